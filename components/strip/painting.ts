/** The memory painted on a canvas: some of its columns, each row's cells in the colours of the page. */
import type { Role } from '../../src/cells/spec.ts';
import { isHeldAt } from '../../src/engine/clamps.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { type Shade, signedColor } from '../figure/scale.ts';
import { isTold, type Tense, valueAt } from './Column.tsx';
import type { Row } from './columns.ts';

/** What is painted; where it differs from the untouched run, a cell is parted. */
export interface Painting {
  readonly run: RunOfText;
  readonly untouched: RunOfText | undefined;
  readonly at: Position;
  readonly rows: readonly Row[];
  /** Width of a time step in the strip's pixels. */
  readonly column: number;
  readonly lit: string | null;
  readonly theme: Shade;
  /** Nothing later than now is shown. */
  readonly masked?: boolean;
}

/** What of the strip the canvas shows. */
export interface View {
  /** The strip's pixels left of it, and how many it shows across. */
  readonly left: number;
  readonly width: number;
  /** The canvas's pixels for one of the strip's. */
  readonly density: number;
  /** The page's colour by the name of its variable. */
  readonly colour: (name: string) => string;
}

const roles: Readonly<Partial<Record<Role, string>>> = {
  forget: '--forget',
  input: '--input',
  candidate: '--candidate',
  output: '--output',
  reset: '--output',
};
const faint = 0.3;
const behind = 0.55;

/** Paints the time steps from first to last (counted from 0) anew; what lies beside them stays. */
export function paintColumns(
  pen: CanvasRenderingContext2D,
  { left, width, density, colour }: View,
  { run, untouched, at, rows, column, lit, theme, masked }: Painting,
  [first, last]: readonly [first: number, last: number],
): void {
  if (first > last) return;
  const pixel = (x: number): number => Math.round((x - left) * density);
  const [from, to] = [pixel(first * column), pixel((last + 1) * column)];
  const { height } = pen.canvas;
  pen.save();
  pen.beginPath();
  pen.rect(from, 0, to - from, height);
  pen.clip();
  pen.clearRect(from, 0, to - from, height);
  const fill = (x: number, y: number, wide: number, tall: number): void => {
    const [x0, y0, x1, y1] = [
      pixel(x),
      Math.round(y * density),
      pixel(x + wide),
      Math.round((y + tall) * density),
    ];
    pen.fillRect(x0, y0, Math.max(1, x1 - x0), Math.max(1, y1 - y0));
  };
  const gap = column > 6 ? 1 : 0;
  const wide = column - 2 * gap;
  for (const row of rows) {
    const isDim = lit !== null && lit !== row.node;
    const name = roles[row.role] ?? '--ink';
    const tall = row.height - (row.height > 3 ? 1 : 0);
    // what the column before lets stand out into the first one is painted too
    for (let t = Math.max(0, first - 1); t <= last; t++) {
      const tense: Tense = t < at.t ? 'past' : t > at.t ? 'future' : 'present';
      const told = isTold(row, tense, at.k);
      if (!told && (masked || tense === 'present')) continue;
      pen.globalAlpha = (tense === 'future' ? faint : 1) * (isDim ? behind : 1);
      const value = valueAt(run, row, t, at.unit);
      const x = t * column + gap;
      if (row.kind === 'unit') {
        const was = untouched && valueAt(untouched, row, t, at.unit);
        const differs = was !== undefined && !(Math.abs(value - was) <= 0.02);
        pen.fillStyle = signedColor(value, theme);
        fill(x, row.y, differs ? wide * 0.62 : wide, tall);
        if (differs) {
          pen.fillStyle = signedColor(was, theme);
          fill(x + wide * 0.62 + 1, row.y, wide * 0.38 - 1, tall);
        }
      } else {
        pen.fillStyle = colour(`${name}-tint`);
        fill(x, row.y + 1, wide, row.height - 3);
        pen.fillStyle = colour(name);
        fill(x, row.y + 1, wide * Math.min(1, Math.max(0, value)), row.height - 3);
        if (told && wide > 50) write(pen, density, row, value, x - left, wide, colour);
      }
      if (isHeldAt(run.trace, row.node, t, row.unit < 0 ? at.unit : row.unit) && row.height >= 6) {
        pen.fillStyle = colour('--focus');
        fill(x + wide - 5, row.y + row.height / 2 - 3, 6, 6);
      }
    }
    if (row.unit === at.unit) {
      pen.globalAlpha = 1;
      pen.strokeStyle = colour('--ink');
      pen.lineWidth = 1.25 * density;
      const [y, tall] = [(row.y - 0.5) * density, (row.height + 0.5) * density];
      pen.strokeRect(-2, y, Math.ceil(width * density) + 4, tall);
    }
  }
  pen.restore();
}

/** A gate's number beside the end of its bar, inside of a long one. */
function write(
  pen: CanvasRenderingContext2D,
  density: number,
  row: Row,
  value: number,
  x: number,
  wide: number,
  colour: View['colour'],
): void {
  const inside = value > 0.5;
  const end = wide * Math.min(1, Math.max(0, value));
  pen.font = `500 ${10 * density}px Inter, system-ui, sans-serif`;
  pen.fillStyle = colour(inside ? '--on-role' : '--ink');
  pen.textAlign = inside ? 'right' : 'left';
  pen.fillText(
    shown(value),
    (x + (inside ? end - 2 : end + 5)) * density,
    (row.y + row.height / 2 + 3) * density,
  );
}
