// Every task: its sequences fit its vocabulary, its texts can be read, and what is scored was never trained on.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { random } from '../../src/engine/random.ts';
import { agreement } from '../../src/tasks/agreement.ts';
import {
  openingTask,
  type TrainedTaskId,
  taskFor,
  taskIds,
  trainedTaskIds,
  trainedTasks,
} from '../../src/tasks/catalog.ts';
import { flipflop } from '../../src/tasks/flipflop.ts';
import { agreementPractice, keptForTest, unseenAgreement } from '../../src/tasks/practice/agreement.ts';
import { practiceOf } from '../../src/tasks/practice/catalog.ts';
import { flipflopPractice } from '../../src/tasks/practice/flipflop.ts';
import { standingAfter } from '../../src/tasks/practice/grammar.ts';
import type { Example, Practice } from '../../src/tasks/practice/practice.ts';
import { type Input, isRead, type Task, tokenize } from '../../src/tasks/task.ts';
import { root } from '../sources.ts';

const practices = new Map<TrainedTaskId, Practice>();
beforeAll(async () => {
  for (const id of trainedTaskIds)
    practices.set(id, await practiceOf(id, path => readFile(join(root, 'public', path), 'utf8')));
});

describe.each(taskIds)('%s', id => {
  const task = openingTask(id);

  it('is found by its id', () => expect(task.id).toBe(id));

  it('offers texts that the cell can read, three to six', () => {
    expect(task.texts.length).toBeGreaterThanOrEqual(3);
    expect(task.texts.length).toBeLessThanOrEqual(6);
    for (const text of task.texts) {
      const own = taskFor(id, text);
      expect(tokenize(own, text).filter(token => !isRead(own, token))).toEqual([]);
      expect(tokenize(own, text).length).toBeLessThanOrEqual(200);
    }
  });

  it('opens inside its first text', () => {
    expect(task.opens.t).toBeLessThan(tokenize(task, task.texts[0]).length);
    expect(task.opens.unit).toBeLessThan(task.hidden);
  });
});

describe.each(trainedTaskIds)('practising %s', id => {
  const task: Task = trainedTasks[id];
  const practice = (): Practice => {
    const found = practices.get(id);
    if (!found) throw new Error(`no practice of ${id}`);
    return found;
  };
  const fits = (input: Input): boolean =>
    typeof input === 'object' && input !== null
      ? input.length === task.vocabulary.length && input.every(Number.isFinite)
      : input === null || task.vocabulary[input] !== undefined;

  it('makes sequences whose inputs and targets exist, the same from the same seed', () => {
    const [one, other] = [practice().example(random(7)), practice().example(random(7))];
    expect(one).toEqual(other);
    expect(one.targets).toHaveLength(one.inputs.length);
    expect(one.inputs.every(fits)).toBe(true);
    expect(one.targets.some(target => target !== null)).toBe(true);
    for (const target of one.targets)
      if (typeof target === 'number') expect(task.outputs[target]).toBeDefined();
      else if (target !== null) expect(target).toHaveLength(task.outputs.length);
  });

  it('tells short features, one number a step, of any text', () => {
    const tokens = tokenize(task, `${task.texts[0]} zebra`);
    for (const [name, values] of Object.entries(practice().features(tokens))) {
      expect(name.length, name).toBeLessThanOrEqual(9);
      expect(values.length, name).toBe(tokens.length);
      expect(values.every(Number.isFinite), name).toBe(true);
    }
    expect(practice().features([])).toEqual(expect.any(Object));
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
    const { inputs, targets } = agreementPractice.example(random(3));
    expect(targets.slice(0, -1)).toEqual(inputs.slice(1));
  });

  it('keeps the sentences of the score out of training', () => {
    const training = sentencesIn(agreementPractice.example, 1500);
    const kept = sentencesIn(unseenAgreement, 2000);
    expect([...training].some(said => keptForTest(said.split(' ')))).toBe(false);
    expect([...kept].every(said => keptForTest(said.split(' ')))).toBe(true);
    expect([...kept].filter(said => training.has(said))).toEqual([]);
    expect(kept.size).toBeGreaterThanOrEqual(2000);
  });

  it('knows who the subject is', () => {
    const features = agreementPractice.features(tokenize(agreement, agreement.texts[0]));
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
      const { inputs, targets } = flipflopPractice.example(chance);
      let bit = 0;
      inputs.forEach((index, t) => {
        const symbol = flipflop.vocabulary[Number(index)];
        bit = symbol === 'set' ? 1 : symbol === 'reset' ? 0 : bit;
        expect(targets[t]).toBe(bit);
      });
    }
  });

  it('holds for long now and then', () => {
    const chance = random(5);
    const runs = Array.from({ length: 50 }, () => flipflopPractice.example(chance).inputs.join('')).join('2');
    expect(runs).toMatch(/01{16}/);
  });
});

/** The whole sentences of some sequences. */
function sentencesIn(make: Practice['example'], count: number): Set<string> {
  const chance = random(11);
  const wordsOf = ({ inputs, targets }: Example): string =>
    [inputs[0] ?? null, ...targets].map(index => agreement.vocabulary[Number(index ?? -1)]).join(' ');
  const sentences = Array.from({ length: count }, () => wordsOf(make(chance)).match(/[^.]+\./g) ?? []);
  return new Set(sentences.flat().map(said => said.trim()));
}
