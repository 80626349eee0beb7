/** Where the rows of two memories lie: two blocks under one line of words, or pairs where the units correspond. */

/** Which of the two cells. */
export type Which = 0 | 1;

/** The row of one unit (from 0) of one cell. */
export interface Lane {
  readonly side: Which;
  readonly unit: number;
  readonly y: number;
  readonly height: number;
}

/** Rows that belong together, under their words if they have a line of their own; `count` is the baseline of the counts beneath. */
export interface Block {
  readonly sides: readonly Which[];
  readonly words: number | undefined;
  readonly y: number;
  readonly height: number;
  readonly count: number;
  readonly lanes: readonly Lane[];
}

/** Heights in pixels of a line of words and of a line of counts. */
export const line = { words: 25, counts: 16 } as const;

/** The blocks of so many units each, `height` pixels high apiece, the second `apart` under a line of its own; or pairs, parted by two pixels. */
export function blocksOf(
  units: readonly [number, number],
  height: number,
  { paired, apart }: { readonly paired: boolean; readonly apart: boolean },
): Block[] {
  if (paired) {
    const count = Math.min(...units);
    const pitch = Math.min(16, (2 * height) / count);
    const row = Math.max(1, (pitch - Math.min(2, pitch / 5)) / 2);
    const lanes = Array.from({ length: count }, (_, unit): Lane[] => [
      { side: 0, unit, y: line.words + unit * pitch, height: row },
      { side: 1, unit, y: line.words + unit * pitch + row, height: row },
    ]).flat();
    return [block([0, 1], 0, pitch * count, lanes)];
  }
  const first = block([0], 0, height, lanesOf(0, units[0], line.words, height / units[0]));
  const top = first.y + height + line.counts;
  const y = top + (apart ? line.words : 0);
  const lanes = lanesOf(1, units[1], y, height / units[1]);
  return [first, block([1], apart ? top : undefined, height, lanes, y)];
}

/** The height of all blocks with their counts. */
export function heightOf(blocks: readonly Block[]): number {
  return Math.max(0, ...blocks.map(({ y, height }) => y + height + line.counts));
}

/** The row at a height, or none. */
export function laneAt(blocks: readonly Block[], y: number): Lane | undefined {
  return blocks.flatMap(({ lanes }) => lanes).find(lane => y >= lane.y && y < lane.y + lane.height);
}

function block(
  sides: readonly Which[],
  words: number | undefined,
  height: number,
  lanes: readonly Lane[],
  y: number = line.words,
): Block {
  return { sides, words, y, height, count: y + height + 12, lanes };
}

function lanesOf(side: Which, count: number, top: number, height: number): Lane[] {
  return Array.from({ length: count }, (_, unit) => ({ side, unit, y: top + unit * height, height }));
}
