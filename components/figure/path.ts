/** Right-angled polylines as SVG paths with rounded corners, and the hops over what they cross. */
import type { Point } from '../../src/readings/stage.ts';

/** Half circles over the crossings of a wire. */
export interface Hops {
  readonly at: readonly Point[];
  readonly radius: number;
}

const none: Hops = { at: [], radius: 0 };

/** The path through the points, corners rounded with radius 8 or less where a leg is short, crossings hopped over. */
export function curved(points: readonly Point[], hops: Hops = none, radius = 8): string {
  const [start, ...rest] = points;
  if (!start) return '';
  const legs = rest.map(([x, y], k) => {
    const [px, py] = points[k] ?? start;
    const over = overleg(px, x, y, py === y ? hops : none);
    const after = points[k + 2];
    if (!after) return `${over}L${x} ${y}`;
    const [nx, ny] = after;
    const into = Math.min(radius, Math.hypot(x - px, y - py) / 2);
    const out = Math.min(radius, Math.hypot(nx - x, ny - y) / 2);
    const a = `${x - Math.sign(x - px) * into} ${y - Math.sign(y - py) * into}`;
    const b = `${x + Math.sign(nx - x) * out} ${y + Math.sign(ny - y) * out}`;
    return `${over}L${a}Q${x} ${y} ${b}`;
  });
  return `M${start[0]} ${start[1]}${legs.join('')}`;
}

/** The hops alone, for the halo beneath them. */
export function halos({ at, radius }: Hops): string {
  return at.map(([x, y]) => `M${x - radius} ${y}a${radius} ${radius} 0 0 1 ${2 * radius} 0`).join('');
}

/** The half circles on a level leg from one x to another, in its direction. */
function overleg(from: number, to: number, y: number, { at, radius }: Hops): string {
  const way = Math.sign(to - from);
  return at
    .filter(([x, height]) => height === y && (x - from) * way > 0 && (to - x) * way > 0)
    .toSorted(([a], [b]) => (a - b) * way)
    .map(
      ([x]) =>
        `L${x - way * radius} ${y}A${radius} ${radius} 0 0 ${way > 0 ? 1 : 0} ${x + way * radius} ${y}`,
    )
    .join('');
}
