/** What is drawn in the strip's place under a lens, and where in it things lie: plain geometry in pixels. */
import type { Position, RunOfText } from '../../src/readings/run.ts';
import type { Shade } from '../figure/scale.ts';
import type { Place } from '../strip/Strip.tsx';

/** The run, the reader's place in it, and the place in the strip. */
export interface LensPlace extends Place {
  readonly run: RunOfText;
  readonly at: Position;
  readonly theme: Shade;
}

/** A band across all columns. */
export interface Band {
  readonly y: number;
  readonly height: number;
}

/** The row of a unit (from 0). */
export interface Lane extends Band {
  readonly unit: number;
}

const gap = 7;
/** What stays free under the units: the last row does not touch the transport's rule. */
const foot = 4;
/** The least height in which a number can be read. */
const readable = 13;

/** So many bands of bars, and under them the units. */
export function gradientBands(
  height: number,
  count: number,
): { readonly bars: readonly Band[]; readonly units: Band } {
  const units = Math.max(30, Math.round(height * 0.34));
  const each = (height - foot - units - count * gap) / count;
  const bars = Array.from({ length: count }, (_, k) => ({ y: k * (each + gap), height: each }));
  return { bars, units: { y: height - foot - units, height: units } };
}

/** What is left of each amount over the shares that were let through, and under them the units. */
export function lineageBands(height: number): Readonly<Record<'amounts' | 'shares' | 'units', Band>> {
  const units = Math.max(24, Math.round(height * 0.34));
  const amounts = height - foot - units - readable - 2 * 4;
  return {
    amounts: { y: 0, height: amounts },
    shares: { y: amounts + 4, height: readable },
    units: { y: height - foot - units, height: units },
  };
}

/** A row a unit; with `wide` the chosen one's is as high as a number needs, and the others share the rest. */
export function lanesIn({ y, height }: Band, units: number, chosen: number, wide: boolean): Lane[] {
  const own = wide ? Math.max(height / units, Math.min(readable, height)) : height / units;
  const other = units > 1 ? (height - own) / (units - 1) : own;
  return Array.from({ length: units }, (_, unit) => ({
    unit,
    y: y + unit * other + (unit > chosen ? own - other : 0),
    height: unit === chosen ? own : other,
  }));
}

/** The unit whose row is at a height; what is free below belongs to the last. */
export function unitIn(lanes: readonly Lane[], y: number): number | undefined {
  return lanes.findLast(lane => y >= lane.y)?.unit;
}

/** The baseline of a small label beside a height of a band, within the band. */
export function labelAt({ y, height }: Band, at: number): number {
  return Math.max(y + 8, Math.min(y + height, at + 3.5));
}

/** A text that fits: cut at so many characters. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
