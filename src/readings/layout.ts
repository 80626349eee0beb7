/** A cell as a picture: where each node is at home, which wires join them, what is written, where valves and operators stand. */
import { type Cell, nodeOf, type Role } from '../cells/spec.ts';
import type { Words } from '../words/en.ts';
import { busesOf } from './buses.ts';
import { compactStage } from './compactStage.ts';
import { labelsOf } from './labels.ts';
import { outlinesOf } from './outlines.ts';
import { pageStage } from './pageStage.ts';
import { type Home, type Piece, type Scene, sceneOf } from './places.ts';
import { routedWays, wiresOf } from './routes.ts';
import {
  type Arrangement,
  type Box,
  bottom,
  hanging,
  type Point,
  readCircle,
  resetCircle,
  type Stage,
  writeCircle,
} from './stage.ts';
import type { Label } from './text.ts';
import { type Pill, squarePill, type Wire } from './wires.ts';

/** A circled × or +, working in its step; `of` is the node it makes. */
export interface Circle {
  readonly of: string;
  readonly sign: '×' | '+';
  readonly at: Point;
  readonly step: number;
}

/** A gate's second mark: a door in every lane of the belt, or a small one beside a column. `values` may be a gate's rest, one minus it. */
export interface Valve {
  readonly of: string;
  readonly values: string;
  readonly rest: boolean;
  readonly role: Role;
  readonly kind: 'lane' | 'small';
  readonly box: Box;
  readonly step: number;
}

/** A pill, working in its step. */
export interface PlacedPill extends Pill {
  readonly step: number;
}

/** Everything the figure draws of a cell, apart from numbers. */
export interface Layout {
  readonly stage: Stage;
  readonly homes: readonly Home[];
  /** Second marks of nodes that are at home elsewhere. */
  readonly copies: readonly Piece[];
  readonly wires: readonly Wire[];
  readonly circles: readonly Circle[];
  readonly valves: readonly Valve[];
  readonly pills: readonly PlacedPill[];
  readonly labels: readonly Label[];
  /** Dotted places of gates that the cell does not have. */
  readonly outlines: readonly Box[];
  /** Where the lane valve's posts stand open, for want of a gate. */
  readonly posts: Box | undefined;
  /** The stretches of the belt from left to right. */
  readonly belt: readonly (readonly [from: number, to: number])[];
  /** The bracket of the joined column: where it begins and ends. */
  readonly bracket: readonly [top: number, bottom: number] | undefined;
  /** What is added on the belt; its numbers stand at the +. */
  readonly addend: string | undefined;
  /** Left top of the key, where it has room. */
  readonly key: Point | undefined;
}

/** The layout of a cell with H units, at least `width` wide; words stand by node id, else the symbol. `inputs` are named one by one. */
export function layoutOf(
  cell: Cell,
  arrangement: Arrangement,
  units: number,
  width: number,
  words: Words['figure'],
  inputs: readonly string[] = [],
): Layout {
  return laidOut(
    cell,
    arrangement === 'page' ? pageStage(units, width) : compactStage(units, width),
    words,
    inputs,
  );
}

/** The layout of a cell on a stage. */
export function laidOut(cell: Cell, stage: Stage, words: Words['figure'], inputs: readonly string[]): Layout {
  const scene = sceneOf(cell, stage);
  const routed = routedWays(scene);
  const wires = wiresOf(scene, routed);
  const outlines = outlinesOf(scene, words);
  const onBelt = beltPill(scene);
  return {
    stage,
    homes: scene.homes,
    copies: scene.copies,
    wires,
    circles: circlesOf(scene),
    valves: valvesOf(scene),
    pills: [...wires.flatMap(({ pills, step }) => pills.map(pill => ({ ...pill, step }))), ...onBelt],
    labels: labelsOf(scene, routed, words, inputs),
    outlines: outlines.boxes,
    posts: outlines.posts ? valveBox(stage) : undefined,
    belt: scene.cut
      ? [
          [0, stage.gap[0]],
          [stage.gap[1], stage.width],
        ]
      : [[0, stage.width]],
    bracket: bracketOf(scene),
    addend: scene.addend,
    key: scene.free.length > 0 ? undefined : keyOf(scene),
  };
}

/** The key's place: a second bus at its foot lifts it. */
function keyOf(scene: Scene): Point | undefined {
  const { key } = scene.stage;
  return key && (busesOf(scene).length > 1 ? [key[0], key[1] - 10] : key);
}

function circlesOf(scene: Scene): Circle[] {
  const { stage, at, addend, gating } = scene;
  const hang = hanging(stage);
  const circle = (sign: '×' | '+', home: Home | undefined, place: Point): Circle[] =>
    home ? [{ of: home.node, sign, at: place, step: home.step }] : [];
  const gated = (slot: 'written' | 'hiddenOut' | 'resetState', place: Point): Circle[] =>
    gating(slot) ? circle('×', at(slot), place) : [];
  return [
    ...circle('×', at('kept'), [stage.keepValve.x + stage.keepValve.width / 2, hang]),
    ...(addend === undefined ? [] : circle('+', at('beltAfter'), [stage.plus, hang])),
    ...gated('written', writeCircle(stage)),
    ...gated('hiddenOut', readCircle(stage)),
    ...gated('resetState', resetCircle(stage)),
  ];
}

function valveBox({ keepValve, firstLane, lane, units }: Stage): Box {
  return { x: keepValve.x, y: firstLane, width: keepValve.width, height: lane * units };
}

function valvesOf({ stage, at, gating, homes, cell }: Scene): Valve[] {
  const valve = (slot: 'kept' | 'written' | 'hiddenOut' | 'resetState'): Valve[] => {
    const home = at(slot);
    const found = gating(slot);
    const gate = homes.find(({ node }) => node === found?.gate);
    if (!home || !found || !gate) return [];
    const { x, y, height } = home.spot;
    const { values, rest } = found;
    const common = { of: found.gate, values, rest, role: nodeOf(cell, values).role };
    if (slot === 'kept') return [{ ...common, kind: 'lane', box: valveBox(stage), step: gate.step }];
    return [{ ...common, kind: 'small', box: { x: x - 28, y, width: 16, height }, step: gate.step }];
  };
  if (stage.arrangement === 'compact') return valve('kept');
  return (['kept', 'written', 'hiddenOut', 'resetState'] as const).flatMap(valve);
}

/** A pill on the belt where the sum is normalised before it is carried on. */
function beltPill({ ways, at, stage }: Scene): PlacedPill[] {
  const after = at('beltAfter');
  if (!after || !ways.some(({ to, ops }) => to === after.node && ops.includes('normalize'))) return [];
  const compact = stage.arrangement === 'compact';
  const x = compact ? stage.plus + 26 : 632;
  const y = compact ? hanging(stage) : (stage.rails.top + stage.rails.bottom) / 2;
  return [{ ...squarePill([x, y], [{ text: 'LN' }], compact ? 20 : 26, compact), step: after.step }];
}

function bracketOf(scene: Scene): Layout['bracket'] {
  const { hiddenColumn, inputColumn } = scene.stage.spots;
  if (scene.stage.arrangement === 'compact') return undefined;
  if (!busesOf(scene).some(({ kind }) => kind === 'joined')) return undefined;
  return [hiddenColumn.y - 1, bottom(inputColumn) + 1];
}
