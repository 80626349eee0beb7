/** The elementwise loops of sums and products over flat arrays; raw indexing is here and in the files of loops beside it alone. */
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

/** y[row, column] += p[row], for each of `width` columns. */
export function spread(v: Vector, y: number, P: Vector, p: number, rows: number, width: number): void {
  let at = y;
  for (let j = 0; j < rows; j++) {
    const value = P[p + j]!;
    for (let c = 0; c < width; c++) v[at++]! += value;
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

/** y = a − b, elementwise. */
export function subtract(v: Vector, y: number, a: number, b: number, n: number): void {
  for (let k = 0; k < n; k++) v[y + k] = v[a + k]! - v[b + k]!;
}

/** y = a / b, elementwise. */
export function divide(v: Vector, y: number, a: number, b: number, n: number): void {
  for (let k = 0; k < n; k++) v[y + k] = v[a + k]! / v[b + k]!;
}

/** y = max(a, b), elementwise. */
export function maximum(v: Vector, y: number, a: number, b: number, n: number): void {
  for (let k = 0; k < n; k++) v[y + k] = Math.max(v[a + k]!, v[b + k]!);
}

/** y = 1 − a, elementwise. */
export function oneMinus(v: Vector, y: number, a: number, n: number): void {
  for (let k = 0; k < n; k++) v[y + k] = 1 - v[a + k]!;
}
