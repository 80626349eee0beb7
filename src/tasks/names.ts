/** Names: the next letter of a first name, read letter by letter; a full stop begins and ends each. */
import type { Task } from './task.ts';

const letters = ['.', ...'abcdefghijklmnopqrstuvwxyz'];

/** A language model small enough to look into: 27 symbols in, 27 out. */
export const names: Task = {
  id: 'names',
  reading: 'letters',
  vocabulary: letters,
  outputs: letters,
  head: 'softmax',
  hidden: 32,
  texts: ['.anna.mary.', '.maria.', '.christine.', '.tom.jonathan.', '.elizabeth.paul.'],
  opens: { t: 5, step: 'cell', unit: 0 },
  closes: '.',
};
