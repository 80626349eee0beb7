/** What a wire is: a right-angled way between homes that belongs to the step which uses it, with its forks and pills. */
import type { Notation, Role } from '../cells/spec.ts';
import type { Scene } from './places.ts';
import type { Point } from './stage.ts';
import type { Way } from './ways.ts';

/** A piece of a label: text, or a symbol in mathematical italic. */
export type Part =
  | {
      readonly text: string;
      readonly tone?: 'word' | 'activation';
      readonly role?: Role;
      readonly size?: number;
      readonly gap?: number;
    }
  | { readonly symbol: Notation; readonly size: number; readonly role?: Role; readonly gap?: number };

/** A framed word on a wire: what happens to the vector there. */
export interface Pill {
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  readonly round: boolean;
  readonly size: number;
  readonly parts: readonly Part[];
}

/** A way as the tables give it; what is left out follows from the edge. */
export interface Route {
  readonly points: readonly Point[];
  readonly arrow?: boolean;
  readonly role?: Role;
  readonly forks?: readonly Point[];
  readonly pills?: readonly Pill[];
  /** Weights beside the wire, such as p with f, with their anchors. */
  readonly weight?: { readonly at: Point; readonly anchor: 'start' | 'end' };
}

/** Routes by the pair of slots they join, as `from to`. */
export type Routes = Partial<Record<string, (scene: Scene, way: Way) => readonly Route[]>>;

/** A way from node to node as a polyline of right angles. */
export interface Wire {
  readonly from: string;
  readonly to: string;
  /** All nodes that it carries to `to`; a joined vector has several. */
  readonly carries: readonly string[];
  readonly role: Role;
  readonly points: readonly Point[];
  /** Whether it carries the hidden state alone, which is dashed. */
  readonly hidden: boolean;
  readonly step: number;
  readonly arrow: boolean;
  /** Half width of its arrowhead. */
  readonly tip: number;
  readonly forks: readonly Point[];
  readonly pills: readonly Pill[];
  /** Where it hops over another wire, with half circles of this radius. */
  readonly hops: readonly Point[];
  readonly hop: number;
}

/** Leaves out points that repeat their predecessor or lie on a straight leg. */
export function straighten(points: readonly Point[]): Point[] {
  const distinct = points.filter(([x, y], k) => {
    const before = points[k - 1];
    return !before || before[0] !== x || before[1] !== y;
  });
  return distinct.filter(([x, y], k) => {
    const before = distinct[k - 1];
    const after = distinct[k + 1];
    if (!before || !after) return true;
    return !((before[0] === x && after[0] === x) || (before[1] === y && after[1] === y));
  });
}

/** A way whose first leg is upright: from (x, y) to height `turns[0]`, then along to `turns[1]`, and so on. */
export function vertical(x: number, y: number, ...turns: readonly number[]): Point[] {
  return path(x, y, turns, 0);
}

/** A way whose first leg is level: from (x, y) along to `turns[0]`, then to height `turns[1]`, and so on. */
export function horizontal(x: number, y: number, ...turns: readonly number[]): Point[] {
  return path(x, y, turns, 1);
}

function path(x: number, y: number, turns: readonly number[], level: 0 | 1): Point[] {
  const points: Point[] = [[x, y]];
  for (const [k, turn] of turns.entries()) {
    const [lastX, lastY] = points.at(-1) ?? [x, y];
    points.push((k + level) % 2 === 1 ? [turn, lastY] : [lastX, turn]);
  }
  return straighten(points);
}

/** The pill "1 −" on a wire, where a gate's rest goes on. */
export function restPill(at: Point, compact: boolean): Pill {
  const [width, height, size] = compact ? [26, 16, 11] : [32, 20, 12];
  return { at, width, height, round: true, size, parts: [{ text: '1 −' }] };
}

/** A square pill with these parts. */
export function squarePill(at: Point, parts: readonly Part[], width: number, compact: boolean): Pill {
  return { at, width, height: compact ? 16 : 18, round: false, size: compact ? 10 : 12, parts };
}
