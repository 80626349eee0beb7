/** What a run became by the reader's hand, held against the run that nobody touched. */
import { type Cell, nodeOf } from '../cells/spec.ts';
import { canBeHeld } from '../engine/clamps.ts';
import { type Trace, vectorOf } from '../engine/forward.ts';
import { toldNodes } from './graph.ts';
import { symbolOf } from './inputs.ts';
import type { Position, RunOfText } from './run.ts';
import { sumOf } from './sums.ts';

/** The nodes whose values can be held, in the order of telling: all that are computed or carried, up to the logits. */
export function holdableNodes({ program }: Trace): string[] {
  return toldNodes(program.cell).filter(
    id => nodeOf(program.cell, id).op !== 'given' && canBeHeld(program, id) && id !== 'prediction',
  );
}

/** An output's value in the run and in the untouched one. */
export interface Sides {
  readonly output: number;
  readonly text: string;
  readonly now: number;
  readonly was: number;
}

/** The time step (from 0) at which the prediction differs most: by half the sum of all differences; undefined if by less than 0.005 at every one. */
export function stepOfMostChange(run: RunOfText, untouched: RunOfText): number | undefined {
  if (!run.cell.nodes.some(({ id }) => id === 'prediction')) return undefined;
  let [most, found] = [0.005, -1];
  for (let t = 0; t < run.trace.length; t++) {
    const before = vectorOf(untouched.trace, 'prediction', t);
    const after = vectorOf(run.trace, 'prediction', t);
    const difference = after.reduce((sum, value, k) => sum + Math.abs(value - (before[k] ?? 0)) / 2, 0);
    if (difference > most || (Number.isNaN(difference) && found < 0)) [most, found] = [difference || most, t];
  }
  return found < 0 ? undefined : found;
}

/** The outputs at time step t, those that are or were the largest first; at most so many. */
export function outputsAt(run: RunOfText, untouched: RunOfText, t: number, most = 6): Sides[] {
  const before = vectorOf(untouched.trace, 'prediction', t);
  const after = vectorOf(run.trace, 'prediction', t);
  return run.task.outputs
    .map((name, output) => ({
      output,
      text: symbolOf(name),
      now: after[output] ?? Number.NaN,
      was: before[output] ?? Number.NaN,
    }))
    .toSorted((a, b) => Math.max(b.now || 0, b.was) - Math.max(a.now || 0, a.was))
    .slice(0, most);
}

/** What went beyond what can be computed with or learned from: a value that is no number, or a gate's sum where its curve is flat. */
export type Guard =
  | { readonly kind: 'overflow'; readonly node: string; readonly t: number; readonly isNaN: boolean }
  | { readonly kind: 'saturation'; readonly node: string; readonly sum: number };

/** Beyond this a sigmoid or tanh is within 1e-6 of its end: its slope is gone. */
const flat = 15;

/** The first value that is no longer finite, in the order of telling; else the gates of the chosen unit that were driven to their ends here. */
export function guardsOf(run: RunOfText, untouched: RunOfText, at: Position): Guard[] {
  const overflow = firstOverflow(run.cell, run.trace, untouched.trace);
  if (overflow) return [overflow];
  if (at.t >= run.trace.length) return [];
  return toldNodes(run.cell).flatMap((node): Guard[] => {
    const now = sumOf(run.trace, node, at.t, at.unit);
    const before = sumOf(untouched.trace, node, at.t, at.unit);
    if (!now || !before || !(Math.abs(now.sum) > flat) || Math.abs(before.sum) > flat) return [];
    return now.op === 'sigmoid' || now.op === 'tanh' ? [{ kind: 'saturation', node, sum: now.sum }] : [];
  });
}

/** What a value is that is no longer finite. */
const infinite = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

function firstOverflow(cell: Cell, trace: Trace, untouched: Trace): Guard | undefined {
  if (!infinite.some(value => trace.values.includes(value))) return undefined;
  for (let t = 0; t < trace.length; t++)
    for (const node of toldNodes(cell)) {
      const before = vectorOf(untouched, node, t);
      const bad = vectorOf(trace, node, t).find(
        (value, k) => !Number.isFinite(value) && Number.isFinite(before[k]),
      );
      if (bad !== undefined) return { kind: 'overflow', node, t, isNaN: Number.isNaN(bad) };
    }
  return undefined;
}
