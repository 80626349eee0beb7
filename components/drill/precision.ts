/** How many decimals a precision means, and numbers written with them. */
import { shown } from '../../src/readings/numbers.ts';
import type { Precision } from '../../src/state/looks.ts';

/** Decimals; of a number in full those that a 64-bit number of this size has. */
export function decimalsOf(precision: Precision): number {
  return precision === 'full' ? 15 : precision;
}

/** A number with its sign in front, + too. */
export function plus(value: number, decimals: number): string {
  const text = shown(value, decimals);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** Whether rounded terms add up to something else than the rounded sum, so that the sum is written with ≈. */
export function misses(terms: readonly number[], sum: number, decimals: number): boolean {
  const unit = 10 ** decimals;
  const total = terms.reduce((all, value) => all + Math.round(value * unit), 0);
  return total !== Math.round(sum * unit);
}
