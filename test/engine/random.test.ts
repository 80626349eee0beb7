// Seeded numbers: the same seed, the same stream; and the shapes of chance that are promised.
import { describe, expect, it } from 'vitest';
import { random } from '../../src/engine/random.ts';

const draws = <Value>(count: number, draw: () => Value): Value[] => Array.from({ length: count }, draw);
const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

describe('a stream', () => {
  it('is mulberry32', () => {
    const { uniform } = random(1);
    expect(draws(3, uniform)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
    expect(random(0).uniform()).toBe(0.26642920868471265);
  });

  it('is the same for the same seed, another for another', () => {
    expect(draws(20, random(5).normal)).toEqual(draws(20, random(5).normal));
    expect(draws(20, random(5).uniform)).not.toEqual(draws(20, random(6).uniform));
  });

  it('goes on where it stood', () => {
    const first = random(5);
    draws(7, first.normal);
    const second = random(first.state());
    expect(draws(20, second.uniform)).toEqual(draws(20, first.uniform));
  });
});

describe('chance', () => {
  it('uniform: in [0, 1), mean 1/2, variance 1/12', () => {
    const values = draws(20_000, random(1).uniform);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(Math.abs(mean(values) - 1 / 2)).toBeLessThan(0.01);
    expect(Math.abs(mean(values.map(v => (v - 1 / 2) ** 2)) - 1 / 12)).toBeLessThan(0.002);
  });

  it('normal: mean 0, variance 1, two thirds within 1, always finite', () => {
    const values = draws(20_000, random(2).normal);
    expect(values.every(Number.isFinite)).toBe(true);
    expect(Math.abs(mean(values))).toBeLessThan(0.03);
    expect(Math.abs(mean(values.map(v => v * v)) - 1)).toBeLessThan(0.04);
    expect(Math.abs(mean(values.map(v => (Math.abs(v) < 1 ? 1 : 0))) - 0.6827)).toBeLessThan(0.015);
  });

  it('below n: each of 0 to n − 1 equally often', () => {
    const { below } = random(3);
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (const k of draws(14_000, () => below(7))) counts[k] = (counts[k] ?? Number.NaN) + 1;
    expect(counts).toHaveLength(7);
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(150);
  });

  it('pick: any item, and nothing from nothing is an error', () => {
    const { pick } = random(4);
    expect(new Set(draws(100, () => pick(['a', 'b', 'c'])))).toEqual(new Set(['a', 'b', 'c']));
    expect(() => pick([])).toThrow('pick: nothing to pick from');
  });
});
