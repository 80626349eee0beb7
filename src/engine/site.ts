/** Where an instruction of a program works, and how it is done for one frame or for many. */
import type { Columns } from './products.ts';
import type { Vector } from './vector.ts';

/** A node's block in every frame, or a parameter; sizes in numbers. */
export interface Operand {
  readonly kind: 'node' | 'parameter';
  readonly offset: number;
  readonly shape: readonly number[];
  /** No gradient passes to it. */
  readonly stop: boolean;
}

/** Where one instruction works: T frames of `stride` numbers, in each `batch` columns for every row. */
export interface Site {
  readonly values: Vector;
  readonly gradients: Vector;
  readonly parameters: Vector;
  readonly parameterGradients: Vector;
  readonly stride: number;
  readonly batch: number;
  readonly out: { readonly offset: number; readonly size: number };
  readonly inputs: readonly Operand[];
}

/** Does one instruction: for the frame that begins at `at`, or for `frames` frames from there. */
export interface Run {
  readonly one: (at: number) => void;
  readonly many: (at: number, frames: number) => void;
}

/** The run of an instruction that has nothing to do. */
export const nothing: Run = { one: () => {}, many: () => {} };

/** A product of a matrix with n columns, or its way back. */
export type Product = (
  W: Vector,
  w: number,
  rows: number,
  cols: number,
  X: Columns,
  Y: Columns,
  n: number,
) => void;

/** One of the three products over frames: with one sequence all frames are one block of columns, with many a frame is. */
export function productOver(
  site: Site,
  kernel: Product,
  matrix: Vector,
  operand: Vector,
  result: Vector,
): Run {
  const { batch, stride } = site;
  const [W, a] = operands(site.inputs, 2);
  const [rows = 0, cols = 0] = W.shape;
  const step = { rowStep: batch, columnStep: batch === 1 ? stride : 1 };
  const X = { array: operand, start: 0, ...step };
  const Y = { array: result, start: 0, ...step };
  const run = (at: number, n: number): void => {
    X.start = at + a.offset * batch;
    Y.start = at + site.out.offset * batch;
    kernel(matrix, W.offset, rows, cols, X, Y, n);
  };
  return batch === 1 ? { one: at => run(at, 1), many: run } : each(site, at => run(at, batch));
}

/** One frame done by `run`, many one after another. */
export function each(site: Site, run: (at: number) => void): Run {
  const stride = site.stride;
  return {
    one: run,
    many: (at, frames) => {
      for (let frame = 0; frame < frames; frame++) run(at + frame * stride);
    },
  };
}

/** Where the result's block begins in a frame's columns, its numbers in all and in a column. */
export function resultOf(site: Site) {
  return { y: site.out.offset * site.batch, n: site.out.size * site.batch, rows: site.out.size };
}

/** The operands, of which there are so many; throws if there are not. */
export function operands(inputs: readonly Operand[], count: 1): readonly [Operand];
export function operands(inputs: readonly Operand[], count: 2): readonly [Operand, Operand];
export function operands(inputs: readonly Operand[], count: number): readonly Operand[] {
  if (inputs.length !== count) throw new Error(`needs ${count} operands, got ${inputs.length}`);
  return inputs;
}
