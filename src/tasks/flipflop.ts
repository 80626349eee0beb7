/** Flip-flop: one bit is set, held over any number of steps, and reset; it is read out at every step (after Gers et al. 2000). */
import type { Task } from './task.ts';

/** The smallest task that needs a gate to shut: the stored bit must go at "reset" and only there. */
export const flipflop: Task = {
  id: 'flipflop',
  reading: 'words',
  vocabulary: ['set', 'hold', 'reset'],
  outputs: ['0', '1'],
  head: 'softmax',
  hidden: 4,
  texts: [
    'set hold reset hold hold set hold hold hold reset',
    'hold hold set set hold reset reset hold',
    'set hold hold hold hold hold hold hold hold hold hold reset',
    'set reset set reset set hold reset hold',
  ],
  opens: { t: 2, step: 'cell', unit: 0 },
};
