/** All wires of a cell on a stage: right-angled, each belonging to the step that uses it, hopping over what it crosses. */
import { nodeOf } from '../cells/spec.ts';
import { busWires, isFed } from './buses.ts';
import { carriedWires } from './carried.ts';
import { compactRoutes } from './compactRoutes.ts';
import { freeWires } from './freeRoutes.ts';
import { stepOf } from './graph.ts';
import { pageRoutes } from './pageRoutes.ts';
import { gateColumns, type Scene } from './places.ts';
import type { Point, Stage } from './stage.ts';
import type { Way } from './ways.ts';
import { type Route, straighten, type Wire } from './wires.ts';

/** A wire as its table gives it, with the weights beside it. */
export interface Routed {
  readonly way: Way;
  readonly route: Route;
}

/** The routes between slots: from gate to belt, from belt to gate, out of the cell. */
export function routedWays(scene: Scene): Routed[] {
  const { cell, stage } = scene;
  const table = stage.arrangement === 'page' ? pageRoutes : compactRoutes;
  return scene.ways.flatMap(way => {
    if (isFed(scene, way)) return [];
    const pair = `${nodeOf(cell, way.from).slot} ${nodeOf(cell, way.to).slot}`;
    return (table[pair]?.(scene, way) ?? []).map(route => ({ way, route }));
  });
}

/** All wires of a scene. */
export function wiresOf(scene: Scene, routed: readonly Routed[]): Wire[] {
  const { cell, at } = scene;
  const belt = at('beltBefore')?.node;
  const squashed = at('resetState')?.node;
  const hidden = (from: string): boolean =>
    gateColumns.every(slot => at(slot)?.node !== from) &&
    !at('hiddenOut') &&
    (from === belt || from === squashed);
  const slotted = routed.map(({ way: { from, to }, route }): Wire => {
    const { points, arrow = false, role = nodeOf(cell, from).role, forks = [], pills = [] } = route;
    const step = stepOf(cell, to);
    const common = { from, to, carries: [from], role, step, hidden: hidden(from), forks, pills };
    return { ...common, points: straighten(points), arrow, tip: 4, hops: [], hop: 7 };
  });
  return hopping([...slotted, ...busWires(scene), ...carriedWires(scene), ...freeWires(scene)]);
}

/** The wire by which the present token enters the cell, from x at the figure's lower edge. */
export function tokenWire(stage: Stage, x: number): Point[] {
  const { token, height } = stage;
  const entry = stage.arrangement === 'page' ? token.x : x;
  return straighten([
    [x, height],
    [x, token.turn],
    [entry, token.turn],
    [entry, token.y],
  ]);
}

/** Each level leg hops over the upright legs of other nets that it crosses. */
function hopping(wires: readonly Wire[]): Wire[] {
  return wires.map(wire => {
    const hops = legsOf(wire).flatMap(([[ax, ay], [bx, by]]) => {
      if (ay !== by) return [];
      return wires
        .filter(other => !sameNet(wire, other))
        .flatMap(legsOf)
        .filter(([[x, top], [endX, end]]) => x === endX && between(x, ax, bx) && between(ay, top, end))
        .map(([[x]]): Point => [x, ay]);
    });
    return {
      ...wire,
      hops: hops.filter(([x, y], k) => hops.findIndex(hop => hop[0] === x && hop[1] === y) === k),
    };
  });
}

/** Whether two wires carry the same vector, so that where they meet they join. */
export function sameNet(one: Wire, other: Wire): boolean {
  return one.carries.join(' ') === other.carries.join(' ') && one.hidden === other.hidden;
}

/** The straight legs of a wire. */
export function legsOf({ points }: Pick<Wire, 'points'>): (readonly [Point, Point])[] {
  return points.slice(1).map((point, k) => [points[k] ?? point, point] as const);
}

function between(value: number, one: number, other: number): boolean {
  return value > Math.min(one, other) + 1 && value < Math.max(one, other) - 1;
}
