/** Why a node has its value in one unit: the place on the curve that squashes it, and the sum it comes from. */
import type { OpName, Role } from '../cells/spec.ts';
import { nodeOf } from '../cells/spec.ts';
import { type Trace, vectorOf } from '../engine/forward.ts';
import { type SumTerm, sumOf } from './arithmetic.ts';
import { statementOf, type Term } from './statements.ts';

/** A node squashed from `from` to `to`; a layer's sum has terms, a squashed state names its `source` instead. */
export interface Explanation {
  readonly node: string;
  readonly op: OpName;
  readonly role: Role;
  readonly from: number;
  readonly to: number;
  readonly source?: string;
  readonly terms: readonly SumTerm[];
}

/** How a value sits on its curve, so that a heading can ask why. */
export type Height = 'small' | 'large' | 'middle' | 'below' | 'above' | 'near' | 'squash';

/**
 * What explains node `id` at time step t: itself if it is a layer; else a state it squashes; else the first layer among
 * its operands. Undefined when there is none of them.
 */
export function explanationOf(trace: Trace, id: string, t: number, unit: number): Explanation | undefined {
  return layerOf(trace, id, t, unit) ?? squashOf(trace, id, t, unit) ?? operandOf(trace, id, t, unit);
}

/** Where the explained value lies: a gate in thirds of 0 to 1, a layer of tanh in thirds of −1 to 1. */
export function heightOf({ op, to, source }: Explanation): Height {
  if (source !== undefined) return 'squash';
  if (op === 'sigmoid') return to < 0.25 ? 'small' : to > 0.75 ? 'large' : 'middle';
  return to < -1 / 3 ? 'below' : to > 1 / 3 ? 'above' : 'near';
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
): { readonly of: string | undefined; readonly value: number } | undefined {
  if (Math.abs(sum) * 2 >= Math.abs(largest.value)) return undefined;
  const [one, another] = terms.filter(({ value }) => value * largest.value < 0);
  return one && !another ? one : { of: undefined, value: sum - largest.value };
}

/** Whether a node is a layer: it squashes a sum of weighted inputs. */
export function isLayer(trace: Trace, id: string): boolean {
  return layerOf(trace, id, 0, 0) !== undefined;
}

/** The nodes that stand in the definition of node `id`, from left to right. */
export function operandsIn(trace: Trace, id: string): string[] {
  const leaves = (term: Term): string[] =>
    term.kind === 'apply' ? term.inputs.flatMap(leaves) : term.kind === 'node' ? [term.node] : [];
  return leaves(statementOf(trace.program.cell, id).right);
}

/** The part of node `id`'s definition that squashes a node: its own id, its op and that node. */
export function squashIn(
  trace: Trace,
  id: string,
): { readonly node: string; readonly op: OpName; readonly source: string } | undefined {
  const search = (term: Term): ReturnType<typeof squashIn> => {
    if (term.kind !== 'apply') return undefined;
    const [inner] = term.inputs;
    if ((term.op === 'tanh' || term.op === 'sigmoid') && inner?.kind === 'node')
      return { node: term.node, op: term.op, source: inner.node };
    return term.inputs.map(search).find(found => found !== undefined);
  };
  return search(statementOf(trace.program.cell, id).right);
}

function layerOf(trace: Trace, id: string, t: number, unit: number): Explanation | undefined {
  const found = sumOf(trace, id, t, unit);
  if (!found || (found.op !== 'sigmoid' && found.op !== 'tanh')) return undefined;
  const { role } = nodeOf(trace.program.cell, id);
  const to = vectorOf(trace, id, t)[unit] ?? Number.NaN;
  return { node: id, op: found.op, role, from: found.sum, to, terms: found.terms };
}

function squashOf(trace: Trace, id: string, t: number, unit: number): Explanation | undefined {
  const found = squashIn(trace, id);
  if (!found) return undefined;
  const value = (of: string): number => vectorOf(trace, of, t)[unit] ?? Number.NaN;
  const { role } = nodeOf(trace.program.cell, found.node);
  return { ...found, role, from: value(found.source), to: value(found.node), terms: [] };
}

function operandOf(trace: Trace, id: string, t: number, unit: number): Explanation | undefined {
  for (const operand of operandsIn(trace, id)) {
    const { op } = nodeOf(trace.program.cell, operand);
    if (op === 'previous' || op === 'given') continue;
    const found = layerOf(trace, operand, t, unit);
    if (found) return found;
  }
  return undefined;
}
