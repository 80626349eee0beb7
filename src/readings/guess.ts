/** The prediction as the reader may see it: that of the last finished time step, the likeliest first or number by number. */
import { nodeOf } from '../cells/spec.ts';
import { vectorOf } from '../engine/forward.ts';
import { foretells } from '../tasks/task.ts';
import { mention, symbolOf } from './inputs.ts';
import { isEmpty, isKnown } from './known.ts';
import type { Position, RunOfText } from './run.ts';

/** One output: its index (from 0), its name, its value and logit, whether the text goes on with it, or with which number. */
export interface Row {
  readonly output: number;
  readonly text: string;
  /** A share, or where numbers are guessed the number itself. */
  readonly value: number;
  readonly logit: number;
  readonly follows: boolean;
  readonly came?: number;
}

/** The guess made at time step `t` (from 0); `t` is null before the first. */
export type Guess =
  | { readonly t: null; readonly empty: boolean }
  | { readonly t: number; readonly isNew: boolean; readonly rows: readonly Row[] };

/** Where a task asks for its answer, of a step at which it does not: at the end, at a token, elsewhere, or nowhere in the text. */
export type Asked = 'end' | 'elsewhere' | 'nowhere' | { readonly token: string };

/** Whether the outputs are numbers rather than shares. */
export function guessesNumbers({ cell }: RunOfText): boolean {
  return nodeOf(cell, 'prediction').op === 'identity';
}

/**
 * The last guess made at a position. Few outputs and numbers keep their order; of many, the `most` likeliest are listed,
 * the word that follows always among them.
 */
export function guessAt(run: RunOfText, at: Position, most = 6): Guess {
  const isNew = isKnown(run, at, 'prediction');
  const t = isNew ? at.t : at.t - 1;
  if (isEmpty(run, at) || t < 0) return { t: null, empty: isEmpty(run, at) };
  const all = rowsOf(run, t);
  if (all.length <= most || guessesNumbers(run)) return { t, isNew, rows: all };
  const ranked = all.toSorted((a, b) => b.value - a.value);
  const follower = ranked.findIndex(row => row.follows);
  const rows =
    follower < most
      ? ranked.slice(0, most)
      : [...ranked.slice(0, most - 1), ...ranked.slice(follower, follower + 1)];
  return { t, isNew, rows };
}

/** The outputs at time step t in their order. */
export function rowsOf(run: RunOfText, t: number): Row[] {
  const values = vectorOf(run.trace, 'prediction', t);
  const logits = vectorOf(run.trace, 'logits', t);
  const next = foretells(run.task) ? run.tokens[t + 1] : undefined;
  return run.task.outputs.map((name, output) => {
    const came = next?.numbers?.[output];
    return {
      output,
      text: symbolOf(name),
      value: values[output] ?? Number.NaN,
      logit: logits[output] ?? Number.NaN,
      follows: next !== undefined && output === next.index,
      ...(came !== undefined && { came }),
    };
  });
}

/** Where the task asks instead, if it does not at time step t (from 0): at the last step, or at a token such as "?". */
export function askedElsewhere({ task, tokens }: RunOfText, t: number): Asked | undefined {
  const asks = task.asks?.(tokens);
  if (!asks || asks[t]) return undefined;
  const asking = tokens.filter((_, k) => asks[k]);
  const [first] = asking;
  if (!first) return 'nowhere';
  const isSign = /^[^\p{L}\p{N}]+$/u.test(first.text);
  if (asks.indexOf(true) === tokens.length - 1 && !isSign) return 'end';
  return asking.every(({ text }) => text === first.text) ? { token: mention(first) } : 'elsewhere';
}
