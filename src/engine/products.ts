/**
 * The register-blocked matrix product over flat arrays; raw indexing is in these files of loops alone, with those of `descent.ts` and `exponential.ts`.
 * A matrix operand is row-major. A block of n columns has element (row, column) at `start + row * rowStep + column * columnStep`.
 */
import type { Vector } from './vector.ts';

/** Where the n columns of a block of vectors lie in an array. */
export interface Columns {
  readonly array: Vector;
  start: number;
  readonly rowStep: number;
  readonly columnStep: number;
}

/** Y (rows, n) = W (rows, cols) X (cols, n); four rows by two columns (eight by the last one) at a time share their loads. */
export function product(
  W: Vector,
  w: number,
  rows: number,
  cols: number,
  X: Columns,
  Y: Columns,
  n: number,
): void {
  const { array: a, start: x, rowStep: xr, columnStep: xc } = X;
  const { array: o, start: y, rowStep: yr, columnStep: yc } = Y;
  const pairs = n & ~1;
  const fours = rows & ~3;
  const [q, r, s] = [cols, 2 * cols, 3 * cols];
  for (let c = 0; c < pairs; c += 2) {
    const xa = x + c * xc;
    const ya = y + c * yc;
    for (let j = 0; j < fours; j += 4) {
      let p = w + j * cols;
      let at = xa;
      let p0 = 0;
      let p1 = 0;
      let q0 = 0;
      let q1 = 0;
      let r0 = 0;
      let r1 = 0;
      let s0 = 0;
      let s1 = 0;
      for (let k = 0; k < cols; k++) {
        const u = a[at]!;
        const v = a[at + xc]!;
        const wp = W[p]!;
        const wq = W[p + q]!;
        const wr = W[p + r]!;
        const ws = W[p + s]!;
        p0 += wp * u;
        p1 += wp * v;
        q0 += wq * u;
        q1 += wq * v;
        r0 += wr * u;
        r1 += wr * v;
        s0 += ws * u;
        s1 += ws * v;
        p++;
        at += xr;
      }
      const to = ya + j * yr;
      o[to] = p0;
      o[to + yc] = p1;
      o[to + yr] = q0;
      o[to + yr + yc] = q1;
      o[to + 2 * yr] = r0;
      o[to + 2 * yr + yc] = r1;
      o[to + 3 * yr] = s0;
      o[to + 3 * yr + yc] = s1;
    }
    for (let j = fours; j < rows; j++) {
      let p = w + j * cols;
      let at = xa;
      let p0 = 0;
      let p1 = 0;
      for (let k = 0; k < cols; k++) {
        const wp = W[p++]!;
        p0 += wp * a[at]!;
        p1 += wp * a[at + xc]!;
        at += xr;
      }
      o[ya + j * yr] = p0;
      o[ya + j * yr + yc] = p1;
    }
  }
  if (pairs < n) column(W, w, rows, cols, X, Y, pairs);
}

/** One column of the product. */
function column(W: Vector, w: number, rows: number, cols: number, X: Columns, Y: Columns, c: number): void {
  const { array: a, rowStep: xr } = X;
  const { array: o, rowStep: yr } = Y;
  const x = X.start + c * X.columnStep;
  const y = Y.start + c * Y.columnStep;
  const eights = rows & ~7;
  for (let j = 0; j < eights; j += 8) {
    let p = w + j * cols;
    let at = x;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    let s7 = 0;
    for (let k = 0; k < cols; k++) {
      const u = a[at]!;
      s0 += W[p]! * u;
      s1 += W[p + cols]! * u;
      s2 += W[p + 2 * cols]! * u;
      s3 += W[p + 3 * cols]! * u;
      s4 += W[p + 4 * cols]! * u;
      s5 += W[p + 5 * cols]! * u;
      s6 += W[p + 6 * cols]! * u;
      s7 += W[p + 7 * cols]! * u;
      p++;
      at += xr;
    }
    const to = y + j * yr;
    o[to] = s0;
    o[to + yr] = s1;
    o[to + 2 * yr] = s2;
    o[to + 3 * yr] = s3;
    o[to + 4 * yr] = s4;
    o[to + 5 * yr] = s5;
    o[to + 6 * yr] = s6;
    o[to + 7 * yr] = s7;
  }
  for (let j = eights; j < rows; j++) {
    let p = w + j * cols;
    let at = x;
    let sum = 0;
    for (let k = 0; k < cols; k++) {
      sum += W[p++]! * a[at]!;
      at += xr;
    }
    o[y + j * yr] = sum;
  }
}
