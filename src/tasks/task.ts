/** What a task is to its reader: which inputs and outputs it has by name, what it is shown on, how a text becomes inputs. */
import type { HeadKind } from '../cells/head.ts';

/** What the inputs are: words or letters, one-hot over a vocabulary, or numbers as they are. */
export const readings = ['words', 'letters', 'numbers'] as const;
export type Reading = (typeof readings)[number];

/** The most characters a word may have, so that every text fits into a link. */
export const mostCharacters = 32;

/** One time step's input: a symbol's place in the vocabulary, null for one it lacks (the zero vector), or I numbers. */
export type Input = number | null | readonly number[];

/**
 * One time step of the reader's text: what was written, and its place in the vocabulary, null when the vocabulary
 * lacks it; where the task reads numbers, the numbers (I), and no place.
 */
export interface Token {
  readonly text: string;
  readonly index: number | null;
  readonly numbers?: readonly number[];
}

/** A task: I inputs and O outputs by name, and what it opens with. */
export interface Task {
  readonly id: string;
  readonly reading: Reading;
  /** The names of the I inputs: symbols, or what each number is. */
  readonly vocabulary: readonly string[];
  readonly outputs: readonly string[];
  readonly head: HeadKind;
  /** Units of the shipped models. */
  readonly hidden: number;
  /** Texts offered as examples; the first is the one the task opens with. Numbers: `,` inside a step, `_` between. */
  readonly texts: readonly [string, ...string[]];
  /** The telling moment of the first text: time step and unit from 0, step by id. */
  readonly opens: { readonly t: number; readonly step: string; readonly unit: number };
  /** The symbol that closes a text, such as a full stop: a network that writes on stops behind it. */
  readonly closes?: string;
  /** At which steps of a text an answer was ever asked for in training; without it at every one. */
  readonly asks?: (tokens: readonly Token[]) => readonly boolean[];
}

/** Whether the outputs are the inputs themselves: the guess is then the next input. */
export function foretells(task: Task): boolean {
  return (
    task.outputs.length === task.vocabulary.length &&
    task.outputs.every((name, k) => name === task.vocabulary[k])
  );
}

/** The text cut into time steps: words at white space, letters one by one, numbers at `_` and inside a step at `,`. */
export function tokenize(task: Task, text: string): Token[] {
  if (task.reading === 'numbers') return stepsIn(text).map(step => numbersToken(task, step));
  const places = placesOf(task.vocabulary);
  const parts = task.reading === 'letters' ? [...text] : text.split(/\s+/).filter(word => word !== '');
  return parts.map(part => ({
    text: part,
    index: places.get(part) ?? places.get(part.toLowerCase()) ?? null,
  }));
}

/**
 * A written text with the marks at known words taken off them: each is a word of its own where the vocabulary has it, such
 * as the full stop, and else left out. What is no known word without its marks stays as it is.
 */
export function markedOff(task: Task, text: string): string {
  if (task.reading !== 'words') return text;
  const places = placesOf(task.vocabulary);
  const isKnown = (word: string): boolean => places.has(word) || places.has(word.toLowerCase());
  return text
    .split(/\s+/)
    .flatMap(part => {
      const [, before = '', word = '', after = ''] =
        /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(part) ?? [];
      if (isKnown(part) || !isKnown(word)) return part;
      return [...[...before].filter(isKnown), word, ...[...after].filter(isKnown)];
    })
    .join(' ');
}

/** The steps of a text of numbers, at `_` or white space. */
export function stepsIn(text: string): string[] {
  return text.split(/[\s_]+/).filter(step => step !== '');
}

/** The tokens as what the cell reads at each step. */
export function inputsOf(tokens: readonly Token[]): Input[] {
  return tokens.map(({ index, numbers }) => numbers ?? index);
}

/** The tokens as vectors (T, I): one-hot for symbols, an unknown one is the zero vector; numbers as they are. */
export function vectorsOf(task: Task, tokens: readonly Token[]): (readonly number[])[] {
  return tokens.map(({ index, numbers }) => numbers ?? task.vocabulary.map((_, k) => (k === index ? 1 : 0)));
}

/** Whether the cell reads a token as it stands: a symbol of the vocabulary, or as many numbers as there are inputs. */
export function isRead(task: Task, { text, index, numbers }: Token): boolean {
  if (!numbers) return index !== null;
  const given = text.split(',');
  return given.length === task.vocabulary.length && given.every(number => isNumber(number));
}

/** Whether a text is one finite number. */
export function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

/** Numbers that are missing count as 0, those beyond the last input are left out. */
function numbersToken(task: Task, step: string): Token {
  const given = step.split(',').map(Number);
  const numbers = task.vocabulary.map((_, k) => (Number.isFinite(given[k]) ? (given[k] ?? 0) : 0));
  return { text: step.replaceAll(',', ', '), index: null, numbers };
}

function placesOf(vocabulary: readonly string[]): ReadonlyMap<string, number> {
  return new Map(vocabulary.map((word, index) => [word, index]));
}
