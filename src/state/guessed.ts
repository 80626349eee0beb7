/** What the reader guessed before it was shown. */

/**
 * A guess of one unit's value, made from moment `from` on and told at moment `told`; `off` is how far off it is. Both are
 * null where it was shown without a guess.
 */
export interface Guess {
  readonly node: string;
  readonly t: number;
  readonly unit: number;
  readonly from: number;
  readonly told: number;
  readonly value: number | null;
  readonly off: number | null;
}
