// The written-out exponential against the built-in one, near and far, and at its ends.
import { expect, it } from 'vitest';
import { exp } from '../../src/engine/exponential.ts';
import { random } from '../../src/engine/random.ts';

it('is the built-in exponential to the last place', () => {
  const chance = random(1);
  for (const range of [1e-12, 1e-3, 1, 20, 707])
    for (let k = 0; k < 5000; k++) {
      const x = (2 * chance.uniform() - 1) * range;
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThanOrEqual(2 ** -52);
    }
});

it('has exact ends', () => {
  for (const x of [0, -0, 709.7, -709.7, -745, 710, -800, 1e300, Infinity, -Infinity, NaN])
    expect(exp(x)).toBe(Math.exp(x));
});
