/** The wires of what is carried: the hidden state comes from the step before and leaves to the readout and to the next step. */
import { nodeOf } from '../cells/spec.ts';
import { boxOf, type Piece, type Scene } from './places.ts';
import { bottom, levelOf, middle, type Point } from './stage.ts';
import { horizontal, vertical, type Wire } from './wires.ts';

/** The carried wires, and how a state made by a layer gets from its box onto the belt. */
export function carriedWires(scene: Scene): Wire[] {
  return [...comes(scene), ...leaves(scene), ...loads(scene)];
}

function wire(piece: Piece, points: readonly Point[], more: Partial<Wire> = {}): Wire {
  const { node, role, step } = piece;
  return {
    from: node,
    to: node,
    carries: [node],
    role,
    points,
    hidden: true,
    step,
    arrow: false,
    tip: 4,
    forks: [],
    pills: [],
    hops: [],
    hop: 7,
    ...more,
  };
}

/** h_{t−1} from the left, or unloaded from the belt. */
function comes({ at, copies, stage }: Scene): Wire[] {
  const { exit, spots, rails, taps, buses } = stage;
  const page = stage.arrangement === 'page';
  const home = at('hiddenColumn');
  const copy = copies.find(({ spot }) => spot === spots.hiddenColumn);
  const entry = page ? spots.hiddenColumn.x - 4 : middle(spots.gateForget);
  const level = page ? exit.next : (buses[0]?.[0] ?? 0);
  if (home) return [wire(home, horizontal(0, level, entry), { arrow: page })];
  if (!copy) return [];
  const points = page
    ? vertical(taps.column, rails.bottom, level, entry)
    : vertical(taps.column, rails.bottom, bottom(spots.hiddenColumn) - 4, spots.hiddenColumn.x);
  return [wire(copy, points, { arrow: page, forks: [[taps.column, rails.bottom]] })];
}

/** h_t to the right: from its column, or from the belt. */
function leaves({ at, stage }: Scene): Wire[] {
  const { exit, rails, width } = stage;
  const h = at('hiddenOut');
  const carried = at('beltAfter');
  const { fork, readout, next } = exit;
  if (h) {
    const out = wire(h, horizontal(h.spot.x + h.spot.width, readout, width));
    if (stage.arrangement === 'compact') return [out];
    return [{ ...out, forks: [[fork, readout]] }, wire(h, vertical(fork, readout, next, width))];
  }
  if (!carried) return [];
  return [wire(carried, vertical(fork, rails.bottom, readout, width), { forks: [[fork, rails.bottom]] })];
}

/** A belt that is cut is loaded anew, by way of a column on the page. */
function loads(scene: Scene): Wire[] {
  const { at, copies, stage, cell } = scene;
  const after = at('beltAfter');
  const box = after && boxOf(scene, after.node);
  if (!after || !box) return [];
  const { rails, exit, gap, spots } = stage;
  const x = middle(box.spot);
  const end = rails.bottom + 4;
  const solid = { hidden: false, role: nodeOf(cell, after.node).role, step: after.step };
  const column = copies.find(({ spot }) => spot === spots.written);
  if (!column)
    return [
      wire(after, vertical(x, box.spot.y, levelOf(stage, 222), middle(spots.beltAfter), end), {
        ...solid,
        arrow: true,
      }),
    ];
  const right = column.spot.x + column.spot.width;
  return [
    wire(after, vertical(x, box.spot.y, exit.readout, column.spot.x - 4), solid),
    wire(after, horizontal(right, exit.readout, gap[1] + 24, end), { ...solid, arrow: true }),
  ];
}
