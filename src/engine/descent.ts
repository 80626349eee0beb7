/** The loops of descent over flat arrays: losses and their gradients, norms, the optimizers' steps. */
import { exp } from './exponential.ts';
import type { Vector } from './vector.ts';

/** Where a loss is read: `rows` × `width` logits at `at` in v, their gradients at the same place of g, what is wanted of them at `from` in y. */
export interface LossSite {
  readonly v: Vector;
  readonly g: Vector;
  readonly y: Vector;
  readonly rows: number;
  readonly width: number;
}

/** Σ −log softmax(a)[y] over columns, y a class each; NaN: not asked. Adds share × the gradient to g. */
export function crossEntropy(site: LossSite, at: number, from: number, share: number): number {
  const { v, g, y, rows, width } = site;
  const end = at + rows * width;
  let loss = 0;
  for (let c = 0; c < width; c++) {
    const target = at + c + width * y[from + c]!;
    if (Number.isNaN(target)) continue;
    let max = Number.NEGATIVE_INFINITY;
    for (let j = at + c; j < end; j += width) max = Math.max(max, v[j]!);
    let sum = 0;
    for (let j = at + c; j < end; j += width) sum += exp(v[j]! - max);
    const log = max + Math.log(sum);
    for (let j = at + c; j < end; j += width) g[j]! += share * exp(v[j]! - log);
    g[target]! -= share;
    loss += log - v[target]!;
  }
  return loss;
}

/** Σ −y log σ(a) − (1 − y) log(1 − σ(a)), a bit y for each; the rest as above. */
export function binaryCrossEntropy(site: LossSite, at: number, from: number, share: number): number {
  const { v, g, y, rows, width } = site;
  let loss = 0;
  for (let k = 0; k < rows * width; k++) {
    const bit = y[from + k]!;
    if (Number.isNaN(bit)) continue;
    const a = v[at + k]!;
    loss += Math.max(a, 0) - a * bit + Math.log1p(exp(-Math.abs(a)));
    g[at + k]! += share * (1 / (1 + exp(-a)) - bit);
  }
  return loss;
}

/** Σ (a − y)², a number y for each; the rest as above. */
export function squaredError(site: LossSite, at: number, from: number, share: number): number {
  const { v, g, y, rows, width } = site;
  let loss = 0;
  for (let k = 0; k < rows * width; k++) {
    const number = y[from + k]!;
    if (Number.isNaN(number)) continue;
    const off = v[at + k]! - number;
    loss += off * off;
    g[at + k]! += 2 * share * off;
  }
  return loss;
}

/** How many of a are numbers, not NaN. */
export function countNumbers(a: Vector): number {
  let count = 0;
  for (let k = 0; k < a.length; k++) if (!Number.isNaN(a[k]!)) count++;
  return count;
}

/** Σ a². */
export function sumOfSquares(a: Vector): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * a[k]!;
  return sum;
}

/** a × factor, in place. */
export function scale(a: Vector, factor: number): void {
  for (let k = 0; k < a.length; k++) a[k]! *= factor;
}

/** p −= rate × v, with v = momentum × v + g. */
export function momentumStep(p: Vector, g: Vector, v: Vector, momentum: number, rate: number): void {
  for (let k = 0; k < p.length; k++) {
    v[k] = momentum * v[k]! + g[k]!;
    p[k]! -= rate * v[k]!;
  }
}

/** p −= rate × g / (√v + ε), with v = keep × v + add × g². */
export function scaledStep(
  { p, g, v }: Readonly<Record<'p' | 'g' | 'v', Vector>>,
  { keep, add, rate, epsilon }: Readonly<Record<'keep' | 'add' | 'rate' | 'epsilon', number>>,
): void {
  for (let k = 0; k < p.length; k++) {
    v[k] = keep * v[k]! + add * g[k]! * g[k]!;
    p[k]! -= (rate * g[k]!) / (Math.sqrt(v[k]!) + epsilon);
  }
}

/** p −= rate × m / (√v × root + ε), with m and v the running means of g and g². */
export function adamStep(
  { p, g, m, v }: Readonly<Record<'p' | 'g' | 'm' | 'v', Vector>>,
  plan: Readonly<Record<'beta1' | 'beta2' | 'rate' | 'root' | 'epsilon', number>>,
): void {
  const { beta1, beta2, rate, root, epsilon } = plan;
  for (let k = 0; k < p.length; k++) {
    m[k] = beta1 * m[k]! + (1 - beta1) * g[k]!;
    v[k] = beta2 * v[k]! + (1 - beta2) * g[k]! * g[k]!;
    p[k]! -= (rate * m[k]!) / (Math.sqrt(v[k]!) * root + epsilon);
  }
}
