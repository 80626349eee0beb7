/** The loop of layer normalisation's gradient. */
import { momentsOf } from './moments.ts';
import type { Vector } from './vector.ts';

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
