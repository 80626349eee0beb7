// Counting: as many b as a, and a score that is a number of a's.
import { describe, expect, it } from 'vitest';
import { random } from '../../src/engine/random.ts';
import { counting } from '../../src/tasks/counting.ts';
import { countingPractice } from '../../src/tasks/practice/counting.ts';
import type { Runner } from '../../src/tasks/practice/practice.ts';
import { type Input, tokenize } from '../../src/tasks/task.ts';

const [start, a, b, end] = counting.vocabulary.map((_, k) => k);

/** Counts without a network, and fails from some n on. */
const counter =
  (failsFrom: number): Runner =>
  sequences =>
  (t, sequence) => {
    const said = sequences[sequence]?.slice(0, t + 1) ?? [];
    const of = (symbol: Input | undefined) => said.filter(other => other === symbol).length;
    const due = of(b) === 0 ? a : of(b) < of(a) || of(a) >= failsFrom ? b : end;
    return counting.outputs.map((_, k) => Number(k === due));
  };

describe('counting', () => {
  it('has as many b as a, 1 to 10, fewer of the longer ones, and asks for the next symbol', () => {
    const chance = random(3);
    const counts = Array<number>(11).fill(0);
    for (let k = 0; k < 2000; k++) {
      const { inputs, targets } = countingPractice.example(chance);
      const n = inputs.filter(symbol => symbol === a).length;
      expect(inputs.join('')).toBe(`${start}${`${a}`.repeat(n)}${`${b}`.repeat(n)}`);
      expect(targets).toEqual([...inputs.slice(1), end]);
      counts[n] = (counts[n] ?? 0) + 1;
    }
    expect(counts[0]).toBe(0);
    for (let n = 1; n < 10; n++) {
      const longer = counts.slice(n).reduce((sum, count) => sum + count, 0);
      if (n < 5) expect(Math.abs((counts[n] ?? 0) / longer - 0.22)).toBeLessThan(0.06);
      expect(counts[n]).toBeGreaterThan(0);
    }
  });

  it('scores the last n before the first mistake, 200 at most', () => {
    expect(countingPractice.judge(counter(24)).score).toBe(23);
    expect(countingPractice.judge(counter(1)).score).toBe(0);
    expect(countingPractice.judge(counter(1000)).score).toBe(200);
  });

  it('does not ask what comes after an a, but is strict about equals', () => {
    const guesses: Runner = sequences => (t, sequence) => {
      const logits = Array.from(counter(1000)(sequences)(t, sequence));
      return sequences[sequence]?.[t] === a ? [9, 0, 0, 0] : logits;
    };
    expect(countingPractice.judge(guesses).score).toBe(200);
    expect(countingPractice.judge(() => () => [0, 0, 1, 1]).score).toBe(0);
  });

  it('has the baseline that a fixed answer after b reaches', () => {
    const fixed =
      (after: number | undefined): Runner =>
      () =>
      () =>
        counting.outputs.map((_, k) => Number(k === after));
    const best = Math.max(...[a, b, end].map(after => countingPractice.judge(fixed(after)).score));
    expect(countingPractice.judge(counter(5)).baseline).toBe(best);
  });

  it('knows how many b are owed', () => {
    const features = countingPractice.features(tokenize(counting, 'start a a b b end start a'));
    expect(features.count).toEqual([0, 1, 2, 1, 0, 0, 0, 1]);
    expect(features['b seen']).toEqual([0, 0, 0, 1, 1, 1, 0, 0]);
  });
});
