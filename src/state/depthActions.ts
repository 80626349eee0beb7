/** How the reader looks deeper and comes out again: pure functions from a state to the keys that change. */
import { nodeOf } from '../cells/spec.ts';
import { isLookedInto } from '../readings/depths.ts';
import { stepOf } from '../readings/graph.ts';
import { chooseUnit, moveUnit } from './actions.ts';
import { type Depth, drillOf } from './drill.ts';
import type { ReaderState } from './schema.ts';
import { cellOf, depthOf, stepIndexOf, stepsOf } from './selectors.ts';

type Changes = Partial<ReaderState>;

/** Looks at a depth; a layer that is not told yet is gone on to, in this word. Not while what comes next is masked. */
export function look(state: ReaderState, depth: Depth): Changes {
  if (state.predict) return {};
  const changes: Changes = { drill: drillOf(depth), view: 'now', playing: false };
  if (!('node' in depth)) return changes;
  const told = stepOf(cellOf(state), depth.node);
  return told <= stepIndexOf(state) ? changes : { ...changes, step: stepsOf(state)[told] ?? state.step };
}

/** Looks into a node of the figure if it is a layer: at one unit's sum, or with unit −1 at all units. */
export function lookInto(state: ReaderState, node: string, unit: number): Changes {
  if (!isLookedInto(cellOf(state), node)) return {};
  if (unit < 0) return look(state, { level: 'layer', node });
  return lookAtRow(state, node, unit, true);
}

/** Chooses a row of a layer: a unit, or of the head an output; and stays, or looks into its sum. */
export function lookAtRow(state: ReaderState, node: string, row: number, deeper: boolean): Changes {
  const chosen = isOfHead(state, node) ? { of: row } : chooseUnit(state, row);
  return { ...chosen, ...(deeper && look(state, { level: 'sum', node })) };
}

/** The unit, or of an opened head the output, so many rows further on. */
export function moveRow(state: ReaderState, by: number): Changes {
  const depth = depthOf(state);
  if (!('node' in depth) || !isOfHead(state, depth.node)) return moveUnit(state, by);
  return { of: Math.max(0, (state.of ?? 0) + by) };
}

function isOfHead(state: ReaderState, node: string): boolean {
  return nodeOf(cellOf(state), node).role === 'prediction';
}

/** What Escape does: lets a pinned node go, else looks one level out. */
export function comeOut(state: ReaderState): Changes {
  return state.pinned === '' ? lookOut(state) : { pinned: '' };
}

/** One level up: from a sum to its layer, to the cell, to the sentence. */
export function lookOut(state: ReaderState): Changes {
  const depth = depthOf(state);
  if (depth.level === 'sum') return look(state, { level: 'layer', node: depth.node });
  if (depth.level === 'layer') return look(state, { level: 'cell' });
  return {};
}
