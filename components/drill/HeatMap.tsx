/** Weights as a map of colours: a row a unit, a column an entry; drawn as one picture, so that thousands cost nothing. */
import { type PointerEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { RunOfText } from '../../src/readings/run.ts';
import { rangeOf, weightsOf } from '../../src/readings/terms.ts';
import { usePaint } from '../app/drawing.ts';
import { useHidden } from '../app/hiding.tsx';
import type { Shade } from '../figure/scale.ts';
import type { Block } from './columns.ts';
import { useEdited } from './edited.ts';
import { paintWeights, type WeightPainting } from './paintWeights.ts';
import { type Places, rowAt } from './places.ts';
import type { Layer } from './useLayer.ts';
import { OpenedWeight, placeOf, type Stop, WeightGrid, WeightTag } from './Weight.tsx';

interface HeatMapProps {
  readonly run: RunOfText;
  readonly layer: Layer;
  readonly blocks: readonly Block[];
  readonly places: Places;
  readonly theme: Shade;
  /** How many device pixels a drawn one has. */
  readonly density: number;
  /** The same run without what was set by hand, where anything was. */
  readonly untouched: RunOfText | undefined;
  readonly onRow: (row: number) => void;
}

/** The picture behind the numbers, with a tag where it is pointed at; a weight that is chosen is set in a field of its own. */
export function HeatMap(props: HeatMapProps) {
  const { run, untouched, layer, blocks, places, theme, density, onRow } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const cell = useRef<HTMLDivElement>(null);
  const painted = useRef<WeightPainting | null>(null);
  const [pointed, setPointed] = useState<Stop | null>(null);
  const [moved, setMoved] = useState<Stop | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const [takesFocus, setTakesFocus] = useState(false);
  const isUnchangeable = useHidden('changes');
  const weighed = useMemo(
    () => blocks.flatMap(({ group, columns }) => (group.parameter === undefined ? [] : columns)),
    [blocks],
  );
  const stop = moved ?? { row: layer.row, column: 0 };
  const { first, last, top, input } = places;
  const [width, height] = [last - first, input - top];
  const paint = useCallback(() => {
    const pen = canvas.current?.getContext('2d');
    if (!pen) return;
    const weights = blocks.map(({ group }) => {
      if (group.parameter === undefined) return undefined;
      const { values, columns } = weightsOf(run.trace, group.parameter);
      return { values, columns, range: rangeOf(values) };
    });
    const painting = { blocks, weights, places, chosen: layer.row, theme, density };
    paintWeights(pen, painting, painted.current);
    painted.current = painting;
  }, [run.trace, layer.row, blocks, places, theme, density]);
  usePaint(paint);
  const find = (event: PointerEvent): Stop | null => {
    const box = canvas.current?.getBoundingClientRect();
    if (!box || box.width === 0) return null;
    const x = first + ((event.clientX - box.left) / box.width) * width;
    const y = top + ((event.clientY - box.top) / box.height) * height;
    const column = weighed.findIndex(one => x >= one.x && x < one.x + one.width);
    const rows = Array.from({ length: places.rows }, (_, k) => k);
    const row = rows.find(k => {
      const [start, tall] = rowAt(places, k, layer.row);
      return y >= start && y < start + tall;
    });
    return column >= 0 && row !== undefined ? { row, column } : null;
  };
  const open = (at: Stop): void => {
    setMoved(at);
    if (isUnchangeable) onRow(at.row);
    else setOpen(true);
  };
  const edited = useEdited(run, untouched);
  const shared = { run, layer, places, edited };
  const told = pointed ?? (hasFocus ? stop : null);
  const toldColumn = told && weighed[told.column];
  const openColumn = isOpen ? weighed[stop.column] : undefined;
  return (
    <>
      <canvas
        ref={canvas}
        className="weights"
        width={Math.ceil(width * density)}
        height={Math.ceil(height * density)}
        style={{ left: first, top, width, height }}
        onPointerMove={event => setPointed(find(event))}
        onPointerLeave={() => setPointed(null)}
        onClick={() => pointed && open(pointed)}
      />
      {[...edited.values()].map(({ parameter, row, index }) => {
        const column = weighed.find(
          ({ group, term }) => group.parameter === parameter && (term.index ?? 0) === index,
        );
        if (!column) return null;
        const [y] = rowAt(places, row, layer.row);
        const key = placeOf(parameter, row, index);
        return <span key={key} className="weight-pin" style={{ left: column.x + column.width, top: y }} />;
      })}
      <WeightGrid
        {...{ ...shared, cell, stop, takesFocus }}
        columns={weighed}
        onStop={next => {
          setTakesFocus(true);
          setMoved(next);
        }}
        onFocus={setFocus}
        onOpen={() => open(stop)}
      />
      {told && toldColumn && !openColumn && <WeightTag {...shared} row={told.row} column={toldColumn} />}
      {openColumn && (
        <OpenedWeight
          key={`${stop.row} ${stop.column}`}
          {...shared}
          row={stop.row}
          column={openColumn}
          onDone={() => {
            cell.current?.focus({ preventScroll: true });
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
