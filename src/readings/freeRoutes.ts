/**
 * The ways to and from free places on the page. Each source has a lane of its own: those that come from a gate's riser
 * or leave for the belt run above the boxes, those between free places and boxes run below them.
 */
import { type Cell, nodeOf } from '../cells/spec.ts';
import { stepOf } from './graph.ts';
import { boxOf, type Scene } from './places.ts';
import { bottom, middle, type Point, type Stage, under, writeCircle } from './stage.ts';
import type { Way } from './ways.ts';
import { straighten, vertical, type Wire } from './wires.ts';

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

/** The wires to and from free places. */
export function freeWires(scene: Scene): Wire[] {
  if (scene.stage.arrangement === 'compact') return [];
  const nets = netsOf(scene);
  const upper = nets.filter(net => net.above);
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
  const riser = !isFree(scene, net.source);
  const x = riser ? xOf(scene, net.source) : portOf(scene, net.source, net.source, all);
  return net.ways.map((way, k): Wire => {
    const start: Point[] = k === 0 || !riser ? [[x, edge(net.source)]] : [];
    const enters = boxOf(scene, way.to) !== undefined;
    const end = enters
      ? vertical(portOf(scene, way.to, net.source, all), y, edge(way.to))
      : gateEnd(scene, way, y);
    return made(cell, way, straighten([...start, [x, y], ...end]), {
      arrow: enters,
      tip: 3,
      forks: k < net.ways.length - 1 || hasRiser(scene, net) ? [[x, y]] : [],
    });
  });
}

/** Whether a net leaves a riser that leads on to the belt. */
function hasRiser(scene: Scene, { source }: Net): boolean {
  return (
    !isFree(scene, source) &&
    scene.ways.some(({ from, to }) => from === source && boxOf(scene, to) === undefined)
  );
}

/** From a lane above the boxes to the × under the belt, or to the × over the small valve. */
function gateEnd({ stage, at }: Scene, { to }: Way, y: number): Point[] {
  const [circleX, circleY] = writeCircle(stage);
  if (to === at('kept')?.node) return keepEnd(stage, circleX - 36, y);
  return vertical(circleX - 20, y, circleY, circleX - stage.circle);
}

function keepEnd(stage: Stage, x: number, y: number): Point[] {
  return vertical(x, y, stage.rails.bottom + 32, middle(stage.spots.gateForget), under(stage));
}

/** The place on a box's edge for the wire of a source; what comes from the right enters in reverse order. */
function portOf(scene: Scene, id: string, source: string, nets: readonly Net[]): number {
  const centre = xOf(scene, id);
  const coming = nets.filter(net => net.ways.some(({ to }) => to === id));
  const right = coming.filter(net => xOf(scene, net.source) > centre).reverse();
  const left = coming.filter(net => xOf(scene, net.source) < centre);
  const leaving = nets.filter(net => net.source === id && isFree(scene, id));
  const fed = isFree(scene, id) && !nets[0]?.above && nodeIsFed(scene, id) ? 1 : 0;
  const order = [...left, ...right, ...leaving].map(net => net.source);
  const pitch = isFree(scene, id) && (boxOf(scene, id)?.spot.width ?? 0) < 60 ? 8 : 16;
  const place = order.indexOf(source) + fed;
  return centre + (place - (order.length + fed - 1) / 2) * pitch;
}

/** Whether a bus enters a free box from below, at its left. */
function nodeIsFed({ ways, at }: Scene, id: string): boolean {
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
