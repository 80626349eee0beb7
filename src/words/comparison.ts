/** The words of the comparison of two cells: heads, controls, sentences about both, counts. */
import { type Phrase, strong } from './phrase.ts';

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const spelled = (count: number): string => small[count] ?? String(count);
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const many = (count: number, noun: string): string => `${spelled(count)} ${noun}${count === 1 ? '' : 's'}`;

/** What one step is called, by what the task reads. */
const nouns = { words: 'word', letters: 'letter', numbers: 'step' } as const;
type Reads = keyof typeof nouns;

/** What is said of the second cell's text. */
const textWords = (text: string) => ({
  label: `${capital(text)} of the second cell`,
  same: `same ${text}`,
  own: `another ${text}`,
  field: `Type another ${text}`,
});

/** Everything that the comparison says. */
export const comparison = {
  label: 'Two cells side by side',
  again: (name: string) => `${name}, second`,
  strip: 'Memories of both',
  /** What the slider tells: the place, then what the chosen unit holds in each. */
  place: (place: string, both: readonly (readonly [name: string, lane: string, value: string])[]) =>
    [place, ...both.map(([name, lane, value]) => `${name} ${lane} ${value}`)].join('; '),
  controls: {
    family: 'Second cell',
    toggles: (name: string) => `Toggles of the second cell, ${name}`,
    togglesShort: 'Toggles',
    swap: 'Swap the cells',
    close: 'Close the comparison',
  },
  texts: {
    words: textWords('sentence'),
    letters: textWords('text'),
    numbers: {
      label: 'Numbers of the second cell',
      same: 'same numbers',
      own: 'other numbers',
      field: 'Other numbers, such as 0.3, 1',
    },
  },
  read: 'Read it',
  scale: 'one scale for both',
  weights: {
    trained: (score: string, seed: number) => `trained: ${score}, seed ${seed}`,
    kept: (origin: string, fresh: number) =>
      `kept from the trained ${origin}${fresh > 0 ? `, ${fresh} untrained` : ''}`,
    handmade: 'weights made by hand',
    seed: (seed: number) => `untrained, seed ${seed}`,
    file: (name: string) => `weights from “${name}”`,
    changed: (count: number) => `${count} ${count === 1 ? 'change' : 'changes'} by hand`,
    unchanged: 'without changes',
  },
  waits: 'It waits here.',
  ended: 'It is at its end.',
  loading: (name: string) => `Loading the ${name} …`,
  failed: (name: string, why: string) => `The ${name} could not be loaded: ${why}`,
  unread: 'Nothing is read yet.',
  sentence: {
    starts: (lane: string, value: string): Phrase[] => [strong(lane), ` starts at ${value}`],
    stays: (lane: string, word: string, then: string, now: string): Phrase[] => [
      strong(lane),
      `, last changed at ${word}, stays: ${then} then, ${now} now`,
    ],
    drifts: (lane: string, word: string, then: string, now: string): Phrase[] => [
      strong(lane),
      `, last changed at ${word}, has drifted: ${then} then, ${now} now`,
    ],
    moves: (lane: string, word: string, from: string, to: string): Phrase[] => [
      strong(lane),
      ` is rewritten at ${word}: ${from} becomes ${to}`,
    ],
    /** How many values so many steps rewrote, and how many in the other cell. */
    counts: (
      reads: Reads,
      steps: number,
      count: number,
      of: number,
      other: { readonly name: string; readonly count: number } | undefined,
    ): Phrase[] => [
      `${capital(many(steps, nouns[reads]))} rewrote `,
      strong(`${count} of its ${of} values`),
      ...(other ? [` (${other.name}: ${other.count})`] : []),
    ],
    guess: (text: string, asked: boolean): Phrase[] => [
      asked ? '; it guesses ' : '; by now it would say ',
      strong(text),
    ],
    nothing: (): Phrase[] => ['Nothing is remembered yet'],
  },
  count: (count: number, of: number) => `${count} of ${of}`,
  rewritten: 'rewritten',
  differ: 'differ',
  marks: {
    moved: (reads: Reads) => `moved by more than 0.5 at this ${nouns[reads]}`,
    differs: 'the two differ by more than 0.5',
    pair: (first: string, second: string) => `upper half ${first}, lower half ${second}`,
  },
  guess: {
    heading: (name: string, first: string, second: string) =>
      first === second ? `${name}, guessed after ${first}` : `${name}, guessed after ${first} and ${second}`,
    none: 'No guess of both yet.',
    headless: 'One of the two has no head, so it guesses nothing.',
    word: 'what is guessed',
    came: 'called for',
    other: 'Guess',
  },
  /** Where both find the same likeliest, so many steps on or back. */
  agree: (
    reads: Reads,
    by: number,
    after: string,
    text: string,
    shares: readonly [string, string],
  ): Phrase[] => [
    by === 0
      ? `Here, after ${after}, both say `
      : `${capital(many(Math.abs(by), nouns[reads]))} ${by > 0 ? 'on' : 'back'}, after ${after}, both say `,
    strong(text),
    `: ${shares[0]} and ${shares[1]}.`,
  ],
};

/** The words of a comparison. */
export type ComparisonWords = typeof comparison;
