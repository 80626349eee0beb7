// Which part of a sum decides: alone only if it does by itself what the others would not do without it.
import { describe, expect, it } from 'vitest';
import { lstm } from '../../src/cells/lstm.ts';
import type { TermGroup } from '../../src/readings/terms.ts';
import { verdictOf } from '../../src/readings/verdict.ts';

const cell = lstm();

/** The verdict on a forget gate's sum of biases, of what is read, and of the state. */
function verdict(biases: readonly number[], read: number, state: number) {
  const group = (of: string, value: number): TermGroup => ({
    source: of,
    of,
    kind: 'vector',
    factor: 1,
    terms: [{ index: null, weight: value, input: 1, value }],
    value,
  });
  const groups = [...biases.map(bias => group('one', bias)), group('x', read), group('hPrev', state)];
  const sum = groups.reduce((all, { value }) => all + value, 0);
  const result = 1 / (1 + Math.exp(-sum));
  return verdictOf(cell, { node: 'forget', op: 'sigmoid', groups, sum, result });
}

describe('the verdict on a sum', () => {
  it('is alone where it is enough and the rest is not', () => {
    expect(verdict([-1], 5, -0.5)).toMatchObject({ largest: { of: 'x' }, weight: 'alone', height: 'large' });
  });

  it('is not alone where the rest would have done the same', () => {
    expect(verdict([2.4], 6.1, -0.6)).toMatchObject({ largest: { of: 'x' }, weight: 'above all' });
  });

  it('is not alone where others are needed too', () => {
    expect(verdict([0.3], 0.9, 0.4)).toMatchObject({ weight: 'above all', height: 'large' });
  });

  it('is outweighed where the sum goes against it', () => {
    expect(verdict([-2], 3, -2)).toMatchObject({ largest: { of: 'x' }, weight: 'outweighed' });
  });

  it('takes several biases as one part', () => {
    const { parts } = verdict([0.5, 0.25], 0, 0);
    expect(parts[0]).toMatchObject({ of: 'one', value: 0.75, groups: 2, total: 0.75 });
  });
});
