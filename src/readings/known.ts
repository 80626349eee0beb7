/** What the reader has been told at a position: nothing told in a later step may be shown. */
import { type Cell, nodeOf } from '../cells/spec.ts';
import { stepOf } from './graph.ts';
import type { Position, RunOfText } from './run.ts';

/** Whether the node's vector at time step t has been told; of an empty text nothing has. */
export function isKnown(run: RunOfText, at: Position, id: string, t = at.t): boolean {
  if (isEmpty(run, at) || t < 0 || t > at.t) return false;
  return t < at.t || stepOf(run.cell, id) <= at.k;
}

/** Whether there is no word yet, so that nothing happens. */
export function isEmpty(run: RunOfText, at: Position): boolean {
  return run.tokens.length === 0 || at.k < 0;
}

/** The node that step k is about: the last it tells that has an equation, the head's left out; undefined for the step of the leaves. */
export function mainNode(cell: Cell, k: number): string | undefined {
  return definedIn(cell, k).at(-1);
}

/** The nodes of a step that have an equation of their own, in the order of telling, the head's left out. */
export function definedIn(cell: Cell, k: number): string[] {
  const nodes = (cell.steps[k]?.tells ?? []).map(id => nodeOf(cell, id));
  return nodes
    .filter(({ op, symbol, role }) => symbol && op !== 'given' && op !== 'previous' && role !== 'prediction')
    .map(({ id }) => id);
}

/** The state that is carried along the belt: what enters it at the next step. */
export function carriedState(cell: Cell): string | undefined {
  const states = cell.nodes.filter(node => node.op === 'previous');
  return (states.find(({ slot }) => slot === 'beltBefore') ?? states.at(-1))?.inputs[0];
}
