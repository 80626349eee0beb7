/** How much of a program is run: everything, or only what learning needs. */
import type { Program } from './compile.ts';

/** Everything, or only what a loss of the logits and the gradients of all parameters need. */
export type Extent = 'all' | 'learning';

/** How many instructions of `behind` are run: for learning those up to the logits. */
export function behindCount({ behind }: Program, extent: Extent): number {
  const logits = behind.findIndex(({ ids }) => ids.includes('logits'));
  return extent === 'all' || logits < 0 ? behind.length : logits + 1;
}
