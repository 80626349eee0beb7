/** One time step of the memory: a coloured cell per unit, a bar per gate. */
import { Fragment, memo } from 'react';
import { isHeldAt } from '../../src/engine/clamps.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { type Shade, signedColor, textOn } from '../figure/scale.ts';
import type { Row } from './columns.ts';

/** What a column is to the reader: behind, present, or still to come. */
export type Tense = 'past' | 'present' | 'future';

interface ColumnProps {
  readonly run: RunOfText;
  /** The run without what was set by hand: where it differs, a cell is parted and a bar has a tick. */
  readonly untouched: RunOfText | undefined;
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
  const { run, untouched, rows, t, tense, k, unit, width, lit, theme } = props;
  return (
    <g className="time-step" data-tense={tense} transform={`translate(${t * width} 0)`}>
      {rows.map(row => {
        const told = isTold(row, tense, k);
        const isPinned = isHeldAt(run.trace, row.node, t, row.unit < 0 ? unit : row.unit);
        const was = untouched && valueAt(untouched, row, t, unit);
        const mark = {
          row,
          was: was !== undefined && differs(valueAt(run, row, t, unit), was) ? was : undefined,
          width: width - 2,
          value: valueAt(run, row, t, unit),
          isPinned,
          number:
            told &&
            (row.kind === 'gate' ? row.height >= 14 && width > 52 : row.unit === unit && row.height >= 11),
          dim: lit !== null && lit !== row.node,
        };
        const key = `${row.node} ${row.unit}`;
        if (tense === 'present' && !told) return <Empty key={key} row={row} width={width - 2} />;
        return (
          <Fragment key={key}>
            {row.kind === 'gate' ? <Bar {...mark} /> : <Signed {...mark} theme={theme} />}
            {isPinned && row.height >= 6 && (
              <rect className="pin" x={width - 6} y={row.y + row.height / 2 - 4} width={7} height={7} />
            )}
          </Fragment>
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
  /** The untouched run's value, where it is another. */
  readonly was: number | undefined;
  /** Whether the reader holds it; its pin takes the end of the bar. */
  readonly isPinned: boolean;
  readonly number: boolean;
  /** Another node is pointed at; a mark that carries a number keeps its full colour. */
  readonly dim: boolean;
}

/** Whether a value is another than the untouched run's, by enough to be seen. */
function differs(value: number, was: number): boolean {
  return !(Math.abs(value - was) <= 0.02);
}

function Signed({ row, width, value, was, number, dim, theme }: MarkProps & { readonly theme: Shade }) {
  const fill = signedColor(value, theme);
  const seam = 1 + width * 0.62;
  const height = row.height - (row.height > 3 ? 1 : 0);
  const own = was === undefined ? width : width * 0.62;
  return (
    <>
      <rect
        data-of={row.node}
        className={dim && !number ? 'dim' : undefined}
        x={1}
        y={row.y}
        width={width}
        height={height}
        fill={fill}
      />
      {was !== undefined && (
        <g className="untouched">
          <rect x={seam} y={row.y} width={width * 0.38} height={height} fill={signedColor(was, theme)} />
          <path className="seam" d={`M${seam} ${row.y}v${height}`} />
          {number && width > 56 && (
            <text
              x={seam + width * 0.19}
              y={baseline(row)}
              textAnchor="middle"
              style={{ fill: textOn(signedColor(was, theme)) }}
            >
              {shown(was)}
            </text>
          )}
        </g>
      )}
      {number && (
        <text x={1 + own / 2} y={baseline(row)} textAnchor="middle" style={{ fill: textOn(fill) }}>
          {shown(value)}
        </text>
      )}
    </>
  );
}

function Bar({ row, width, value, was, isPinned, number, dim }: MarkProps) {
  const tick = was === undefined ? undefined : 1 + width * Math.min(1, Math.max(0, was));
  const end = width * Math.min(1, Math.max(0, value));
  const inside = value > 0.5;
  const beside = Math.min(end + 5, width - numberWidth);
  return (
    <g data-of={row.node} data-role={row.role} className={dim && !number ? 'dim' : undefined}>
      <rect className="tint" x={1} y={row.y + 1} width={width} height={row.height - 3} />
      <rect className="bar" x={1} y={row.y + 1} width={end} height={row.height - 3} />
      {tick !== undefined && <path className="tick" d={`M${tick} ${row.y}v${row.height - 1}`} />}
      {number && (
        <text
          className={inside ? 'inside' : undefined}
          x={inside ? Math.min(end - 2, isPinned ? width - 10 : end) : beside}
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
