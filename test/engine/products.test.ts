// The blocked products against plain loops, for every remainder of their blocks and for both layouts of columns.
import { describe, expect, it } from 'vitest';
import { type Columns, product } from '../../src/engine/products.ts';
import { outerProduct, transposedProduct } from '../../src/engine/productsBack.ts';
import { random } from '../../src/engine/random.ts';
import type { Vector } from '../../src/engine/vector.ts';

interface Case {
  readonly W: Vector;
  readonly X: Columns;
  readonly Y: Columns;
  readonly rows: number;
  readonly cols: number;
  readonly n: number;
}

const w = 3; // numbers before the matrix
const sides = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const widths = [0, 1, 2, 3, 4, 5];
const layouts = {
  'frames of one sequence': { batch: 1 },
  'columns of a batch': { batch: 7 },
} as const;

/** Random numbers in one array for X and Y, as in a frame: between and behind them numbers that must not change. */
function caseOf(rows: number, cols: number, n: number, batch: number): Case {
  const chance = random(rows * 100 + cols * 10 + n);
  const frame = rows + cols + 5;
  const array: Vector = Float64Array.from({ length: frame * (batch === 1 ? n + 1 : batch) }, chance.normal);
  const steps = { rowStep: batch, columnStep: batch === 1 ? frame : 1 };
  return {
    W: Float64Array.from({ length: w + rows * cols + 4 }, chance.normal),
    X: { array, start: 2 * batch, ...steps },
    Y: { array, start: (cols + 4) * batch, ...steps },
    rows,
    cols,
    n,
  };
}

const place = ({ start, rowStep, columnStep }: Columns, row: number, column: number): number =>
  start + row * rowStep + column * columnStep;
const same = (a: Vector, b: Vector): boolean => a.length === b.length && a.every((v, k) => v === b[k]);
const numberIn = (array: Vector, at: number): number => array[at] ?? Number.NaN;

const kernels = {
  product: {
    run: product,
    plain: ({ W, X, Y, rows, cols, n }: Case): void => {
      for (let c = 0; c < n; c++)
        for (let j = 0; j < rows; j++) {
          let sum = 0;
          for (let k = 0; k < cols; k++)
            sum += numberIn(W, w + j * cols + k) * numberIn(X.array, place(X, k, c));
          Y.array[place(Y, j, c)] = sum;
        }
    },
  },
  transposedProduct: {
    run: transposedProduct,
    plain: ({ W, X, Y, rows, cols, n }: Case): void => {
      for (let c = 0; c < n; c++)
        for (let k = 0; k < cols; k++) {
          let sum = 0;
          for (let j = 0; j < rows; j++)
            sum += numberIn(W, w + j * cols + k) * numberIn(Y.array, place(Y, j, c));
          X.array[place(X, k, c)] = numberIn(X.array, place(X, k, c)) + sum;
        }
    },
  },
  outerProduct: {
    run: outerProduct,
    plain: ({ W, X, Y, rows, cols, n }: Case): void => {
      for (let j = 0; j < rows; j++)
        for (let k = 0; k < cols; k++) {
          let sum = 0;
          for (let c = 0; c < n; c++)
            sum += numberIn(Y.array, place(Y, j, c)) * numberIn(X.array, place(X, k, c));
          W[w + j * cols + k] = numberIn(W, w + j * cols + k) + sum;
        }
    },
  },
};

for (const [name, { run, plain }] of Object.entries(kernels))
  for (const [layout, { batch }] of Object.entries(layouts))
    describe(`${name} over ${layout}`, () => {
      for (const rows of sides)
        it(`${rows} rows, any columns, any width: bit for bit the plain loop, and nothing else is touched`, () => {
          const off: string[] = [];
          for (const cols of sides)
            for (const n of widths) {
              const got = caseOf(rows, cols, n, batch);
              const wanted = caseOf(rows, cols, n, batch);
              run(got.W, w, rows, cols, got.X, got.Y, n);
              plain(wanted);
              if (!same(got.W, wanted.W) || !same(got.X.array, wanted.X.array))
                off.push(`${rows} × ${cols}, ${n}`);
            }
          expect(off).toEqual([]);
        });
    });

it('the plain loop itself: [1 2; 3 4] (5, 6) = (17, 39)', () => {
  const W: Vector = Float64Array.of(0, 0, 0, 1, 2, 3, 4);
  const array: Vector = Float64Array.of(5, 6, 0, 0);
  const X = { array, start: 0, rowStep: 1, columnStep: 4 };
  const Y = { ...X, start: 2 };
  kernels.product.plain({ W, X, Y, rows: 2, cols: 2, n: 1 });
  expect([...array]).toEqual([5, 6, 17, 39]);
  kernels.transposedProduct.plain({ W, X, Y, rows: 2, cols: 2, n: 1 });
  expect([...array]).toEqual([5 + 17 + 3 * 39, 6 + 2 * 17 + 4 * 39, 17, 39]);
  kernels.outerProduct.plain({
    W,
    X: { ...X, array: Float64Array.of(1, 2, 3, 4) },
    Y: { ...Y, array: Float64Array.of(0, 0, 10, 100) },
    rows: 2,
    cols: 2,
    n: 1,
  });
  expect([...W.slice(3)]).toEqual([11, 22, 103, 204]);
});
