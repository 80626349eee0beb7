/** One time step of the memory: a coloured cell per unit, a bar per gate. */
import { memo } from 'react';
import { vectorOf } from '../../src/engine/forward.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { type Shade, signedColor, textOn } from '../figure/scale.ts';
import type { Row } from './columns.ts';

/** What a column is to the reader: behind, present, or still to come. */
export type Tense = 'past' | 'present' | 'future';

interface ColumnProps {
  readonly run: RunOfText;
  readonly rows: readonly Row[];
  readonly t: number;
  readonly tense: Tense;
  /** Index of the present micro-step; what later steps tell stays empty in the present column. */
  readonly k: number;
  readonly unit: number;
  readonly width: number;
  readonly lit: string | null;
  readonly theme: Shade;
}

/** The value of a row at a time step. */
export function valueAt(run: RunOfText, row: Row, t: number, unit: number): number {
  return vectorOf(run.trace, row.node, t)[row.unit < 0 ? unit : row.unit] ?? 0;
}

/** Whether a row's value is told at this point. */
export function isTold(row: Row, tense: Tense, k: number): boolean {
  return tense === 'past' || (tense === 'present' && row.step <= k);
}

/** The marks of a time step; those to come are faint and without numbers. */
export const Column = memo(function Column(props: ColumnProps) {
  const { run, rows, t, tense, k, unit, width, lit, theme } = props;
  return (
    <g className="time-step" data-tense={tense} transform={`translate(${t * width} 0)`}>
      {rows.map(row => {
        const told = isTold(row, tense, k);
        const mark = {
          row,
          width: width - 2,
          value: valueAt(run, row, t, unit),
          number:
            told &&
            (row.kind === 'gate' ? row.height >= 14 && width > 52 : row.unit === unit && row.height >= 11),
          dim: lit !== null && lit !== row.node,
        };
        const key = `${row.node} ${row.unit}`;
        if (tense === 'present' && !told) return <Empty key={key} row={row} width={width - 2} />;
        return row.kind === 'gate' ? (
          <Bar key={key} {...mark} />
        ) : (
          <Signed key={key} {...mark} theme={theme} />
        );
      })}
    </g>
  );
});

/** Room for a number such as 0.50. */
const numberWidth = 25;

interface MarkProps {
  readonly row: Row;
  readonly width: number;
  readonly value: number;
  readonly number: boolean;
  /** Another node is pointed at; a mark that carries a number keeps its full colour. */
  readonly dim: boolean;
}

function Signed({ row, width, value, number, dim, theme }: MarkProps & { readonly theme: Shade }) {
  const fill = signedColor(value, theme);
  return (
    <>
      <rect
        data-of={row.node}
        className={dim && !number ? 'dim' : undefined}
        x={1}
        y={row.y}
        width={width}
        height={row.height - (row.height > 3 ? 1 : 0)}
        fill={fill}
      />
      {number && (
        <text x={1 + width / 2} y={baseline(row)} textAnchor="middle" style={{ fill: textOn(fill) }}>
          {shown(value)}
        </text>
      )}
    </>
  );
}

function Bar({ row, width, value, number, dim }: MarkProps) {
  const end = width * Math.min(1, Math.max(0, value));
  const inside = value > 0.5;
  const beside = Math.min(end + 5, width - numberWidth);
  return (
    <g data-of={row.node} data-role={row.role} className={dim && !number ? 'dim' : undefined}>
      <rect className="tint" x={1} y={row.y + 1} width={width} height={row.height - 3} />
      <rect className="bar" x={1} y={row.y + 1} width={end} height={row.height - 3} />
      {number && (
        <text
          className={inside ? 'inside' : undefined}
          x={inside ? end - 2 : beside}
          y={baseline(row)}
          textAnchor={inside ? 'end' : 'start'}
        >
          {shown(value)}
        </text>
      )}
    </g>
  );
}

function Empty({ row, width }: { readonly row: Row; readonly width: number }) {
  const inset = row.kind === 'gate' ? 3 : 2;
  return (
    <rect
      className="empty"
      data-of={row.node}
      x={1.5}
      y={row.y + 0.5 + (inset - 2)}
      width={width - 1}
      height={Math.max(1, row.height - inset)}
    />
  );
}

function baseline(row: Row): number {
  return row.y + (row.height - 1) / 2 + (row.kind === 'gate' ? 3.5 : 3.6);
}
