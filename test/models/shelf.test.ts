// The shipped models: all are there, small, made by their recipes; they score as their files say; their gates swing.

import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { forward, type Trace, vectorOf } from '../../src/engine/forward.ts';
import { random } from '../../src/engine/random.ts';
import { laneNames } from '../../src/models/captions.ts';
import { captionsOf } from '../../src/models/lanes.ts';
import { recipeOf } from '../../src/models/recipes.ts';
import { publicFolder, releasedModel, releasePath } from '../../src/models/released.ts';
import { runnerOf } from '../../src/models/runner.ts';
import { scoresPath } from '../../src/models/scores.ts';
import { fetchModel, type Model, modelName, modelPath, parseModel } from '../../src/models/shelf.ts';
import { type ShelfName, shelfNames } from '../../src/models/shelved.ts';
import { scoresText, shelfTable } from '../../src/models/table.ts';
import { type TrainedTaskId, trainedTaskIds, trainedTasks } from '../../src/tasks/catalog.ts';
import { practiceOf } from '../../src/tasks/practice/catalog.ts';
import type { Practice } from '../../src/tasks/practice/practice.ts';
import { type Task, tokenize, vectorsOf } from '../../src/tasks/task.ts';
import { expectations, gatesThatSwing } from './expectations.ts';

const bytesOf = (id: TrainedTaskId, cell: ShelfName): Uint8Array => readFileSync(releasePath(id, cell));

function runOf({ task, program, parameters }: Model, text: string): Trace {
  return forward(program, parameters, vectorsOf(task, tokenize(task, text)));
}

/** A node's value of one unit at every step. */
function rowOf(trace: Trace, id: string, unit: number): number[] {
  return Array.from({ length: trace.length }, (_, t) => vectorOf(trace, id, t)[unit] ?? Number.NaN);
}

afterEach(() => vi.unstubAllGlobals());

/** The cells that are run again: the LSTM and two others, or with FULL all. */
function judged(id: TrainedTaskId): readonly ShelfName[] {
  const chance = random(trainedTaskIds.indexOf(id));
  return process.env.FULL ? shelfNames : ['lstm', chance.pick(shelfNames), chance.pick(shelfNames)];
}

describe.each(trainedTaskIds)('the shelf of %s', id => {
  const task: Task = trainedTasks[id];
  let practice: Practice;
  beforeAll(async () => {
    practice = await practiceOf(id, path => readFile(join(publicFolder, path), 'utf8'));
  });

  describe.each(shelfNames)('%s', cell => {
    const model = releasedModel(id, cell);

    it('was made by the recipe of its version, of at most 60 kB', () => {
      const recipe = recipeOf(id, cell);
      expect(JSON.parse(model.metadata.recipe)).toEqual(recipe);
      expect(model.metadata.seed).toBe(recipe.seed);
      expect(model.metadata.sequences).toBe(recipe.updates * recipe.batch);
      expect(bytesOf(id, cell).length).toBeLessThanOrEqual(60_000);
    });

    if (judged(id).includes(cell)) {
      it('scores as it says', () => {
        const score = practice.judge(runnerOf(model.program, model.parameters));
        expect(score.score).toBeCloseTo(model.metadata.score, 5);
        expect(score.baseline).toBeCloseTo(model.metadata.baseline, 5);
        if (cell === 'lstm') expectations[id](score);
      });

      it('has captions for all its units, each the likest of the features', () => {
        const found = captionsOf(task, practice, model.program, model.parameters);
        model.metadata.captions.forEach(({ name, r }, unit) => {
          expect(found[unit]?.name).toBe(name);
          expect(found[unit]?.r).toBeCloseTo(r, 2);
          expect(r).toBeGreaterThanOrEqual(0);
        });
      });
    }

    if (cell === 'lstm') {
      it(`has a gate that swings on the first text: ${gatesThatSwing[id].join(' or ')}`, () => {
        const trace = runOf(model, task.texts[0]);
        const swings = gatesThatSwing[id].flatMap(gate =>
          Array.from({ length: task.hidden }, (_, unit) => rowOf(trace, gate, unit)),
        );
        expect(swings.some(row => Math.min(...row) < 0.1 && Math.max(...row) > 0.9)).toBe(true);
      });

      it('opens at a unit that has a name', () => {
        expect(laneNames(model.metadata.captions, task.hidden)[task.opens.unit]).not.toMatch(/^unit \d/);
      });
    }
  });

  it('is fetched from the page’s folder', async () => {
    const answer = vi.fn(async (_address: URL) => new Response(bytesOf(id, 'gru').slice()));
    vi.stubGlobal('fetch', answer);
    const fetched = await fetchModel('https://example.org/a/page.html#/explore', task, 'gru', 1);
    expect(String(answer.mock.calls[0]?.[0])).toBe(`https://example.org/a/${modelPath(task, 'gru', 1)}`);
    expect(fetched.parameters).toEqual(releasedModel(id, 'gru').parameters);
  });

  it('is refused by name when a file is missing, cut or another task’s', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404, statusText: 'Not Found' }));
    await expect(fetchModel('https://example.org/', task, 'rnn', 1)).rejects.toThrow(
      `${id}-rnn.1: 404 Not Found`,
    );
    expect(() => parseModel(task, 'lstm', 1, bytesOf(id, 'lstm').subarray(0, 900))).toThrow(
      `${id}-lstm.1: safetensors: `,
    );
    const other = id === 'agreement' ? 'flipflop' : 'agreement';
    expect(() => parseModel(task, 'lstm', 1, bytesOf(other, 'lstm'))).toThrow(/needs shape/);
  });
});

