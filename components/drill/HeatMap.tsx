/** Weights as a map of colours: a row a unit, a column an entry; drawn as one picture, so that thousands cost nothing. */
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { shown } from '../../src/readings/numbers.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { rangeOf, weightsOf } from '../../src/readings/terms.ts';
import { drill } from '../../src/words/drill.ts';
import { type Shade, signedColor } from '../figure/scale.ts';
import type { Block, TermColumn } from './columns.ts';
import { entryName, rowName } from './naming.ts';
import { type Places, rowAt } from './places.ts';
import type { Layer } from './useLayer.ts';

interface HeatMapProps {
  readonly run: RunOfText;
  readonly layer: Layer;
  readonly blocks: readonly Block[];
  readonly places: Places;
  readonly theme: Shade;
  /** How many device pixels a drawn one has. */
  readonly density: number;
  readonly onRow: (row: number) => void;
}

interface Pointed {
  readonly row: number;
  readonly column: TermColumn;
}

/** The picture behind the numbers, with a tag where it is pointed at; those who cannot see it have the table. */
export function HeatMap(props: HeatMapProps) {
  const { run, layer, blocks, places, theme, density, onRow } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const { first, last, top, input } = places;
  const [width, height] = [last - first, input - top];
  useEffect(() => {
    const pen = canvas.current?.getContext('2d');
    if (!pen) return;
    pen.setTransform(density, 0, 0, density, 0, 0);
    pen.clearRect(0, 0, width, height);
    for (const { group, columns } of blocks) {
      if (group.parameter === undefined) continue;
      const { values, columns: across } = weightsOf(run.trace, group.parameter);
      const range = rangeOf(values);
      for (const { term, x, width: own } of columns) {
        const gap = own > 5 ? 0.5 : 0;
        for (let k = 0; k < places.rows; k++) {
          const [y, tall] = rowAt(places, k, layer.row);
          const weight = values[k * across + (term.index ?? 0)] ?? 0;
          pen.fillStyle = signedColor(weight / range, theme);
          pen.fillRect(x - first + gap, y - top, own - 2 * gap, tall - (tall > 3 ? 1 : 0));
        }
      }
    }
  }, [run.trace, layer.row, blocks, places, theme, density, width, height, first, top]);
  const find = (event: PointerEvent): Pointed | null => {
    const box = canvas.current?.getBoundingClientRect();
    if (!box || box.width === 0) return null;
    const x = first + ((event.clientX - box.left) / box.width) * width;
    const y = top + ((event.clientY - box.top) / box.height) * height;
    const column = blocks.flatMap(({ columns }) => columns).find(one => x >= one.x && x < one.x + one.width);
    const rows = Array.from({ length: places.rows }, (_, k) => k);
    const row = rows.find(k => {
      const [start, tall] = rowAt(places, k, layer.row);
      return y >= start && y < start + tall;
    });
    return column && row !== undefined ? { row, column } : null;
  };
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
        onClick={() => pointed && onRow(pointed.row)}
      />
      {pointed && <WeightTag run={run} layer={layer} places={places} pointed={pointed} />}
    </>
  );
}

/** The weight that is pointed at: its row, its column, its number. */
function WeightTag({
  run,
  layer,
  places,
  pointed: { row, column },
}: Pick<HeatMapProps, 'run' | 'layer' | 'places'> & { readonly pointed: Pointed }) {
  const { group, term, x, width } = column;
  if (group.parameter === undefined) return null;
  const { values, columns } = weightsOf(run.trace, group.parameter);
  const weight = values[row * columns + (term.index ?? 0)] ?? Number.NaN;
  const [y] = rowAt(places, row, layer.row);
  return (
    <span className="weight-tag" aria-hidden="true" style={{ left: x + width / 2, top: y - 4 }}>
      {drill.weightAt(
        rowName(run, layer.node, row),
        entryName(run, group.of, term.index),
        shown(weight, layer.precision === 'full' ? 15 : 4),
      )}
    </span>
  );
}
