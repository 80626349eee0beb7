/**
 * The ways to and from free places on the page. Each source has a lane of its own: those that come from a gate's riser
 * or leave for the belt run above the boxes, those between free places and boxes run below them.
 */
import { type Cell, nodeOf } from '../cells/spec.ts';
import { narrowest } from './extent.ts';
import { stepOf } from './graph.ts';
import { boxOf, type Scene } from './places.ts';
import { bottom, levelOf, middle, type Point, under, writeCircle } from './stage.ts';
import type { Way } from './ways.ts';
import { type Part, squarePill, straighten, vertical, type Wire } from './wires.ts';

/** What one source sends over one lane. */
interface Net {
  readonly source: string;
  readonly above: boolean;
  readonly ways: readonly Way[];
}

const above = { first: 300, pitch: 6 };
const below = { first: 426, pitch: 8 };

/** Whether free places stand in the scene with wires of their own. */
export function hasLanesAbove(scene: Scene): boolean {
  return netsOf(scene).some(net => net.above);
}

/** On a phone a gate that stands in a row is a pill on the way of its role's box to the valve; rows have no other wires. */
function shareWires(scene: Scene): Wire[] {
  const { stage, cell, at, ways } = scene;
  const { gateForget, gateInput } = stage.spots;
  const [circleX, circleY] = writeCircle(stage);
  const valve = stage.keepValve.x + stage.keepValve.width / 2;
  return ways
    .filter(({ from, to }) => isFree(scene, from) && (to === at('kept')?.node || to === at('written')?.node))
    .map((way): Wire => {
      const { symbol, role } = nodeOf(cell, way.from);
      const keeps = way.to === at('kept')?.node;
      const box = role === 'forget' ? gateForget : gateInput;
      const points = keeps
        ? vertical(middle(box), box.y, levelOf(stage, 222), valve, under(stage))
        : vertical(middle(box), box.y, circleY, circleX - stage.circle);
      const parts: Part[] = symbol ? [{ symbol, size: 13, role }] : [];
      return made(cell, way, points, {
        pills: [squarePill([middle(box), box.y - (stage.low ? 13 : 18)], parts, 22, true)],
      });
    });
}

/** The wires to and from free places. */
export function freeWires(scene: Scene): Wire[] {
  if (scene.stage.arrangement === 'compact') return shareWires(scene);
  const nets = netsOf(scene);
  const upper = orderedAbove(
    scene,
    nets.filter(net => net.above),
  );
  const lower = ordered(
    scene,
    nets.filter(net => !net.above),
  );
  const low = bottom(scene.stage.free) - 416;
  return [
    ...upper.flatMap((net, k) => laneWires(scene, net, upper, above.first + k * above.pitch)),
    ...lower.flatMap((net, k) => laneWires(scene, net, lower, below.first + low + k * below.pitch)),
    ...directWires(scene),
  ];
}

function isFree({ free }: Scene, id: string): boolean {
  return free.some(({ node }) => node === id);
}

/** Whether a way ends in something that is no box: at a valve of the belt, or in the squash column. */
function isDirect(scene: Scene, { from, to }: Way): boolean {
  return isFree(scene, from) && nodeOf(scene.cell, to).slot === 'squash';
}

function netsOf(scene: Scene): Net[] {
  const { ways, stage } = scene;
  const layers = (id: string): boolean => boxOf(scene, id) !== undefined;
  const mine = ways.filter(
    way => !isDirect(scene, way) && layers(way.from) && (isFree(scene, way.from) || isFree(scene, way.to)),
  );
  const sources = [...new Set(mine.map(({ from }) => from))];
  const nets = sources.map((source): Net => {
    const own = mine.filter(({ from }) => from === source);
    const toBoxes = own.some(({ to }) => layers(to) && !isFree(scene, to));
    return { source, ways: own, above: !toBoxes || !isFree(scene, source) };
  });
  return stage.arrangement === 'page' ? nets : [];
}

/** Lanes above: what comes from risers first, then what leaves from free places, the leftmost nearest to the boxes. */
function orderedAbove(scene: Scene, nets: readonly Net[]): Net[] {
  const rank = (net: Net): number => (isFree(scene, net.source) ? 10_000 - xOf(scene, net.source) : 0);
  return nets.toSorted((a, b) => rank(a) - rank(b));
}

/** Lanes below: what ends farther to the right lies higher, so that fewer wires cross. */
function ordered(scene: Scene, nets: readonly Net[]): Net[] {
  const leftmost = ({ ways }: Net) => Math.min(...ways.map(({ to }) => xOf(scene, to)));
  return nets.toSorted((a, b) => leftmost(b) - leftmost(a));
}

