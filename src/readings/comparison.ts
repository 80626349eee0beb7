/** Two runs held against each other: how often each rewrites what it holds, where they agree, what each guesses. */
import { nodeOf } from '../cells/spec.ts';
import { vectorOf } from '../engine/forward.ts';
import { askedElsewhere, guessesNumbers, type Row, rowsOf } from './guess.ts';
import { carriedState, isEmpty, isKnown } from './known.ts';
import type { Position, RunOfText } from './run.ts';

/** A value that changes by more than this from one word to the next is rewritten; two values that differ by more are others. */
export const farMove = 0.5;

/** The guess of both at one time step (from 0) each: the outputs of either's top four, ordered by the first. */
export interface Opposed {
  readonly t: readonly [number, number];
  readonly rows: readonly (readonly [Row, Row])[];
}

/** A time step at which both find the same output likeliest, so many steps on (or back, below 0), with both shares. */
export interface Agreement {
  readonly t: number;
  readonly by: number;
  readonly text: string;
  readonly shares: readonly [number, number];
}

/** The id of the state that is held against another cell's: the one on the belt; else the last node. */
export function heldState({ cell }: Pick<RunOfText, 'cell'>): string {
  return carriedState(cell) ?? cell.nodes.at(-1)?.id ?? '';
}

/** The last time step whose state is told at a position; −1 before the first. */
export function heldAt(run: RunOfText, at: Position): number {
  if (isEmpty(run, at)) return -1;
  return isKnown(run, at, heldState(run)) ? at.t : at.t - 1;
}

/** The units (from 0) whose state moved by more than `farMove` from the time step before; none at the first. */
export function movedUnits(run: RunOfText, t: number): number[] {
  if (t < 1) return [];
  const id = heldState(run);
  const [before, now] = [vectorOf(run.trace, id, t - 1), vectorOf(run.trace, id, t)];
  return units(now.length).filter(k => Math.abs((now[k] ?? 0) - (before[k] ?? 0)) > farMove);
}

/** How many of the state's values were rewritten from the second time step to t, and of how many. */
export function rewritten(run: RunOfText, t: number): { readonly count: number; readonly of: number } {
  const width = vectorOf(run.trace, heldState(run), 0).length;
  const steps = units(Math.max(0, t)).map(k => k + 1);
  const count = steps.reduce((sum, step) => sum + movedUnits(run, step).length, 0);
  return { count, of: steps.length * width };
}

/** The last time step up to t at which a unit's state was rewritten; 0, where it was written first, if never since. */
export function lastMove(run: RunOfText, unit: number, t: number): number {
  const found = units(Math.max(0, t) + 1).findLast(step => movedUnits(run, step).includes(unit));
  return found ?? 0;
}

/** The units in which two runs of the same units differ by more than `farMove` at time step t. */
export function differingUnits(first: RunOfText, second: RunOfText, t: number): number[] {
  const [one, other] = [first, second].map(run => vectorOf(run.trace, heldState(run), t));
  return units(Math.min(one?.length ?? 0, other?.length ?? 0)).filter(
    k => Math.abs((one?.[k] ?? 0) - (other?.[k] ?? 0)) > farMove,
  );
}

/** The last guesses that both have made at their positions; undefined before that, or where one has no head. */
export function opposedGuesses(
  first: RunOfText,
  second: RunOfText,
  at: readonly [Position, Position],
  most = 4,
): Opposed | undefined {
  const t = guessTimes(first, second, at);
  if (!t) return undefined;
  const [one, other] = [rowsOf(first, t[0]), rowsOf(second, t[1])];
  const pairs = one.flatMap((row, k): (readonly [Row, Row])[] => {
    const beside = other[k];
    return beside ? [[row, beside]] : [];
  });
  if (guessesNumbers(first) || pairs.length <= most + 2) return { t, rows: pairs };
  const top = new Set([...ranked(one).slice(0, most), ...ranked(other).slice(0, most)].map(o => o.output));
  const shown = pairs.filter(([row, beside]) => top.has(row.output) || row.follows || beside.follows);
  return { t, rows: shown.toSorted(([a], [b]) => b.value - a.value) };
}

/** The time step of each one's last guess, the same step back for both if one has not made it yet. */
export function guessTimes(
  first: RunOfText,
  second: RunOfText,
  at: readonly [Position, Position],
): readonly [number, number] | undefined {
  const runs = [first, second] as const;
  if (runs.some(run => !run.cell.nodes.some(({ id }) => id === 'prediction'))) return undefined;
  if (runs.some((run, k) => isEmpty(run, at[k] ?? at[0]))) return undefined;
  const isNew = runs.every((run, k) => isKnown(run, at[k] ?? at[0], 'prediction'));
  const t = [at[0].t - (isNew ? 0 : 1), at[1].t - (isNew ? 0 : 1)] as const;
  return t[0] < 0 || t[1] < 0 ? undefined : t;
}

/**
 * Where both find the same output likeliest, of runs of one text: at time step t itself, else at the nearest later one,
 * else at the nearest before; only where the task asks for an answer. Undefined where there is none.
 */
export function agreementNear(first: RunOfText, second: RunOfText, t: number): Agreement | undefined {
  if (guessesNumbers(first)) return undefined;
  const steps = units(first.tokens.length);
  const order = [...steps.slice(t), ...steps.slice(0, t).toReversed()];
  for (const step of order) {
    if (askedElsewhere(first, step) !== undefined) continue;
    const [one] = ranked(rowsOf(first, step));
    const [other] = ranked(rowsOf(second, step));
    if (one && other && one.output === other.output)
      return { t: step, by: step - t, text: one.text, shares: [one.value, other.value] };
  }
  return undefined;
}

/** The likeliest output at time step t, or the first number where numbers are guessed. */
export function bestGuess(run: RunOfText, t: number): Row | undefined {
  const rows = rowsOf(run, t);
  return guessesNumbers(run) ? rows[0] : ranked(rows)[0];
}

/** The letter of the state that is compared. */
export function heldLetter(run: RunOfText): string {
  const id = heldState(run);
  return nodeOf(run.cell, id).symbol?.letter ?? id;
}

function ranked(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => b.value - a.value);
}

function units(count: number): number[] {
  return Array.from({ length: count }, (_, k) => k);
}
