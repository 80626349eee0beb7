// Every task: its sequences fit its vocabulary, its texts can be read, and what is scored was never trained on.
import { describe, expect, it } from 'vitest';
import { random } from '../../src/engine/random.ts';
import { agreement, keptForTest } from '../../src/tasks/agreement.ts';
import { tasks } from '../../src/tasks/catalog.ts';
import { flipflop } from '../../src/tasks/flipflop.ts';
import { standingAfter } from '../../src/tasks/grammar.ts';
import { type Example, type Task, tokenize } from '../../src/tasks/task.ts';

const all: readonly Task[] = Object.values(tasks);

describe.each(all.map(task => [task.id, task] as const))('%s', (id, task) => {
  it('is found by its id', () => expect(Object.entries(tasks).find(([key]) => key === id)?.[1]).toBe(task));

  it('makes sequences whose inputs and targets exist, the same from the same seed', () => {
    for (const make of [task.example, task.unseen]) {
      const [one, other] = [make(random(7)), make(random(7))];
      expect(one).toEqual(other);
      expect(one.targets).toHaveLength(one.inputs.length);
      expect(one.inputs.every(index => task.vocabulary[index] !== undefined)).toBe(true);
      expect(one.targets.every(index => index === null || task.outputs[index] !== undefined)).toBe(true);
    }
  });

  it('offers texts of known words, four to six, the first of at most ten', () => {
    expect(task.texts.length).toBeGreaterThanOrEqual(4);
    expect(task.texts.length).toBeLessThanOrEqual(6);
    for (const text of task.texts)
      expect(tokenize(task, text).filter(({ index }) => index === null)).toEqual([]);
    expect(tokenize(task, task.texts[0]).length).toBeLessThanOrEqual(10);
  });

  it('opens inside its first text', () => {
    expect(task.opens.t).toBeLessThan(tokenize(task, task.texts[0]).length);
    expect(task.opens.unit).toBeLessThan(task.hidden);
  });

  it('tells short features, one number a step, of any text', () => {
    const tokens = tokenize(task, `${task.texts[0]} zebra`);
    for (const [name, values] of Object.entries(task.features(tokens))) {
      expect(name.length, name).toBeLessThanOrEqual(9);
      expect(values.length, name).toBe(tokens.length);
      expect(values.every(Number.isFinite), name).toBe(true);
    }
    expect(task.features([])).toEqual(expect.any(Object));
  });
});

describe('agreement', () => {
  it('offers texts that its grammar allows', () => {
    for (const text of agreement.texts)
      expect(standingAfter([...text.split(' '), '.']), text).toMatchObject({ due: 'clause', link: '' });
  });

  it('opens at its second subject', () => {
    expect(agreement.texts[0].split(' ')[agreement.opens.t]).toBe('boys');
  });

  it('asks for the next word', () => {
    const { inputs, targets } = agreement.example(random(3));
    expect(targets.slice(0, -1)).toEqual(inputs.slice(1));
  });

  it('keeps the sentences of the score out of training', () => {
    const training = sentencesIn(agreement.example, 1500);
    const kept = sentencesIn(agreement.unseen, 2000);
    expect([...training].some(said => keptForTest(said.split(' ')))).toBe(false);
    expect([...kept].every(said => keptForTest(said.split(' ')))).toBe(true);
    expect([...kept].filter(said => training.has(said))).toEqual([]);
    expect(kept.size).toBeGreaterThanOrEqual(2000);
  });

  it('knows who the subject is', () => {
    const features = agreement.features(tokenize(agreement, agreement.texts[0]));
    expect(features['she/he']).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
    expect(features.they).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
    expect(features.because).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
    expect(features.clause).toEqual([0, 0, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(features.subject).toEqual([1, 0, 0, 0, 1, 0, 0, 1, 0, 0]);
  });
});

describe('flip-flop', () => {
  it('reads out the stored bit at every step, 0 before the first set', () => {
    const chance = random(5);
    for (let k = 0; k < 20; k++) {
      const { inputs, targets } = flipflop.example(chance);
      let bit = 0;
      inputs.forEach((index, t) => {
        const symbol = flipflop.vocabulary[index];
        bit = symbol === 'set' ? 1 : symbol === 'reset' ? 0 : bit;
        expect(targets[t]).toBe(bit);
      });
    }
  });

  it('holds for long now and then', () => {
    const chance = random(5);
    const runs = Array.from({ length: 50 }, () => flipflop.example(chance).inputs.join('')).join('2');
    expect(runs).toMatch(/01{16}/);
  });
});

/** The whole sentences of some sequences. */
function sentencesIn(make: Task['example'], count: number): Set<string> {
  const chance = random(11);
  const wordsOf = ({ inputs, targets }: Example): string =>
    [inputs[0] ?? null, ...targets].map(index => agreement.vocabulary[index ?? -1]).join(' ');
  const sentences = Array.from({ length: count }, () => wordsOf(make(chance)).match(/[^.]+\./g) ?? []);
  return new Set(sentences.flat().map(said => said.trim()));
}
