/** The memory under the sentence: every unit at every time step, a slider along the time axis. */
import { type KeyboardEvent, memo, type PointerEvent, useRef, useState } from 'react';
import { heard } from '../../src/readings/inputs.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { en } from '../../src/words/en.ts';
import type { Shade } from '../figure/scale.ts';
import { Column, isTold, type Tense, valueAt } from './Column.tsx';
import { heightOf, type Row, rowAt } from './columns.ts';
import './memory.css';

interface MemoryProps {
  readonly run: RunOfText;
  readonly untouched: RunOfText | undefined;
  readonly at: Position;
  readonly rows: readonly Row[];
  readonly column: number;
  readonly lit: string | null;
  readonly theme: Shade;
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

/** Dragging scrubs, a click also chooses the row's unit; arrow keys do both. */
export const Memory = memo(function Memory(props: MemoryProps) {
  const { run, untouched, at, rows, column, lit, theme, onLight, onScrub, onUnit, onDrag } = props;
  const count = run.tokens.length;
  const height = heightOf(rows);
  const slider = useRef<HTMLDivElement>(null);
  const pressed = useRef<number | null>(null);
  const [pointed, setPointed] = useState<Place | null>(null);
  const input = en.inputs[run.task.reading];
  const word = heard(run.task, run.tokens[at.t], input);

  const placeOf = (event: PointerEvent): Place => {
    const box = slider.current?.getBoundingClientRect();
    const scale = box && box.width > 0 && count > 0 ? (count * column) / box.width : 1;
    const x = (event.clientX - (box?.left ?? 0)) * scale;
    const y = (event.clientY - (box?.top ?? 0)) * scale;
    return { t: Math.max(0, Math.min(count - 1, Math.floor(x / column))), row: rowAt(rows, y) };
  };
  const point = (place: Place | null): void => {
    if (place?.t === pointed?.t && place?.row === pointed?.row) return;
    setPointed(place);
    if (place?.row?.node !== pointed?.row?.node) onLight(place?.row?.node ?? null);
  };
  const press = (event: PointerEvent): void => {
    if (event.button !== 0 || count === 0) return;
    slider.current?.setPointerCapture?.(event.pointerId);
    pressed.current = event.clientX;
    onDrag(true);
    onScrub(placeOf(event).t);
  };
  const move = (event: PointerEvent): void => {
    const place = placeOf(event);
    if (pressed.current === null) point(place);
    else if (place.t !== at.t) onScrub(place.t);
  };
  const release = (event: PointerEvent): void => {
    if (pressed.current === null) return;
    const { row } = placeOf(event);
    const isClick = event.type === 'pointerup' && Math.abs(event.clientX - pressed.current) < 4;
    if (isClick && row?.kind === 'unit') onUnit(row.unit);
    pressed.current = null;
    onDrag(false);
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || count === 0) return;
    const units = run.lanes.length;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => onScrub(Math.max(0, at.t - 1)),
      ArrowRight: () => onScrub(Math.min(count - 1, at.t + 1)),
      Home: () => onScrub(0),
      End: () => onScrub(count - 1),
      ArrowUp: () => onUnit(Math.max(0, at.unit - 1)),
      ArrowDown: () => onUnit(Math.min(units - 1, at.unit + 1)),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

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
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
      onPointerLeave={() => point(null)}
      onKeyDown={keyDown}
    >
      <svg width={count * column} height={height} aria-hidden="true">
        {run.tokens.map((_, t) => {
          const tense: Tense = t < at.t ? 'past' : t > at.t ? 'future' : 'present';
          const k = tense === 'present' ? at.k : 0;
          const id = `${t}`;
          return (
            <Column
              key={id}
              {...{ run, untouched, rows, t, tense, k, lit, theme }}
              unit={at.unit}
              width={column}
            />
          );
        })}
        {rows
          .filter(row => row.unit === at.unit && count > 0)
          .map(row => (
            <rect
              key={row.node}
              className="frame"
              x={0.625}
              y={row.y - 0.5}
              width={count * column - 1.25}
              height={row.height}
            />
          ))}
      </svg>
      {pointed && <Tag {...{ run, at, column }} place={pointed} />}
    </div>
  );
});

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
