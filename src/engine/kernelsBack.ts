/** The elementwise loops of gradients over flat arrays. */
import { accumulate } from './kernels.ts';
import type { Vector } from './vector.ts';

/** a[k] += y[k] and b[k] += y[k], of two places that may be one. */
export function accumulateBoth(v: Vector, a: number, b: number, y: number, n: number): void {
  for (let k = 0; k < n; k++) {
    const value = v[y + k]!;
    v[a + k]! += value;
    v[b + k]! += value;
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

/** y[k] −= a[k]. */
export function deplete(v: Vector, y: number, from: Vector, a: number, n: number): void {
  for (let k = 0; k < n; k++) v[y + k]! -= from[a + k]!;
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
