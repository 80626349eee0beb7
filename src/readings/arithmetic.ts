/** A statement with its numbers: the line a reader can check for one unit at one time step. */
import { type Notation, nodeOf, type OpName, type Role } from '../cells/spec.ts';
import { isHeldAt } from '../engine/clamps.ts';
import { type Trace, vectorOf } from '../engine/forward.ts';
import { parameterOf } from '../engine/parameters.ts';
import { en } from '../words/en.ts';
import { shown } from './numbers.ts';
import { squashings } from './squashings.ts';
import { statementOf, type Term } from './statements.ts';
import { weighed } from './sums.ts';

/** A symbol of a line, or a sign inside of a piece, such as the bracket in R (r × h). */
export type Written =
  | { readonly symbol: Notation; readonly role: Role; readonly node?: string }
  | { readonly text: string };

/** A piece of an equation line: what is written, and beneath it the number (if the piece has one). */
export interface Piece {
  readonly kind: 'symbol' | 'sign';
  /** Symbols side by side, such as W_f x_t; empty for a sign. */
  readonly symbols: readonly Written[];
  /** The node whose value stands beneath. */
  readonly node?: string;
  /** The told node that the piece stands for, if that is another: x_t for W_f x_t. */
  readonly of?: string;
  readonly role?: Role;
  /** The sign of the written line, such as × or σ(. */
  readonly text: string;
  /** What stands beneath: a number, or the sign again. */
  readonly number: string;
}

/** How a squashing is written in the equations and the figure. */
export const squashes: Partial<Record<OpName, string>> = {
  ...Object.fromEntries(Object.entries(squashings).map(([op, { written }]) => [op, written])),
  softmax: 'softmax',
};

interface Writing {
  readonly trace: Trace;
  readonly t: number;
  readonly unit: number;
  readonly decimals: number;
}

/** Where a term stands: behind a bracket or the =, behind + or −, in a product, below a line of division. */
type Place = 'open' | 'addend' | 'subtrahend' | 'factor' | 'divisor';

/**
 * The definition of node `id` with the numbers of unit k at time step t (from 0). Operands are rounded, the result is
 * the true value; where the rounded operands miss it by a digit the sign is ≈. Of a vector that is normalised as a whole
 * the unit's line shows mean and deviation, or the normalised value if it is a product of weights. A value that is held
 * equals what it is held at.
 */
export function lineOf(trace: Trace, id: string, t: number, unit: number, decimals = 2): Piece[] {
  const { left, right } = statementOf(trace.program.cell, id);
  const writing = { trace, t, unit, decimals };
  const result = numberOf(left, writing);
  if (isHeldAt(trace, id, t, unit)) {
    const number = shown(result, decimals);
    return [{ ...atom(left, writing, 'open'), number }, sign('='), { ...sign(en.panel.held), number }];
  }
  const isExact = shown(evaluate(right, writing), decimals) === shown(result, decimals);
  return [
    { ...atom(left, writing, 'open'), number: shown(result, decimals) },
    { ...sign('='), number: isExact ? '=' : '≈' },
    ...write(right, 'open', writing),
  ];
}

/** The number of a leaf, of a product of weights or of a whole term for one unit. */
function numberOf(term: Term, { trace, t, unit }: Writing): number {
  const vector =
    term.kind === 'parameter'
      ? parameterOf(trace.program, trace.parameters, term.name)
      : vectorOf(trace, term.node, t);
  return vector[unit] ?? Number.NaN;
}

/** Whether a term has one number beneath: a leaf, a product of weights, and what is normalised of one. */
function isAtom(term: Term): boolean {
  if (term.kind !== 'apply' || term.op === 'matmul') return true;
  const [first] = term.inputs;
  return term.op === 'normalize' && first !== undefined && isAtom(first);
}

/** What the rounded operands give. */
function evaluate(term: Term, writing: Writing): number {
  const round = (value: number): number => Number(value.toFixed(writing.decimals));
  if (term.kind !== 'apply' || isAtom(term)) return round(numberOf(term, writing));
  const [first = Number.NaN, ...others] = term.inputs.map(input => evaluate(input, writing));
  const [second = Number.NaN] = others;
  const squashing = squashings[term.op];
  if (squashing) return squashing.of(first);
  switch (term.op) {
    case 'add':
      return others.reduce((sum, value) => sum + value, first);
    case 'multiply':
      return others.reduce((product, value) => product * value, first);
    case 'subtract':
      return first - second;
    case 'oneMinus':
      return 1 - first;
    case 'divide':
      return first / second;
    case 'maximum':
      return Math.max(first, second);
    case 'normalize': {
      const { mean, deviation } = spreadOf(term.node, writing);
      return (first - round(mean)) / round(deviation);
    }
    case 'softmax': {
      const { greatest, total } = exponentialsOf(term.node, writing);
      return Math.exp(first - round(greatest)) / round(total);
    }
    default:
      return round(numberOf(term, writing));
  }
}

/** Mean and deviation (with the ε of layer normalisation) of all that is normalised together. */
function spreadOf(id: string, { trace, t }: Writing): { readonly mean: number; readonly deviation: number } {
  const { inputs } = nodeOf(trace.program.cell, id);
  const values = inputs.flatMap(input => [...vectorOf(trace, input, t)]);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance + 1e-5) };
}

