/** One time step of both memories: a coloured cell per unit, a mark where it was rewritten, the count beneath. */
import { memo } from 'react';
import { vectorOf } from '../../src/engine/forward.ts';
import { differingUnits, heldState, movedUnits } from '../../src/readings/comparison.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { comparison } from '../../src/words/comparison.ts';
import { type Shade, signedColor, textOn } from '../figure/scale.ts';
import type { Block, Lane, Which } from './blocks.ts';

/** Rows from this height on carry the chosen unit's number. */
const numbered = 10;

/** What a time step is to a cell: its state told, the present one not yet, or still to come. */
export type Tense = 'told' | 'empty' | 'future';

interface TimeStepProps {
  readonly runs: readonly [RunOfText, RunOfText];
  readonly blocks: readonly Block[];
  readonly t: number;
  readonly first: Tense;
  readonly second: Tense;
  readonly units: string;
  readonly width: number;
  readonly theme: Shade;
}

/** The chosen units of both, as one word that is easily told to be the same. */
export function unitsAs(units: readonly [number, number]): string {
  return units.join(' ');
}

/** The column of time step t (from 0). */
export const TimeStep = memo(function TimeStep(props: TimeStepProps) {
  const { runs, blocks, t, first, second, units, width, theme } = props;
  const tense = (side: Which): Tense => (side === 0 ? first : second);
  const chosen = units.split(' ').map(Number);
  const there = (side: Which): boolean => t < runs[side].tokens.length;
  return (
    <g className="both-step" transform={`translate(${t * width} 0)`}>
      {blocks.map(block => {
        const { sides, lanes, count } = block;
        const paired = sides.length > 1;
        if (!sides.every(there)) return null;
        const told = sides.every(side => tense(side) === 'told');
        const marked = !told ? [] : paired ? differingUnits(...runs, t) : movedUnits(runs[sides[0] ?? 0], t);
        return (
          <g key={sides.join()} data-side={sides.map(side => side + 1).join(' ')}>
            {lanes.map(lane => (
              <UnitCell
                key={`${lane.side} ${lane.unit}`}
                {...{ lane, width, theme }}
                tense={tense(lane.side)}
                value={
                  vectorOf(runs[lane.side].trace, heldState(runs[lane.side]), t)[lane.unit] ?? Number.NaN
                }
                chosen={chosen[lane.side] === lane.unit}
              />
            ))}
            {lanes
              .filter(({ side, unit }) => side === sides[0] && marked.includes(unit))
              .map(({ unit, y, height }) => (
                <Mark key={unit} y={y} height={paired ? 2 * height : height} />
              ))}
            {told && (paired || t > 0) && (
              <text className="count" x={width / 2} y={count} textAnchor="middle">
                {comparison.count(marked.length, lanes.length / sides.length)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
});

interface UnitCellProps {
  readonly lane: Lane;
  readonly width: number;
  readonly theme: Shade;
  readonly tense: Tense;
  readonly value: number;
  readonly chosen: boolean;
}

function UnitCell({ lane: { y, height }, width, theme, tense, value, chosen }: UnitCellProps) {
  const box = { x: 1, y, width: width - 2, height: height - (height > 3 ? 1 : 0) };
  if (tense === 'empty')
    return (
      <rect
        className="empty"
        {...box}
        x={1.5}
        y={y + 0.5}
        width={box.width - 1}
        height={Math.max(0.5, box.height - 1)}
      />
    );
  const fill = signedColor(value, theme);
  return (
    <>
      <rect className={tense} {...box} fill={fill} />
      {tense === 'told' && chosen && height >= numbered && width >= 34 && (
        <text
          className="number"
          x={width / 2}
          y={y + (height - 1) / 2 + 3.6}
          textAnchor="middle"
          style={{ fill: textOn(fill) }}
        >
          {shown(value)}
        </text>
      )}
    </>
  );
}

/** An ink bar with a halo on the cell's left edge. */
export function Mark({
  x = 0,
  y,
  height,
}: {
  readonly x?: number;
  readonly y: number;
  readonly height: number;
}) {
  return (
    <>
      <rect className="halo" x={x - 3.5} y={y - 0.5} width={8} height={height} />
      <rect className="mark" x={x - 1.5} y={y} width={3} height={Math.max(1, height - 1)} />
    </>
  );
}
