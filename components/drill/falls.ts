/** The running total of a sum, from level to level: where each stands. */
import { scaleLinear } from 'd3';
import type { Block } from './columns.ts';
import { groupKey } from './naming.ts';
import type { Places } from './places.ts';

/** The height of the last level. */
export function levelOf(sum: number, blocks: readonly Block[], places: Places): number {
  return levels(sum, fallsOf(blocks), roomOf(blocks, places))(sum);
}

/** The height of each level. */
export function levels(sum: number, falls: readonly Fall[], [top, bottom]: readonly [number, number]) {
  const ends = [0, sum, ...falls.map(({ to }) => to)].filter(Number.isFinite);
  return scaleLinear([Math.min(...ends), Math.max(...ends)], [bottom - 2, top + 12]);
}

/** The waterfall's upper and lower edge: under the notes on enlarged bars, where there are any. */
export function roomOf(blocks: readonly Block[], { fall: [top, bottom] }: Places): readonly [number, number] {
  const most = Math.max(...blocks.map(({ columns }) => largest(columns.map(({ term }) => term.value))));
  const isNoted = blocks.some(
    ({ columns }) => enlargement(largest(columns.map(({ term }) => term.value)), most) > 1,
  );
  return [isNoted ? top + 14 : top, bottom];
}

/** Half the width of a bar. */
export const halfBar = 12;

/** One term, or some together, between two totals. */
export interface Fall {
  readonly key: string;
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly isTold: boolean;
}

/** From level to level: every term that is not 0, the narrow ones of a group together. */
export function fallsOf(blocks: readonly Block[]): Fall[] {
  const falls: Fall[] = [];
  let total = 0;
  const fall = (key: string, x: number, value: number): void => {
    falls.push({ key, x, from: total, to: total + value, isTold: true });
    total += value;
  };
  for (const { group, columns, others } of blocks) {
    for (const { term, x, width, isFull } of columns)
      if (isFull) fall(`${groupKey(group)} ${term.index}`, x + width / 2, term.value);
    if (others) fall(`${groupKey(group)} others`, others.x + 33, others.value);
  }
  return falls;
}

/** The largest size of some values. */
export function largest(values: readonly number[]): number {
  return Math.max(0, ...values.map(Math.abs).filter(Number.isFinite));
}

/** How many times larger the bars of a group are drawn: 1, or a power of ten that brings its largest near the others'. */
export function enlargement(own: number, most: number): number {
  if (own === 0 || own * 8 >= most) return 1;
  return 10 ** Math.floor(Math.log10(most / own));
}