/** What a softmax takes off before its exponentials, so that none overflows, and the sum of those it divides by. */
function exponentialsOf(
  id: string,
  { trace, t }: Writing,
): { readonly greatest: number; readonly total: number } {
  const [logits = ''] = nodeOf(trace.program.cell, id).inputs;
  const values = vectorOf(trace, logits, t);
  const greatest = Math.max(...values);
  return { greatest, total: values.reduce((sum, value) => sum + Math.exp(value - greatest), 0) };
}

function write(term: Term, place: Place, writing: Writing): Piece[] {
  if (term.kind !== 'apply' || isAtom(term)) return [atom(term, writing, place)];
  if (!needsBrackets(term.op, place)) return inside(term, place, writing);
  return [sign('('), ...inside(term, 'open', writing), sign(')')];
}

function needsBrackets(op: OpName, place: Place): boolean {
  if (op === 'add' || op === 'subtract' || op === 'oneMinus') return place !== 'open' && place !== 'addend';
  return (op === 'multiply' || op === 'divide') && place === 'divisor';
}

/** A term without brackets of its own around it. */
function inside(term: Extract<Term, { kind: 'apply' }>, place: Place, writing: Writing): Piece[] {
  const { op, node, role } = term;
  const at = (k: number, where: Place): Piece[] => {
    const input = term.inputs[k];
    return input ? write(input, where, writing) : [];
  };
  if (op === 'identity') return at(0, place);
  const number = (value: number): string => shown(value, writing.decimals);
  const less = (value: number): string =>
    number(value).startsWith('−') ? `+ ${number(-value)}` : `− ${number(value)}`;
  const called = (name: string, open: string, close: string): Piece[] => [
    { ...sign(`${name}(`), number: open, node, role },
    ...at(0, 'open'),
    { ...sign(')'), number: close },
  ];
  const squashing = squashings[op];
  if (squashing) return called(squashing.written, `${squashing.written}(`, ')');
  switch (op) {
    case 'add':
      return term.inputs.flatMap((_, k) =>
        k === 0 ? at(k, place === 'addend' ? place : 'open') : further('+', at(k, 'addend')),
      );
    case 'subtract':
      return [...at(0, 'open'), ...further('−', at(1, 'subtrahend'))];
    case 'oneMinus':
      return [sign('1'), ...further('−', at(0, 'subtrahend'))];
    case 'maximum':
      return [{ ...sign('max('), node, role }, ...at(0, 'open'), sign(','), ...at(1, 'open'), sign(')')];
    case 'normalize': {
      const { mean, deviation } = spreadOf(node, writing);
      return called('LN', '(', `${less(mean)}) / ${number(deviation)}`);
    }
    case 'softmax': {
      const { greatest, total } = exponentialsOf(node, writing);
      return called('softmax', 'exp(', `${less(greatest)}) / ${number(total)}`);
    }
    default:
      return term.inputs.flatMap((_, k) => {
        const below = op === 'divide' && k > 0;
        const pieces = at(k, below ? 'divisor' : 'factor');
        return k === 0 ? pieces : [sign(below ? '/' : '×'), ...pieces];
      });
  }
}

/** A further term of a sum or a difference: a minus of its first number moves into the sign. */
function further(text: '+' | '−', pieces: readonly Piece[]): Piece[] {
  const [head, ...rest] = pieces;
  if (head?.kind !== 'symbol' || !head.number.startsWith('−')) return [sign(text), ...pieces];
  const turned = text === '+' ? '−' : '+';
  return [{ ...sign(text), number: turned }, { ...head, number: head.number.slice(1) }, ...rest];
}

function sign(text: string): Piece {
  return { kind: 'sign', symbols: [], text, number: text };
}

function atom(term: Term, writing: Writing, place: Place): Piece {
  const value = shown(numberOf(term, writing), writing.decimals);
  const isBracketed = value.startsWith('−') && (place === 'factor' || place === 'divisor');
  const piece: Piece = {
    kind: 'symbol',
    symbols: symbolsOf(term, writing),
    role: term.role,
    text: '',
    number: isBracketed ? `(${value})` : value,
  };
  if (term.kind === 'parameter') return piece;
  const { of } = weighed(writing.trace.program.cell, term.node);
  return { ...piece, node: term.node, ...(of !== term.node && { of }) };
}

/** What is written for a term with one number: its symbol, W and x side by side, R and its operand in brackets. */
function symbolsOf(term: Term, writing: Writing): Written[] {
  if (term.kind === 'node') return [{ symbol: term.symbol, role: term.role, node: term.node }];
  if (term.kind === 'parameter') return [{ symbol: term.symbol, role: term.role }];
  if (term.op === 'matmul') return term.inputs.flatMap(input => symbolsIn(input, 'divisor', writing));
  const [first] = term.inputs;
  return [{ text: 'LN(' }, ...(first ? symbolsOf(first, writing) : []), { text: ')' }];
}

function symbolsIn(term: Term, place: Place, writing: Writing): Written[] {
  return write(term, place, writing).flatMap(({ symbols, text }) => (text ? [{ text }] : symbols));
}