describe('the folder of models', () => {
  it('tells what all of them score, in a table and for the page', () => {
    const text = (name: string): string => readFileSync(join(publicFolder, name), 'utf8');
    expect(text('models/README.md')).toBe(shelfTable(releasedModel));
    expect(text(scoresPath)).toBe(scoresText(releasedModel));
  });

  it('holds exactly the shelf', () => {
    const names = trainedTaskIds.flatMap(id =>
      shelfNames.map(cell => `${modelName(trainedTasks[id], cell, 1)}.safetensors`),
    );
    const found = readdirSync(join(publicFolder, 'models')).filter(name => name.endsWith('.safetensors'));
    expect(found.sort()).toEqual(names.sort());
  });
});

describe.each(['agreement', 'flipflop'] as const)('the telling moment of %s', id => {
  it('empties a full lane after keeping it', () => {
    const { t, unit } = trainedTasks[id].opens;
    const trace = runOf(releasedModel(id, 'lstm'), trainedTasks[id].texts[0]);
    const forget = rowOf(trace, 'forget', unit);
    const c = rowOf(trace, 'c', unit);
    expect(Math.min(...forget.slice(1, t))).toBeGreaterThan(0.9);
    expect(forget[t]).toBeLessThan(0.1);
    expect(Math.abs(c[t - 1] ?? 0)).toBeGreaterThan(0.8);
    expect(Math.abs(c[t] ?? 1)).toBeLessThan(0.2);
  });
});

describe('the lanes of agreement', () => {
  const { agreement } = trainedTasks;
  const model = releasedModel('agreement', 'lstm');
  const lanes = laneNames(model.metadata.captions, model.task.hidden);

  it('include the subject’s gender and number, and an unnamed unit by its number', () => {
    expect(lanes).toContain('she/he');
    expect(lanes).toContain('they');
    expect(lanes[agreement.opens.unit]).toBe('she/he');
    expect(lanes[7]).toBe('unit 8');
  });

  it('load "they" at the second subject, in the step that empties "she/he"', () => {
    const they = rowOf(runOf(model, agreement.texts[0]), 'c', lanes.indexOf('they'));
    expect(Math.abs(they[3] ?? 1)).toBeLessThan(0.2);
    expect(they[4]).toBeGreaterThan(0.8);
  });

  it('keep the subject when only a bus comes', () => {
    const trace = runOf(model, agreement.texts[1] ?? '');
    expect(Math.min(...rowOf(trace, 'forget', agreement.opens.unit).slice(1))).toBeGreaterThan(0.9);
  });
});
