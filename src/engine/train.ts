/** Exact steps of descent on the batch that stands in a workspace. */
import { backward } from './backward.ts';
import { compute, type Workspace } from './forward.ts';
import { lossOf, type Wanted } from './loss.ts';
import { clipGlobalNorm, type Optimizer } from './optimizers.ts';

/** What one step of descent found before it moved: the mean loss, and the L2 norm of all gradients before clipping. */
export interface Descent {
  readonly loss: number;
  readonly gradNorm: number;
}

/**
 * A further cost of a run: adds its gradient to `work.gradients` at nodes that have a symbol and are not behind the
 * logits; not part of the reported loss.
 */
export type Pressure = (work: Workspace) => void;

/**
 * One step: fill the columns of `work` (`load`, `loadSymbols`) and of `wanted` (`want`), then call this.
 *
 *   zero gradients --> compute --> loss and pressures --> backward --> clip --> optimizer.step
 *
 * `work.parameters` change in place; all memory is reused. Only what learning needs is computed: afterwards the
 * prediction in `work` is not that of this batch, and the gradients are not told to the last node.
 */
export function trainStep(
  work: Workspace,
  wanted: Wanted,
  optimizer: Optimizer,
  clip = Number.POSITIVE_INFINITY,
  pressures: readonly Pressure[] = [],
): Descent {
  work.gradients.fill(0);
  work.parameterGradients.fill(0);
  compute(work, 'learning');
  const loss = lossOf(work, wanted);
  for (const pressure of pressures) pressure(work);
  backward(work, 'learning');
  const gradNorm = clipGlobalNorm(work.parameterGradients, clip);
  optimizer.step(work.parameters, work.parameterGradients);
  return { loss, gradNorm };
}
