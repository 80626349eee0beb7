// The trigram model: its chances as computed by hand, sums of 1, and the best of its smoothings.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestTrigram,
  bitsOf,
  chanceOf,
  countsOf,
  type Smoothing,
  smoothings,
} from '../../src/tasks/practice/trigram.ts';

/** Two names over a = 1 and b = 2: "ab" and "a". After nothing comes a twice; after it b once, the boundary once. */
const few = countsOf([[1, 2], [1]], 3);
const half = (kind: Smoothing['kind']): Smoothing => ({ kind, a: [0.5, 0.5, 0.5], s: [0, 0, 0] });

describe('the chance of b after the boundary and a', () => {
  it('adds to every count', () => {
    const chance = chanceOf(few, { kind: 'additive', a: [1, 1, 1], s: [0, 0, 0] });
    expect(chance(0, 1, 2)).toBeCloseTo((1 + 1) / (2 + 3), 12);
    expect(chance(0, 0, 1)).toBeCloseTo((2 + 1) / (2 + 3), 12);
    expect(chance(2, 2, 1)).toBeCloseTo(1 / 3, 12);
  });

  it('mixes shares of triples, pairs and single symbols', () => {
    const single = 0.5 * (1 / 5) + 0.5 * (1 / 3);
    const pair = 0.5 * (1 / 2) + 0.5 * single;
    expect(chanceOf(few, half('interpolated'))(0, 1, 2)).toBeCloseTo(0.5 * (1 / 2) + 0.5 * pair, 12);
  });

  it('gives what is taken from each count to the shorter context', () => {
    const single = (1 - 0.5 + (0.5 * 3) / 3) / 5;
    const pair = (1 - 0.5 + 0.5 * 2 * single) / 2;
    const triple = (1 - 0.5 + 0.5 * 2 * pair) / 2;
    expect(triple).toBeCloseTo(0.425, 12);
    expect(chanceOf(few, half('discounted'))(0, 1, 2)).toBeCloseTo(triple, 12);
  });

  it('counts different symbols before it in shorter contexts (Kneser and Ney)', () => {
    const single = (1 - 0.5 + (0.5 * 3) / 3) / 4; // the boundary comes after a and b; a and b after one symbol each
    const pair = (1 - 0.5 + 0.5 * 2 * single) / 2;
    expect(chanceOf(few, half('kneserney'))(0, 1, 2)).toBeCloseTo((1 - 0.5 + 0.5 * 2 * pair) / 2, 12);
  });

  it('counts how often where a name begins, since nothing differs before it', () => {
    const pair = (2 - 0.5 + 0.5 * 0.25) / 2;
    expect(chanceOf(few, half('kneserney'))(0, 0, 1)).toBeCloseTo((2 - 0.5 + 0.5 * pair) / 2, 12);
  });
});

it('the chances of all symbols after any context sum to 1', () => {
  const V = 4;
  const name = fc.array(fc.integer({ min: 1, max: V - 1 }), { minLength: 1, maxLength: 6 });
  const share = fc.double({ min: 0.01, max: 0.95, noNaN: true });
  const strength = fc.double({ min: 0, max: 20, noNaN: true });
  const smoothing = fc.record({
    kind: fc.constantFrom(...smoothings),
    a: fc.array(share, { minLength: 3, maxLength: 3 }),
    s: fc.array(strength, { minLength: 3, maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), smoothing, (names, how) => {
      const chance = chanceOf(countsOf(names, V), how);
      for (let a = 0; a < V; a++)
        for (let b = 0; b < V; b++) {
          const all = Array.from({ length: V }, (_, c) => chance(a, b, c));
          expect(all.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
          expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
        }
    }),
    { seed: 1, numRuns: 60 },
  );
});

describe('bits a letter', () => {
  it('are the mean of −log2 over the letters and the boundary behind them', () => {
    const chance = chanceOf(few, { kind: 'additive', a: [1, 1, 1], s: [0, 0, 0] });
    expect(bitsOf([[1]], chance)).toBeCloseTo(-(Math.log2(0.6) + Math.log2(0.4)) / 2, 12);
  });

  it('are fewest for the smoothing that is chosen', () => {
    const names = ['anna', 'hanna', 'nana', 'ana', 'hana', 'annah'].map(spelled);
    const scored = ['hannah', 'nan'].map(spelled);
    const best = bestTrigram(names, scored, 4);
    const counts = countsOf(names, 4);
    expect(best.bits).toBe(bitsOf(scored, chanceOf(counts, best.smoothing)));
    for (const kind of smoothings)
      expect(best.bits).toBeLessThanOrEqual(bitsOf(scored, chanceOf(counts, half(kind))));
    expect(best.bits).toBeLessThan(2);
  });
});

/** a, h and n as 1, 2 and 3. */
function spelled(name: string): number[] {
  return [...name].map(letter => 1 + 'ahn'.indexOf(letter));
}
