/** How each shipped model is trained: all there is to choose, so that the same recipe gives the same bytes. */
import type { TaskId } from '../tasks/catalog.ts';
import type { PressurePlan } from './pressures.ts';

/** A recipe. Adam's rate stays for the first half of the updates, then falls in a line to 0; pressures set in over the second quarter. */
export interface Recipe {
  readonly task: TaskId;
  readonly version: number;
  /** Of the first parameters and, by another number, of the sequences. */
  readonly seed: number;
  readonly updates: number;
  readonly batch: number;
  readonly rate: number;
  /** Largest global norm of a gradient. */
  readonly clip: number;
  readonly forgetBias: number;
  readonly inputBias: number;
  readonly pressures: PressurePlan;
  readonly chosen: string;
}

const common = {
  version: 1,
  batch: 32,
  rate: 0.02,
  clip: 1,
  forgetBias: 2,
  inputBias: -1,
  pressures: { rest: 0.1, full: 0.3, bound: 0.3 },
} as const;

/** The recipe of every shipped model by its task. */
export const recipes = {
  agreement: {
    ...common,
    task: 'agreement',
    seed: 10,
    updates: 2000,
    chosen:
      'The seed was chosen among 39: the lane that holds the first subject keeps it (f > 0.9) until the second subject, where it is emptied (f < 0.1).',
  },
  flipflop: {
    ...common,
    task: 'flipflop',
    seed: 12,
    updates: 1000,
    chosen:
      'The seed was chosen among 12: a lane that holds the bit is kept over every hold and emptied at reset.',
  },
} as const satisfies Readonly<Record<TaskId, Recipe>>;
