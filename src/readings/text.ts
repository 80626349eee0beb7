/** Labels of the figure, and how much room a label takes: text is measured by its letters, generously. */
import type { Box, Point } from './stage.ts';
import type { Part } from './wires.ts';

/** Something written in the figure; parts of a value, a token or an input are filled in when it is drawn. */
export interface Label {
  readonly kind: 'belt' | 'side' | 'letter' | 'value' | 'name' | 'token' | 'input' | 'note';
  readonly id: string;
  readonly node?: string;
  readonly at: Point;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly parts: readonly Part[];
  readonly step: number;
}

const narrow = new Set([..."iIjltfr.,:;|'’ ()"]);
const broad = new Set([...'mwMW%—']);

/** Width of a text in a size, estimated. */
export function textWidth(text: string, size: number): number {
  const widths = [...text].map(letter => (narrow.has(letter) ? 0.36 : broad.has(letter) ? 0.9 : 0.61));
  return size * widths.reduce((sum, width) => sum + width, 0);
}

function partWidth(part: Part, size: number): number {
  const gap = part.gap ?? 0;
  if ('text' in part) return gap + textWidth(part.text, part.size ?? size);
  const { letter, sub = '' } = part.symbol;
  return gap + textWidth(letter, part.size) + textWidth(sub, part.size * 0.66);
}

/** The room that a label takes. */
export function labelBox({ at: [x, y], size, anchor, parts }: Label): Box {
  const width = parts.reduce((sum, part) => sum + partWidth(part, size), 0);
  const largest = Math.max(size, ...parts.map(part => part.size ?? size));
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - largest * 0.74, width, height: largest * 0.96 };
}
