// Adding: the rules of the paper's sequences, told by what stands in them.
import { describe, expect, it } from 'vitest';
import { random } from '../../src/engine/random.ts';
import { adding } from '../../src/tasks/adding.ts';
import { addingPractice } from '../../src/tasks/practice/adding.ts';
import type { Runner } from '../../src/tasks/practice/practice.ts';
import { type Input, inputsOf, isRead, tokenize } from '../../src/tasks/task.ts';

const pairsOf = (inputs: readonly Input[]): (readonly number[])[] =>
  inputs.map(input => (typeof input === 'object' && input ? input : []));
const markers = (inputs: readonly Input[]): number[] => pairsOf(inputs).map(pair => pair[1] ?? Number.NaN);
const sumOf = (inputs: readonly Input[]): number =>
  pairsOf(inputs).reduce((sum, [value = 0, marker = 0]) => sum + (marker === 1 ? value : 0), 0);

function some(count: number) {
  const chance = random(3);
  return Array.from({ length: count }, () => addingPractice.example(chance));
}

/** The sequences that the score is taken on, and what it says of a rule. */
function judged(rule: (inputs: readonly Input[]) => number) {
  const seen: (readonly Input[])[] = [];
  const run: Runner = sequences => {
    seen.push(...sequences);
    return (t, b) => [t === (sequences[b]?.length ?? 0) - 1 ? rule(sequences[b] ?? []) : Number.NaN];
  };
  return { seen, ...addingPractice.judge(run) };
}

describe('adding', () => {
  it('has values from −1 to 1 and −1 as its first and last marker', () => {
    for (const { inputs } of some(300)) {
      const values = pairsOf(inputs).map(pair => pair[0] ?? Number.NaN);
      expect(values.every(value => value >= -1 && value < 1)).toBe(true);
      const marks = markers(inputs);
      expect([marks[0], marks.at(-1)]).toEqual([-1, -1]);
      expect(marks.slice(1, -1).every(mark => mark === 0 || mark === 1)).toBe(true);
    }
  });

  it('marks two, one of them among the first ten, or one where the first pair was chosen', () => {
    const counts = some(1000).map(({ inputs }) => {
      const marked = markers(inputs).flatMap((mark, t) => (mark === 1 ? [t] : []));
      expect(marked.length).toBeGreaterThanOrEqual(1);
      if (marked.length === 2) expect(marked[0]).toBeLessThan(10);
      return marked.length;
    });
    expect(Math.max(...counts)).toBe(2);
    const alone = counts.filter(count => count === 1).length / counts.length;
    expect(alone).toBeGreaterThan(0.08);
    expect(alone).toBeLessThan(0.25);
  });

  it('wants the sum of the marked at the last step only', () => {
    for (const { inputs, targets } of some(100)) {
      expect(targets.slice(0, -1).every(target => target === null)).toBe(true);
      const [target] = [targets.at(-1) ?? []].flat();
      expect(target).toBeCloseTo(sumOf(inputs), 12);
    }
  });

  it('practises on 10 to 55 pairs and is judged on 2,560 sequences of 50 to 55', () => {
    const lengths = some(2000).map(({ inputs }) => inputs.length);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([10, 55]);
    const { seen, places } = judged(() => 0);
    expect([seen.length, places]).toEqual([2560, 2560]);
    const judgedLengths = seen.map(inputs => inputs.length);
    expect([Math.min(...judgedLengths), Math.max(...judgedLengths)]).toEqual([50, 55]);
    for (const inputs of seen) expect(markers(inputs).lastIndexOf(1)).toBeLessThanOrEqual(24);
  });

  it('is right where 0.5 + sum / 4 errs by less than 0.04', () => {
    expect(judged(sumOf).score).toBe(1);
    expect(judged(inputs => sumOf(inputs) + 0.159).score).toBe(1);
    expect(judged(inputs => sumOf(inputs) - 0.161).score).toBe(0);
  });

  it('has the baseline of always saying the mean', () => {
    const { score, baseline } = judged(() => 0);
    expect(score).toBe(baseline);
    expect(baseline).toBeLessThan(0.25);
  });

  it('offers sequences by its own rules, in values of two decimals, and asks at their last step', () => {
    for (const text of adding.texts) {
      const tokens = tokenize(adding, text);
      expect(tokens.every(token => isRead(adding, token))).toBe(true);
      const marks = markers(inputsOf(tokens));
      expect([marks[0], marks.at(-1)]).toEqual([-1, -1]);
      expect(marks.filter(mark => mark === 1).length).toBeGreaterThanOrEqual(1);
      expect(text).not.toMatch(/\d\.\d{3}/);
      expect(adding.asks?.(tokens)).toEqual(tokens.map((_, t) => t === tokens.length - 1));
    }
  });

  it('knows the sum so far', () => {
    const features = addingPractice.features(tokenize(adding, '0.5,-1_0.25,1_0.9,0_-0.5,1_0.1,-1'));
    expect(features.sum).toEqual([0, 0.25, 0.25, -0.25, -0.25]);
    expect(features.first).toEqual([0, 0.25, 0.25, 0.25, 0.25]);
    expect(features.marks).toEqual([0, 1, 1, 2, 2]);
    expect(features['end?']).toEqual([0, 0, 0, 0, 1]);
  });
});
