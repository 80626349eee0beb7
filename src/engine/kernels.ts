/** The elementwise loops over flat arrays; with `products.ts`, `descent.ts` and `exponential.ts` the only place with raw indexing. */
import { exp } from './exponential.ts';
import type { Vector } from './vector.ts';

/** y[k] = a[k], of places apart from each other. */
export function copy(v: Vector, y: number, from: Vector, a: number, n: number): void {
  if (n > 64 && v === from) {
    v.copyWithin(y, a, a + n); // worth its call
    return;
  }
  for (let k = 0; k < n; k++) v[y + k] = from[a + k]!;
}

/** y[k] += a[k], two elements at a time. */
export function accumulate(v: Vector, y: number, from: Vector, a: number, n: number): void {
  let k = 0;
  for (; k + 1 < n; k += 2) {
    v[y + k]! += from[a + k]!;
    v[y + k + 1]! += from[a + k + 1]!;
  }
  if (k < n) v[y + k]! += from[a + k]!;
}

/** y = a + b, elementwise. */
export function add(v: Vector, y: number, a: number, b: number, n: number): void {
  for (let k = 0; k < n; k++) v[y + k] = v[a + k]! + v[b + k]!;
}

/** y[row, column] = a + b + p[row], for each of `width` columns. */
export function addThree(
  v: Vector,
  y: number,
  a: number,
  b: number,
  P: Vector,
  p: number,
  rows: number,
  width: number,
): void {
  if (width === 1) {
    for (let j = 0; j < rows; j++) v[y + j] = v[a + j]! + v[b + j]! + P[p + j]!;
    return;
  }
  for (let j = 0; j < rows; j++) {
    const value = P[p + j]!;
    for (let c = j * width; c < (j + 1) * width; c++) v[y + c] = v[a + c]! + v[b + c]! + value;
  }
}

/** a[k] += y[k] and b[k] += y[k], of two places that may be one. */
export function accumulateBoth(v: Vector, a: number, b: number, y: number, n: number): void {
  for (let k = 0; k < n; k++) {
    const value = v[y + k]!;
    v[a + k]! += value;
    v[b + k]! += value;
  }
}

/** y[row, column] += p[row], for each of `width` columns. */
export function spread(v: Vector, y: number, P: Vector, p: number, rows: number, width: number): void {
  let at = y;
  for (let j = 0; j < rows; j++) {
    const value = P[p + j]!;
    for (let c = 0; c < width; c++) v[at++]! += value;
  }
}

/** P[row] += the sum of y[row, column] over `width` columns. */
export function gather(P: Vector, p: number, v: Vector, y: number, rows: number, width: number): void {
  if (width === 1) {
    accumulate(P, p, v, y, rows);
    return;
  }
  const fours = rows & ~3;
  for (let j = 0; j < fours; j += 4) {
    let at = y + j * width;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let c = 0; c < width; c++) {
      s0 += v[at]!;
      s1 += v[at + width]!;
      s2 += v[at + 2 * width]!;
      s3 += v[at + 3 * width]!;
      at++;
    }
    P[p + j]! += s0;
    P[p + j + 1]! += s1;
    P[p + j + 2]! += s2;
    P[p + j + 3]! += s3;
  }
  for (let j = fours; j < rows; j++) {
    let sum = 0;
    for (let at = y + j * width; at < y + (j + 1) * width; at++) sum += v[at]!;
    P[p + j]! += sum;
  }
}

/** y = a × b, elementwise, two elements at a time. */
export function multiply(v: Vector, y: number, a: number, b: number, n: number): void {
  let k = 0;
  for (; k + 1 < n; k += 2) {
    v[y + k] = v[a + k]! * v[b + k]!;
    v[y + k + 1] = v[a + k + 1]! * v[b + k + 1]!;
  }
  if (k < n) v[y + k] = v[a + k]! * v[b + k]!;
}

/** da += dy × b, elementwise; gradients in g, values in v. */
export function multiplyBack(g: Vector, da: number, dy: number, v: Vector, b: number, n: number): void {
  for (let k = 0; k < n; k++) g[da + k]! += g[dy + k]! * v[b + k]!;
}

