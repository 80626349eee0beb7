/** How every task with trained weights is practised, by its id; some need data, which the caller reads. */
import type { TrainedTaskId } from '../catalog.ts';
import { agreementPractice } from './agreement.ts';
import { flipflopPractice } from './flipflop.ts';
import type { Practice } from './practice.ts';

/** Reads a text file below `public`, such as `data/names.txt`. */
export type Reader = (path: string) => Promise<string>;

const practices: Readonly<Record<TrainedTaskId, (read: Reader) => Practice | Promise<Practice>>> = {
  agreement: () => agreementPractice,
  flipflop: () => flipflopPractice,
};

/** The practice of a task. */
export async function practiceOf(id: TrainedTaskId, read: Reader): Promise<Practice> {
  return await practices[id](read);
}
