/** What training a task needs: sequences from a seed, how a model is judged, and what is known of a sequence at each step. */
import type { Target } from '../../engine/loss.ts';
import type { Random } from '../../engine/random.ts';
import type { Input, Token } from '../task.ts';

/** One training sequence: an input and a wanted output a step; a target is null where nothing is asked. */
export interface Example {
  readonly inputs: readonly Input[];
  readonly targets: readonly Target[];
}

/** Runs some sequences through a model; the answer gives the logits (O) of time step t of sequence b, both from 0. */
export type Runner = (
  sequences: readonly (readonly Input[])[],
) => (t: number, b: number) => ArrayLike<number>;

/** How well a model does, and a rule without a network on the same sequences, in the task's own measure. */
export interface Score {
  readonly score: number;
  readonly baseline: number;
  /** Answers, strings or sequences that were judged. */
  readonly places: number;
  /** Further figures by name, such as a second baseline. */
  readonly others?: Readonly<Record<string, number>>;
}

/** How a task is practised. */
export interface Practice {
  /** A fresh training sequence. */
  readonly example: (chance: Random) => Example;
  /** The score on sequences that training never saw (or, where the task says so, on those it did as well). */
  readonly judge: (run: Runner) => Score;
  /** What is known of the sequence at each step, by name, such as the stored bit: one number a step (T). */
  readonly features: (tokens: readonly Token[]) => Readonly<Record<string, readonly number[]>>;
}

/** The seed of the sequences that every model is scored on. */
export const scoreSeed = 2000;

/** Features by name from what is known at each step (T rows); none of an empty text. */
export function byName<Name extends string>(
  rows: readonly Readonly<Record<Name, number | boolean>>[],
): Record<string, number[]> {
  const names = Object.keys(rows[0] ?? {}) as Name[];
  return Object.fromEntries(names.map(name => [name, rows.map(row => Number(row[name]))]));
}
