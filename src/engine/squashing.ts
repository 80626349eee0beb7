/** The loops of the squashing functions, elementwise over flat arrays; softmax over columns. */
import { exp } from './exponential.ts';
import type { Vector } from './vector.ts';

/** y = exp(a), above 0. */
export function exponential(v: Vector, y: number, a: number, n: number): void {
  for (let k = 0; k < n; k++) v[y + k] = exp(v[a + k]!);
}

/** y = log σ(a) = −log(1 + exp(−a)) without overflow, below 0. */
export function logSigmoid(v: Vector, y: number, a: number, n: number): void {
  for (let k = 0; k < n; k++) {
    const value = v[a + k]!;
    v[y + k] = Math.min(value, 0) - Math.log1p(exp(-Math.abs(value)));
  }
}

/** y = range × tanh(a / 2), in (−range, range): g of Hochreiter & Schmidhuber 1997 for 2, their h for 1. */
export function halfTanh(v: Vector, y: number, a: number, n: number, range: number): void {
  for (let k = 0; k < n; k++) v[y + k] = range - (2 * range) / (1 + exp(v[a + k]!));
}

/** y = a + 0.5 for a ≥ 0, σ(a) below: g of Feng et al. 2024, above 0. */
export function g2024(v: Vector, y: number, a: number, n: number): void {
  for (let k = 0; k < n; k++) {
    const value = v[a + k]!;
    v[y + k] = value >= 0 ? value + 0.5 : 1 / (1 + exp(-value));
  }
}

/** y = 1 / (1 + exp(−a)), the logistic, in (0, 1). */
export function sigmoid(v: Vector, y: number, a: number, n: number): void {
  for (let k = 0; k < n; k++) v[y + k] = 1 / (1 + exp(-v[a + k]!));
}

/** y = tanh(a) by one exponential: within 4e-16 of the exact value, in (−1, 1). */
export function tanh(v: Vector, y: number, a: number, n: number): void {
  for (let k = 0; k < n; k++) v[y + k] = 1 - 2 / (1 + exp(2 * v[a + k]!));
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
