// Recall: one key in noise, asked for at the end.
import { describe, expect, it } from 'vitest';
import { random } from '../../src/engine/random.ts';
import type { Example, Runner } from '../../src/tasks/practice/practice.ts';
import { recallPractice } from '../../src/tasks/practice/recall.ts';
import { recall } from '../../src/tasks/recall.ts';
import { type Input, tokenize } from '../../src/tasks/task.ts';

function saidIn(inputs: readonly Input[]): string {
  return inputs.map(place => recall.vocabulary[Number(place)]).join('');
}

function some(count: number): Example[] {
  const chance = random(3);
  return Array.from({ length: count }, () => recallPractice.example(chance));
}

describe('recall', () => {
  it('has noise, one key, noise for 1 to 25 steps, and the question', () => {
    const lags = some(500).map(({ inputs }) => {
      const found = /^[abcd]{0,4}[xy]([abcd]+)\?$/.exec(saidIn(inputs));
      expect(found, saidIn(inputs)).not.toBeNull();
      return found?.[1]?.length ?? 0;
    });
    expect(new Set(lags).size).toBe(25);
    expect(Math.max(...lags)).toBe(25);
  });

  it('asks at the question only, for the key', () => {
    for (const { inputs, targets } of some(50)) {
      const said = saidIn(inputs);
      expect(targets).toEqual([...said].map(symbol => (symbol === '?' ? Number(said.includes('y')) : null)));
    }
  });

  it('shows an answer at the question only', () => {
    for (const text of recall.texts) {
      const asked = recall.asks?.(tokenize(recall, text));
      expect(asked).toEqual(text.split(' ').map(symbol => symbol === '?'));
    }
  });

  it('is judged at a lag of 20 exactly, and by chance is right half the time', () => {
    const lags = new Set<number>();
    const run: Runner = sequences => {
      for (const inputs of sequences) lags.add(saidIn(inputs).replace(/^[abcd]*[xy]/, '').length - 1);
      return (t, b) => (sequences[b]?.slice(0, t).includes(0) ? [1, 0] : [0, 1]);
    };
    const { score, baseline, places } = recallPractice.judge(run);
    expect([...lags]).toEqual([20]);
    expect(score).toBe(1);
    expect(places).toBe(2000);
    expect(Math.abs(baseline - 0.5)).toBeLessThan(0.05);
  });

  it('offers a text with a lag of 20', () => {
    expect(recall.texts.some(text => /[xy]( [abcd]){20} \?/.test(text))).toBe(true);
  });

  it('knows the key', () => {
    const features = recallPractice.features(tokenize(recall, 'a x b y ?'));
    expect(features['x/y']).toEqual([0, 1, 1, -1, -1]);
    expect(features.seen).toEqual([0, 1, 1, 1, 1]);
    expect(features.asked).toEqual([0, 0, 0, 0, 1]);
  });
});
