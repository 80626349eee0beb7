/** The names of the memory's rows; they stay while the columns scroll. */
import { memo } from 'react';
import type { Arrangement } from '../../src/readings/stage.ts';
import { en } from '../../src/words/en.ts';
import { heightOf, type Row } from './columns.ts';

interface NamesProps {
  readonly rows: readonly Row[];
  readonly lanes: readonly string[];
  /** What more there is to say about a unit. */
  readonly noteOf: (unit: number) => string | undefined;
  readonly unit: number;
  readonly width: number;
  readonly arrangement: Arrangement;
  readonly lit: string | null;
  readonly onUnit: (unit: number) => void;
}

const mostNames = 12;

/** A name per row, right aligned; on a phone or with many units only the chosen one's. */
export const Names = memo(function Names(props: NamesProps) {
  const { rows, lanes, noteOf, unit, width, arrangement, lit, onUnit } = props;
  const page = arrangement === 'page';
  const many = !page || lanes.length > mostNames;
  return (
    <svg className="names" width={width} height={heightOf(rows)} aria-hidden="true">
      {rows.map(row => {
        const place = { x: width - 8, y: row.y + row.height / 2 + 4, textAnchor: 'end' } as const;
        const key = `${row.node} ${row.unit}`;
        if (row.kind === 'gate')
          return (
            <text key={key} {...place} data-of={row.node} className={lit === row.node ? 'lit' : undefined}>
              {page && en.strip.gates[row.node] !== undefined && `${en.strip.gates[row.node]} `}
              <tspan className="m" data-role={row.role}>
                {row.letter}
              </tspan>
            </text>
          );
        const focused = row.unit === unit;
        if (many && !focused) return null;
        const note = noteOf(row.unit);
        return (
          <g key={key}>
            {note !== undefined && <title>{note}</title>}
            <text
              {...place}
              className={focused ? 'focused' : undefined}
              onPointerDown={() => onUnit(row.unit)}
            >
              {lanes[row.unit]}
            </text>
          </g>
        );
      })}
    </svg>
  );
});
