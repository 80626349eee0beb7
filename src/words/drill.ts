/** The words for looking deeper: one layer with all its units, one unit's sum term by term, the whole sentence. */
import type { Phrase } from './phrase.ts';
import { strong } from './phrase.ts';

type Height = 'small' | 'large' | 'middle' | 'below' | 'above' | 'near' | 'squash';

const effects: Readonly<Record<Height, string>> = {
  small: 'shuts the valve',
  large: 'opens the valve',
  middle: 'leaves the valve half open',
  below: 'pulls it far below 0',
  above: 'pushes it far above 0',
  near: 'leaves it near 0',
  squash: 'sets it',
};

export const drill = {
  path: 'Where you are',
  sentence: 'sentence',
  cell: 'cell',
  unit: (index: number, lane: string) => (lane === `unit ${index}` ? lane : `unit ${index}, ${lane}`),
  output: (index: number, name: string) => `output ${index}, ${name}`,
  /** Titles: who decides, and what that does. */
  title: (who: string, weight: 'alone' | 'above all' | 'outweighed', height: Height | undefined) => {
    const effect = height === undefined ? 'sets the logit' : effects[height];
    const name = who.charAt(0).toUpperCase() + who.slice(1);
    if (weight === 'alone') return `${name} alone ${effect}`;
    if (weight === 'above all') return `Above all ${who} ${effect}`;
    return `${name} is outweighed`;
  },
  who: { one: 'the bias' } as Readonly<Record<string, string>>,
  biases: 'the sum of the biases',
  word: (word: string) => word,
  input: 'the input',
  all: (name: string) => `the ${name}`,
  layer: (name: string, count: number) => `The ${name}, all ${count} units`,
  outputs: (count: number) => `The logits, all ${count} outputs`,
  valves: (shut: number, open: number, count: number): Phrase[] => [
    strong(`${shut} of ${count}`),
    ' valves are nearly shut, below 0.1; ',
    strong(`${open} of ${count}`),
    ' nearly open, above 0.9.',
  ],
  range: (low: string, lowLane: string, high: string, highLane: string): Phrase[] => [
    'From ',
    strong(low),
    ` in ${lowLane} to `,
    strong(high),
    ` in ${highLane}.`,
  ],
  first: (what: Phrase, value: string): Phrase[] => [what, ` gives ${value}. `],
  next: (what: Phrase, count: number, value: string, total: string): Phrase[] => [
    what,
    count > 1 ? `, ${count} terms,` : '',
    ` (${value}) `,
    `${value.startsWith('−') ? 'pulls' : 'pushes'} it to ${total}. `,
  ],
  bias: 'bias',
  biasOf: 'The bias',
  biasesOf: 'The sum of the biases',
  keys: '↑ ↓ other units, Esc back.',
  decimals: 'Decimals',
  full: 'full',
  order: 'Order',
  inOrder: 'as they come',
  bySize: 'by size',
  table: 'As table',
  asPicture: 'As picture',
  caption: (parts: string) => `Terms of ${parts}`,
  weight: 'weight',
  input_: 'input',
  factor: 'factor',
  term: 'term',
  running: 'running total',
  total: 'total',
  timesInput: '× input',
  times: (gate: string) => `× ${gate}`,
  /** After a gate's letter: its value where there is room, and the sign of the product. */
  timesOf: (value: string) => (value === '' ? ' × ' : ` = ${value}, × `),
  equalsTerm: '= term',
  sum: 'sum',
  value: 'value',
  word_: 'one column a word',
  inputs_: 'one column an input',
  units_: 'one column a unit of ',
  range_: (range: string) => `, colour ±${range}`,
  others: (count: number) => `${count} others`,
  scaled: (factor: string) => `The bars under these terms are drawn ${factor} times larger.`,
  scaledShort: (factor: string) => `bars × ${factor}`,
  squeezes: (written: string) => `${written} squeezes the total`,
  softmax: 'softmax shares 1 among all outputs',
  column: (name: string, weight: string, input: string, value: string) =>
    `${name}: ${weight} times ${input} is ${value}`,
  weights: 'Weights; arrows move, Enter sets one',
  weightAt: (row: string, column: string, value: string, was: string | undefined) =>
    `${row}, ${column}: ${value}${was === undefined ? '' : `, set by you; was ${was}`}`,
  moments: (unit: string, gate: string) => `${gate} of ${unit} at every step`,
  other: 'same unit, other words: drag',
  notYet: (name: string, step: number) => `Step ${step} computes the ${name}.`,
  goThere: 'go there',
  heldTitle: (name: string) => `You hold the ${name}`,
  held: (value: string, sum: string, would: string) =>
    `It is ${value} here, whatever its sum. The sum is ${sum} and would make it ${would}.`,
  open: (name: string) => `Look into the ${name}`,
  whole: {
    title: 'The whole sentence',
    text: 'Each word is read by the same cell with the same weights; after each it guesses. Choose one to look at the cell there.',
    guess: 'likeliest next',
    came: 'came',
    none: 'No word was read yet.',
    after: (word: string) => `after ${word}`,
    right: 'bold: it came',
  },
};
