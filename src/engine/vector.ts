/** The one name of the number array the engine computes in. */

/** A flat array of 64-bit numbers over its own memory. */
export type Vector = Float64Array<ArrayBuffer>;
