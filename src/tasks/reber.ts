/** Reber: the next letter of strings of the embedded Reber grammar, whose second letter comes back as the last but one. */
import type { Task } from './task.ts';

/** The grammar of Hochreiter & Schmidhuber's experiment 1, in their order of symbols; strings may follow one another. */
export const reber: Task = {
  id: 'reber',
  reading: 'letters',
  vocabulary: ['B', 'T', 'P', 'S', 'X', 'V', 'E'],
  outputs: ['B', 'T', 'P', 'S', 'X', 'V', 'E'],
  head: 'softmax',
  hidden: 8,
  texts: ['BTBTXSETEBPBPVVEPE', 'BPBTSSXXTVVEPE', 'BTBPTTVPXVPSETE', 'BPBTXXVPSEPEBTBPVVETE'],
  opens: { t: 8, step: 'forget', unit: 0 },
};
