/** The ways of the wires on the stage: right-angled, each belonging to the step that uses it. */
import { type Cell, nodeOf, type Role, type Slot } from '../cells/spec.ts';
import { edgesOf, stepOf } from './graph.ts';
import type { Spot, Stage } from './stage.ts';

/** A node's home element. */
export interface Home {
  readonly node: string;
  readonly slot: Slot;
  readonly role: Role;
  readonly spot: Spot;
  readonly step: number;
}

export type Point = readonly [x: number, y: number];

/** A way from node to node as a polyline of right angles; it belongs to the step that uses it. */
export interface Wire {
  readonly from: string;
  readonly to: string;
  readonly role: Role;
  readonly points: readonly Point[];
  readonly hidden: boolean;
  readonly step: number;
  readonly arrow: boolean;
}

/** Homes by their slots. */
export type BySlot = ReadonlyMap<Slot, Home>;

/** All wires between the homes of a cell: from gate to belt, by the bus to the layers, h in and out. */
export function wiresOf(cell: Cell, stage: Stage, homes: BySlot): Wire[] {
  const ways = edgesOf(cell).flatMap(({ from, to }): Wire[] => {
    const route = routeOf(stage, nodeOf(cell, from).slot, nodeOf(cell, to).slot);
    const step = stepOf(cell, to);
    const role = nodeOf(cell, from).role;
    return route ? [{ from, to, role, step, hidden: false, arrow: false, ...route }] : [];
  });
  return [...ways, ...busWires(cell, stage, homes), ...hiddenWires(stage, homes)];
}

/** The wire by which the present token enters the cell, from x at the figure's lower edge. */
export function tokenWire(stage: Stage, x: number): Point[] {
  const { token, height } = stage;
  const entry = stage.arrangement === 'page' ? token.x : x;
  return straighten([
    [x, height],
    [x, token.turn],
    [entry, token.turn],
    [entry, token.y],
  ]);
}

/** The centre of a spot. */
export const middle = (spot: Spot): number => spot.x + spot.width / 2;

/** The height at which a circle hangs under the belt. */
export function hanging(stage: Stage): number {
  return stage.rails.bottom + stage.circle + 1;
}

/** The × that multiplies gate and candidate: over the small valve on the page, between two boxes in the compact stage. */
export function writeCircle(stage: Stage): { x: number; y: number } {
  const { gateInput, gateCandidate, written } = stage.spots;
  if (stage.arrangement === 'page') return { x: written.x - 20, y: stage.rails.bottom + 20 };
  return { x: (middle(gateInput) + middle(gateCandidate)) / 2, y: 240 };
}

/** The × that multiplies output gate and squashed state. */
export function readCircle(stage: Stage): { x: number; y: number } {
  const { gateOutput, hiddenOut, squash } = stage.spots;
  if (stage.arrangement === 'page') return { x: middle(gateOutput), y: 308 };
  return { x: (squash.x + squash.width + hiddenOut.x) / 2, y: stage.exit.readout };
}

