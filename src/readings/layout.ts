/** A cell as a picture: where each node is at home, which wires join them, where valves and operators stand. */
import { type Cell, nodeOf, type Role, type Slot } from '../cells/spec.ts';
import { stepOf, toldNodes } from './graph.ts';
import {
  type BySlot,
  gateSlots,
  type Home,
  hanging,
  middle,
  type Point,
  readCircle,
  type Wire,
  wiresOf,
  writeCircle,
} from './routes.ts';
import { type Arrangement, type Spot, type Stage, stageOf } from './stage.ts';

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
  return {
    stage,
    homes,
    wires: wiresOf(cell, stage, bySlot),
    circles: circlesOf(stage, bySlot),
    valves: valvesOf(stage, bySlot),
    forks: forksOf(cell, stage, bySlot),
  };
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
