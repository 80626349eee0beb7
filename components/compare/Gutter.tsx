/** What stays at the left of both memories while the columns scroll: whose state it is, the units' names, what the counts count. */
import { familyOf } from '../../src/cells/catalog.ts';
import { heldLetter } from '../../src/readings/comparison.ts';
import type { Side } from '../../src/readings/comparisonStory.ts';
import { comparison } from '../../src/words/comparison.ts';
import type { Block } from './blocks.ts';

interface GutterProps {
  readonly sides: readonly [Side, Side];
  readonly blocks: readonly Block[];
  readonly paired: boolean;
  /** On a phone whose state it is stands over its rows. */
  readonly stacked: boolean;
  readonly onUnit: (unit: number) => void;
  readonly width: number;
  readonly height: number;
}

/** Names of the units beside their rows, of the chosen one alone where rows are low; what the counts count. */
export function Gutter({ sides, blocks, paired, stacked, width, height, onUnit }: GutterProps) {
  return (
    <svg className="gutter" width={width} height={height} aria-hidden="true">
      {blocks.map(({ sides: own, words, y, count, lanes }) => {
        const side = sides[own[0] ?? 0];
        const rows = lanes.filter(lane => lane.side === own[0]);
        const tall = (rows[0]?.height ?? 0) * own.length;
        return (
          <g key={own.join()}>
            {rows.map(lane => {
              const chosen = lane.unit === side.at.unit;
              if (!chosen && tall < 10) return null;
              return (
                <text
                  key={lane.unit}
                  className={chosen ? 'name chosen' : 'name'}
                  x={width - 8}
                  y={Math.max(y + 9, lane.y + tall / 2 + 3.5)}
                  textAnchor="end"
                  onPointerDown={() => onUnit(lane.unit)}
                >
                  {side.run.lanes[lane.unit]}
                </text>
              );
            })}
            <text className="of" x={8} y={stacked ? (words ?? 0) + 18 : y + 10}>
              {paired ? '' : familyOf(side.run.choice.cell).name}
              <tspan className="m" dx={4}>
                {heldLetter(side.run)}
              </tspan>
            </text>
            <text className="name" x={width - 8} y={count} textAnchor="end">
              {paired ? comparison.differ : comparison.rewritten}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
