/** Weights painted on a canvas: all of them, or only those that are not yet what they are. */
import { type Shade, signedColor } from '../figure/scale.ts';
import type { Block } from './columns.ts';
import { type Places, rowAt } from './places.ts';

/** The weights of a matrix or of a bias: row-major, `columns` a row, coloured within ±`range`. */
export interface Weights {
  readonly values: ArrayLike<number>;
  readonly columns: number;
  readonly range: number;
}

/** What is painted; of the blocks only those that have weights. */
export interface WeightPainting {
  readonly blocks: readonly Block[];
  readonly weights: readonly (Weights | undefined)[];
  readonly places: Places;
  /** The row that is taller. */
  readonly chosen: number;
  readonly theme: Shade;
  /** The canvas's pixels for one of the figure's. */
  readonly density: number;
}

/** Paints the weights; over what was painted `before`, if that stands where this does, only what differs. */
export function paintWeights(
  pen: CanvasRenderingContext2D,
  painting: WeightPainting,
  before: WeightPainting | null,
): void {
  const { blocks, weights, places, chosen, theme, density } = painting;
  const { first, last, top, input } = places;
  const isOver = before !== null && isInPlace(before, painting);
  pen.setTransform(density, 0, 0, density, 0, 0);
  if (!isOver) pen.clearRect(0, 0, last - first, input - top);
  for (const [b, { columns }] of blocks.entries()) {
    const own = weights[b];
    if (!own) continue;
    const old = isOver ? before.weights[b] : undefined;
    const known = old?.range === own.range ? old.values : undefined;
    for (const { term, x, width } of columns) {
      const gap = width > 5 ? 0.5 : 0;
      for (let k = 0; k < places.rows; k++) {
        const at = k * own.columns + (term.index ?? 0);
        const weight = own.values[at] ?? 0;
        if (known && Object.is(known[at], weight)) continue;
        const [y, tall] = rowAt(places, k, chosen);
        pen.fillStyle = signedColor(weight / own.range, theme);
        pen.fillRect(x - first + gap, y - top, width - 2 * gap, tall - (tall > 3 ? 1 : 0));
      }
    }
  }
}

/** Whether every weight has its place where it had it. */
function isInPlace(before: WeightPainting, now: WeightPainting): boolean {
  const seen = (['chosen', 'theme', 'density'] as const).every(name => before[name] === now[name]);
  const lengths = ['first', 'last', 'top', 'input', 'row', 'chosen', 'rows'] as const;
  const placed = lengths.every(name => before.places[name] === now.places[name]);
  return (
    seen && placed && before.blocks.length === now.blocks.length && now.blocks.every(isBlockOf(before.blocks))
  );
}

function isBlockOf(before: readonly Block[]): (block: Block, b: number) => boolean {
  return ({ columns }, b) => {
    const old = before[b]?.columns ?? [];
    return columns.every(({ term, x, width }, k) => {
      const was = old[k];
      return was?.term.index === term.index && was.x === x && was.width === width;
    });
  };
}
