/** Two cells on one stage: the wires and boxes that came, and those that went. */
import { type Choice, cellOf } from '../cells/catalog.ts';
import { withHead } from '../cells/head.ts';
import type { Cell } from '../cells/spec.ts';
import type { Words } from '../words/en.ts';
import { type Layout, layoutOf } from './layout.ts';
import type { RunOfText } from './run.ts';
import type { Box } from './stage.ts';
import type { Wire } from './wires.ts';

/** What one picture has and the other has not; wires by the nodes they join, boxes by their node. */
export interface Redrawn {
  readonly came: { readonly wires: readonly Wire[]; readonly boxes: readonly Box[] };
  readonly went: { readonly wires: readonly Wire[]; readonly boxes: readonly Box[] };
}

/** The cell of a choice with the head of a run's task. */
export function cellBefore({ task, lanes }: Pick<RunOfText, 'task' | 'lanes'>, choice: Choice): Cell {
  const sizes = { I: task.vocabulary.length, H: lanes.length, O: task.outputs.length };
  return withHead(cellOf(choice, sizes), task.head);
}

/** From the picture of cell `before` to `after`, on the stage of the latter. */
export function redrawn(before: Cell, after: Layout, words: Words['figure']): Redrawn {
  const { arrangement, units, width } = after.stage;
  const old = layoutOf(before, arrangement, units, width, words);
  return { came: only(after, old), went: only(old, after) };
}

function only(one: Layout, other: Layout): Redrawn['came'] {
  const wires = new Set(other.wires.map(nameOf));
  const boxes = new Set(boxesOf(other).map(({ node }) => node));
  return {
    wires: one.wires.filter(wire => !wires.has(nameOf(wire))),
    boxes: boxesOf(one)
      .filter(({ node }) => !boxes.has(node))
      .map(({ spot }) => spot),
  };
}

function nameOf({ from, to, carries }: Wire): string {
  return `${from} ${to} ${carries.join(' ')}`;
}

function boxesOf({ homes, copies }: Layout) {
  return [...homes, ...copies].filter(({ spot }) => spot.mark === 'box');
}
