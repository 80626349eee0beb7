/** What a task is: sequences worth remembering, made from a seed, with words for its symbols. */
import type { HeadKind } from '../cells/head.ts';
import type { Random } from '../engine/random.ts';

/** One training sequence: inputs as vocabulary indices; per step the wanted output's index, or null where nothing is asked. */
export interface Example {
  readonly inputs: readonly number[];
  readonly targets: readonly (number | null)[];
}

/** A word of the reader's text: its index in the vocabulary, or null when the vocabulary lacks it (read as the zero vector). */
export interface Token {
  readonly text: string;
  readonly index: number | null;
}

/** A task on symbols: one-hot inputs over its vocabulary, one output per name in `outputs`. */
export interface Task {
  readonly id: string;
  readonly vocabulary: readonly string[];
  readonly outputs: readonly string[];
  readonly head: HeadKind;
  /** Units of the shipped model. */
  readonly hidden: number;
  /** Texts offered as examples; the first is the one the task opens with. */
  readonly texts: readonly [string, ...string[]];
  /** The telling moment of the first text: time step and unit from 0, step by id. */
  readonly opens: { readonly t: number; readonly step: string; readonly unit: number };
  /** A fresh training sequence. */
  readonly example: (chance: Random) => Example;
  /** A fresh sequence for the score; its sentences, if it has any, never occur in training. */
  readonly unseen: (chance: Random) => Example;
  /** Outputs that rule each other out: where one of them is wanted, it must beat the others of its row. */
  readonly contests: readonly (readonly string[])[];
  /** What is known of the sequence at each step, by name, such as the stored bit: one number a step (T). */
  readonly features: (tokens: readonly Token[]) => Readonly<Record<string, readonly number[]>>;
}

/** The text cut at white space, each word looked up without regard to case. */
export function tokenize(task: Task, text: string): Token[] {
  const places = new Map(task.vocabulary.map((word, index) => [word, index]));
  return text
    .split(/\s+/)
    .filter(word => word !== '')
    .map(word => ({ text: word, index: places.get(word.toLowerCase()) ?? null }));
}

/** The tokens as one-hot vectors (T, I); an unknown word is the zero vector. */
export function oneHot(task: Task, tokens: readonly Token[]): number[][] {
  return tokens.map(({ index }) => task.vocabulary.map((_, k) => (k === index ? 1 : 0)));
}
