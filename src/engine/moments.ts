/** The loops of layer normalisation: a vector by the mean and deviation of several stacked ones. */
import type { Vector } from './vector.ts';

/** Added to a variance before its root is taken. */
const epsilon = 1e-5;

/** Mean and 1 / √(variance + 1e−5) of one column over several blocks of `rows` stacked on each other. */
export function momentsOf(
  v: Vector,
  at: number,
  blocks: readonly number[],
  rows: number,
  width: number,
  c: number,
) {
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
