/** What the reader guessed before it was shown. */

/** A guess of one unit's value, made from moment `from` on and told at moment `told`; `off` is how far off it is. */
export interface Guess {
  readonly node: string;
  readonly t: number;
  readonly unit: number;
  readonly from: number;
  readonly told: number;
  readonly value: number;
  readonly off: number;
}
