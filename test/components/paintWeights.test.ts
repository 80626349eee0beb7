// The map of weights on its canvas: after a weight is set only that one is painted, after a move all are.
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../components/drill/columns.ts';
import { type Print, paintWeights, type WeightPainting } from '../../components/drill/paintWeights.ts';
import { placesOf, rowAt } from '../../components/drill/places.ts';
import { signedColor } from '../../components/figure/scale.ts';
import { rangeOf, termsOf, weightsOf } from '../../src/readings/terms.ts';
import { seededRun } from '../readings/seededRun.ts';

type Cell = readonly [color: string, x: number, y: number];

/** What a pen draws from: the colours of a matrix, row by row. */
interface Sheet {
  readonly pixels: Uint8ClampedArray;
  readonly width: number;
}

/** A pen that writes down what it fills, and for each place that it stretches a print to the colours that stand there. */
function recorder() {
  const cells: Cell[] = [];
  let cleared = 0;
  const pen = {
    fillStyle: '',
    imageSmoothingEnabled: true,
    setTransform: () => undefined,
    clearRect: (x: number, y: number) => {
      if (x === 0 && y === 0) cleared++;
    },
    fillRect: (x: number, y: number) => {
      cells.push([pen.fillStyle, x, y]);
    },
    drawImage: ({ pixels, width }: Sheet, ...from: number[]) => {
      const [column = 0, row = 0, , rows = 0, x = 0, y = 0, , height = 0] = from;
      for (let k = 0; k < rows; k++) {
        const at = 4 * ((row + k) * width + column);
        const color = [...pixels.slice(at, at + 3)].map(part => part.toString(16).padStart(2, '0')).join('');
        expect(pixels[at + 3]).toBe(255);
        cells.push([`#${color}`, x, y + (k * height) / rows]);
      }
    },
  };
  const print: Print = (pixels, width) => ({ pixels, width }) as unknown as CanvasImageSource;
  return { pen: pen as unknown as CanvasRenderingContext2D, print, cells, cleared: () => cleared };
}

/** The painting of the forget gate's weights, with some of them other than they are. */
function painting(row: number, set: Readonly<Record<string, readonly [at: number, value: number]>> = {}) {
  const { trace, lanes } = seededRun();
  const { groups } = termsOf(trace, 'forget', 0, row);
  const places = placesOf(1366, lanes.length, true);
  const blocks = blocksOf(groups, places.first, places.last);
  const weights = blocks.map(({ group: { parameter } }) => {
    if (parameter === undefined) return undefined;
    const { values, columns } = weightsOf(trace, parameter);
    const own = Array.from(values);
    const change = set[parameter];
    if (change) own[change[0]] = change[1];
    return { values: own, columns, range: rangeOf(own) };
  });
  return { blocks, weights, places, chosen: row, theme: 'light', density: 1 } satisfies WeightPainting;
}

describe('the map of weights', () => {
  it('paints every weight once, in its colour', () => {
    const { pen, print, cells, cleared } = recorder();
    const all = painting(2);
    paintWeights(pen, all, null, print);
    expect(cleared()).toBe(1);
    expect(cells).toHaveLength(all.blocks.flatMap(({ columns }) => columns).length * all.places.rows);
    for (const [b, { columns }] of all.blocks.entries()) {
      const own = all.weights[b];
      for (const { term, x, width } of own ? columns : [])
        for (let k = 0; k < all.places.rows; k++) {
          const left = x - all.places.first + (width > 5 ? 0.5 : 0);
          const [y, height] = rowAt(all.places, k, 2);
          const cell = cells.find(
            ([, at, up]) => Math.abs(at - left) < 1e-6 && Math.abs(up + all.places.top - y) < height / 3,
          );
          const weight = own?.values[k * own.columns + (term.index ?? 0)] ?? Number.NaN;
          expect(cell?.[0]).toBe(signedColor(weight / (own?.range ?? 1), 'light'));
        }
    }
  });

  it('paints a matrix anew whose scale is another, the others not', () => {
    const { pen, print, cells } = recorder();
    const before = painting(2);
    const now = painting(2, { 'forget.W': [0, 90] });
    paintWeights(pen, now, before, print);
    const block = now.blocks.find(({ group }) => group.parameter === 'forget.W');
    expect(cells).toHaveLength((block?.columns.length ?? 0) * now.places.rows);
  });

  it('paints over what stands there only what differs', () => {
    const { pen, print, cells, cleared } = recorder();
    const before = painting(2);
    const column = before.blocks.find(({ group }) => group.parameter === 'forget.W')?.columns[3];
    const at =
      4 * (before.weights[before.blocks.findIndex(b => b.group.parameter === 'forget.W')]?.columns ?? 0);
    const now = painting(2, { 'forget.W': [at + (column?.term.index ?? 0), 0.125] });
    paintWeights(pen, now, before, print);
    expect(cleared()).toBe(0);
    expect(cells).toHaveLength(1);
    expect(cells[0]?.[1]).toBeCloseTo(
      (column?.x ?? 0) - now.places.first + ((column?.width ?? 0) > 5 ? 0.5 : 0),
    );
    expect(cells[0]?.[2]).toBeCloseTo(rowAt(now.places, 4, 2)[0] - now.places.top);
  });

  it('paints all anew where another row is chosen', () => {
    const { pen, print, cells, cleared } = recorder();
    const now = painting(3);
    paintWeights(pen, now, painting(2), print);
    expect(cleared()).toBe(1);
    expect(cells).toHaveLength(now.blocks.flatMap(({ columns }) => columns).length * now.places.rows);
  });
});
