/** What a batch's logits cost against what was wanted, and the gradient of that mean at the logits. */
import { blockOf } from './compile.ts';
import { binaryCrossEntropy, countNumbers, crossEntropy, squaredError } from './descent.ts';
import type { Trace, Workspace } from './forward.ts';
import type { Vector } from './vector.ts';

/** The loss that fits a softmax over classes, a sigmoid for each bit, or the logits as they are. */
export const losses = { crossEntropy, binaryCrossEntropy, squaredError } as const;
export type LossName = keyof typeof losses;

/**
 * What is wanted of every step and sequence; NaN where nothing is asked. Cross-entropy: the class, at `t * batch + b`.
 * The others: O numbers a step, number k at `(t * O + k) * batch + b`.
 */
export interface Wanted {
  readonly loss: LossName;
  readonly values: Vector;
}

/** One step's target: a class for cross-entropy, O numbers for the others, null where nothing is asked. */
export type Target = number | readonly number[] | null;

/** Room for what is wanted of a workspace's runs; nothing is asked yet. */
export function wantedOf(work: Trace, loss: LossName): Wanted {
  const size = work.length * placesOf(work, loss) * work.batch;
  return { loss, values: new Float64Array(size).fill(Number.NaN) };
}

/** Asks sequence b for one target a step; nothing is asked of the steps beyond the last. */
export function want(work: Trace, wanted: Wanted, targets: readonly Target[], b = 0): void {
  const { length, batch } = work;
  const places = placesOf(work, wanted.loss);
  if (targets.length > length) throw new Error(`room for ${length} steps, got ${targets.length} targets`);
  for (let t = 0; t < length; t++) {
    const target = targets[t] ?? null;
    const numbers = typeof target === 'number' ? [target] : target;
    if (numbers && !fits(work, wanted.loss, numbers))
      throw new Error(`${wanted.loss}: target ${numbers.join(', ')} at step ${t + 1} does not fit`);
    for (let k = 0; k < places; k++) wanted.values[(t * places + k) * batch + b] = numbers?.[k] ?? Number.NaN;
  }
}

/** Adds the gradient of the mean over all that is asked to `work.gradients` at the logits, and returns that mean. */
export function lossOf(work: Workspace, wanted: Wanted): number {
  const { program, length, batch, values, gradients } = work;
  const { offset, size } = blockOf(program, 'logits');
  const step = placesOf(work, wanted.loss) * batch;
  const site = { v: values, g: gradients, y: wanted.values, rows: size, width: batch };
  const cost = losses[wanted.loss];
  const asked = countNumbers(wanted.values);
  if (asked === 0) return 0;
  let sum = 0;
  for (let t = 0; t < length; t++)
    sum += cost(site, (t * program.frame + offset) * batch, t * step, 1 / asked);
  return sum / asked;
}

function placesOf(work: Trace, loss: LossName): number {
  return loss === 'crossEntropy' ? 1 : work.program.sizes.O;
}

function fits(work: Trace, loss: LossName, numbers: readonly number[]): boolean {
  const { O } = work.program.sizes;
  if (loss === 'crossEntropy')
    return numbers.length === 1 && numbers.every(n => Number.isInteger(n) && n >= 0 && n < O);
  return numbers.length === O && numbers.every(Number.isFinite);
}
