// What a sum is explained by: its largest term, and what takes most of that away again.
import { describe, expect, it } from 'vitest';
import { largestTerm, oppositionTo } from '../../src/readings/explanation.ts';

/** What is said of a sum of these terms. */
function told(values: Readonly<Record<string, number>>) {
  const terms = Object.entries(values).map(([of, value]) => ({ source: of, of, value }));
  const sum = terms.reduce((total, { value }) => total + value, 0);
  const largest = largestTerm(terms, sum);
  return { largest: largest?.term.of, against: largest && oppositionTo(largest.term, terms, sum) };
}

describe('what works against the largest term', () => {
  it('is the one term of the other sign', () => {
    expect(told({ x: -3, hPrev: 0.25, one: 4 })).toMatchObject({
      largest: 'one',
      against: { of: 'x', value: -3 },
    });
    expect(told({ x: -5, hPrev: 4, one: 0 })).toMatchObject({
      largest: 'x',
      against: { of: 'hPrev', value: 4 },
    });
  });

  it('is all the others together where several are of the other sign', () => {
    expect(told({ x: -2.5, hPrev: -1.25, one: 4 })).toEqual({
      largest: 'one',
      against: { of: undefined, value: -3.75 },
    });
  });

  it('is not told where at least half of the term is left, or all terms are 0', () => {
    expect(told({ x: -2, hPrev: 0, one: 4 }).against).toBeUndefined();
    expect(told({ x: 1, hPrev: 2, one: 4 }).against).toBeUndefined();
    expect(told({ x: 0, hPrev: 0, one: 0 })).toEqual({ largest: undefined, against: undefined });
  });
});
