// The shipped LSTMs of names and CO2: better than counting and than last year, telling where they open, able to go on by themselves.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forward, vectorOf } from '../../src/engine/forward.ts';
import { random } from '../../src/engine/random.ts';
import { laneNames } from '../../src/models/captions.ts';
import { goOn } from '../../src/models/continuation.ts';
import { publicFolder, releasedModel } from '../../src/models/released.ts';
import { runnerOf } from '../../src/models/runner.ts';
import type { Model } from '../../src/models/shelf.ts';
import { shelfNames } from '../../src/models/shelved.ts';
import { monthsIn, scoredFrom } from '../../src/tasks/practice/co2.ts';
import { tokenize, vectorsOf } from '../../src/tasks/task.ts';

const months = monthsIn(readFileSync(join(publicFolder, 'data/co2.csv'), 'utf8'));
const changes = months.slice(scoredFrom(months) - 48).map(({ change }) => change ?? Number.NaN);

/** A node's value of one unit at every step of the text a task opens with. */
function rowOf({ task, program, parameters }: Model, id: string, unit: number): number[] {
  const trace = forward(program, parameters, vectorsOf(task, tokenize(task, task.texts[0])));
  return Array.from({ length: trace.length }, (_, t) => vectorOf(trace, id, t)[unit] ?? Number.NaN);
}

function mean(row: readonly number[]): number {
  return row.reduce((sum, value) => sum + value, 0) / row.length;
}

describe('names', () => {
  const model = releasedModel('names', 'lstm');
  const { task } = model;

  it('need fewer bits a letter than the trigram model, in every cell', () => {
    const { score, baseline } = model.metadata;
    expect(score).toBeLessThan(baseline - 0.15);
    for (const cell of shelfNames) {
      const { metadata } = releasedModel('names', cell);
      expect(metadata.score, cell).toBeLessThan(metadata.baseline);
    }
  });

  it('have a lane that climbs through a name and is set back at the boundary, where they open', () => {
    const { t, unit } = task.opens;
    expect(laneNames(model.metadata.captions, task.hidden)[unit]).toBe('position');
    const c = rowOf(model, 'c', unit);
    const climb = c.slice(1, t);
    expect(climb).toEqual(climb.toSorted((a, b) => a - b));
    expect((climb.at(-1) ?? 0) - (climb[0] ?? 0)).toBeGreaterThan(0.5);
    expect(c[t]).toBeLessThan(-0.6);
    expect(rowOf(model, 'input', unit)[t]).toBeGreaterThan(0.7);
  });

  it('write names of letters alone, and stop behind the boundary', () => {
    const written = Array.from({ length: 20 }, (_, seed) => {
      const start = tokenize(task, '.');
      return goOn(model, task, start, { count: 30, temperature: 0.8, chance: random(seed) }).join('');
    });
    expect(written.every(name => /^[a-z]{2,14}\.$/.test(name))).toBe(true);
    expect(new Set(written).size).toBeGreaterThan(15);
  });
});

describe('CO2', () => {
  const model = releasedModel('co2', 'lstm');
  const { task } = model;

  it('is foretold better than by last year’s change, one month ahead and over a year', () => {
    const { score, baseline } = model.metadata;
    expect(score).toBeLessThan(0.75 * baseline);
    const starts = Array.from({ length: 138 }, (_, k) => 48 + k);
    const drift = (foretold: readonly number[], t: number): number => {
      let apart = 0;
      return mean(
        foretold.map((change, k) => {
          apart += change - (changes[t + k] ?? Number.NaN);
          return Math.abs(apart);
        }),
      );
    };
    const ours = starts.map(t => {
      const read = changes.slice(t - 48, t).map(change => ({ text: '', index: null, numbers: [change] }));
      const year = goOn(model, task, read, { count: 12, temperature: 1, chance: random(1) });
      return drift(year.map(Number), t);
    });
    const lastYear = starts.map(t => drift(changes.slice(t - 12, t), t));
    expect(mean(ours)).toBeLessThan(0.85 * mean(lastYear));
    expect(mean(ours)).toBeCloseTo(0.486, 2);
  });

  it('has a lane that is written in July, where they open, and left alone from October to January', () => {
    const { t, unit } = task.opens;
    expect(laneNames(model.metadata.captions, task.hidden)[unit]).toBe('Jan');
    const input = rowOf(model, 'input', unit);
    expect(input[t]).toBeGreaterThan(0.9);
    expect(Math.max(...input.slice(9, 13))).toBeLessThan(0.1);
    const c = rowOf(model, 'c', unit);
    expect(c.indexOf(Math.min(...c))).toBe(t);
  });

  it('grows harder to foretell the longer a cell without a forget gate reads', () => {
    const errors = (cell: 'lstm' | 'lstm1997'): number[] => {
      const { program, parameters } = releasedModel('co2', cell);
      const foretold = runnerOf(program, parameters)([changes.map(change => [change])]);
      return changes.map((change, t) =>
        t > 0 ? Math.abs(change - (foretold(t - 1, 0)[0] ?? Number.NaN)) : 0,
      );
    };
    const growth = (row: readonly number[]): number => mean(row.slice(-50)) / mean(row.slice(48, 98));
    expect(growth(errors('lstm'))).toBeLessThan(1.2);
    expect(growth(errors('lstm1997'))).toBeGreaterThan(1.7);
  });
});
