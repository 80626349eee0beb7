/** The exponential, written out so that the loops over it need no call: the same bits in every browser. */

/** Number k is 2^(k − 1022), up to 2^1023. */
const powers = Float64Array.from({ length: 2046 }, (_, k) => 2 ** (k - 1022));

/** 1 / ln 2, ln 2 in two parts, and the coefficients of the remainder; read from an array they are quicker than literals. */
const constants = Float64Array.of(
  Math.LOG2E,
  0.6931471803691238,
  1.9082149292705877e-10,
  0.16666666666666602,
  -0.0027777777777015593,
  0.00006613756321437934,
  -0.0000016533902205465252,
  4.1381367970572385e-8,
);

/**
 * e^x within one unit in the last place (FreeBSD's e_exp.c: x = n ln 2 + r with |r| ≤ ln 2 / 2, and a rational
 * function for e^r). Numbers whose power is next to 0 or to infinity, and NaN, go the built-in way.
 */
export function exp(x: number): number {
  if (!(Math.abs(x) < 708)) return Math.exp(x);
  const n = Math.floor(x * constants[0]! + 0.5);
  const high = x - n * constants[1]!;
  const low = n * constants[2]!;
  const r = high - low;
  const t = r * r;
  const sum = constants[4]! + t * (constants[5]! + t * (constants[6]! + t * constants[7]!));
  const c = r - t * (constants[3]! + t * sum);
  return (1 - (low - (r * c) / (2 - c) - high)) * powers[(n + 1022) | 0]!;
}
