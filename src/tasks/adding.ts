/** Adding: of many numbers two are marked, and their sum is asked for at the end (Hochreiter & Schmidhuber 1997, experiment 4). */
import type { Task } from './task.ts';

/** Numbers from −1 to 1, each with its marker: 1 at those to be added, −1 at the first and the last step, else 0. */
export const adding: Task = {
  id: 'adding',
  reading: 'numbers',
  vocabulary: ['value', 'marker'],
  outputs: ['sum'],
  head: 'identity',
  hidden: 8,
  texts: [
    '0.41,-1_-0.73,0_0.62,1_0.15,0_-0.38,0_-0.27,1_0.84,0_-0.56,0_0.09,0_0.33,-1',
    '-0.2,-1_0.9,1_0.7,1_-0.5,0_0.6,0_-0.8,0_0.3,0_-0.1,0_0.4,0_-0.9,-1',
    '0.8,-1_0.6,0_-0.75,1_0.92,0_-0.4,0_0.13,0_-0.66,1_0.35,0_0.71,0_-0.58,0_0.27,0_-0.94,0_0.5,0_0.05,0_-0.31,0_0.88,0_-0.12,0_0.44,0_-0.83,0_0.2,-1',
    '0.34,-1_0.55,1_-0.9,0_0.48,0_0.77,0_-0.21,0_0.64,0_-0.35,0_0.1,0_-0.7,0_0.25,-1',
  ],
  opens: { t: 2, step: 'input', unit: 0 },
  asks: tokens => tokens.map((_, t) => t === tokens.length - 1),
};
