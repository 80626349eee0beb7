/** The exponential, written out so that loops over it need no call: the same bits in every browser. */

/** Powers of two from 2^−1022 to 2^1023: number k is 2^(k − 1022). */
const powers = Float64Array.from({ length: 2046 }, (_, k) => 2 ** (k - 1022));

/**
 * e^x within 1 unit in the last place, for all x (FreeBSD's e_exp.c: x = n ln 2 + r with |r| ≤ ln 2 / 2, and a
 * rational function for e^r). Very large, very small and no numbers go the built-in way.
 */
export function exp(x: number): number {
  const size = Math.abs(x);
  if (!(size < 708 && size > 2 ** -28)) return Math.exp(x);
  const n = Math.floor(x * 1.4426950408889634 + 0.5);
  const high = x - n * 6.93147180369123816e-1;
  const low = n * 1.90821492927058770002e-10;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t *
              (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  return (1 - (low - (r * c) / (2 - c) - high)) * (powers[(n + 1022) | 0] as number);
}
