// A training run: deterministic, the same after an interruption, and of one recipe only.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forward, vectorOf, workspace } from '../../src/engine/forward.ts';
import { random } from '../../src/engine/random.ts';
import { arranged, correlation } from '../../src/models/lanes.ts';
import { pressuresOf } from '../../src/models/pressures.ts';
import { type Recipe, recipeOf } from '../../src/models/recipes.ts';
import { release } from '../../src/models/release.ts';
import { publicFolder } from '../../src/models/released.ts';
import { parseModel } from '../../src/models/shelf.ts';
import { shelfNames } from '../../src/models/shelved.ts';
import { startTraining, type Training } from '../../src/models/training.ts';
import { trainedTasks as tasks, trainedTaskIds } from '../../src/tasks/catalog.ts';
import { agreementPractice } from '../../src/tasks/practice/agreement.ts';
import { practiceOf } from '../../src/tasks/practice/catalog.ts';
import { flipflopPractice } from '../../src/tasks/practice/flipflop.ts';
import { type Task, tokenize, vectorsOf } from '../../src/tasks/task.ts';

const { agreement, flipflop } = tasks;
const short: Recipe = { ...recipeOf('flipflop', 'lstm'), updates: 40, batch: 4 };

function run(training: Training, updates: number): Training {
  for (let k = 0; k < updates; k++) training.update();
  return training;
}

describe.each(trainedTaskIds)('a training run of %s', id => {
  const task: Task = tasks[id];

  it('gives the same file again, also after an interruption', async () => {
    const practice = await practiceOf(id, path => readFile(join(publicFolder, path), 'utf8'));
    const cell = random(id.length).pick(shelfNames);
    const recipe: Recipe = { ...recipeOf(id, cell), updates: 12, batch: 4 };
    const bytesOf = (training: Training) => {
      expect(training.done()).toBe(12);
      return release(task, practice, recipe, training.parameters).bytes;
    };
    const whole = run(startTraining(task, practice, recipe), 12);
    const first = run(startTraining(task, practice, recipe), 5);
    const resumed = run(startTraining(task, practice, recipe, first.checkpoint()), 7);
    expect(resumed.parameters).toEqual(whole.parameters);
    expect(bytesOf(resumed)).toEqual(bytesOf(whole));
  });
});

describe('a training run', () => {
  it('refuses a checkpoint of another recipe', () => {
    const other = startTraining(flipflop, flipflopPractice, short).checkpoint();
    expect(() => startTraining(flipflop, flipflopPractice, { ...short, seed: 2 }, other)).toThrow(
      'another recipe',
    );
  });

  it('learns', () => {
    const training = startTraining(agreement, agreementPractice, {
      ...recipeOf('agreement', 'lstm'),
      updates: 100,
      batch: 8,
    });
    const before = training.update().loss;
    expect(run(training, 60).update().loss).toBeLessThan(0.8 * before);
  });
});

describe('a release', () => {
  it('is read back as the model it is', () => {
    const trained = run(startTraining(flipflop, flipflopPractice, short), 10).parameters;
    const { bytes, score, captions } = release(flipflop, flipflopPractice, short, trained);
    const { metadata } = parseModel(flipflop, 'lstm', 1, bytes);
    expect(metadata.score).toBeCloseTo(score.score, 6);
    expect(metadata.captions.map(({ name }) => name)).toEqual(captions.map(({ name }) => name));
  });

  it.each(shelfNames)('puts the units of %s in order without changing a prediction', cell => {
    const recipe = { ...recipeOf('agreement', cell), batch: 2 };
    const { program, parameters } = run(startTraining(agreement, agreementPractice, recipe), 5);
    const after = arranged(agreement, agreementPractice, program, parameters);
    const x = vectorsOf(agreement, tokenize(agreement, agreement.texts[2] ?? ''));
    const [one, other] = [forward(program, parameters, x), forward(program, after.parameters, x)];
    for (let t = 0; t < x.length; t++)
      vectorOf(one, 'logits', t).forEach((logit, k) => {
        expect(vectorOf(other, 'logits', t)[k]).toBeCloseTo(logit, 12);
      });
    expect(after.captions.every(({ r }) => r >= 0)).toBe(true);
  });
});

describe('the pressures', () => {
  it('push as the slopes of what they cost', () => {
    const { program, parameters } = startTraining(flipflop, flipflopPractice, short);
    const work = workspace(program, parameters, 1);
    const { offset } = program.blocks.get('c') ?? { offset: 0 };
    const cost = (c: number): number =>
      0.3 * c ** 2 * (1 - c ** 2) ** 2 + 0.2 * Math.max(0, Math.abs(c) - 1) ** 2;
    for (const c of [-1.2, -0.7, -0.2, 0, 0.4, 0.9, 1.1]) {
      work.gradients.fill(0);
      work.values[offset] = c;
      for (const pressure of pressuresOf({ rest: 0.1, full: 0.3, bound: 0.2 }, () => 1)) pressure(work);
      expect(work.gradients[offset]).toBeCloseTo((cost(c + 1e-5) - cost(c - 1e-5)) / 2e-5, 6);
      expect(work.gradients[program.blocks.get('forget')?.offset ?? -1]).toBe(-0.1);
      expect(work.gradients[program.blocks.get('input')?.offset ?? -1]).toBe(0.1);
    }
  });
});

describe('a correlation', () => {
  it('is 1, −1 or 0 where it must be', () => {
    expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1);
    expect(correlation([1, 2, 3], [6, 4, 2])).toBeCloseTo(-1);
    expect(correlation([1, 2, 3], [5, 5, 5])).toBe(0);
  });
});
