/** Every function of one number that a node may be squashed by: how it is written, what it gives, and the part of its curve that is drawn. */
import type { OpName } from '../cells/spec.ts';

/** A function of one number. */
export interface Squashing {
  /** How it is written before its bracket; the identity is not written. */
  readonly written: string;
  readonly of: (value: number) => number;
  /** What it cannot fall below or rise above. */
  readonly lowest: number;
  readonly highest: number;
  /** The part of the plane that is drawn: from left to right, from bottom to top. */
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** The distance from 0 from which a value is called far. */
  readonly far: number;
}

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
const wide = [-6, 6] as const;

/** The squashings by op; g and h of 1997 by Hochreiter & Schmidhuber, g of 2024 by Feng et al. */
export const squashings: Partial<Record<OpName, Squashing>> = {
  sigmoid: { written: 'σ', of: sigmoid, lowest: 0, highest: 1, x: wide, y: [0, 1], far: 0.75 },
  logSigmoid: {
    written: 'log σ',
    of: value => Math.min(value, 0) - Math.log1p(Math.exp(-Math.abs(value))),
    lowest: Number.NEGATIVE_INFINITY,
    highest: 0,
    x: wide,
    y: [-6, 0],
    far: 1,
  },
  tanh: { written: 'tanh', of: Math.tanh, lowest: -1, highest: 1, x: wide, y: [-1, 1], far: 1 / 3 },
  g1997: {
    written: 'g',
    of: value => 2 * Math.tanh(value / 2),
    lowest: -2,
    highest: 2,
    x: wide,
    y: [-2, 2],
    far: 2 / 3,
  },
  h1997: {
    written: 'h',
    of: value => Math.tanh(value / 2),
    lowest: -1,
    highest: 1,
    x: wide,
    y: [-1, 1],
    far: 1 / 3,
  },
  g2024: {
    written: 'g',
    of: value => (value >= 0 ? value + 0.5 : sigmoid(value)),
    lowest: 0,
    highest: Number.POSITIVE_INFINITY,
    x: wide,
    y: [0, 6],
    far: 1,
  },
  exp: {
    written: 'exp',
    of: Math.exp,
    lowest: 0,
    highest: Number.POSITIVE_INFINITY,
    x: [-4, 1],
    y: [0, 2],
    far: 1,
  },
  identity: {
    written: '',
    of: value => value,
    lowest: Number.NEGATIVE_INFINITY,
    highest: Number.POSITIVE_INFINITY,
    x: wide,
    y: [...wide],
    far: 1,
  },
};
