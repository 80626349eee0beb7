/** A cell as the picture of a slide. */
import type { Cell } from '../cells/spec.ts';
import type { Words } from '../words/en.ts';
import { type Layout, laidOut } from './layout.ts';
import { slideStage } from './slideStage.ts';

/** The smallest letters on a slide, in figure pixels. */
const smallest = 11;

/** The layout for a slide: compact, `width` by at most `height` figure pixels, with the heights that this leaves. */
export function slideLayoutOf(
  cell: Cell,
  units: number,
  { width, height }: { readonly width: number; readonly height: number },
  words: Words['figure'],
): Layout {
  const layout = laidOut(cell, slideStage(units, width, height), words, []);
  return { ...layout, pills: layout.pills.map(pill => ({ ...pill, size: Math.max(smallest, pill.size) })) };
}
