/** Why a node has its value in one unit: the place on the curve that squashes it, and the sum it comes from. */
import { type Cell, nodeOf, type OpName, type Role } from '../cells/spec.ts';
import { isHeldAt } from '../engine/clamps.ts';
import { type Trace, vectorOf } from '../engine/forward.ts';
import { isValve } from './gates.ts';
import { edgesOf } from './graph.ts';
import { mainNode } from './known.ts';
import { squashings } from './squashings.ts';
import { isLayer, type SumTerm, sumOf } from './sums.ts';

/** A node squashed from `from` to `to`; a sum has terms, a squashed state names its `source` instead. */
export interface Explanation {
  readonly node: string;
  readonly op: OpName;
  readonly role: Role;
  readonly from: number;
  readonly to: number;
  readonly source?: string;
  readonly terms: readonly SumTerm[];
  /** Whether the value is a share between 0 and 1. */
  readonly isShare: boolean;
}

/** How a value sits on its curve, so that a heading can ask why. */
export type Height = 'small' | 'large' | 'middle' | 'below' | 'above' | 'near' | 'squash';

/**
 * What explains node `id` at time step t: itself if it squashes a sum (`byInput`: with a term for each of the inputs);
 * else a state it squashes; else the first such node among what it is made of. Undefined when there is none of them; a value that is held explains itself.
 */
export function explanationOf(
  trace: Trace,
  id: string,
  t: number,
  unit: number,
  byInput = false,
): Explanation | undefined {
  return (
    summed(trace, id, t, unit, byInput) ??
    squashed(trace, id, t, unit) ??
    operand(trace, id, t, unit, byInput)
  );
}

/** What explains a step: the layers it tells beside its main node, and that node, each once. */
export function explanationsOf(
  trace: Trace,
  k: number,
  t: number,
  unit: number,
  byInput = false,
): Explanation[] {
  const { cell } = trace.program;
  const main = mainNode(cell, k);
  if (main === undefined) return [];
  const layers = (cell.steps[k]?.tells ?? []).filter(id => id !== main && isLayer(cell, id));
  const found = [...layers, main].flatMap(id => explanationOf(trace, id, t, unit, byInput) ?? []);
  return found.filter(({ node }, index) => found.findIndex(other => other.node === node) === index);
}

/** Where the explained value lies: a share in quarters of 0 to 1, all else by its distance from 0. */
export function heightOf({ op, to, source, isShare }: Explanation): Height {
  if (source !== undefined) return 'squash';
  if (isShare) return to < 0.25 ? 'small' : to > 0.75 ? 'large' : 'middle';
  const far = squashings[op]?.far ?? 1;
  return to < -far ? 'below' : to > far ? 'above' : 'near';
}

/** The largest term of a sum by its size, and whether it does not go against the sum; undefined when all terms are 0. */
export function largestTerm(
  terms: readonly SumTerm[],
  sum: number,
): { readonly term: SumTerm; readonly agrees: boolean } | undefined {
  const [term] = terms.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (!term || term.value === 0) return undefined;
  return { term, agrees: term.value * sum >= 0 };
}

/**
 * What works against the largest term where it takes away more than half of it: the one term of the other sign, or, if
 * there are several, all other terms together (`of` undefined).
 */
export function oppositionTo(
  largest: SumTerm,
  terms: readonly SumTerm[],
  sum: number,
): { readonly of: string | undefined; readonly input?: number; readonly value: number } | undefined {
  if (Math.abs(sum) * 2 >= Math.abs(largest.value)) return undefined;
  const [one, another] = terms.filter(({ value }) => value * largest.value < 0);
  return one && !another ? one : { of: undefined, value: sum - largest.value };
}

/** The part of node `id`'s definition that squashes a state: its own id, its op and that state. */
export function squashIn(
  cell: Cell,
  id: string,
): { readonly node: string; readonly op: OpName; readonly source: string } | undefined {
  const { op, inputs } = nodeOf(cell, id);
  const [source] = inputs;
  if (squashings[op] && source !== undefined && nodeOf(cell, source).symbol) return { node: id, op, source };
  return inputs
    .filter(input => cell.nodes.some(node => node.id === input && !node.symbol))
    .map(input => squashIn(cell, input))
    .find(found => found !== undefined);
}

function summed(
  trace: Trace,
  id: string,
  t: number,
  unit: number,
  byInput: boolean,
): Explanation | undefined {
  const found = sumOf(trace, id, t, unit, byInput);
  if (!found || isHeldAt(trace, id, t, unit)) return undefined;
  const { cell } = trace.program;
  const { op, terms, sum: from } = found;
  const to = vectorOf(trace, id, t)[unit] ?? Number.NaN;
  return { node: id, op, role: nodeOf(cell, id).role, from, to, terms, isShare: isValve(cell, id) };
}

function squashed(trace: Trace, id: string, t: number, unit: number): Explanation | undefined {
  const { cell } = trace.program;
  const found = squashIn(cell, id);
  if (!found || [id, found.node].some(one => isHeldAt(trace, one, t, unit))) return undefined;
  const value = (of: string): number => vectorOf(trace, of, t)[unit] ?? Number.NaN;
  const { role } = nodeOf(cell, found.node);
  return { ...found, role, from: value(found.source), to: value(found.node), terms: [], isShare: false };
}

/** The first sum behind a node, gone back along its wires; what comes from outside or from before has none. */
function operand(
  trace: Trace,
  id: string,
  t: number,
  unit: number,
  byInput: boolean,
): Explanation | undefined {
  for (const { from, to } of edgesOf(trace.program.cell)) {
    if (to !== id) continue;
    const found = summed(trace, from, t, unit, byInput) ?? operand(trace, from, t, unit, byInput);
    if (found) return found;
  }
  return undefined;
}
