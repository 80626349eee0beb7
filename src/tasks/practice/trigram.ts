/** The next letter by counting alone: how often each followed the two before it, smoothed in the ways known to do best. */

/**
 * How counts become chances. With n counts of a symbol after a context, N of all symbols there, K of them different:
 *
 *   additive      (n + a) / (N + a V)
 *   interpolated  (1 − a) n / N + a lower                        lower where N = 0   (Jelinek & Mercer 1980)
 *   discounted    (max(n − a, 0) + (s + a K) lower) / (N + s)    (Ney, Essen & Kneser 1994; s as in Teh 2006)
 *   kneserney     the same, but below the triples n is after how many different symbols   (Kneser & Ney 1995)
 *
 * `lower` is the same of the context without its first symbol; of the context without any symbol it is 1 / V.
 */
export const smoothings = ['additive', 'interpolated', 'discounted', 'kneserney'] as const;

/** A way of smoothing with its numbers, each for contexts of 0, 1 and 2 symbols. */
export interface Smoothing {
  readonly kind: (typeof smoothings)[number];
  readonly a: readonly number[];
  readonly s: readonly number[];
}

/** A name as the places of its letters; symbol 0, the boundary, is left out. */
export type Spelled = readonly number[];

/** The chance of symbol c after a and b. */
export type Chance = (a: number, b: number, c: number) => number;

/** For contexts of one length: n of each context and symbol (context * V + symbol), N and K of each context. */
interface Level {
  readonly n: Float64Array;
  readonly N: Float64Array;
  readonly K: Float64Array;
}

/** Counts for contexts of 0, 1 and 2 symbols below V: how often a symbol came, and after how many different symbols. */
export interface Counts {
  readonly V: number;
  readonly often: readonly Level[];
  readonly different: readonly Level[];
}

/** The counts of names; each is read with two boundaries before it and one behind. */
export function countsOf(names: readonly Spelled[], V: number): Counts {
  const rows = [1, 2, 3].map(length => new Float64Array(V ** length));
  for (const name of names)
    eachTriple(name, (a, b, c) => {
      for (const [k, at] of [c, b * V + c, (a * V + b) * V + c].entries()) {
        const row = rows[k];
        if (row) row[at] = (row[at] ?? 0) + 1;
      }
    });
  const different = rows.map((row, k) => differentBefore(row, rows[k + 1], V));
  return { V, often: rows.map(row => levelOf(row, V)), different: different.map(row => levelOf(row, V)) };
}

/** The chances of a way of smoothing; those of all symbols after a context sum to 1. */
export function chanceOf({ V, often, different }: Counts, { kind, a: amounts, s }: Smoothing): Chance {
  return (first, second, symbol) => {
    let lower = 1 / V;
    for (const [k, context] of [0, second, first * V + second].entries()) {
      const level = (kind === 'kneserney' && k < 2 ? different : often)[k];
      const a = amounts[k] ?? 0;
      const [n, N, K] = [level?.n[context * V + symbol] ?? 0, level?.N[context] ?? 0, level?.K[context] ?? 0];
      if (kind === 'additive') lower = (n + a) / (N + a * V);
      else if (kind === 'interpolated') lower = N > 0 ? (1 - a) * (n / N) + a * lower : lower;
      else if (N > 0) lower = (Math.max(n - a, 0) + ((s[k] ?? 0) + a * K) * lower) / (N + (s[k] ?? 0));
    }
    return lower;
  };
}

/** The mean of −log2 of the chance of every letter and of the boundary behind each name. */
export function bitsOf(names: readonly Spelled[], chance: Chance): number {
  let [bits, letters] = [0, 0];
  for (const name of names)
    eachTriple(name, (a, b, c) => {
      bits -= Math.log2(chance(a, b, c));
      letters++;
    });
  return bits / letters;
}

/**
 * The way of smoothing that needs the fewest bits for the names of the score, its numbers chosen on those very names:
 * better than any that did not know them.
 */
export function bestTrigram(names: readonly Spelled[], scored: readonly Spelled[], V: number) {
  const counts = countsOf(names, V);
  const tried = smoothings.map(kind => tuned(kind, smoothing => bitsOf(scored, chanceOf(counts, smoothing))));
  return tried.reduce((best, other) => (other.bits < best.bits ? other : best));
}

/** Goes through the numbers one by one, three times, keeping the best of a grid. */
function tuned(kind: Smoothing['kind'], cost: (smoothing: Smoothing) => number) {
  let smoothing: Smoothing = { kind, a: [0.5, 0.5, 0.5], s: [0, 0, 0] };
  let bits = cost(smoothing);
  for (let round = 0; round < 3; round++)
    for (const key of ['a', 's'] as const)
      for (let k = 0; k < 3; k++)
        for (const value of grids[key]) {
          const other = { ...smoothing, [key]: smoothing[key].with(k, value) };
          const cheaper = cost(other);
          if (cheaper < bits) [smoothing, bits] = [other, cheaper];
        }
  return { smoothing, bits };
}

const grids = {
  a: [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95],
  s: [0, 0.5, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32],
} as const;

/** Every symbol of a name and the boundary behind it, each with the two before it. */
function eachTriple(name: Spelled, seen: (a: number, b: number, c: number) => void): void {
  let [a, b] = [0, 0];
  for (const c of [...name, 0]) {
    seen(a, b, c);
    [a, b] = [b, c];
  }
}

function levelOf(n: Float64Array, V: number): Level {
  const contexts = Array.from({ length: n.length / V }, (_, k) => n.subarray(k * V, (k + 1) * V));
  const sum = (row: Float64Array): number => row.reduce((total, count) => total + count, 0);
  return {
    n,
    N: Float64Array.from(contexts, sum),
    K: Float64Array.from(contexts, row => row.filter(count => count > 0).length),
  };
}

/** For each context and symbol the number of symbols seen before them; where the context begins with the boundary, with nothing before it, how often it was seen. */
function differentBefore(row: Float64Array, longer: Float64Array | undefined, V: number): Float64Array {
  if (!longer) return row;
  return row.map((count, at) => {
    if (row.length > V && at < row.length / V) return count;
    let found = 0;
    for (let before = 0; before < V; before++) if ((longer[before * row.length + at] ?? 0) > 0) found++;
    return found;
  });
}
