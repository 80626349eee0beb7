/** What covers a value to come: slanting lines on the page's colour, and a question mark where one is asked. */

import { hidden } from '../../src/readings/question.ts';
import type { Box } from '../../src/readings/stage.ts';

/** The lines as a pattern that cells can be filled with by its id. */
export function HatchPattern({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="ground" width={6} height={6} />
        <path className="lines" d="M3 0v6" />
      </pattern>
    </defs>
  );
}

/** Cells as one path. */
export function outlineOf(cells: readonly Box[]): string {
  return cells.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('');
}

/** The question mark in the middle of a cell, on a gap in the lines; none where the cell is too low for it. */
export function QuestionMark({ cell, size }: { readonly cell: Box; readonly size: number }) {
  const { x, y, width, height } = cell;
  if (height < 10 || width < 14) return null;
  const middle = x + width / 2;
  const high = height - 2;
  return (
    <>
      <rect className="ground" x={middle - 7} y={y + 1} width={14} height={high} />
      <text x={middle} y={y + height / 2 + size * 0.36} fontSize={size} textAnchor="middle">
        {hidden}
      </text>
    </>
  );
}
