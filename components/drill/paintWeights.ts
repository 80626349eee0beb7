/** Weights painted on a canvas: all of them, or only those that are not yet what they are. */
import { type Shade, signedColor } from '../figure/scale.ts';
import type { Block, TermColumn } from './columns.ts';
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

/** Makes something to draw from of colours, four bytes each, row by row. */
export type Print = (pixels: Uint8ClampedArray<ArrayBuffer>, width: number) => CanvasImageSource;

/**
 * Paints the weights; over what was painted `before`, if that stands where this does, only what differs. A whole matrix
 * is printed with a pixel a weight and stretched: thousands of rectangles take longer than the run of the cell.
 */
export function paintWeights(
  pen: CanvasRenderingContext2D,
  painting: WeightPainting,
  before: WeightPainting | null,
  print: Print = printed,
): void {
  const { blocks, weights, places, density } = painting;
  const { first, last, top, input } = places;
  const isOver = before !== null && isInPlace(before, painting);
  pen.setTransform(density, 0, 0, density, 0, 0);
  pen.imageSmoothingEnabled = false;
  if (!isOver) pen.clearRect(0, 0, last - first, input - top);
  for (const [b, { columns }] of blocks.entries()) {
    const own = weights[b];
    const old = isOver ? before.weights[b] : undefined;
    if (own && old?.range === own.range) paintChanges(pen, painting, columns, own, old);
    else if (own) paintAll(pen, painting, columns, own, print);
  }
}

function paintChanges(
  pen: CanvasRenderingContext2D,
  { places, chosen, theme }: WeightPainting,
  columns: readonly TermColumn[],
  { values, columns: count, range }: Weights,
  old: Weights,
): void {
  for (let at = 0; at < values.length; at++) {
    const weight = values[at] ?? 0;
    if (Object.is(old.values[at], weight)) continue;
    const column = columns.find(({ term }) => (term.index ?? 0) === at % count);
    if (!column) continue;
    const [x, width] = acrossOf(column, places);
    const [y, height] = downOf(Math.floor(at / count), places, chosen);
    pen.fillStyle = signedColor(weight / range, theme);
    pen.fillRect(x, y, width, height);
  }
}

function paintAll(
  pen: CanvasRenderingContext2D,
  { places, chosen, theme }: WeightPainting,
  columns: readonly TermColumn[],
  own: Weights,
  print: Print,
): void {
  const { rows } = places;
  const count = columns.length;
  const pixels = new Uint8ClampedArray(4 * rows * count);
  const colors = new Uint32Array(pixels.buffer);
  for (let k = 0; k < rows; k++)
    for (const [c, { term }] of columns.entries()) {
      const weight = own.values[k * own.columns + (term.index ?? 0)] ?? 0;
      colors[k * count + c] = bytesOf(signedColor(weight / own.range, theme));
    }
  const image = print(pixels, count);
  const parts = [
    [0, chosen],
    [chosen, chosen + 1],
    [chosen + 1, rows],
  ] as const;
  for (const [c, column] of columns.entries()) {
    const [x, width] = acrossOf(column, places);
    for (const [from, to] of parts) {
      if (from >= to) continue;
      const [y] = downOf(from, places, chosen);
      const [end, height] = downOf(to - 1, places, chosen);
      pen.drawImage(image, c, from, 1, to - from, x, y, width, end + height - y);
    }
  }
  const [start, end] = [columns[0], columns.at(-1)];
  if (!start || !end) return;
  for (let k = 0; k < rows; k++) {
    const [y, height] = downOf(k, places, chosen);
    const [, whole] = rowAt(places, k, chosen);
    if (whole > height)
      pen.clearRect(start.x - places.first, y + height, end.x + end.width - start.x, whole - height);
  }
}

/** The left edge and the width of a column's weights. */
function acrossOf({ x, width }: TermColumn, { first }: Places): readonly [number, number] {
  const gap = width > 5 ? 0.5 : 0;
  return [x - first + gap, width - 2 * gap];
}

/** The top and the height of a row's weights. */
function downOf(k: number, places: Places, chosen: number): readonly [number, number] {
  const [y, tall] = rowAt(places, k, chosen);
  return [y - places.top, tall - (tall > 3 ? 1 : 0)];
}

let sheet: OffscreenCanvas | undefined;

function printed(pixels: Uint8ClampedArray<ArrayBuffer>, width: number): CanvasImageSource {
  const height = pixels.length / 4 / width;
  sheet ??= new OffscreenCanvas(width, height);
  if (sheet.width !== width) sheet.width = width;
  if (sheet.height !== height) sheet.height = height;
  const pen = sheet.getContext('2d', { willReadFrequently: true });
  pen?.putImageData(new ImageData(pixels, width, height), 0, 0);
  return sheet;
}

const known = new Map<string, number>();

/** The bytes of an opaque colour `#rrggbb`, as one number in the machine's order (little-endian on all there are). */
function bytesOf(color: string): number {
  const found = known.get(color);
  if (found !== undefined) return found;
  const rgb = Number.parseInt(color.slice(1), 16);
  const bytes = ((0xff << 24) | ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0;
  known.set(color, bytes);
  return bytes;
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