function routeOf(
  stage: Stage,
  from: Slot | undefined,
  to: Slot | undefined,
): { points: Point[] } | undefined {
  const { spots, rails, circle, keepValve, plus, tap } = stage;
  const page = stage.arrangement === 'page';
  const under = hanging(stage) + circle;
  const write = writeCircle(stage);
  const read = readCircle(stage);
  const top = spots.gateForget.y;
  const lane = stage.exit.readout;
  const ways: Partial<Record<string, Point[]>> = {
    'gateForget kept': [
      [middle(spots.gateForget), top],
      [middle(spots.gateForget), 222],
      [keepValve.x + keepValve.width / 2, 222],
      [keepValve.x + keepValve.width / 2, under],
    ],
    'gateInput written': [
      [middle(spots.gateInput), top],
      [middle(spots.gateInput), write.y],
      [write.x - circle, write.y],
    ],
    'gateCandidate written': page
      ? [
          [middle(spots.gateCandidate), top],
          [middle(spots.gateCandidate), lane],
          [write.x - 12, lane],
        ]
      : [
          [middle(spots.gateCandidate), top],
          [middle(spots.gateCandidate), write.y],
          [write.x + circle, write.y],
        ],
    'written beltAfter': page
      ? [
          [spots.written.x + spots.written.width, lane],
          [plus, lane],
          [plus, under],
        ]
      : [
          [write.x, write.y - circle],
          [write.x, 214],
          [plus, 214],
          [plus, under],
        ],
    'beltAfter squash': [
      [tap, rails.bottom],
      [tap, spots.squash.y],
    ],
    'squash hiddenOut': [
      [spots.squash.x + spots.squash.width, lane],
      [page ? read.x - 12 : read.x - circle, lane],
    ],
    'gateOutput hiddenOut': [
      [middle(spots.gateOutput), top],
      [middle(spots.gateOutput), page ? read.y + circle : 246],
      [read.x, page ? read.y + circle : 246],
      [read.x, read.y + circle],
    ],
  };
  const points = ways[`${from} ${to}`];
  return points && { points: straighten(points) };
}

/** The places of the layer boxes, from left to right. */
export const gateSlots: readonly Slot[] = ['gateForget', 'gateInput', 'gateCandidate', 'gateOutput'];

/** The joined vector's way to every layer: one bus with a branch each. */
function busWires(cell: Cell, stage: Stage, homes: BySlot): Wire[] {
  const { bus, boxHeight, spots } = stage;
  const start = stage.arrangement === 'page' ? 134 : middle(spots.gateForget);
  const bottom = spots.gateForget.y + boxHeight;
  return gateSlots.flatMap((slot): Wire[] => {
    const gate = homes.get(slot);
    if (!gate) return [];
    const reads = edgesOf(cell).some(
      ({ from, to }) => to === gate.node && (from === 'x' || from === 'hPrev'),
    );
    if (!reads) return [];
    const x = middle(gate.spot);
    const points = straighten([
      [start, bus],
      [x, bus],
      [x, bottom],
    ]);
    return [{ from: 'x', to: gate.node, role: 'data', points, hidden: false, step: 0, arrow: true }];
  });
}

/** h_{t−1} comes from the left, h_t leaves to the right: to the readout and to the next time step. */
function hiddenWires(stage: Stage, homes: BySlot): Wire[] {
  const { exit, spots, width } = stage;
  const page = stage.arrangement === 'page';
  const { hiddenColumn, hiddenOut } = spots;
  const before = homes.get('hiddenColumn');
  const after = homes.get('hiddenOut');
  const wires: Wire[] = [];
  if (before) {
    const points: Point[] = page
      ? [
          [0, exit.next],
          [hiddenColumn.x - 4, exit.next],
        ]
      : [
          [0, stage.bus],
          [middle(spots.gateForget), stage.bus],
        ];
    wires.push({
      from: before.node,
      to: before.node,
      role: 'state',
      points,
      hidden: true,
      step: before.step,
      arrow: page,
    });
  }
  if (after) {
    const right = hiddenOut.x + hiddenOut.width;
    const out = { from: after.node, to: after.node, role: 'state', hidden: true, arrow: false } as const;
    wires.push({
      ...out,
      step: after.step,
      points: [
        [right, exit.readout],
        [width, exit.readout],
      ],
    });
    if (page)
      wires.push({
        ...out,
        step: after.step,
        points: [
          [exit.fork, exit.readout],
          [exit.fork, exit.next],
          [width, exit.next],
        ],
      });
  }
  return wires;
}

/** Leaves out points that repeat their predecessor. */
function straighten(points: readonly Point[]): Point[] {
  return points.filter(([x, y], k) => {
    const before = points[k - 1];
    return !before || before[0] !== x || before[1] !== y;
  });
}
