// The map of weights on its canvas: after a weight is set only that one is painted, after a move all are.
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../components/drill/columns.ts';
import { paintWeights, type WeightPainting } from '../../components/drill/paintWeights.ts';
import { placesOf, rowAt } from '../../components/drill/places.ts';
import { signedColor } from '../../components/figure/scale.ts';
import { rangeOf, termsOf, weightsOf } from '../../src/readings/terms.ts';
import { seededRun } from '../readings/seededRun.ts';

type Cell = readonly [color: string, x: number, y: number];

/** A pen that writes down what it fills. */
function recorder() {
  const cells: Cell[] = [];
  let cleared = 0;
  const pen = {
    fillStyle: '',
    setTransform: () => undefined,
    clearRect: () => {
      cleared++;
    },
    fillRect: (x: number, y: number) => {
      cells.push([pen.fillStyle, x, y]);
    },
  };
  return { pen: pen as unknown as CanvasRenderingContext2D, cells, cleared: () => cleared };
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
    return { values: own, columns, range: rangeOf(values) };
  });
  return { blocks, weights, places, chosen: row, theme: 'light', density: 1 } satisfies WeightPainting;
}

describe('the map of weights', () => {
  it('paints every weight once, in its colour', () => {
    const { pen, cells, cleared } = recorder();
    const all = painting(2);
    paintWeights(pen, all, null);
    expect(cleared()).toBe(1);
    expect(cells).toHaveLength(all.blocks.flatMap(({ columns }) => columns).length * all.places.rows);
    const [block] = all.blocks;
    const [column] = block?.columns ?? [];
    const [first] = all.weights;
    const [y] = rowAt(all.places, 0, 2);
    expect(cells[0]?.[0]).toBe(signedColor((first?.values[0] ?? 0) / (first?.range ?? 1), 'light'));
    expect(cells[0]?.[1]).toBeCloseTo((column?.x ?? 0) - all.places.first + 0.5);
    expect(cells[0]?.[2]).toBeCloseTo(y - all.places.top);
  });

  it('paints over what stands there only what differs', () => {
    const { pen, cells, cleared } = recorder();
    const before = painting(2);
    const column = before.blocks.find(({ group }) => group.parameter === 'forget.W')?.columns[3];
    const at =
      4 * (before.weights[before.blocks.findIndex(b => b.group.parameter === 'forget.W')]?.columns ?? 0);
    const now = painting(2, { 'forget.W': [at + (column?.term.index ?? 0), 0.125] });
    paintWeights(pen, now, before);
    expect(cleared()).toBe(0);
    expect(cells).toHaveLength(1);
    expect(cells[0]?.[1]).toBeCloseTo(
      (column?.x ?? 0) - now.places.first + ((column?.width ?? 0) > 5 ? 0.5 : 0),
    );
    expect(cells[0]?.[2]).toBeCloseTo(rowAt(now.places, 4, 2)[0] - now.places.top);
  });

  it('paints all anew where another row is chosen', () => {
    const { pen, cells, cleared } = recorder();
    const now = painting(3);
    paintWeights(pen, now, painting(2));
    expect(cleared()).toBe(1);
    expect(cells).toHaveLength(now.blocks.flatMap(({ columns }) => columns).length * now.places.rows);
  });
});
