/** Right-angled polylines as SVG paths with rounded corners. */
import type { Point } from '../../src/readings/routes.ts';

/** The path through the points, corners rounded with radius 8 or less where a leg is short. */
export function curved(points: readonly Point[], radius = 8): string {
  const [start, ...rest] = points;
  if (!start) return '';
  const legs = rest.map(([x, y], k) => {
    const [px, py] = points[k] ?? start;
    const after = points[k + 2];
    if (!after) return `L${x} ${y}`;
    const [nx, ny] = after;
    const into = Math.min(radius, Math.hypot(x - px, y - py) / 2);
    const out = Math.min(radius, Math.hypot(nx - x, ny - y) / 2);
    const a = `${x - Math.sign(x - px) * into} ${y - Math.sign(y - py) * into}`;
    const b = `${x + Math.sign(nx - x) * out} ${y + Math.sign(ny - y) * out}`;
    return `L${a}Q${x} ${y} ${b}`;
  });
  return `M${start[0]} ${start[1]}${legs.join('')}`;
}
