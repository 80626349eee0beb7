/** Recall: an x or a y somewhere in noise is asked for many steps later (after Hochreiter & Schmidhuber 1997, experiment 2c). */
import type { Task } from './task.ts';

/** The smallest task that needs a gate to write but once: noise must not get into the memory. */
export const recall: Task = {
  id: 'recall',
  reading: 'words',
  vocabulary: ['x', 'y', 'a', 'b', 'c', 'd', '?'],
  outputs: ['x', 'y'],
  head: 'softmax',
  hidden: 4,
  texts: [
    'b d x a c d b c ?',
    'c a y b d a b c ?',
    'y d ?',
    'x a c d b b a d c a b c d d a c b a c d b ?',
    'a c b d d a y c b ?',
  ],
  opens: { t: 2, step: 'input', unit: 0 },
  asks: tokens => tokens.map(({ text }) => text === '?'),
};
