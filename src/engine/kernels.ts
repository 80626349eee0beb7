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
