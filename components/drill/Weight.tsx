/** One weight of the map: the keyboard's stop among all of them, its tag, and the field in which it is set. */
import { type KeyboardEvent, type RefObject, useLayoutEffect } from 'react';
import { shown } from '../../src/readings/numbers.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { weightsOf } from '../../src/readings/terms.ts';
import { drill } from '../../src/words/drill.ts';
import { WeightField } from '../whatif/WeightField.tsx';
import type { TermColumn } from './columns.ts';
import { entryName, rowName } from './naming.ts';
import { type Places, rowAt } from './places.ts';
import type { Layer } from './useLayer.ts';
import './weights.css';

/** A weight by its row and its column, both from 0 as they stand. */
export interface Stop {
  readonly row: number;
  readonly column: number;
}

interface WeightProps {
  readonly run: RunOfText;
  readonly layer: Layer;
  readonly places: Places;
  readonly row: number;
  readonly column: TermColumn;
  /** What the reader set by hand. */
  readonly edited: Edited;
}

/** The weights that the reader set, each with what stood in its place, by `placeOf`. */
export type Edited = ReadonlyMap<
  string,
  { readonly parameter: string; readonly row: number; readonly index: number; readonly was: number }
>;

/** The name of a weight's place in that map. */
export function placeOf(parameter: string | undefined, row: number, index: number | null): string {
  return `${parameter} ${row} ${index ?? 0}`;
}

/** What a weight is called, with its value. */
function nameOf({ run, layer, row, column: { group, term }, edited }: WeightProps): string {
  const decimals = layer.precision === 'full' ? 15 : 4;
  const was = edited.get(placeOf(group.parameter, row, term.index))?.was;
  return drill.weightAt(
    rowName(run, layer.node, row),
    entryName(run, group.of, term.index),
    shown(weightAt(run, row, group.parameter ?? '', term.index), decimals),
    was === undefined ? undefined : shown(was, decimals),
  );
}

function weightAt(run: RunOfText, row: number, parameter: string, index: number | null): number {
  const { values, columns } = weightsOf(run.trace, parameter);
  return values[row * columns + (index ?? 0)] ?? Number.NaN;
}

/** The weight that is pointed at: its row, its column, its number. */
export function WeightTag(props: WeightProps) {
  const { layer, places, row, column } = props;
  const [y] = rowAt(places, row, layer.row);
  return (
    <span className="weight-tag" aria-hidden="true" style={{ left: column.x + column.width / 2, top: y - 4 }}>
      {nameOf(props)}
    </span>
  );
}

interface GridProps extends Omit<WeightProps, 'row' | 'column'> {
  readonly columns: readonly TermColumn[];
  readonly cell: RefObject<HTMLDivElement | null>;
  readonly stop: Stop;
  /** Whether the stop takes the focus: it was moved to. */
  readonly takesFocus: boolean;
  readonly onStop: (stop: Stop) => void;
  readonly onFocus: (hasFocus: boolean) => void;
  readonly onOpen: () => void;
}

/** The one tab stop: arrows move it by rows and columns, Enter opens its field. The map is large, so only this cell of it is there. */
export function WeightGrid(props: GridProps) {
  const { layer, places, columns, cell, stop, takesFocus, onStop, onFocus, onOpen } = props;
  const column = columns[stop.column];
  useLayoutEffect(() => {
    if (takesFocus && stop) cell.current?.focus({ preventScroll: true });
  }, [cell, takesFocus, stop]);
  if (!column) return null;
  const [y, height] = rowAt(places, stop.row, layer.row);
  const keyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const { row, column: at } = stop;
    const moved: Readonly<Record<string, Stop>> = {
      ArrowUp: { row: row - 1, column: at },
      ArrowDown: { row: row + 1, column: at },
      ArrowLeft: { row, column: at - 1 },
      ArrowRight: { row, column: at + 1 },
      Home: { row, column: 0 },
      End: { row, column: columns.length - 1 },
    };
    const next = moved[event.key];
    if (next)
      onStop({
        row: Math.max(0, Math.min(places.rows - 1, next.row)),
        column: Math.max(0, Math.min(columns.length - 1, next.column)),
      });
    else if (event.key === 'Enter' || event.key === ' ') onOpen();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      role="grid"
      className="weight-grid"
      aria-label={drill.weights}
      aria-rowcount={places.rows}
      aria-colcount={columns.length}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the cell in it takes the focus */}
      <div role="row" aria-rowindex={stop.row + 1}>
        <div
          key={`${stop.row} ${stop.column}`}
          role="gridcell"
          tabIndex={0}
          aria-colindex={stop.column + 1}
          aria-label={nameOf({ ...props, row: stop.row, column })}
          className="weight-stop"
          style={{ left: column.x, top: y, width: Math.max(4, column.width), height: Math.max(4, height) }}
          ref={cell}
          onFocus={() => onFocus(true)}
          onBlur={() => onFocus(false)}
          onKeyDown={keyDown}
        />
      </div>
    </div>
  );
}

/** The field of a weight under its cell, within the area. */
export function OpenedWeight({
  run,
  layer,
  places,
  row,
  column: { group, term, x },
  onDone,
}: Omit<WeightProps, 'edited'> & { readonly onDone: () => void }) {
  const [y, height] = rowAt(places, row, layer.row);
  if (group.parameter === undefined) return null;
  const isVector = (run.trace.program.parameters.get(group.parameter)?.shape.length ?? 0) < 2;
  return (
    <WeightField
      {...{ run, onDone }}
      parameter={group.parameter}
      index={isVector ? [row] : [row, term.index ?? 0]}
      value={weightAt(run, row, group.parameter, term.index)}
      style={{ left: Math.min(x, places.right - 280), top: y + height + 6 }}
    />
  );
}
