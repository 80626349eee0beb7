// CO2: the series with its gaps, stretches for training, and the score in ppm against last year's change.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { random } from '../../src/engine/random.ts';
import { co2 } from '../../src/tasks/co2.ts';
import { co2Practice, monthsIn, scoredFrom } from '../../src/tasks/practice/co2.ts';
import type { Runner } from '../../src/tasks/practice/practice.ts';
import { stepsIn, tokenize } from '../../src/tasks/task.ts';
import { root } from '../sources.ts';

const file = readFileSync(join(root, 'public/data/co2.csv'), 'utf8');
const months = monthsIn(file);
const from = scoredFrom(months);
const practice = co2Practice(file);
const changes = months.map(({ change }) => change);

/** Where a stretch of changes begins in the series; −1 if it does not occur. */
function placeOf(stretch: readonly number[]): number {
  return changes.findIndex((_, k) => stretch.every((change, t) => changes[k + t] === change));
}

/** Foretells the change of a year ago. */
const lastYear: Runner = sequences => (t, b) => {
  const input = sequences[b]?.[t - 11];
  return typeof input === 'object' && input ? input : [0];
};

describe('the series', () => {
  it('has no change where the month before is missing', () => {
    expect(months).toHaveLength(741);
    const gaps = months.slice(1).filter(({ change }) => change === null);
    expect(gaps.map(({ month }) => [Math.floor(month / 12), (month % 12) + 1])).toEqual([
      [1958, 7],
      [1958, 11],
      [1964, 5],
    ]);
    expect(months[1]?.change).toBe(1.76);
  });

  it('adds up to itself', () => {
    const since = months.findIndex(({ month }) => month === 12 * 1964 + 4);
    const sum = months.slice(since + 1).reduce((total, { change }) => total + (change ?? Number.NaN), 0);
    expect((months[since]?.ppm ?? 0) + sum).toBeCloseTo(months.at(-1)?.ppm ?? 0, 6);
  });

  it('is kept out of training from December 2007 on', () => {
    expect(months[from]?.month).toBe(12 * 2007 + 11);
  });
});

describe('a training stretch', () => {
  it('is of 60 months in a row before the last fifth, and asks for the next change', () => {
    const chance = random(9);
    const places = new Set<number>();
    for (let k = 0; k < 500; k++) {
      const { inputs, targets } = practice.example(chance);
      const read = [...inputs, targets.at(-1) ?? null].flatMap(step => step ?? Number.NaN);
      expect(read).toHaveLength(61);
      expect(targets.slice(0, -1)).toEqual(inputs.slice(1));
      const place = placeOf(read);
      expect(place).toBeGreaterThan(0);
      expect(place + 60).toBeLessThan(from);
      places.add(place);
    }
    expect(Math.max(...places)).toBeGreaterThan(from - 65);
    expect(Math.min(...places)).toBeLessThan(15);
  });
});

describe('the score of CO2', () => {
  it('of last year’s change is the baseline’s, one month ahead and over twelve', () => {
    const { score, baseline, places, others } = practice.judge(lastYear);
    expect(places).toBe(149);
    expect(baseline).toBeCloseTo(0.4306, 4);
    expect(score).toBeCloseTo(baseline, 12);
    expect(others?.sameMonth).toBeCloseTo(2.3277, 4);
    expect(others?.rollout12).toBeCloseTo(others?.rollout12Baseline ?? 0, 12);
  });

  it('is 0 for one who knows the future, as far as it is in what is read', () => {
    const { score } = practice.judge(sequences => (t, b) => {
      const next = sequences[b]?.[t + 1];
      return typeof next === 'object' && next ? next : [0];
    });
    expect(score).toBe(0);
  });

  it('counts how far a year of constant guesses drifts away', () => {
    const { others } = practice.judge(() => () => [0]);
    const drifts = Array.from({ length: 149 - 11 }, (_, k) => {
      const start = months[from + k - 1]?.ppm ?? Number.NaN;
      const year = months.slice(from + k, from + k + 12).map(({ ppm }) => Math.abs(ppm - start));
      return year.reduce((sum, apart) => sum + apart, 0) / 12;
    });
    expect(others?.rollout12).toBeCloseTo(drifts.reduce((sum, one) => sum + one, 0) / drifts.length, 6);
  });
});

describe('what is known of a stretch', () => {
  it('is where it stands in the year, for stretches of the series', () => {
    const features = practice.features(tokenize(co2, co2.texts[0]));
    expect(features.Jan?.[0]).toBeCloseTo(1, 12);
    expect(features.Jan?.[6]).toBeCloseTo(-1, 12);
    expect(features.Apr?.[3]).toBeCloseTo(1, 12);
    expect(features.turn?.[1]).toBeCloseTo(0.29 - 1.3, 12);
  });

  it('is nothing of the year for other numbers', () => {
    expect(practice.features(tokenize(co2, '9_8_7')).Jan).toEqual([0, 0, 0]);
  });
});

it('the texts are stretches of the series with two decimals, the first of the last fifth', () => {
  for (const text of co2.texts) {
    expect(stepsIn(text).every(step => /^-?\d\.\d\d$/.test(step))).toBe(true);
    expect(placeOf(stepsIn(text).map(Number))).toBeGreaterThan(0);
    expect(stepsIn(text).length).toBeGreaterThanOrEqual(10);
    expect(stepsIn(text).length).toBeLessThanOrEqual(36);
  }
  expect(placeOf(stepsIn(co2.texts[0]).map(Number))).toBeGreaterThanOrEqual(from);
});
