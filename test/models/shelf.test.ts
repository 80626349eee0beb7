// The shipped models: they score as their files say, their gates swing, and the first text shows it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { forward, type Trace, vectorOf } from '../../src/engine/forward.ts';
import { captionsOf } from '../../src/models/lanes.ts';
import { recipes } from '../../src/models/recipes.ts';
import { scoreOf } from '../../src/models/score.ts';
import { fetchModel, laneNames, type Model, modelPath, parseModel } from '../../src/models/shelf.ts';
import { type TaskId, tasks } from '../../src/tasks/catalog.ts';
import { vectorsOf, type Task, tokenize } from '../../src/tasks/task.ts';
import { root } from '../sources.ts';

const ids = Object.keys(tasks) as TaskId[];

function bytesOf(task: Task): Uint8Array {
  return readFileSync(join(root, 'public', modelPath(task, 1)));
}

function runOf({ task, program, parameters }: Model, text: string): Trace {
  return forward(program, parameters, vectorsOf(task, tokenize(task, text)));
}

/** A node's value of one unit at every step. */
function rowOf(trace: Trace, id: string, unit: number): number[] {
  return Array.from({ length: trace.length }, (_, t) => vectorOf(trace, id, t)[unit] ?? Number.NaN);
}

afterEach(() => vi.unstubAllGlobals());

describe.each(ids)('the shipped model of %s', id => {
  const task: Task = tasks[id];
  const model = parseModel(task, 1, bytesOf(task));
  const trace = runOf(model, task.texts[0]);

  it('scores as it says on sequences that training never saw, far above the baseline', () => {
    const { score, baseline } = scoreOf(task, model.program, model.parameters);
    expect(score).toBeGreaterThanOrEqual(id === 'flipflop' ? 1 : 0.99);
    expect(score).toBeCloseTo(model.metadata.score, 5);
    expect(baseline).toBeCloseTo(model.metadata.baseline, 5);
    expect(baseline).toBeLessThan(0.7);
  });

  it('was made by the recipe of its version', () => {
    expect(JSON.parse(model.metadata.recipe)).toEqual(recipes[id]);
    expect(model.metadata.seed).toBe(recipes[id].seed);
    expect(model.metadata.sequences).toBe(recipes[id].updates * recipes[id].batch);
  });

  it('has the captions that its lanes deserve', () => {
    const found = captionsOf(task, model.program, model.parameters);
    model.metadata.captions.forEach(({ name, r }, unit) => {
      expect(found[unit]?.name).toBe(name);
      expect(found[unit]?.r).toBeCloseTo(r, 2);
      expect(r).toBeGreaterThanOrEqual(0);
    });
  });

  it('has a forget gate that swings on the first text', () => {
    const swings = Array.from({ length: task.hidden }, (_, unit) => rowOf(trace, 'forget', unit));
    expect(swings.some(row => Math.min(...row) < 0.1 && Math.max(...row) > 0.9)).toBe(true);
  });

  it('empties a full lane at the telling moment, after keeping it', () => {
    const { t, unit } = task.opens;
    const forget = rowOf(trace, 'forget', unit);
    const c = rowOf(trace, 'c', unit);
    expect(Math.min(...forget.slice(1, t))).toBeGreaterThan(0.9);
    expect(forget[t]).toBeLessThan(0.1);
    expect(Math.abs(c[t - 1] ?? 0)).toBeGreaterThan(0.8);
    expect(Math.abs(c[t] ?? 1)).toBeLessThan(0.2);
  });

  it('is fetched from the page’s folder', async () => {
    const answer = vi.fn(async (_address: URL) => new Response(bytesOf(task).slice()));
    vi.stubGlobal('fetch', answer);
    const fetched = await fetchModel('https://example.org/a/page.html#/explore', task, 1);
    expect(String(answer.mock.calls[0]?.[0])).toBe(`https://example.org/a/${modelPath(task, 1)}`);
    expect(fetched.parameters).toEqual(model.parameters);
  });

  it('is refused by name when the file is missing, cut or another task’s', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404, statusText: 'Not Found' }));
    await expect(fetchModel('https://example.org/', task, 1)).rejects.toThrow(`${id}-lstm.1: 404 Not Found`);
    expect(() => parseModel(task, 1, bytesOf(task).subarray(0, 900))).toThrow(`${id}-lstm.1: safetensors: `);
    const other = tasks[id === 'agreement' ? 'flipflop' : 'agreement'];
    expect(() => parseModel(task, 1, bytesOf(other))).toThrow(/needs shape/);
  });
});

describe('the lanes of agreement', () => {
  const { agreement } = tasks;
  const model = parseModel(agreement, 1, bytesOf(agreement));
  const lanes = laneNames(model);

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
