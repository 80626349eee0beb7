/** The buses under the boxes: how the joined vector, or a part of it, gets to every layer. */
import { narrowest } from './extent.ts';
import { boxOf, gateColumns, type Piece, type Scene } from './places.ts';
import { type Arrangement, bottom, middle, type Point } from './stage.ts';
import type { Way } from './ways.ts';
import { horizontal, type Pill, squarePill, straighten, vertical, type Wire } from './wires.ts';

/** What a bus carries: h and x joined, one of them alone, or the gates of t−1. */
export type BusKind = 'state' | 'joined' | 'input' | 'gates';

/** One branch: the box it enters and the nodes it brings. */
interface Feed {
  readonly kind: BusKind;
  readonly box: Piece;
  readonly carries: readonly string[];
}

/** A bus at its height. */
export interface Bus {
  readonly kind: BusKind;
  readonly y: number;
  readonly feeds: readonly Feed[];
}

/** The order of the buses from above; on a phone the token's wire comes up to the lowest. */
const orders: Readonly<Record<Arrangement, readonly BusKind[]>> = {
  page: ['state', 'joined', 'input', 'gates'],
  compact: ['state', 'gates', 'joined', 'input'],
};

/** The buses of a scene from above, each with its branches from left to right. */
export function busesOf(scene: Scene): Bus[] {
  const feeds = feedsOf(scene);
  const present = orders[scene.stage.arrangement].filter(kind => feeds.some(feed => feed.kind === kind));
  const { buses } = scene.stage;
  const heights = buses[Math.min(present.length, buses.length) - 1] ?? [];
  return present.map((kind, k) => ({
    kind,
    y: (present.length === 1 ? busHeight(scene) : undefined) ?? heights[k] ?? heights.at(-1) ?? 0,
    feeds: feeds
      .filter(feed => feed.kind === kind)
      .sort((one, other) => middle(one.box.spot) - middle(other.box.spot)),
  }));
}

/** Height of the bus under the lanes of free places, which need the room above it. */
function busHeight(scene: Scene): number | undefined {
  const { stage, free, ways } = scene;
  const placed = (id: string): boolean => free.some(({ node }) => node === id);
  const lanes = ways.some(({ from, to }) => placed(from) && boxOf(scene, to) !== undefined);
  return lanes && stage.arrangement === 'page' ? stage.buses[1]?.[1] : undefined;
}

/** Whether a way leads to a layer's box over a bus. */
export function isFed(scene: Scene, { from, to, mixes }: Way): boolean {
  return sourceOf(scene, from, mixes) !== undefined && boxOf(scene, to) !== undefined;
}

function sourceOf({ at }: Scene, from: string, mixes: boolean): 'state' | 'input' | 'gates' | undefined {
  if (from === at('inputColumn')?.node) return 'input';
  if (gateColumns.some(slot => at(slot)?.node === from)) return 'gates';
  const state = at('hiddenColumn')?.node ?? at('beltBefore')?.node;
  return from === state && mixes ? 'state' : undefined;
}

function feedsOf(scene: Scene): Feed[] {
  const { ways, told } = scene;
  return [...told].flatMap((node): Feed[] => {
    const box = boxOf(scene, node);
    if (!box) return [];
    const incoming = ways.filter(({ to }) => to === node);
    const of = (kind: string) => incoming.filter(({ from, mixes }) => sourceOf(scene, from, mixes) === kind);
    const [state, input, gates] = [of('state'), of('input'), of('gates')];
    const ids = (...all: readonly Way[]) => all.map(({ from }) => from);
    const joined = state.length > 0 && input.length > 0 && input.every(({ mixes }) => mixes);
    return [
      ...(joined ? [{ kind: 'joined', box, carries: ids(...input, ...state) } as const] : []),
      ...(!joined && state.length > 0 ? [{ kind: 'state', box, carries: ids(...state) } as const] : []),
      ...(!joined && input.length > 0 ? [{ kind: 'input', box, carries: ids(...input) } as const] : []),
      ...(gates.length > 0 ? [{ kind: 'gates', box, carries: ids(...gates) } as const] : []),
    ];
  });
}

/** The wires of all buses: a branch each, with a fork where it leaves the bus. */
export function busWires(scene: Scene): Wire[] {
  const buses = busesOf(scene);
  return buses.flatMap(bus => {
    const last = bus.feeds.length - 1;
    return bus.feeds.map((feed, k): Wire => {
      const x = portOf(scene, buses, bus, feed);
      return {
        from: feed.carries[0] ?? '',
        to: feed.box.node,
        carries: feed.carries,
        role: 'data',
        points: straighten([
          ...startOf(scene, bus, buses.length > 1),
          ...vertical(x, bus.y, bottom(feed.box.spot)),
        ]),
        hidden: false,
        step: 0,
        arrow: true,
        tip: 4,
        forks: k < last ? [[x, bus.y]] : [],
        pills: k === 0 ? normalPills(scene, bus) : [],
        hops: [],
        hop: 7,
      };
    });
  });
}

/** Where a branch enters its box: in the middle, later buses to the right of it. */
function portOf({ stage, free }: Scene, buses: readonly Bus[], bus: Bus, { box }: Feed): number {
  const before = buses
    .slice(0, buses.indexOf(bus))
    .filter(({ feeds }) => feeds.some(feed => feed.box === box));
  const first = free.some(({ node }) => node === box.node) && box.spot.width < narrowest ? -12 : 0;
  return middle(box.spot) + first + before.length * (stage.arrangement === 'page' ? 16 : 10);
}

/** Where a bus begins: at the bracket, or at the column it comes from; above another one it comes up from between both rows. */
function startOf({ stage }: Scene, { kind, y }: Bus, isOver: boolean): Point[] {
  const { hiddenColumn, inputColumn, gateForget, outputGateColumn } = stage.spots;
  if (stage.arrangement === 'compact') {
    const from: Readonly<Record<BusKind, number>> = {
      state: middle(hiddenColumn),
      joined: middle(gateForget),
      input: middle(inputColumn),
      gates: middle(stage.spots.forgetGateColumn),
    };
    const between = (hiddenColumn.x + hiddenColumn.width + inputColumn.x) / 2;
    if (kind === 'joined' && isOver) return vertical(between, bottom(inputColumn), y);
    return kind === 'joined' ? [[from.joined, y]] : vertical(from[kind], inputColumn.y, y);
  }
  const right = outputGateColumn.x + outputGateColumn.width;
  switch (kind) {
    case 'joined':
      return [[134, y]];
    case 'input':
      return [[inputColumn.x + inputColumn.width, y]];
    case 'state':
      return horizontal(hiddenColumn.x + hiddenColumn.width, bottom(hiddenColumn) - 16, 148, y);
    case 'gates':
      return horizontal(right, bottom(outputGateColumn) - 32, 142, y);
  }
}

/** A pill on the bus where the products of all layers are normalised. */
function normalPills({ ways, stage }: Scene, { kind, y, feeds }: Bus): Pill[] {
  const normal = feeds.some(({ box, carries }) =>
    ways.some(({ from, to, ops }) => to === box.node && carries.includes(from) && ops.includes('normalize')),
  );
  if (!normal || kind !== 'joined') return [];
  const compact = stage.arrangement === 'compact';
  return [
    squarePill(
      [compact ? 103 * stage.spread : 150, compact ? y - 1 : y],
      [{ text: 'LN' }],
      compact ? 20 : 26,
      compact,
    ),
  ];
}
