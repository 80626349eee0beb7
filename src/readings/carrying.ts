/** How a state is carried from step to step: what is kept of the one before, what is written, and what is done to their sum. */
import { type Cell, nodeOf, parameterShape } from '../cells/spec.ts';
import { isValve } from './gates.ts';

/** One addend of a carried state: `source` as it is, or behind the valve `gate` as the product `node`. */
export interface Share {
  readonly node: string;
  readonly source: string;
  readonly gate?: string;
}

/** A state carried on: `sum` adds what is kept of `before` and what is written; the state itself unless more is done to it. */
export interface Carrying {
  readonly sum: string;
  readonly before: string;
  readonly kept: Share;
  readonly written: Share | undefined;
}

/** How the state `id` is carried on; undefined for a node that keeps nothing of the step before. */
export function carryingOf(cell: Cell, id: string): Carrying | undefined {
  const before = cell.nodes.find(({ op, inputs }) => op === 'previous' && inputs[0] === id)?.id;
  if (before === undefined) return undefined;
  const sum = sumBehind(cell, id, before);
  if (sum === undefined) return undefined;
  const shares = nodeOf(cell, sum).inputs.map(input => shareOf(cell, input));
  const kept = shares.find(({ source }) => source === before);
  return kept && { sum, before, kept, written: shares.find(share => share !== kept) };
}

/** The gate that a folded 1 − gate stands for, with whether it is turned; a told gate stands for itself. */
export function gateBehind(cell: Cell, id: string): { readonly gate: string; readonly isTurned: boolean } {
  const { op, symbol, inputs } = nodeOf(cell, id);
  const [first] = inputs;
  if (symbol || op !== 'oneMinus' || first === undefined) return { gate: id, isTurned: false };
  return { gate: first, isTurned: true };
}

/** The sum with a share of `before` among its addends: the node itself, or folded into it. */
function sumBehind(cell: Cell, id: string, before: string): string | undefined {
  const { op, inputs } = nodeOf(cell, id);
  if (op === 'add' && inputs.some(input => shareOf(cell, input).source === before)) return id;
  return inputs
    .filter(input => !parameterShape(cell, input) && !nodeOf(cell, input).symbol)
    .map(input => sumBehind(cell, input, before))
    .find(found => found !== undefined);
}

function shareOf(cell: Cell, id: string): Share {
  if (parameterShape(cell, id)) return { node: id, source: id };
  const { op, inputs, symbol } = nodeOf(cell, id);
  const [a, b] = inputs;
  if (op !== 'multiply' || symbol || a === undefined || b === undefined || parameterShape(cell, a))
    return { node: id, source: id };
  const [gate, source] = isValve(cell, a) ? [a, b] : [b, a];
  return isValve(cell, gate) ? { node: id, source, gate } : { node: id, source: id };
}
