/** Where the parts of an opened layer stand, in the figure's pixels: one scheme for one unit's sum and for all units. */
import type { Layout } from '../../src/readings/layout.ts';

/** Lengths of the opened area; rows of weights begin at `top`. */
export interface Places {
  readonly left: number;
  readonly right: number;
  readonly area: { readonly top: number; readonly bottom: number };
  /** Right edge of the rows' names, left edge of the first column, right edge of the last. */
  readonly names: number;
  readonly first: number;
  readonly last: number;
  readonly top: number;
  /** Height of the chosen row, and of each of the others. */
  readonly chosen: number;
  readonly row: number;
  readonly rows: number;
  readonly input: number;
  readonly term: number;
  readonly fall: readonly [top: number, bottom: number];
  readonly curve: number;
}

/** The top of the area, where the boxes' heads end. */
export const areaTop = 348;
const areaBottom = 612;
const curveRoom = 190;
/** The lower edge of figure and strip. */
export const foot = 668;

/** The places for so many rows in a drawing of that width; with one row `chosen` its terms and their total stand below. */
export function placesOf(width: number, rows: number, isOne: boolean): Places {
  const right = width - 16;
  const top = 398;
  const room = isOne ? 96 : 168;
  const chosen = isOne ? 20 : Math.min(22, room / rows);
  const row = isOne ? Math.min(11, (room - chosen) / Math.max(1, rows - 1)) : chosen;
  const end = top + chosen + row * (rows - 1) + (isOne ? 2 : 0);
  return {
    left: 164,
    right,
    area: { top: areaTop, bottom: areaBottom },
    names: 238,
    first: 246,
    last: right - curveRoom,
    ...{ top, chosen, row, rows },
    input: end + 4,
    term: end + 24,
    fall: [end + 46, areaBottom - 10],
    curve: right - curveRoom + 20,
  };
}

/** The top of a row's cells and their height. */
export function rowAt({ top, chosen, row }: Places, k: number, unit: number): readonly [number, number] {
  const gap = chosen === row ? 0 : 2;
  if (k < unit) return [top + k * row, row];
  if (k === unit) return [top + k * row + gap / 2, chosen];
  return [top + (k - 1) * row + chosen + gap, row];
}

/** The left edge and width of the tab that a layer's area hangs from: its box's head; of the head's logits at the right. */
export function tabOf(layout: Layout, node: string): readonly [number, number] {
  const box = [...layout.homes, ...layout.copies].find(
    piece => piece.node === node && piece.spot.mark === 'box',
  );
  return box ? [box.spot.x, box.spot.width] : [880, 88];
}
