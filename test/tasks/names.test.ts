// Names: the list, what is kept out of training, the sequences read from it, and the score in bits.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { random } from '../../src/engine/random.ts';
import { names } from '../../src/tasks/names.ts';
import { namesPractice, partedNames } from '../../src/tasks/practice/names.ts';
import { tokenize } from '../../src/tasks/task.ts';
import { root } from '../sources.ts';

const list = readFileSync(join(root, 'public/data/names.txt'), 'utf8');
const all = list.trimEnd().split('\n');
const { trained, scored } = partedNames(list);
const practice = namesPractice(list);
const written = (places: readonly unknown[]): string =>
  places.map(place => names.vocabulary[Number(place)]).join('');

describe('the list of names', () => {
  it('has a to z alone, each name once, in order, below 40 kB', () => {
    expect(all.every(name => /^[a-z]{2,15}$/.test(name))).toBe(true);
    expect([...new Set(all)].sort()).toEqual(all);
    expect(list.length).toBeLessThanOrEqual(40_000);
  });

  it('keeps every tenth name for the score', () => {
    expect(scored).toHaveLength(Math.floor(all.length / 10));
    expect(written(scored[0] ?? [])).toBe(all[9]);
    expect(trained.length + scored.length).toBe(all.length);
  });
});

describe('a training sequence of names', () => {
  it('is names of training one after another, and asks for the next letter', () => {
    const chance = random(4);
    const known = new Set(trained.map(written));
    const kept = new Set(scored.map(written));
    for (let k = 0; k < 200; k++) {
      const { inputs, targets } = practice.example(chance);
      expect(inputs).toHaveLength(24);
      expect(targets.slice(0, -1)).toEqual(inputs.slice(1));
      const whole = written(inputs).split('.').slice(1, -1);
      expect(whole.filter(name => !known.has(name) || kept.has(name))).toEqual([]);
      expect(inputs[0]).toBe(0);
    }
  });

  it('begins a new name after every boundary', () => {
    const chance = random(4);
    const said = Array.from({ length: 50 }, () => written(practice.example(chance).inputs));
    expect(said.every(text => !text.includes('..'))).toBe(true);
    expect(said.every(text => text.split('.').length > 2)).toBe(true);
  });
});

describe('the score of names', () => {
  it('of one who knows nothing is log2 27, more than the trigram model', () => {
    const score = practice.judge(() => () => names.outputs.map(() => 0));
    expect(score.score).toBeCloseTo(Math.log2(27), 9);
    expect(score.others?.training).toBeCloseTo(Math.log2(27), 9);
    expect(score.baseline).toBeCloseTo(3.1664, 3);
    expect(score.places).toBe(scored.reduce((sum, name) => sum + name.length + 1, 0));
  });

  it('of one who knows the next letter is 0: each name is read alone, behind a boundary', () => {
    const { score } = practice.judge(sequences => (t, b) => {
      expect(sequences[b]?.[0]).toBe(0);
      const next = sequences[b]?.[t + 1] ?? 0;
      return names.outputs.map((_, place) => (place === next ? 100 : 0));
    });
    expect(score).toBeCloseTo(0, 6);
  });
});

describe('what is known of a name', () => {
  it('begins anew behind each boundary', () => {
    const features = practice.features(tokenize(names, '.Anna.tim'));
    expect(features.position).toEqual([0, 1, 2, 3, 4, 0, 1, 2, 3]);
    expect(features.vowels).toEqual([0, 1, 1, 1, 2, 0, 0, 1, 1]);
    expect(features.vowel).toEqual([0, 1, 0, 0, 1, 0, 0, 1, 0]);
    expect(features['by vowel']).toEqual([0, 1, 1, 0, 1, 0, 0, 1, 1]);
    expect(features.cluster).toEqual([0, 0, 1, 2, 0, 0, 1, 0, 1]);
    expect(features['third on']).toEqual([0, 0, 0, 1, 1, 0, 0, 0, 1]);
    expect(features['has a']).toEqual([0, 1, 1, 1, 1, 0, 0, 0, 0]);
    expect(features['after t']).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0]);
  });
});

it('names open where one name ends and the next begins', () => {
  expect([...names.texts[0]][names.opens.t]).toBe('.');
  expect(names.opens.t).toBeGreaterThan(0);
  expect(names.vocabulary).toContain(names.closes);
});
