/** The sum that a node squashes, term by term, for one unit. */
import { type Cell, nodeOf, type OpName, parameterShape } from '../cells/spec.ts';
import { type Trace, vectorOf } from '../engine/forward.ts';
import { parameterOf } from '../engine/parameters.ts';
import { isTold } from './graph.ts';
import { squashings } from './squashings.ts';

/** What a node's sum consists of. */
export interface SumTerm {
  /** The node or parameter that gives the term: `forgetFromX`, `forget.b`. */
  readonly source: string;
  /** What it is weighed with: x, hPrev, or the constant 1 of a bias. */
  readonly of: string;
  /** Which input alone (from 0), with its weight, where every input has a term of its own. */
  readonly input?: number;
  readonly weight?: number;
  /** What is done to that before it is weighed: tanh(h), or layer normalisation of the product. */
  readonly through?: OpName;
  /** Taken off rather than added; `value` is then what it adds, with its sign turned. */
  readonly isTakenOff?: true;
  readonly value: number;
}

/** A node's op, the terms of the sum it squashes, and the sum. */
export interface Sum {
  readonly op: OpName;
  readonly terms: readonly SumTerm[];
  readonly sum: number;
}

/**
 * The sum that a told node squashes, for one unit; undefined for a node that squashes none. `byInput`: the inputs are
 * numbers, of which each gives a term of its own.
 */
export function sumOf(trace: Trace, id: string, t: number, unit: number, byInput = false): Sum | undefined {
  const { cell } = trace.program;
  const { op, inputs } = nodeOf(cell, id);
  const [inner] = inputs;
  if (!squashings[op] || inner === undefined || isTold(cell, inner)) return undefined;
  const terms = addends(cell, inner, 1).flatMap(({ source, sign }): SumTerm | SumTerm[] => {
    const inputs = byInput ? inputTerms(trace, source, t, unit) : undefined;
    if (inputs) return inputs.map(term => ({ ...term, value: sign * term.value }));
    const vector = parameterShape(cell, source)
      ? parameterOf(trace.program, trace.parameters, source)
      : vectorOf(trace, source, t);
    const value = sign * (vector[unit] ?? Number.NaN);
    return { source, ...weighed(cell, source), ...(sign < 0 && { isTakenOff: true as const }), value };
  });
  return { op, terms, sum: vectorOf(trace, inner, t)[unit] ?? Number.NaN };
}

/** Whether a node is a layer: it squashes a sum with weights of its own. */
export function isLayer(cell: Cell, id: string): boolean {
  const { op, inputs } = nodeOf(cell, id);
  const [inner] = inputs;
  return (
    squashings[op] !== undefined && inner !== undefined && !isTold(cell, inner) && readsWeights(cell, inner)
  );
}

/** Whether a parameter stands in a node's definition, so that every unit has weights of its own. */
export function hasWeights(cell: Cell, id: string): boolean {
  return nodeOf(cell, id).inputs.some(input => readsWeights(cell, input));
}

function readsWeights(cell: Cell, id: string): boolean {
  if (parameterShape(cell, id)) return true;
  return nodeOf(cell, id).symbol === undefined && hasWeights(cell, id);
}

/** The told node that an untold one weighs, and what is done to it before; `one` for a parameter alone. */
export function weighed(cell: Cell, id: string): Pick<SumTerm, 'of' | 'through'> {
  if (parameterShape(cell, id)) return { of: 'one' };
  if (isTold(cell, id)) return { of: id };
  const { op, inputs } = nodeOf(cell, id);
  const [first, ...others] = inputs.filter(input => !parameterShape(cell, input));
  if (first === undefined || (others.length > 0 && op !== 'normalize')) return { of: id };
  const inner = weighed(cell, first);
  return op === 'normalize' || squashings[op] ? { ...inner, through: op } : inner;
}

/** The terms of a product of weights with the input, input by input; undefined for anything else. */
function inputTerms(trace: Trace, source: string, t: number, unit: number): SumTerm[] | undefined {
  const { cell } = trace.program;
  if (parameterShape(cell, source)) return undefined;
  const { op, inputs } = nodeOf(cell, source);
  const [matrix = '', of = ''] = inputs;
  if (op !== 'matmul' || nodeOf(cell, of).op !== 'given') return undefined;
  const weights = parameterOf(trace.program, trace.parameters, matrix);
  const x = vectorOf(trace, of, t);
  return Array.from(x, (value, input) => {
    const weight = weights[unit * x.length + input] ?? Number.NaN;
    return { source, of, input, weight, value: weight * value };
  });
}

interface Addend {
  readonly source: string;
  readonly sign: number;
}

/** The terms that sums and differences fold into one another. */
function addends(cell: Cell, source: string, sign: number): Addend[] {
  if (parameterShape(cell, source) || isTold(cell, source)) return [{ source, sign }];
  const { op, inputs } = nodeOf(cell, source);
  if (op === 'add') return inputs.flatMap(input => addends(cell, input, sign));
  if (op === 'subtract') return inputs.flatMap((input, k) => addends(cell, input, k === 0 ? sign : -sign));
  return [{ source, sign }];
}
