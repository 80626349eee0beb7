/** The sum behind one unit of a layer, down to single weights: each term a weight times a number, in groups that share a matrix. */
import { type Cell, nodeOf, type OpName, parameterShape } from '../cells/spec.ts';
import { type Trace, vectorOf } from '../engine/forward.ts';
import { parameterOf } from '../engine/parameters.ts';
import type { Vector } from '../engine/vector.ts';
import { squashings } from './squashings.ts';
import { weighed } from './sums.ts';

/** One term: weight × input × the group's factor. */
export interface WeightedTerm {
  /** Which entry of the vector is weighed (from 0); null for a bias, a peephole or what cannot be split. */
  readonly index: number | null;
  readonly weight: number;
  readonly input: number;
  readonly value: number;
}

/** Terms that come from one product, or a bias. */
export interface TermGroup {
  /** The node or parameter that gives it: `forgetFromX`, `forget.b`. */
  readonly source: string;
  /** The told node that is weighed, or `one` for a bias; what is done to it before, such as tanh. */
  readonly of: string;
  readonly through?: OpName;
  /** The weights: a matrix (units × entries), or a vector with a weight a unit; none for a node that is added as it is. */
  readonly parameter?: string;
  readonly kind: 'matrix' | 'vector' | 'whole';
  /** What all its products are multiplied by: −1 where it is taken off, and a gate's value. */
  readonly factor: number;
  readonly gate?: string;
  readonly terms: readonly WeightedTerm[];
  /** The sum of its terms. */
  readonly value: number;
}

/** The sum of one unit of a layer: its groups in the order of telling, biases first, then what is read, then states. */
export interface UnitSum {
  readonly node: string;
  /** What the sum is squashed by; undefined for logits, which the head squashes together. */
  readonly op?: OpName;
  readonly groups: readonly TermGroup[];
  readonly sum: number;
  readonly result: number;
}

interface Place {
  readonly trace: Trace;
  readonly t: number;
  readonly unit: number;
  /** The layer itself, which has a symbol and is looked into all the same. */
  readonly of: string;
}

/**
 * The sum that unit k (from 0) of a layer takes at time step t (from 0). Terms add up to the sum but for rounding; a
 * product that is normalised as a whole is one term.
 */
export function termsOf(trace: Trace, id: string, t: number, unit: number): UnitSum {
  const { cell } = trace.program;
  const { op, inner, isSquashed } = innerOf(cell, id);
  const place = { trace, t, unit, of: id };
  const groups = groupsIn(inner, place, 1).toSorted((a, b) => rank(cell, a) - rank(cell, b));
  return {
    node: id,
    ...(isSquashed && { op }),
    groups,
    sum: entry(inner, place),
    result: entry(id, place),
  };
}

/** The sums that all units of a layer take at time step t (from 0), before they are squashed (H). */
export function sumsOf(trace: Trace, id: string, t: number): Vector {
  return valuesOf(trace, innerOf(trace.program.cell, id).inner, t);
}

/** The node that holds a layer's sums: what it squashes, else itself. */
function innerOf(
  cell: Cell,
  id: string,
): { readonly op: OpName; readonly inner: string; readonly isSquashed: boolean } {
  const { op, inputs } = nodeOf(cell, id);
  const isSquashed = squashings[op] !== undefined && inputs.length === 1;
  return { op, inner: isSquashed ? (inputs[0] ?? id) : id, isSquashed };
}

/** The weights of a matrix or vector of parameters: rows are units, in row-major order. */
export function weightsOf(
  trace: Trace,
  parameter: string,
): { readonly rows: number; readonly columns: number; readonly values: ArrayLike<number> } {
  const [rows = 0, columns = 1] = trace.program.parameters.get(parameter)?.shape ?? [];
  return { rows, columns, values: parameterOf(trace.program, trace.parameters, parameter) };
}

/** The largest size of a weight rounded up to 1, 2, 5 or 8 times a power of ten: the range of a colour scale. */
export function rangeOf(values: ArrayLike<number>): number {
  let most = 0;
  for (let k = 0; k < values.length; k++) {
    const size = Math.abs(values[k] ?? 0);
    if (Number.isFinite(size) && size > most) most = size;
  }
  if (most === 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 5, 8, 10].find(step => step * power >= most * (1 - 1e-12)) ?? 10) * power;
}

function groupsIn(source: string, place: Place, factor: number, gate?: string): TermGroup[] {
  const { trace } = place;
  const { cell } = trace.program;
  const common = { source, factor, ...(gate !== undefined && { gate }) };
  const one = (weight: number, input: number, of: string, kind: TermGroup['kind'], parameter?: string) => {
    const value = factor * weight * input;
    const terms = [{ index: null, weight, input, value }];
    return [{ ...common, of, kind, ...(parameter !== undefined && { parameter }), terms, value }];
  };
  if (parameterShape(cell, source)) return one(entry(source, place), 1, 'one', 'vector', source);
  if (source !== place.of && nodeOf(cell, source).symbol)
    return one(1, entry(source, place), source, 'whole');
  const { op, inputs } = nodeOf(cell, source);
  const [first = '', second = ''] = inputs;
  if (op === 'add') return inputs.flatMap(input => groupsIn(input, place, factor, gate));
  if (op === 'subtract')
    return inputs.flatMap((input, k) => groupsIn(input, place, k === 0 ? factor : -factor, gate));
  if (op === 'matmul') return [matrixGroup(source, first, second, place, common)];
  if (op === 'multiply' && parameterShape(cell, first))
    return one(entry(first, place), entry(second, place), weighed(cell, source).of, 'vector', first);
  const open =
    op === 'multiply' && gate === undefined ? inputs.find(input => isOpen(cell, input)) : undefined;
  const other = inputs.find(input => input !== open);
  if (open !== undefined && other !== undefined)
    return groupsIn(open, place, factor * entry(other, place), weighed(cell, other).of);
  const { of, through } = weighed(cell, source);
  return one(1, entry(source, place), of, 'whole').map(group => ({ ...group, ...(through && { through }) }));
}

function matrixGroup(
  source: string,
  parameter: string,
  of: string,
  { trace, t, unit }: Place,
  common: Pick<TermGroup, 'source' | 'factor' | 'gate'>,
): TermGroup {
  const { columns, values } = weightsOf(trace, parameter);
  const vector = vectorOf(trace, of, t);
  const terms = Array.from(vector, (input, index): WeightedTerm => {
    const weight = values[unit * columns + index] ?? Number.NaN;
    return { index, weight, input, value: common.factor * weight * input };
  });
  const value = terms.reduce((sum, term) => sum + term.value, 0);
  return { ...common, ...weighed(trace.program.cell, source), parameter, kind: 'matrix', terms, value };
}

/** Whether a folded node is a sum or product whose terms can be told one by one. */
function isOpen(cell: Cell, id: string): boolean {
  if (parameterShape(cell, id) || nodeOf(cell, id).symbol) return false;
  return ['add', 'subtract', 'matmul'].includes(nodeOf(cell, id).op);
}

function entry(id: string, { trace, t, unit }: Place): number {
  return valuesOf(trace, id, t)[unit] ?? Number.NaN;
}

function valuesOf(trace: Trace, id: string, t: number): Vector {
  const { program, parameters } = trace;
  return parameterShape(program.cell, id) ? parameterOf(program, parameters, id) : vectorOf(trace, id, t);
}

/** Biases, then what is read, then states and gates. */
function rank(cell: Cell, { of, gate }: TermGroup): number {
  if (of === 'one') return gate === undefined ? 0 : 2;
  return nodeOf(cell, of).op === 'given' ? 1 : 3;
}
