/** A statement with its numbers: the line a reader can check for one unit at one time step. */
import type { Notation, OpName, Role } from '../cells/spec.ts';
import { type Trace, vectorOf } from '../engine/forward.ts';
import { parameterOf } from '../engine/parameters.ts';
import { shown } from './numbers.ts';
import { type Statement, statementOf, type Term } from './statements.ts';

/** A piece of an equation line: what is written, and beneath it the number (if the piece has one). */
export interface Piece {
  readonly kind: 'symbol' | 'sign';
  /** Symbols side by side, such as W_f x_t; empty for a sign. */
  readonly symbols: readonly { readonly symbol: Notation; readonly role: Role; readonly node?: string }[];
  /** The node whose value stands beneath. */
  readonly node?: string;
  readonly role?: Role;
  /** The sign of the written line, such as × or σ(. */
  readonly text: string;
  /** What stands beneath: a number, or the sign again. */
  readonly number: string;
}

/** What a unit's pre-activation is the sum of. */
export interface SumTerm {
  /** The node or parameter that gives the term: `forgetFromX`, `forget.b`. */
  readonly source: string;
  /** What it is weighed with: x, hPrev, or the constant 1 of a bias. */
  readonly of: string;
  readonly value: number;
}

/** How a squashing is written in the equations and the figure. */
export const squashes: Partial<Record<OpName, string>> = {
  sigmoid: 'σ',
  logSigmoid: 'log σ',
  tanh: 'tanh',
  g1997: 'g',
  h1997: 'h',
  g2024: 'g',
  exp: 'exp',
  softmax: 'softmax',
};

/**
 * The definition of node `id` with the numbers of unit k at time step t (from 0). Operands are rounded, the result is
 * the true value; where the rounded operands miss it by a digit the sign is ≈.
 */
export function lineOf(trace: Trace, id: string, t: number, unit: number, decimals = 2): Piece[] {
  const statement = statementOf(trace.program.cell, id);
  const number = (term: Term): number => termValue(trace, term, t, unit);
  const result = number(statement.left);
  const rounded = evaluate(statement.right, term => Number(number(term).toFixed(decimals)));
  const close = shown(rounded, decimals) === shown(result, decimals);
  return [
    atom(statement.left, shown(result, decimals)),
    { ...sign('='), number: close ? '=' : '≈' },
    ...flatten(statement.right, { number, decimals, first: true, inProduct: false }),
  ];
}

/** The terms of the sum that a layer's node squashes, for one unit, and the sum itself; undefined for nodes without one. */
export function sumOf(
  trace: Trace,
  id: string,
  t: number,
  unit: number,
): { readonly op: OpName; readonly terms: readonly SumTerm[]; readonly sum: number } | undefined {
  const { right } = layerOf(trace, id);
  const [inner] = right.inputs;
  if (right.inputs.length !== 1 || inner?.kind !== 'apply' || inner.op !== 'add') return undefined;
  const terms = inner.inputs.map(
    (term): SumTerm => ({
      source: term.kind === 'parameter' ? term.name : term.node,
      of: operandOf(term),
      value: termValue(trace, term, t, unit),
    }),
  );
  return { op: right.op, terms, sum: vectorOf(trace, inner.node, t)[unit] ?? Number.NaN };
}

function layerOf(trace: Trace, id: string): Statement {
  return statementOf(trace.program.cell, id);
}

function operandOf(term: Term): string {
  if (term.kind !== 'apply') return term.kind === 'node' ? term.node : 'one';
  const last = term.inputs.at(-1);
  return last?.kind === 'node' ? last.node : 'one';
}

/** The number of a leaf or of a product of weights for one unit. */
function termValue(trace: Trace, term: Term, t: number, unit: number): number {
  if (term.kind === 'parameter')
    return parameterOf(trace.program, trace.parameters, term.name)[unit] ?? Number.NaN;
  return vectorOf(trace, term.node, t)[unit] ?? Number.NaN;
}

const isAtom = (term: Term): boolean => term.kind !== 'apply' || term.op === 'matmul';

function evaluate(term: Term, number: (atom: Term) => number): number {
  if (term.kind !== 'apply' || term.op === 'matmul') return number(term);
  const inputs = term.inputs.map(input => evaluate(input, number));
  const [first = Number.NaN] = inputs;
  switch (term.op) {
    case 'add':
      return inputs.reduce((sum, value) => sum + value, 0);
    case 'multiply':
      return inputs.reduce((product, value) => product * value, 1);
    case 'sigmoid':
      return 1 / (1 + Math.exp(-first));
    case 'tanh':
      return Math.tanh(first);
    default:
      return number(term);
  }
}

interface Writing {
  readonly number: (term: Term) => number;
  readonly decimals: number;
  readonly first: boolean;
  readonly inProduct: boolean;
}

function flatten(term: Term, writing: Writing): Piece[] {
  if (term.kind !== 'apply' || isAtom(term)) {
    const value = shown(writing.number(term), writing.decimals);
    return [atom(term, writing.inProduct && value.startsWith('−') ? `(${value})` : value)];
  }
  const squash = squashes[term.op];
  if (squash)
    return [
      { ...sign(`${squash}(`), node: term.node, role: term.role },
      ...term.inputs.flatMap(input => flatten(input, { ...writing, first: true, inProduct: false })),
      sign(')'),
    ];
  const product = term.op === 'multiply';
  return term.inputs.flatMap((input, k) => {
    const pieces = flatten(input, { ...writing, first: writing.first && k === 0, inProduct: product });
    if (k === 0) return pieces;
    if (product) return [sign('×'), ...pieces];
    return addend(pieces, input);
  });
}

/** A further term of a sum: a minus of its number moves into the sign. */
function addend(pieces: readonly Piece[], input: Term): Piece[] {
  const [head, ...rest] = pieces;
  if (isAtom(input) && head?.number.startsWith('−'))
    return [{ ...sign('+'), number: '−' }, { ...head, number: head.number.slice(1) }, ...rest];
  return [sign('+'), ...pieces];
}

function sign(text: string): Piece {
  return { kind: 'sign', symbols: [], text, number: text };
}

function atom(term: Term, number: string): Piece {
  const parts = term.kind === 'apply' ? term.inputs : [term];
  const symbols = parts.flatMap(part =>
    part.kind === 'apply'
      ? []
      : [{ symbol: part.symbol, role: part.role, ...(part.kind === 'node' && { node: part.node }) }],
  );
  return {
    kind: 'symbol',
    symbols,
    role: term.role,
    text: '',
    number,
    ...(term.kind !== 'parameter' && { node: term.node }),
  };
}
