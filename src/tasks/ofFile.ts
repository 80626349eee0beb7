/** The task that a file of weights brings along: its inputs and outputs by the names it has for them, or by numbers. */
import type { HeadKind } from '../cells/head.ts';
import { fileTaskId } from './catalog.ts';
import { mostCharacters, type Reading, type Task } from './task.ts';

/** What is known of the inputs and outputs of some weights; null where nothing is. */
export interface Interface {
  readonly I: number;
  readonly H: number;
  readonly O: number | null;
  readonly reading: Reading | null;
  readonly vocabulary: readonly string[] | null;
  readonly outputs: readonly string[] | null;
  readonly head: HeadKind | null;
}

/** The most symbols, or rows of numbers, of the text it opens with. */
const mostShown = 12;
/** The most numbers that are written out in a row of that text. */
const mostWritten = 80;

/**
 * The task. Inputs with names are symbols, letters if each is one character, unless `reading` says otherwise; inputs
 * without are the numbers x1 to xI. Outputs without names are y1 to yO; they are shares where they are the symbols of the
 * input, else numbers, unless `head` says otherwise. Weights without a head have as outputs what they have as inputs.
 */
export function taskOfFile({ I, H, O, reading: said, vocabulary, outputs, head }: Interface): Task {
  const reading = said ?? (vocabulary ? symbolsIn(vocabulary) : 'numbers');
  const inputs = vocabulary ? readable(vocabulary, reading) : numbered('x', I);
  const names = outputs && vocabulary && outputs.join('\n') === vocabulary.join('\n') ? inputs : outputs;
  const results = O === null ? inputs : (names ?? numbered('y', O));
  const isNext = results === inputs && reading !== 'numbers';
  const text = textOf(inputs, reading);
  return {
    id: fileTaskId,
    reading,
    vocabulary: inputs,
    outputs: results,
    head: head ?? (isNext ? 'softmax' : 'identity'),
    hidden: H,
    texts: [text],
    opens: { t: I > 1 ? 1 : 0, step: 'join', unit: 0 },
  };
}

/** What symbols of these names are read as. */
export function symbolsIn(names: readonly string[]): 'letters' | 'words' {
  return names.every(name => [...name].length === 1) ? 'letters' : 'words';
}

const signs: Readonly<Record<string, string>> = { '\n': '↵', '\r': '␍', '\t': '⇥' };

/** The names as they can be typed: signs for what ends a line, in a word no space; those that still cannot stay as they are. */
function readable(names: readonly string[], reading: Reading): readonly string[] {
  if (reading === 'numbers') return names;
  const others = names.map((name, k) => {
    if (reading === 'letters') return signs[name] ?? name;
    return name.replace(/[\s\p{C}]+/gu, '_').slice(0, mostCharacters) || `x${k + 1}`;
  });
  return others.map((name, k) =>
    names.includes(name) || others.indexOf(name) !== k ? (names[k] ?? '') : name,
  );
}

function numbered(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, k) => `${letter}${k + 1}`);
}

/** The first inputs in turn: each symbol, or a row in which one number is 1. */
function textOf(inputs: readonly string[], reading: Reading): string {
  const first = inputs.slice(0, mostShown);
  if (reading !== 'numbers') return first.join(reading === 'letters' ? '' : ' ');
  const width = Math.min(inputs.length, mostWritten);
  return first
    .map((_, row) => Array.from({ length: width }, (_, k) => (k === row ? 1 : 0)).join(','))
    .join('_');
}
