/** A cell as a picture: where each node is at home, which wires join them, where valves and operators stand. */
import { type Cell, nodeOf, type Role, type Slot } from '../cells/spec.ts';
import { edgesOf, stepOf, toldNodes } from './graph.ts';
import { type Arrangement, type Spot, type Stage, stageOf } from './stage.ts';

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

/** A circled × or +, working in its step; `of` is the node it makes. */
export interface Circle {
  readonly of: string;
  readonly sign: '×' | '+';
  readonly at: Point;
  readonly step: number;
}

/** A gate's second mark: a door in every lane of the belt, or a small one beside a column. */
export interface Valve {
  readonly of: string;
  readonly role: Role;
  readonly kind: 'lane' | 'small';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly row: number;
  readonly step: number;
}

/** Everything the figure draws of a cell, apart from numbers. */
export interface Layout {
  readonly stage: Stage;
  readonly homes: readonly Home[];
  readonly wires: readonly Wire[];
  readonly circles: readonly Circle[];
  readonly valves: readonly Valve[];
  readonly forks: readonly { readonly of: string; readonly at: Point; readonly step: number }[];
}

/** The layout of a cell with H units, at least `width` wide. */
export function layoutOf(cell: Cell, arrangement: Arrangement, units: number, width: number): Layout {
  const stage = stageOf(arrangement, units, width);
  const homes = toldNodes(cell).flatMap((id): Home[] => {
    const { slot, role } = nodeOf(cell, id);
    if (!slot || stage.spots[slot].mark === 'none') return [];
    return [{ node: id, slot, role, spot: stage.spots[slot], step: stepOf(cell, id) }];
  });
  const bySlot = new Map(homes.map(home => [home.slot, home]));
  const ways = edgesOf(cell).flatMap(({ from, to }): Wire[] => {
    const route = routeOf(stage, nodeOf(cell, from).slot, nodeOf(cell, to).slot);
    const step = stepOf(cell, to);
    const role = nodeOf(cell, from).role;
    return route ? [{ from, to, role, step, hidden: false, arrow: false, ...route }] : [];
  });
  return {
    stage,
    homes,
    wires: [...ways, ...busWires(cell, stage, bySlot), ...hiddenWires(stage, bySlot)],
    circles: circlesOf(stage, bySlot),
    valves: valvesOf(stage, bySlot),
    forks: forksOf(cell, stage, bySlot),
  };
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

type BySlot = ReadonlyMap<Slot, Home>;

const middle = (spot: Spot): number => spot.x + spot.width / 2;

/** The height at which a circle hangs under the belt. */
function hanging(stage: Stage): number {
  return stage.rails.bottom + stage.circle + 1;
}

interface WriteCircle {
  readonly x: number;
  readonly y: number;
}

/** The × that multiplies gate and candidate: over the small valve on the page, between two boxes in the compact stage. */
function writeCircle(stage: Stage): WriteCircle {
  const { gateInput, gateCandidate, written } = stage.spots;
  if (stage.arrangement === 'page') return { x: written.x - 20, y: stage.rails.bottom + 20 };
  return { x: (middle(gateInput) + middle(gateCandidate)) / 2, y: 240 };
}

function readCircle(stage: Stage): WriteCircle {
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

const gateSlots: readonly Slot[] = ['gateForget', 'gateInput', 'gateCandidate', 'gateOutput'];

/** The joined vector's way to every layer: one bus with a branch each. */
function busWires(cell: Cell, stage: Stage, homes: BySlot): Wire[] {
  const { bus, boxHeight, spots } = stage;
  const start = stage.arrangement === 'page' ? 134 : middle(spots.gateForget);
  const bottom = spots.gateForget.y + boxHeight;
  return gateSlots.flatMap((slot): Wire[] => {
    const gate = homes.get(slot);
    if (!gate) return [];
    const reads = edgesOf(cell).some(({ from, to }) => to === gate.node && (from === 'x' || from === 'hPrev'));
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

function circlesOf(stage: Stage, homes: BySlot): Circle[] {
  const hang = hanging(stage);
  const write = writeCircle(stage);
  const read = readCircle(stage);
  const places: readonly [Slot, '×' | '+', Point][] = [
    ['kept', '×', [stage.keepValve.x + stage.keepValve.width / 2, hang]],
    ['beltAfter', '+', [stage.plus, hang]],
    ['written', '×', [write.x, write.y]],
    ['hiddenOut', '×', [read.x, read.y]],
  ];
  return places.flatMap(([slot, sign, at]): Circle[] => {
    const home = homes.get(slot);
    return home ? [{ of: home.node, sign, at, step: home.step }] : [];
  });
}

function valvesOf(stage: Stage, homes: BySlot): Valve[] {
  const { keepValve, spots, firstLane, lane } = stage;
  const valves: Valve[] = [];
  const forget = homes.get('gateForget');
  if (forget)
    valves.push({
      of: forget.node,
      role: forget.role,
      kind: 'lane',
      x: keepValve.x,
      y: firstLane,
      width: keepValve.width,
      row: lane,
      step: forget.step,
    });
  if (stage.arrangement !== 'page') return valves;
  const small = (slot: Slot, column: Spot): void => {
    const gate = homes.get(slot);
    if (gate)
      valves.push({
        of: gate.node,
        role: gate.role,
        kind: 'small',
        x: column.x - 28,
        y: column.y,
        width: 16,
        row: column.row,
        step: gate.step,
      });
  };
  small('gateInput', spots.written);
  small('gateOutput', spots.hiddenOut);
  return valves;
}

function forksOf(cell: Cell, stage: Stage, homes: BySlot) {
  const forks: { of: string; at: Point; step: number }[] = [];
  for (const slot of gateSlots.slice(0, -1)) {
    const gate = homes.get(slot);
    if (gate) forks.push({ of: gate.node, at: [middle(gate.spot), stage.bus], step: 0 });
  }
  const squashed = homes.get('squash');
  if (squashed) forks.push({ of: squashed.node, at: [stage.tap, stage.rails.bottom], step: squashed.step });
  const h = homes.get('hiddenOut');
  if (h && stage.arrangement === 'page')
    forks.push({ of: h.node, at: [stage.exit.fork, stage.exit.readout], step: stepOf(cell, h.node) });
  return forks;
}

/** Leaves out points that repeat their predecessor. */
function straighten(points: readonly Point[]): Point[] {
  return points.filter(([x, y], k) => {
    const before = points[k - 1];
    return !before || before[0] !== x || before[1] !== y;
  });
}
