/** Agreement: the next word of a small English, in which pronoun and verb go by the latest subject, however long ago it stood. */
import { words } from './lexicon.ts';
import type { Task } from './task.ts';

/** The task the page opens with. */
export const agreement: Task = {
  id: 'agreement',
  reading: 'words',
  vocabulary: words,
  outputs: words,
  head: 'softmax',
  hidden: 8,
  texts: [
    'anna left when the boys came because they were tired',
    'anna left when the bus came because she was tired',
    'the girls who came late were sad but tom soon was happy',
    'tom came home . the bus left . he never was late',
    'the children slept when mary waited because she was tired',
    'the woman who left town was happy . she soon came home',
  ],
  closes: '.',
  opens: { t: 4, step: 'cell', unit: 0 },
};
