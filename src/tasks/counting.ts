/** Counting: as many b as there were a, then the end (aⁿbⁿ: Gers & Schmidhuber 2001). */
import type { Task } from './task.ts';

/** The smallest task that needs a cell state beyond 1: it goes up with every a, down with every b, and the end is due at 0. */
export const counting: Task = {
  id: 'counting',
  reading: 'words',
  vocabulary: ['start', 'a', 'b', 'end'],
  outputs: ['start', 'a', 'b', 'end'],
  head: 'softmax',
  hidden: 3,
  texts: [
    'start a a a b b b end',
    'start a b end',
    'start a a a a a a a a b b b b b b b b end',
    'start a a a a a a a a a a a a b b b b b b b b b b b b end',
    'start a a a a a b b',
  ],
  opens: { t: 4, step: 'output', unit: 0 },
  asks: tokens => tokens.map(({ text }) => text !== 'end'),
};
