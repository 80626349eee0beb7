/** Tasks of the reader's own: a text letter by letter, or rows of numbers; their inputs are found in what was pasted. */
import { stepsIn, type Task } from './task.ts';

/** The most different letters of an own text; those beyond are unknown to the cell. */
export const mostLetters = 64;
/** The most numbers a step of own numbers may have. */
export const mostColumns = 8;

const defaultText = 'hello hello help hello';
const defaultNumbers = '0_0.38_0.71_0.92_1_0.92_0.71_0.38_0_-0.38_-0.71_-0.92_-1_-0.92_-0.71_-0.38';

/** The next letter of a text; every letter that occurs in it is an input. */
export function ownText(text: string): Task {
  const found = [...new Set(text || ' ')].sort().slice(0, mostLetters);
  return {
    id: 'text',
    reading: 'letters',
    vocabulary: found,
    outputs: found,
    head: 'softmax',
    hidden: 8,
    texts: [defaultText, 'the cat sat on the mat', '0110 0110 0110'],
    opens: { t: 4, step: 'join', unit: 0 },
  };
}

/** The next row of numbers; there are as many inputs as the first row has numbers. */
export function ownNumbers(text: string): Task {
  const columns = Math.min(mostColumns, (stepsIn(text)[0] ?? '0').split(',').length);
  const names = Array.from({ length: columns }, (_, k) => `x${k + 1}`);
  return {
    id: 'numbers',
    reading: 'numbers',
    vocabulary: names,
    outputs: names,
    head: 'identity',
    hidden: 8,
    texts: [defaultNumbers, '0_0_0_1_0_0_0_1_0_0_0_1', '0,1_1,0_0,1_1,0_0,1_1,0'],
    opens: { t: 4, step: 'join', unit: 0 },
  };
}