/** Both at once: da += dy × b and db += dy × a, two elements at a time. */
export function multiplyBackBoth(g: Vector, a: number, b: number, dy: number, v: Vector, n: number): void {
  let k = 0;
  for (; k + 1 < n; k += 2) {
    const d = g[dy + k]!;
    const e = g[dy + k + 1]!;
    g[a + k]! += d * v[b + k]!;
    g[a + k + 1]! += e * v[b + k + 1]!;
    g[b + k]! += d * v[a + k]!;
    g[b + k + 1]! += e * v[a + k + 1]!;
  }
  for (; k < n; k++) {
    const d = g[dy + k]!;
    g[a + k]! += d * v[b + k]!;
    g[b + k]! += d * v[a + k]!;
  }
}

/** y[row, column] = p[row] × a[row, column]. */
export function weigh(
  v: Vector,
  y: number,
  P: Vector,
  p: number,
  a: number,
  rows: number,
  width: number,
): void {
  for (let j = 0; j < rows; j++) {
    const weight = P[p + j]!;
    for (let c = j * width; c < (j + 1) * width; c++) v[y + c] = weight * v[a + c]!;
  }
}

/** da[row, column] += dy[row, column] × p[row]. */
export function weighBack(
  g: Vector,
  da: number,
  dy: number,
  P: Vector,
  p: number,
  rows: number,
  width: number,
): void {
  for (let j = 0; j < rows; j++) {
    const weight = P[p + j]!;
    for (let c = j * width; c < (j + 1) * width; c++) g[da + c]! += g[dy + c]! * weight;
  }
}

/** dp[row] += the sum over columns of dy × a. */
export function weighLearn(
  dP: Vector,
  p: number,
  g: Vector,
  dy: number,
  v: Vector,
  a: number,
  rows: number,
  width: number,
): void {
  for (let j = 0; j < rows; j++) {
    let sum = 0;
    for (let c = j * width; c < (j + 1) * width; c++) sum += g[dy + c]! * v[a + c]!;
    dP[p + j]! += sum;
  }
}

/** y = a − b, elementwise. */
export function subtract(v: Vector, y: number, a: number, b: number, n: number): void {
  for (let k = 0; k < n; k++) v[y + k] = v[a + k]! - v[b + k]!;
}

/** y[k] −= a[k]. */
export function deplete(v: Vector, y: number, from: Vector, a: number, n: number): void {
  for (let k = 0; k < n; k++) v[y + k]! -= from[a + k]!;
}

/** y = a / b, elementwise. */
export function divide(v: Vector, y: number, a: number, b: number, n: number): void {
  for (let k = 0; k < n; k++) v[y + k] = v[a + k]! / v[b + k]!;
}

/** da += dy / b, elementwise. */
export function divideBackAbove(g: Vector, da: number, dy: number, v: Vector, b: number, n: number): void {
  for (let k = 0; k < n; k++) g[da + k]! += g[dy + k]! / v[b + k]!;
}

/** db −= dy × y / b, elementwise. */
export function divideBackBelow(
  g: Vector,
  db: number,
  dy: number,
  v: Vector,
  y: number,
  b: number,
  n: number,
): void {
  for (let k = 0; k < n; k++) g[db + k]! -= (g[dy + k]! * v[y + k]!) / v[b + k]!;
}

/** y = max(a, b), elementwise. */
export function maximum(v: Vector, y: number, a: number, b: number, n: number): void {
  for (let k = 0; k < n; k++) v[y + k] = Math.max(v[a + k]!, v[b + k]!);
}

/** da += dy where a is the larger; where both are equal, half of it. */
export function maximumBack(
  g: Vector,
  da: number,
  dy: number,
  v: Vector,
  a: number,
  b: number,
  n: number,
): void {
  for (let k = 0; k < n; k++) {
    const lead = v[a + k]! - v[b + k]!;
    if (lead >= 0) g[da + k]! += lead > 0 ? g[dy + k]! : g[dy + k]! / 2;
  }
}

