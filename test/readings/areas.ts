// Rectangles of the figure, for the tests of its geometry.
import type { Box, Point } from '../../src/readings/stage.ts';

export type Area = Pick<Box, 'x' | 'y' | 'width' | 'height'>;

/** A rectangle with the name of what lies there. */
export function named(name: string, { x, y, width, height }: Area) {
  return { name, area: { x, y, width, height } };
}

/** The rectangle without a margin of `by` pixels. */
export function shrunk({ x, y, width, height }: Area, by: number): Area {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

/** Whether two rectangles share more than an edge. */
export function overlap(one: Area, other: Area): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** Whether a leg of a wire runs through a rectangle. */
export function crossed([[ax, ay], [bx, by]]: readonly [Point, Point], box: Area): boolean {
  const [x, y] = [Math.min(ax, bx), Math.min(ay, by)];
  return overlap({ x, y, width: Math.abs(ax - bx) || 0.1, height: Math.abs(ay - by) || 0.1 }, box);
}

/** Whether a rectangle lies in another. */
export function within(inner: Area, outer: Area): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
