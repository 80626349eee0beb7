/** Numbers over many orders of magnitude: how they are written, and the log axis that holds them. */
import { shown } from './numbers.ts';

/** A log axis in powers of ten: its ends as exponents, and the exponents that it marks. */
export interface Orders {
  readonly low: number;
  readonly high: number;
  readonly marks: readonly number[];
}

/** An axis reaches over so many decades unless it has room for more: what is smaller stands at its foot. */
const mostDecades = 6;

/** A value with two significant digits: "1.3", "0.27", "0.0011"; below 0.001 and from 10000 on "5.6e−4". */
export function significant(value: number): string {
  const size = Math.abs(value);
  if (size === 0 || !Number.isFinite(size)) return shown(value, 0);
  const exponent = Math.floor(Math.log10(Number(size.toPrecision(2))));
  if (exponent < -3 || exponent > 3) return value.toExponential(1).replaceAll('-', '−').replace('+', '');
  return shown(value, Math.max(0, 1 - exponent));
}

/** A product with its factors as they are written, and the sign between: ≈ where the written factors miss its last digit. */
export interface WrittenProduct {
  readonly product: string;
  readonly factors: readonly [string, string];
  readonly sign: '=' | '≈';
}

/** a × b as `write` writes them. */
export function productOf(a: number, b: number, write: (value: number) => string): WrittenProduct {
  const factors: [string, string] = [write(a), write(b)];
  const [first, second] = factors.map(text => Number(text.replaceAll('−', '-')));
  const product = write(a * b);
  const isExact = write((first ?? Number.NaN) * (second ?? Number.NaN)) === product;
  return { product, factors, sign: isExact ? '=' : '≈' };
}

/** The power of ten as it is written at a mark: "100", "0.01", "1e−4". */
export function decade(exponent: number): string {
  return exponent >= -3 && exponent <= 3
    ? shown(10 ** exponent, Math.max(0, -exponent))
    : `1e${exponent}`.replace('-', '−');
}

/** The axis for some sizes: from the decade below the smallest that is not 0 to the largest, or to the next decade where that is near; two marks at least; of none, one decade. */
export function ordersOf(sizes: readonly number[], most = mostDecades): Orders {
  const logs = sizes.filter(size => size > 0 && Number.isFinite(size)).map(Math.log10);
  if (logs.length === 0) return { low: -1, high: 0, marks: [-1, 0] };
  const top = Math.max(...logs);
  const next = Math.ceil(top) || 0;
  const high = next - top < 0.35 ? next : top + 0.04;
  const lowest = Math.min(Math.floor(Math.min(...logs) - 0.04), Math.floor(high) - 1);
  const low = Math.max(lowest, Math.ceil(high) - Math.max(most, mostDecades));
  const marks = Array.from({ length: Math.floor(high) - low + 1 }, (_, k) => low + k);
  return { low, high, marks };
}

/** How far up the axis a size stands, from 0 at its foot (where 0 is, too) to 1. */
export function heightIn({ low, high }: Orders, size: number): number {
  if (!(size > 0)) return 0;
  return Math.max(0, Math.min(1, (Math.log10(size) - low) / (high - low)));
}