/** y = 1 − a, elementwise. */
export function oneMinus(v: Vector, y: number, a: number, n: number): void {
  for (let k = 0; k < n; k++) v[y + k] = 1 - v[a + k]!;
}

/** y = exp(a), above 0. */
export function exp(v: Vector, y: number, a: number, n: number): void {
  for (let k = 0; k < n; k++) v[y + k] = Math.exp(v[a + k]!);
}

/** y = log σ(a) = −log(1 + exp(−a)) without overflow, below 0. */
export function logSigmoid(v: Vector, y: number, a: number, n: number): void {
  for (let k = 0; k < n; k++) {
    const value = v[a + k]!;
    v[y + k] = Math.min(value, 0) - Math.log1p(Math.exp(-Math.abs(value)));
  }
}

/** da += dy × (1 − exp(y)): the derivative of log σ is 1 − σ. */
export function logSigmoidBack(g: Vector, da: number, dy: number, v: Vector, y: number, n: number): void {
  for (let k = 0; k < n; k++) g[da + k]! -= g[dy + k]! * Math.expm1(v[y + k]!);
}

/** y = range × tanh(a / 2), in (−range, range): g of Hochreiter & Schmidhuber 1997 for 2, their h for 1. */
export function halfTanh(v: Vector, y: number, a: number, n: number, range: number): void {
  for (let k = 0; k < n; k++) v[y + k] = range - (2 * range) / (1 + Math.exp(v[a + k]!));
}

/** da += dy × (range² − y²) / (2 range). */
export function halfTanhBack(
  g: Vector,
  da: number,
  dy: number,
  v: Vector,
  y: number,
  n: number,
  range: number,
): void {
  for (let k = 0; k < n; k++) {
    const s = v[y + k]!;
    g[da + k]! += (g[dy + k]! * (range * range - s * s)) / (2 * range);
  }
}

/** y = a + 0.5 for a ≥ 0, σ(a) below: g of Feng et al. 2024, above 0. */
export function g2024(v: Vector, y: number, a: number, n: number): void {
  for (let k = 0; k < n; k++) {
    const value = v[a + k]!;
    v[y + k] = value >= 0 ? value + 0.5 : 1 / (1 + Math.exp(-value));
  }
}

/** da += dy for y ≥ 0.5, dy × y (1 − y) below. */
export function g2024Back(g: Vector, da: number, dy: number, v: Vector, y: number, n: number): void {
  for (let k = 0; k < n; k++) {
    const s = v[y + k]!;
    g[da + k]! += s >= 0.5 ? g[dy + k]! : g[dy + k]! * s * (1 - s);
  }
}

/** Added to a variance before its root is taken. */
const epsilon = 1e-5;

/** Mean and 1 / √(variance + 1e−5) of one column over several blocks of `rows` stacked on each other. */
function momentsOf(v: Vector, at: number, blocks: readonly number[], rows: number, width: number, c: number) {
  const count = blocks.length * rows;
  let sum = 0;
  for (const block of blocks) for (let j = 0; j < rows; j++) sum += v[at + block + j * width + c]!;
  const mean = sum / count;
  let squares = 0;
  for (const block of blocks)
    for (let j = 0; j < rows; j++) {
      const off = v[at + block + j * width + c]! - mean;
      squares += off * off;
    }
  return { mean, scale: 1 / Math.sqrt(squares / count + epsilon), count };
}

/** y = (a − mean) / √(variance + 1e−5), column by column: a is the first of the stacked blocks, the moments are of all. */
export function normalize(
  v: Vector,
  at: number,
  y: number,
  blocks: readonly number[],
  rows: number,
  width: number,
): void {
  const own = blocks[0]!;
  for (let c = 0; c < width; c++) {
    const { mean, scale } = momentsOf(v, at, blocks, rows, width, c);
    for (let j = 0; j < rows; j++) {
      const k = j * width + c;
      v[at + y + k] = (v[at + own + k]! - mean) * scale;
    }
  }
}

