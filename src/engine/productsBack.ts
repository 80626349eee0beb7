/** The products on the way back, register-blocked as those of `products.ts` are: what an error says of the operand, and of the weights. */
import type { Columns } from './products.ts';
import type { Vector } from './vector.ts';

/** X (cols, n) += Wᵀ Y: what an error at the product's result says of its operand. */
export function transposedProduct(
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
  const blocked = cols & ~3;
  const pairs = n & ~1;
  for (let c = 0; c < pairs; c += 2) {
    const xa = x + c * xc;
    const ya = y + c * yc;
    for (let k = 0; k < blocked; k += 4) {
      let p = w + k;
      let from = ya;
      let a0 = 0;
      let a1 = 0;
      let b0 = 0;
      let b1 = 0;
      let c0 = 0;
      let c1 = 0;
      let d0 = 0;
      let d1 = 0;
      for (let j = 0; j < rows; j++) {
        const u = o[from]!;
        const v = o[from + yc]!;
        const wa = W[p]!;
        const wb = W[p + 1]!;
        const wc = W[p + 2]!;
        const wd = W[p + 3]!;
        a0 += wa * u;
        a1 += wa * v;
        b0 += wb * u;
        b1 += wb * v;
        c0 += wc * u;
        c1 += wc * v;
        d0 += wd * u;
        d1 += wd * v;
        p += cols;
        from += yr;
      }
      const to = xa + k * xr;
      a[to]! += a0;
      a[to + xc]! += a1;
      a[to + xr]! += b0;
      a[to + xr + xc]! += b1;
      a[to + 2 * xr]! += c0;
      a[to + 2 * xr + xc]! += c1;
      a[to + 3 * xr]! += d0;
      a[to + 3 * xr + xc]! += d1;
    }
    for (let k = blocked; k < cols; k++) {
      let p = w + k;
      let from = ya;
      let a0 = 0;
      let a1 = 0;
      for (let j = 0; j < rows; j++) {
        a0 += W[p]! * o[from]!;
        a1 += W[p]! * o[from + yc]!;
        p += cols;
        from += yr;
      }
      a[xa + k * xr]! += a0;
      a[xa + k * xr + xc]! += a1;
    }
  }
  if (pairs < n) transposedColumn(W, w, rows, cols, X, Y, pairs);
}

/** One column of the transposed product. */
function transposedColumn(
  W: Vector,
  w: number,
  rows: number,
  cols: number,
  X: Columns,
  Y: Columns,
  c: number,
): void {
  const { array: a, rowStep: xr } = X;
  const { array: o, rowStep: yr } = Y;
  const x = X.start + c * X.columnStep;
  const y = Y.start + c * Y.columnStep;
  const eights = cols & ~7;
  for (let k = 0; k < eights; k += 8) {
    let p = w + k;
    let from = y;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    let s7 = 0;
    for (let j = 0; j < rows; j++) {
      const u = o[from]!;
      s0 += W[p]! * u;
      s1 += W[p + 1]! * u;
      s2 += W[p + 2]! * u;
      s3 += W[p + 3]! * u;
      s4 += W[p + 4]! * u;
      s5 += W[p + 5]! * u;
      s6 += W[p + 6]! * u;
      s7 += W[p + 7]! * u;
      p += cols;
      from += yr;
    }
    const to = x + k * xr;
    a[to]! += s0;
    a[to + xr]! += s1;
    a[to + 2 * xr]! += s2;
    a[to + 3 * xr]! += s3;
    a[to + 4 * xr]! += s4;
    a[to + 5 * xr]! += s5;
    a[to + 6 * xr]! += s6;
    a[to + 7 * xr]! += s7;
  }
  for (let k = eights; k < cols; k++) {
    let p = w + k;
    let from = y;
    let sum = 0;
    for (let j = 0; j < rows; j++) {
      sum += W[p]! * o[from]!;
      p += cols;
      from += yr;
    }
    a[x + k * xr]! += sum;
  }
}

/** W (rows, cols) += Y Xᵀ summed over n columns: what the errors say of the weights. */
export function outerProduct(
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
  const pairs = rows & ~1;
  const blocked = cols & ~3;
  for (let j = 0; j < pairs; j += 2) {
    const top = y + j * yr;
    const p = w + j * cols;
    const q = p + cols;
    for (let k = 0; k < blocked; k += 4) {
      let from = top;
      let at = x + k * xr;
      let p0 = 0;
      let p1 = 0;
      let p2 = 0;
      let p3 = 0;
      let q0 = 0;
      let q1 = 0;
      let q2 = 0;
      let q3 = 0;
      for (let c = 0; c < n; c++) {
        const u = o[from]!;
        const v = o[from + yr]!;
        const x0 = a[at]!;
        const x1 = a[at + xr]!;
        const x2 = a[at + 2 * xr]!;
        const x3 = a[at + 3 * xr]!;
        p0 += u * x0;
        p1 += u * x1;
        p2 += u * x2;
        p3 += u * x3;
        q0 += v * x0;
        q1 += v * x1;
        q2 += v * x2;
        q3 += v * x3;
        from += yc;
        at += xc;
      }
      W[p + k]! += p0;
      W[p + k + 1]! += p1;
      W[p + k + 2]! += p2;
      W[p + k + 3]! += p3;
      W[q + k]! += q0;
      W[q + k + 1]! += q1;
      W[q + k + 2]! += q2;
      W[q + k + 3]! += q3;
    }
    for (let k = blocked; k < cols; k++) {
      let from = top;
      let at = x + k * xr;
      let p0 = 0;
      let q0 = 0;
      for (let c = 0; c < n; c++) {
        p0 += o[from]! * a[at]!;
        q0 += o[from + yr]! * a[at]!;
        from += yc;
        at += xc;
      }
      W[p + k]! += p0;
      W[q + k]! += q0;
    }
  }
  for (let j = pairs; j < rows; j++) {
    for (let k = 0; k < cols; k++) {
      let from = y + j * yr;
      let at = x + k * xr;
      let sum = 0;
      for (let c = 0; c < n; c++) {
        sum += o[from]! * a[at]!;
        from += yc;
        at += xc;
      }
      W[w + j * cols + k]! += sum;
    }
  }
}
