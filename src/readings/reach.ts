/** What is told of a gradient on its way back: where nothing is lost, where most, what the belt lets through. */
import type { Cell } from '../cells/spec.ts';
import { vectorOf } from '../engine/forward.ts';
import { carryingOf, gateBehind } from './carrying.ts';
import type { Reach } from './gradientBack.ts';
import type { RunOfText } from './run.ts';

/** The way straight back along a state: behind the gate by which the one before is kept; without one all of it passes. */
export interface Belt {
  readonly state: string;
  /** The node whose values let through, such as a folded 1 − z. */
  readonly values?: string;
  /** The told gate that they come from, and whether it is one minus that. */
  readonly gate?: string;
  readonly isTurned: boolean;
}

/** The belt of a state; undefined for one that keeps no share of itself as it is, such as a plain RNN's. */
export function beltOf(cell: Cell, state: string): Belt | undefined {
  const carrying = carryingOf(cell, state);
  if (carrying?.sum !== state) return undefined;
  const values = carrying.kept.gate;
  return values === undefined ? { state, isTurned: false } : { state, values, ...gateBehind(cell, values) };
}

/** Whether a cell lets no gradient through somewhere on purpose. */
export function isTruncated({ nodes }: Cell): boolean {
  return nodes.some(({ stop }) => stop !== undefined && stop.length > 0);
}

/** What the belt lets through of one unit's gradient on its way from step t (from 0) to the one before. */
export interface Passage {
  readonly lets: number;
  readonly at: number;
  /** lets × at. */
  readonly passes: number;
  /** What is there at the step before, by all paths; undefined before the first step. */
  readonly before: number | undefined;
}

/** The passage at step t of a unit; undefined beyond the origin. */
export function passageOf(
  { trace }: RunOfText,
  { vectors }: Reach,
  { values }: Belt,
  t: number,
  unit: number,
): Passage | undefined {
  const at = vectors[t]?.[unit];
  if (at === undefined) return undefined;
  const lets = values === undefined ? 1 : (vectorOf(trace, values, t)[unit] ?? Number.NaN);
  return { lets, at, passes: lets * at, before: vectors[t - 1]?.[unit] };
}

/** The share of the gradient's size at step `from` that is there at the earlier step `to`; NaN where there is none. */
export function keptBetween({ norms }: Reach, from: number, to: number): number {
  const [late, early] = [norms[from] ?? 0, norms[to] ?? 0];
  return late > 0 ? early / late : Number.NaN;
}

/** A stretch of the way back, from step `from` to the earlier `to`, and the share that is left of what it began with. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** The longest stretch of two steps and more on which at least nine tenths are kept at each; the latest of several. */
export function steadiest(reach: Reach): Stretch | undefined {
  const { norms } = reach;
  let best: Stretch | undefined;
  for (let from = norms.length - 1; from > 0; ) {
    let to = from;
    while (to > 0 && keptBetween(reach, to, to - 1) >= 0.9) to--;
    if (from - to >= 2 && (!best || from - to > best.from - best.to))
      best = { from, to, share: keptBetween(reach, from, to) };
    from = Math.min(from - 1, to);
  }
  return best;
}

/** The one step back on which the smallest share is kept; undefined where less than a tenth is lost at every one. */
export function steepest(reach: Reach): Stretch | undefined {
  let worst: Stretch | undefined;
  for (let from = reach.norms.length - 1; from > 0; from--) {
    const share = keptBetween(reach, from, from - 1);
    if (share < (worst?.share ?? 0.9)) worst = { from, to: from - 1, share };
  }
  return worst;
}

/** The unit (from 0) with the largest gradient at step t. */
export function loudest({ vectors }: Reach, t: number): number {
  const sizes = [...(vectors[t] ?? [])].map(Math.abs);
  return Math.max(0, sizes.indexOf(Math.max(...sizes)));
}
