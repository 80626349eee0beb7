// What makes a trained cell readable: gates pressed open or shut, and no caption for a unit that holds nothing.
import { describe, expect, it } from 'vitest';
import { workspace } from '../../src/engine/forward.ts';
import { parameterOf } from '../../src/engine/parameters.ts';
import { captionsOf } from '../../src/models/lanes.ts';
import { pressuresOf } from '../../src/models/pressures.ts';
import { recipeOf } from '../../src/models/recipes.ts';
import { startTraining } from '../../src/models/training.ts';
import { trainedTasks } from '../../src/tasks/catalog.ts';
import { flipflopPractice } from '../../src/tasks/practice/flipflop.ts';

const { flipflop } = trainedTasks;
const { program, parameters } = startTraining(flipflop, flipflopPractice, recipeOf('flipflop', 'lstm'));

describe('the pressure on gates to be crisp', () => {
  it('pushes them by the slope of v (1 − v), as far as it has set in', () => {
    const work = workspace(program, parameters, 1);
    const cost = (v: number): number => 0.4 * 0.5 * v * (1 - v);
    for (const gate of ['forget', 'input', 'output']) {
      const at = program.blocks.get(gate)?.offset ?? -1;
      for (const v of [0.01, 0.3, 0.5, 0.9]) {
        work.gradients.fill(0);
        work.values[at] = v;
        const plan = { rest: 0, full: 0, bound: 0, crisp: 0.4 };
        for (const pressure of pressuresOf(plan, () => 0.5)) pressure(work);
        expect(work.gradients[at]).toBeCloseTo((cost(v + 1e-5) - cost(v - 1e-5)) / 2e-5, 8);
      }
    }
  });

  it('is not there unless asked for', () => {
    expect(pressuresOf({ rest: 0, full: 0, bound: 0 }, () => 1)).toEqual([]);
  });
});

describe('a caption', () => {
  it('is not given to a unit that holds next to nothing, however well it goes with a feature', () => {
    const quiet = parameters.slice();
    const { length } = parameterOf(program, quiet, 'candidate.b');
    for (const name of ['candidate.W', 'candidate.R', 'candidate.b']) {
      const part = parameterOf(program, quiet, name);
      part.subarray(0, part.length / length).forEach((weight, k) => {
        part[k] = weight / 1000;
      });
    }
    const [still, ...others] = captionsOf(flipflop, flipflopPractice, program, quiet);
    expect(still?.r).toBe(0);
    expect(others.every(({ r }) => Math.abs(r) > 0.05)).toBe(true);
  });
});
