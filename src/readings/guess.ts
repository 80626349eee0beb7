/** The prediction as the reader may see it: that of the last finished time step, most likely first. */
import { type Trace, vectorOf } from '../engine/forward.ts';
import { foretells } from '../tasks/task.ts';
import { isEmpty, isKnown } from './known.ts';
import type { Position, RunOfText } from './run.ts';

/** One output: its index (from 0), its name, its share and logit, and whether the text goes on with it. */
export interface Row {
  readonly output: number;
  readonly text: string;
  readonly share: number;
  readonly logit: number;
  readonly follows: boolean;
}

/** The guess made at time step `t` (from 0); `t` is null before the first. */
export type Guess =
  | { readonly t: null; readonly empty: boolean }
  | { readonly t: number; readonly isNew: boolean; readonly rows: readonly Row[] };

/**
 * The last guess made at a position. Few outputs keep their order; of many, the `most` likeliest are listed, the word
 * that follows always among them.
 */
export function guessAt(run: RunOfText, at: Position, most = 6): Guess {
  const isNew = isKnown(run, at, 'prediction');
  const t = isNew ? at.t : at.t - 1;
  if (isEmpty(run, at) || t < 0) return { t: null, empty: isEmpty(run, at) };
  const all = rowsOf(run, run.trace, t);
  if (all.length <= most) return { t, isNew, rows: all };
  const ranked = all.toSorted((a, b) => b.share - a.share);
  const follower = ranked.findIndex(row => row.follows);
  const rows =
    follower < most
      ? ranked.slice(0, most)
      : [...ranked.slice(0, most - 1), ...ranked.slice(follower, follower + 1)];
  return { t, isNew, rows };
}

/** The rows of time step t, from the likeliest. */
export function likeliest(run: RunOfText, t: number): Row[] {
  return rowsOf(run, run.trace, t).toSorted((a, b) => b.share - a.share);
}

function rowsOf(run: RunOfText, trace: Trace, t: number): Row[] {
  const shares = vectorOf(trace, 'prediction', t);
  const logits = vectorOf(trace, 'logits', t);
  const next = foretells(run.task) ? (run.tokens[t + 1]?.index ?? null) : null;
  return run.task.outputs.map((text, output) => ({
    output,
    text,
    share: shares[output] ?? Number.NaN,
    logit: logits[output] ?? Number.NaN,
    follows: output === next,
  }));
}