/** The gradient of `normalize` at every stacked block: its own, and its share in mean and variance. */
export function normalizeBack(
  g: Vector,
  v: Vector,
  at: number,
  y: number,
  blocks: readonly number[],
  rows: number,
  width: number,
): void {
  const own = blocks[0]!;
  for (let c = 0; c < width; c++) {
    const { mean, scale, count } = momentsOf(v, at, blocks, rows, width, c);
    let sum = 0;
    let product = 0;
    for (let j = 0; j < rows; j++) {
      const k = at + y + j * width + c;
      sum += g[k]!;
      product += g[k]! * v[k]!;
    }
    for (let j = 0; j < rows; j++) g[at + own + j * width + c]! += g[at + y + j * width + c]! * scale;
    for (const block of blocks)
      for (let j = 0; j < rows; j++) {
        const k = at + block + j * width + c;
        g[k]! -= (scale * (sum + (v[k]! - mean) * scale * product)) / count;
      }
  }
}

/** y = 1 / (1 + exp(−a)), the logistic, in (0, 1). */
export function sigmoid(v: Vector, y: number, a: number, n: number): void {
  for (let k = 0; k < n; k++) v[y + k] = 1 / (1 + exp(-v[a + k]!));
}

/** da += dy × y (1 − y), two elements at a time. */
export function sigmoidBack(g: Vector, da: number, dy: number, v: Vector, y: number, n: number): void {
  let k = 0;
  for (; k + 1 < n; k += 2) {
    const s = v[y + k]!;
    const z = v[y + k + 1]!;
    g[da + k]! += g[dy + k]! * s * (1 - s);
    g[da + k + 1]! += g[dy + k + 1]! * z * (1 - z);
  }
  for (; k < n; k++) {
    const s = v[y + k]!;
    g[da + k]! += g[dy + k]! * s * (1 - s);
  }
}

/** y = tanh(a) by one exponential: within 4e-16 of the exact value, in (−1, 1). */
export function tanh(v: Vector, y: number, a: number, n: number): void {
  for (let k = 0; k < n; k++) v[y + k] = 1 - 2 / (1 + exp(2 * v[a + k]!));
}

/** da += dy × (1 − y²), two elements at a time. */
export function tanhBack(g: Vector, da: number, dy: number, v: Vector, y: number, n: number): void {
  let k = 0;
  for (; k + 1 < n; k += 2) {
    const s = v[y + k]!;
    const z = v[y + k + 1]!;
    g[da + k]! += g[dy + k]! * (1 - s * s);
    g[da + k + 1]! += g[dy + k + 1]! * (1 - z * z);
  }
  for (; k < n; k++) {
    const s = v[y + k]!;
    g[da + k]! += g[dy + k]! * (1 - s * s);
  }
}

/** Each of `width` columns of y = softmax of that column of a: positive, sums to 1. */
export function softmax(v: Vector, y: number, a: number, rows: number, width: number): void {
  for (let c = 0; c < width; c++) {
    let max = Number.NEGATIVE_INFINITY;
    for (let j = 0; j < rows; j++) max = Math.max(max, v[a + j * width + c]!);
    let sum = 0;
    for (let j = 0; j < rows; j++) {
      const e = exp(v[a + j * width + c]! - max);
      v[y + j * width + c] = e;
      sum += e;
    }
    for (let j = 0; j < rows; j++) v[y + j * width + c]! /= sum;
  }
}

/** da += y × (dy − Σ dy y), column by column. */
export function softmaxBack(
  g: Vector,
  da: number,
  dy: number,
  v: Vector,
  y: number,
  rows: number,
  width: number,
): void {
  for (let c = 0; c < width; c++) {
    let dot = 0;
    for (let j = 0; j < rows; j++) dot += g[dy + j * width + c]! * v[y + j * width + c]!;
    for (let j = 0; j < rows; j++) {
      const at = j * width + c;
      g[da + at]! += v[y + at]! * (g[dy + at]! - dot);
    }
  }
}
