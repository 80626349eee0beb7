/** How a value moves from one step to the next, in words. */
import { shown } from '../../src/readings/numbers.ts';
import type { Shift } from '../../src/words/predict.ts';

/** Less than what two decimals show is no change. */
const least = 0.005;

/** Which way and by how much. */
export function shiftOf(from: number, to: number): Shift {
  const change = to - from;
  const way = Math.abs(change) < least ? 'stayed' : change > 0 ? 'rose' : 'fell';
  return { way, by: shown(Math.abs(change)) };
}
