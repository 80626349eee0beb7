/** What is said in other words where a task reads words, letters or numbers. */
import { type Phrase, strong } from './phrase.ts';

/** One of the numbers of a step: its name, and its value as it is written. */
interface Named {
  readonly name: string;
  readonly value: string;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** "0.31 (value) and 1 (marker)". */
const named = (list: readonly Named[]): Phrase[] =>
  list.flatMap(({ name, value }, k) => [
    ...(k === 0 ? [] : [k === list.length - 1 ? ' and ' : ', ']),
    strong(value),
    ` (${name})`,
  ]);

/** What differs only by what one symbol and all of them are called. */
const ofSymbols = (one: string, text: string) => ({
  titles: { join: `Join ${one} and memory` } as Readonly<Record<string, string>>,
  /** A token in a sentence, where it is spoken of. */
  quoted: (token: string) => `“${token}”`,
  /** A token for those who hear it. */
  heard: (token: string, _: readonly Named[]) => (token === ' ' ? 'space' : token),
  strip: {
    label: `${capital(text)} and memory`,
    list: capital(text),
    token: (token: string, step: number) => `${token}, ${one} ${step}`,
    unread: 'not in the vocabulary',
    nowhere: `no ${one}s yet`,
    add: `add a ${one}`,
    edit: `Edit the ${text}`,
    whole: `The whole ${text}`,
    field: (step: number) => `${capital(one)} ${step}`,
    empty: `Type a ${one}, or take an example`,
    unknown: 'not in this cell’s vocabulary: read as ‹unknown›',
    help: `Nearest known ${one}s`,
    unknownToken: (token: string, _: number) =>
      `“${token}” is not in this cell’s vocabulary: read as ‹unknown›.`,
    all: `All the ${one}s it knows`,
    vocabulary: (count: number) => `The ${count} ${one}s this cell knows`,
    vocabularyUse: `Choose one to put it into the ${text}.`,
  },
  join: {
    known: (token: string, place: number, count: number): Phrase[] => [
      strong(token),
      ` is input ${place} of ${count}: that one is 1, all the others are 0.`,
    ],
    unknown: (token: string, count: number): Phrase[] => [
      strong(token),
      ` is not among the ${count} ${one}s this cell knows: all its inputs are 0.`,
    ],
    named,
  },
  start: `Type a ${one}, or take an example: the cell then reads it step by step.`,
  guess: {
    next: (_: number) => `Next ${one}`,
    empty: `None yet: there are no ${one}s.`,
    came: `← in the ${text}`,
  },
  column: one,
  same: `Same ${one}, same weights`,
  cut: (most: number, characters: number) =>
    `The text was cut: ${most} ${one}s of ${characters} characters are the most.`,
});

/** The words of one way of reading. */
export type InputWords = ReturnType<typeof ofSymbols>;

const words = ofSymbols('word', 'sentence');
const letters = ofSymbols('letter', 'text');
const steps = ofSymbols('number', 'numbers');

/** By what a task reads. */
export const inputs: Readonly<Record<'words' | 'letters' | 'numbers', InputWords>> = {
  words,
  letters: {
    ...letters,
    cut: most => `The text was cut: ${most} letters are the most.`,
  },
  numbers: {
    ...steps,
    titles: { join: 'Join numbers and memory' },
    quoted: token => token,
    heard: (_, list) => list.map(({ name, value }) => `${name}: ${value}`).join(', '),
    strip: {
      ...steps.strip,
      token: (token, step) => `${token}, step ${step}`,
      unread: 'not all of it read',
      add: 'add a step',
      whole: 'All the numbers',
      field: step => `Numbers of step ${step}`,
      empty: 'Type numbers such as 0.3, 1',
      unknown: 'not all of it can be read',
      help: 'What is read here',
      unknownToken: (token, count) =>
        `“${token}” is not ${count === 1 ? 'one number' : `${count} numbers with commas between`}: ${
          token.split(',').length > count
            ? 'what is too much is left out.'
            : 'what is missing or no number counts as 0.'
        }`,
    },
    join: {
      ...steps.join,
      named: list => ['The cell reads ', ...named(list), '.'],
    },
    start: 'Type numbers, or take an example: the cell then reads them step by step.',
    guess: {
      next: count => (count === 1 ? 'Next number' : 'Next numbers'),
      empty: 'None yet: there are no numbers.',
      came: 'in the text',
    },
    column: 'numbers',
    same: 'Same numbers, same weights',
    cut: (most, characters) => `The text was cut: ${most} steps of ${characters} characters are the most.`,
  },
};
