/** The loops of the squashing functions' derivatives, told from their results, elementwise over flat arrays; softmax over columns. */
import type { Vector } from './vector.ts';

/** da += dy × (1 − exp(y)): the derivative of log σ is 1 − σ. */
export function logSigmoidBack(g: Vector, da: number, dy: number, v: Vector, y: number, n: number): void {
  for (let k = 0; k < n; k++) g[da + k]! -= g[dy + k]! * Math.expm1(v[y + k]!);
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

/** da += dy for y ≥ 0.5, dy × y (1 − y) below. */
export function g2024Back(g: Vector, da: number, dy: number, v: Vector, y: number, n: number): void {
  for (let k = 0; k < n; k++) {
    const s = v[y + k]!;
    g[da + k]! += s >= 0.5 ? g[dy + k]! : g[dy + k]! * s * (1 - s);
  }
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
