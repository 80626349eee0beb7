/** How each shipped model is trained: all there is to choose, so that the same recipe gives the same bytes. */
import type { TrainedTaskId } from '../tasks/catalog.ts';
import type { PressurePlan } from './pressures.ts';
import type { ShelfName } from './shelved.ts';

/** A recipe. Adam's rate stays for the first half of the updates, then falls in a line to 0; pressures set in over the second quarter. */
export interface Recipe {
  readonly task: TrainedTaskId;
  /** The cell of the shelf; without it the LSTM. */
  readonly cell?: ShelfName;
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
  /** Share of every matrix that an update takes away, per unit of the rate (decoupled weight decay: Loshchilov & Hutter 2019). */
  readonly decay?: number;
  /** How the seed was chosen, if it was. */
  readonly chosen?: string;
}

type Plan = Partial<Omit<Recipe, 'task' | 'cell'>>;

const common = {
  version: 1,
  batch: 32,
  rate: 0.02,
  clip: 1,
  forgetBias: 2,
  inputBias: -1,
  pressures: { rest: 0.1, full: 0.3, bound: 0.3 },
} as const;

const amongFour = 'The seed was chosen among 4 by the score.';
const amongEight = 'The seed was chosen among 8 by the score.';

/** What a task needs for all cells, then what single cells need. */
const plans: Readonly<
  Record<TrainedTaskId, { readonly all: Plan & Pick<Recipe, 'updates'>; readonly cells: Plans }>
> = {
  recall: {
    all: { updates: 1000, pressures: { ...common.pressures, crisp: 0.5 } },
    cells: {
      lstm: {
        seed: 3,
        chosen:
          'The seed was chosen among 10: one lane for x or y, one for each of them, one for being asked.',
      },
    },
  },
  counting: {
    all: { updates: 2000, pressures: { rest: 0.02, full: 0, bound: 0, crisp: 0.1 } },
    cells: {
      lstm: {
        seed: 16,
        chosen:
          'The seed was chosen among 120: the lane that counts is shown (o > 0.9) from the first b on and not before (o < 0.1).',
      },
      rnn: { seed: 1, chosen: amongEight },
      lstm1997: { seed: 8, chosen: amongEight },
      peephole: { seed: 8, chosen: amongEight },
      coupled: { seed: 4, chosen: amongEight },
      gru: { seed: 6, chosen: amongEight },
      noforgetgate: { seed: 4, chosen: amongEight },
      nooutputactivation: { seed: 5, chosen: amongEight },
    },
  },
  reber: {
    all: { updates: 2500 },
    cells: {
      lstm: {
        seed: 1,
        chosen:
          'The seed was chosen among 5: a lane that holds the second letter lets it go at the end of the string.',
      },
      lstm1997: { seed: 2, chosen: amongFour },
      peephole: { seed: 2, chosen: 'The seed was chosen among 3 by the score.' },
      coupled: { seed: 2, chosen: amongFour },
      gru: { seed: 3, chosen: amongFour },
    },
  },
  adding: {
    all: { updates: 3000, forgetBias: 4, pressures: { rest: 0.01, full: 0, bound: 0, crisp: 1 } },
    cells: {
      lstm: {
        seed: 3,
        chosen: 'The seed was chosen among 6: one lane holds the sum, one how many numbers were marked.',
      },
    },
  },
  agreement: {
    all: { updates: 2000 },
    cells: {
      lstm: {
        seed: 10,
        updates: 2000,
        chosen:
          'The seed was chosen among 39: the lane that holds the first subject keeps it (f > 0.9) until the second subject, where it is emptied (f < 0.1).',
      },
      coupled: {
        seed: 2,
        updates: 3000,
        pressures: { rest: 0.05, full: 0.1, bound: 0.3 },
        chosen: 'The best of seeds 1 to 3.',
      },
      gru: { seed: 2, chosen: 'The best of seeds 1 to 4.' },
    },
  },
  flipflop: {
    all: { updates: 1000 },
    cells: {
      lstm: {
        seed: 12,
        updates: 1000,
        chosen:
          'The seed was chosen among 12: a lane that holds the bit is kept over every hold and emptied at reset.',
      },
    },
  },
  names: {
    all: { updates: 3000, rate: 0.01, decay: 0.05, pressures: { rest: 0.005, full: 0, bound: 0.02 } },
    cells: {},
  },
  co2: {
    all: { updates: 3000, decay: 0.2, pressures: { rest: 0.02, full: 0.02, bound: 0.05, crisp: 0.005 } },
    cells: { lstm: { seed: 1, chosen: 'The best of seeds 1 to 5.' } },
  },
};
type Plans = { readonly [Cell in ShelfName]?: Plan };

/** The recipe of a shipped model. */
export function recipeOf(task: TrainedTaskId, cell: ShelfName): Recipe {
  const { all, cells } = plans[task];
  return {
    ...common,
    task,
    seed: 1,
    ...all,
    ...cells[cell],
    ...(cell !== 'lstm' && { cell }),
  };
}
