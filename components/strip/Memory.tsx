/** The memory under the sentence: every unit at every time step, a slider along the time axis. */

import { memo, type ReactNode, Suspense, useState } from 'react';
import { heard } from '../../src/readings/inputs.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { en } from '../../src/words/en.ts';
import { lazily } from '../app/lazily.ts';
import type { Shade } from '../figure/scale.ts';
import { Column, isTold, type Tense, valueAt } from './Column.tsx';
import { heightOf, type Row, rowAt } from './columns.ts';
import { type Spot, useScrubbing } from './scrubbing.ts';
import './memory.css';

/** What the memory shows and what it tells. */
export interface MemoryProps {
  readonly run: RunOfText;
  readonly untouched: RunOfText | undefined;
  readonly at: Position;
  readonly rows: readonly Row[];
  readonly column: number;
  /** How many times larger than in its own pixels the strip is drawn. */
  readonly scale: number;
  readonly lit: string | null;
  readonly theme: Shade;
  /** What lies in place of the values to come, told where the rows and columns lie. */
  readonly mask?: ((place: { rows: readonly Row[]; column: number }) => ReactNode) | undefined;
  readonly onLight: (id: string | null) => void;
  readonly onScrub: (t: number) => void;
  readonly onUnit: (unit: number) => void;
  /** Told when a drag along the time axis begins and ends. */
  readonly onDrag: (drags: boolean) => void;
}

interface Place {
  readonly t: number;
  readonly row: Row | undefined;
}

const Picture = lazily(
  () => import('./Picture.tsx'),
  room => room.Picture,
);

/** More cells than this are drawn as one picture. */
const mostCells = 1500;

/** Dragging scrubs, a click also chooses the row's unit; arrow keys do both. */
export const Memory = memo(function Memory(props: MemoryProps) {
  const { run, untouched, at, rows, column, scale, lit, theme, mask, onLight, onScrub, onUnit, onDrag } =
    props;
  const count = run.tokens.length;
  const height = heightOf(rows);
  const isLarge = count * rows.length > mostCells;
  const [pointed, setPointed] = useState<Place | null>(null);
  const input = en.inputs[run.task.reading];
  const word = heard(run.task, run.tokens[at.t], input);

  const point = (spot: Spot | null): void => {
    const place = spot && { t: spot.t, row: rowAt(rows, spot.y) };
    if (place?.t === pointed?.t && place?.row === pointed?.row) return;
    setPointed(place);
    if (place?.row?.node !== pointed?.row?.node) onLight(place?.row?.node ?? null);
  };
  const { slider, handlers } = useScrubbing({
    ...{ count, column, onScrub, onUnit, onDrag },
    ...{ t: at.t, unit: at.unit, units: run.lanes.length },
    unitAt: y => unitOf(rowAt(rows, y)),
    onPoint: point,
  });

  return (
    <div
      ref={slider}
      className="memory"
      role="slider"
      tabIndex={0}
      aria-label={en.strip.slider}
      aria-orientation="horizontal"
      aria-valuemin={Math.min(1, count)}
      aria-valuemax={count}
      aria-valuenow={count === 0 ? 0 : at.t + 1}
      aria-valuetext={count === 0 ? input.strip.nowhere : en.strip.place(at.t + 1, count, word)}
      style={{ width: count * column, height }}
      {...handlers}
    >
      {isLarge ? (
        <Suspense fallback={null}>
          <Picture {...{ run, untouched, at, rows, column, scale, lit, theme }} masked={mask !== undefined} />
        </Suspense>
      ) : (
        <svg width={count * column} height={height} aria-hidden="true">
          {run.tokens.map((_, t) => {
            const tense: Tense = t < at.t ? 'past' : t > at.t ? 'future' : 'present';
            const k = tense === 'present' ? at.k : 0;
            const id = `${t}`;
            if (mask && tense === 'future') return null;
            return (
              <Column
                key={id}
                {...{ run, untouched, rows, t, tense, k, lit, theme }}
                unit={at.unit}
                width={column}
              />
            );
          })}
          <Suspense fallback={null}>{mask?.({ rows, column })}</Suspense>
          <ChosenRows {...{ rows, unit: at.unit, width: count * column }} />
        </svg>
      )}
      {pointed && <Tag {...{ run, at, column }} place={pointed} />}
    </div>
  );
});

/** The frames of the chosen unit's rows; none without a column. */
export function ChosenRows(props: {
  readonly rows: readonly Row[];
  readonly unit: number;
  readonly width: number;
}) {
  const { rows, unit, width } = props;
  if (width === 0) return null;
  return rows
    .filter(row => row.unit === unit)
    .map(row => (
      <rect
        key={row.node}
        className="frame"
        x={0.625}
        y={row.y - 0.5}
        width={width - 1.25}
        height={row.height}
      />
    ));
}

/** The unit of a row, none for a gate's. */
function unitOf(row: Row | undefined): number | undefined {
  return row?.kind === 'unit' ? row.unit : undefined;
}

/** The exact value under the pointer, once it is told. */
function Tag(props: Pick<MemoryProps, 'run' | 'at' | 'column'> & { readonly place: Place }) {
  const { run, at, column, place } = props;
  const { t, row } = place;
  const tense: Tense = t < at.t ? 'past' : t > at.t ? 'future' : 'present';
  if (!row || t >= run.tokens.length || !isTold(row, tense, at.k)) return null;
  const lane = run.lanes[row.unit < 0 ? at.unit : row.unit] ?? '';
  return (
    <span className="tag" aria-hidden="true" style={{ left: (t + 0.5) * column, top: row.y }}>
      {row.letter} {lane} {shown(valueAt(run, row, t, at.unit), 4)}
    </span>
  );
}
