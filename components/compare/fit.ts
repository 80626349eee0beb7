/** How two figures and their strip share the window: side by side, or on a phone one above the other. */
import { compactStage } from '../../src/readings/compactStage.ts';
import type { Size } from '../app/size.ts';
import { line } from './blocks.ts';

/** Widths and heights in CSS pixels; the drawing's `width` times `scale` is a half's width. */
export interface HalfFit {
  readonly stacked: boolean;
  readonly half: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Height of one block of the strip's rows. */
  readonly block: number;
}

/** The channel between the halves. */
export const channel = 16;

/** The least width of what both guess, beside the strip. */
export const guesses = 440;

const usual: Size = { width: 1366, height: 668 };
const drawn = { width: 390, height: compactStage(8, 0).height };
/** The smallest number on the belt, 11.5 px as drawn, stays readable. */
const smallest = 0.87;
const largest = 1.6;
/** What stands over the figures, and in the strip beside its rows. */
const head = 65;
const around = 16 + line.words + 2 * line.counts;
const rows = { least: 24, usual: 80, most: 136 };

/** The fit of an area, with a line more where both have words of their own; below the least heights it scrolls. */
export function fitHalves(size: Size | null, stacked: boolean, ownText: boolean): HalfFit {
  const { width, height } = size ?? usual;
  const half = stacked ? width : (width - channel) / 2;
  const across = half / drawn.width;
  const room = height - head - around - (ownText ? line.words : 0);
  const high = stacked ? largest : Math.max(smallest, (room - 2 * rows.usual) / drawn.height);
  const scale = Math.min(largest, across, high);
  const left = (room - drawn.height * scale) / 2;
  const block = stacked ? rows.usual : Math.max(rows.least, Math.min(rows.most, left));
  return { stacked, half, width: half / scale, height: drawn.height * scale, scale, block };
}
