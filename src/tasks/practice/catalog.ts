/** How every task with trained weights is practised, by its id; some need data, which the caller reads. */
import type { TrainedTaskId } from '../catalog.ts';
import { addingPractice } from './adding.ts';
import { agreementPractice } from './agreement.ts';
import { co2Practice } from './co2.ts';
import { countingPractice } from './counting.ts';
import { flipflopPractice } from './flipflop.ts';
import { namesPractice } from './names.ts';
import type { Practice } from './practice.ts';
import { reberPractice } from './reber.ts';
import { recallPractice } from './recall.ts';

/** Reads a text file below `public`, such as `data/names.txt`. */
export type Reader = (path: string) => Promise<string>;

const practices: Readonly<Record<TrainedTaskId, (read: Reader) => Practice | Promise<Practice>>> = {
  recall: () => recallPractice,
  flipflop: () => flipflopPractice,
  counting: () => countingPractice,
  reber: () => reberPractice,
  adding: () => addingPractice,
  agreement: () => agreementPractice,
  names: async read => namesPractice(await read('data/names.txt')),
  co2: async read => co2Practice(await read('data/co2.csv')),
};

/** The practice of a task. */
export async function practiceOf(id: TrainedTaskId, read: Reader): Promise<Practice> {
  return await practices[id](read);
}