function xOf(scene: Scene, id: string): number {
  const box = boxOf(scene, id);
  return box ? middle(box.spot) : 0;
}

function laneWires(scene: Scene, net: Net, all: readonly Net[], y: number): Wire[] {
  const { cell, stage } = scene;
  const edge = (id: string): number => {
    const spot = boxOf(scene, id)?.spot ?? stage.free;
    return net.above ? spot.y : bottom(spot);
  };
  const x = isFree(scene, net.source) ? portOf(scene, net.source, net.source, all) : xOf(scene, net.source);
  const turns = net.ways.map(({ to }) => turnOf(scene, to, net.source, all));
  return net.ways.map((way, k): Wire => {
    const turn = turns[k] ?? x;
    const enters = boxOf(scene, way.to) !== undefined;
    const end = enters ? vertical(turn, y, edge(way.to)) : gateEnd(scene, way, turn, y);
    const passed = turns.some(
      other => Math.abs(other - x) > Math.abs(turn - x) && (other - x) * (turn - x) > 0,
    );
    const parts = turns.some(other => (other - x) * (turn - x) < 0) || hasRiser(scene, net);
    const forks: Point[] = [
      ...(passed ? [[turn, y] as const] : []),
      ...(parts && k === 0 ? [[x, y] as const] : []),
    ];
    const points = straighten([[x, edge(net.source)], [x, y], ...end]);
    return made(cell, way, points, { arrow: enters, tip: 3, forks });
  });
}

/** Where a wire leaves its lane: over or under its box, or beside the small valve. */
function turnOf(scene: Scene, to: string, source: string, nets: readonly Net[]): number {
  if (boxOf(scene, to)) return portOf(scene, to, source, nets);
  const [x] = writeCircle(scene.stage);
  return to === scene.at('kept')?.node ? x - 36 : x - 20;
}

/** Whether a net leaves a riser that leads on to the belt. */
function hasRiser(scene: Scene, { source }: Net): boolean {
  return (
    !isFree(scene, source) &&
    scene.ways.some(({ from, to }) => from === source && boxOf(scene, to) === undefined)
  );
}

/** From a lane above the boxes up to the × under the belt, or to the × over the small valve. */
function gateEnd({ stage, at }: Scene, { to }: Way, x: number, y: number): Point[] {
  if (to === at('kept')?.node)
    return vertical(x, y, stage.rails.bottom + 32, middle(stage.spots.gateForget), under(stage));
  const [circleX, circleY] = writeCircle(stage);
  return vertical(x, y, circleY, circleX - stage.circle);
}

/** The place on a box's edge for the wire of a source: what runs on the lane nearest to the box ends first. */
function portOf(scene: Scene, id: string, source: string, nets: readonly Net[]): number {
  const centre = xOf(scene, id);
  const above = nets[0]?.above ?? false;
  const near = above ? nets.toReversed() : nets;
  const coming = near.filter(net => net.ways.some(({ to }) => to === id));
  const left = coming.filter(net => xOf(scene, net.source) < centre);
  const right = coming.filter(net => xOf(scene, net.source) > centre).reverse();
  const leaving = nets.filter(net => net.source === id && isFree(scene, id));
  const fed = isFree(scene, id) && !above && isFedFromBus(scene, id) ? 1 : 0;
  const order = (above ? [...leaving, ...left, ...right] : [...left, ...right, ...leaving]).map(
    net => net.source,
  );
  const pitch = isFree(scene, id) && (boxOf(scene, id)?.spot.width ?? 0) < narrowest ? 8 : 16;
  const place = order.indexOf(source) + fed;
  return centre + (place - (order.length + fed - 1) / 2) * pitch;
}

/** Whether a bus enters a free box from below, at its left. */
function isFedFromBus({ ways, at }: Scene, id: string): boolean {
  return ways.some(({ from, to }) => to === id && from === at('inputColumn')?.node);
}

/** Straight ways from a free box's upper edge into the squash column. */
function directWires(scene: Scene): Wire[] {
  const { stage, cell, ways } = scene;
  return ways
    .filter(way => isDirect(scene, way))
    .map(way => {
      const spot = boxOf(scene, way.from)?.spot ?? stage.free;
      const x = spot.x + spot.width - 4;
      const { squash } = stage.spots;
      return made(cell, way, vertical(x, spot.y, stage.exit.readout, squash.x), {});
    });
}

function made(cell: Cell, { from, to }: Way, points: readonly Point[], more: Partial<Wire>): Wire {
  return {
    from,
    to,
    carries: [from],
    role: nodeOf(cell, from).role,
    points,
    hidden: false,
    step: stepOf(cell, to),
    arrow: false,
    tip: 4,
    forks: [],
    pills: [],
    hops: [],
    hop: 3.5,
    ...more,
  };
}
