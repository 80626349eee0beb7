// What the shipped LSTM of every task must reach, and which of its gates have a reason to swing there.
import { expect } from 'vitest';
import type { TrainedTaskId } from '../../src/tasks/catalog.ts';
import type { Score } from '../../src/tasks/practice/practice.ts';

/** Scores that the LSTM must reach, in the measure of the task. */
export const expectations: Readonly<Record<TrainedTaskId, (score: Score) => void>> = {
  recall: ({ score, baseline }) => {
    expect(score).toBe(1);
    expect(baseline).toBeLessThan(0.6);
  },
  flipflop: ({ score, baseline }) => {
    expect(score).toBe(1);
    expect(baseline).toBeLessThan(0.7);
  },
  counting: ({ score, baseline }) => {
    expect(score).toBeGreaterThanOrEqual(20);
    expect(baseline).toBeLessThan(10);
  },
  reber: ({ score, baseline, places }) => {
    expect(places).toBe(512);
    expect(score).toBe(1);
    expect(baseline).toBeLessThan(1);
  },
  adding: ({ score, baseline, places }) => {
    expect(places).toBe(2560);
    expect(score).toBeGreaterThanOrEqual(0.99);
    expect(baseline).toBeLessThan(0.5);
  },
  agreement: ({ score, baseline }) => {
    expect(score).toBeGreaterThanOrEqual(0.99);
    expect(baseline).toBeLessThan(0.7);
  },
  names: ({ score, baseline }) => {
    expect(score).toBeLessThan(baseline);
    expect(baseline).toBeLessThan(3.3);
  },
  co2: ({ score, baseline, others }) => {
    expect(baseline).toBeCloseTo(0.43, 1);
    expect(others?.sameMonth).toBeCloseTo(2.33, 0);
    expect(score).toBeLessThan(baseline);
  },
};

/** Gates of which one must swing on the first text. */
export const gatesThatSwing: Readonly<Record<TrainedTaskId, readonly string[]>> = {
  recall: ['input'],
  flipflop: ['forget'],
  counting: ['output'],
  reber: ['forget'],
  adding: ['input'],
  agreement: ['forget'],
  names: ['forget', 'input', 'output'],
  co2: ['forget', 'input', 'output'],
};
