/** Where each told node of a cell is at home on a stage, and where it is drawn a second time. */
import { type Cell, nodeOf, type Role, type Slot } from '../cells/spec.ts';
import { type Gating, gatingOf, isGate } from './gates.ts';
import { stepOf, toldNodes } from './graph.ts';
import { middle, type Spot, type Stage } from './stage.ts';
import { depthsOf, type Way, waysOf } from './ways.ts';

/** A vector drawn in a place. */
export interface Piece {
  readonly node: string;
  readonly role: Role;
  readonly spot: Spot;
  readonly step: number;
  /** Whether its cells are bars from 0 to 1. */
  readonly gate: boolean;
}

/** A node's home element; without a slot it stands in a free place. */
export interface Home extends Piece {
  readonly slot: Slot | undefined;
}

/** A cell on a stage: what routes and labels are read from. */
export interface Scene {
  readonly cell: Cell;
  readonly stage: Stage;
  readonly told: ReadonlySet<string>;
  readonly ways: readonly Way[];
  readonly homes: readonly Home[];
  /** Second marks of nodes that are at home elsewhere. */
  readonly copies: readonly Piece[];
  /** Nodes in free places, in their order. */
  readonly free: readonly Home[];
  /** Whether no lane leads straight from the state before to the state after. */
  readonly cut: boolean;
  /** What is added on the belt. */
  readonly addend: string | undefined;
  readonly at: (slot: Slot) => Home | undefined;
  readonly gating: (slot: Slot) => Gating | undefined;
}

/** The places of the layer boxes, from left to right. */
export const gateSlots: readonly Slot[] = ['gateForget', 'gateInput', 'gateCandidate', 'gateOutput'];

/** The columns of the gates of t−1 above the joined column. */
export const gateColumns: readonly Slot[] = ['inputGateColumn', 'forgetGateColumn', 'outputGateColumn'];

/** Places all told nodes of a cell. */
export function sceneOf(cell: Cell, stage: Stage): Scene {
  const told = new Set(toldNodes(cell));
  const ways = waysOf(cell);
  const piece = (node: string, spot: Spot): Piece => {
    const { role } = nodeOf(cell, node);
    return { node, role, spot, step: stepOf(cell, node), gate: isGate(cell, node) };
  };
  const fixed = [...told].flatMap((node): Home[] => {
    const { slot } = nodeOf(cell, node);
    return slot && stage.spots[slot].mark !== 'none' ? [{ ...piece(node, stage.spots[slot]), slot }] : [];
  });
  const depths = depthsOf(cell);
  const homeless = [...told]
    .filter(node => !nodeOf(cell, node).slot)
    .sort((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0));
  const spots = freeSpots(stage, homeless.length);
  const free = homeless.map(
    (node, k): Home => ({ ...piece(node, spots[k] ?? { ...stage.free, mark: 'none' }), slot: undefined }),
  );
  const at = (slot: Slot): Home | undefined => fixed.find(home => home.slot === slot);
  const after = at('beltAfter')?.node;
  const cut = !straight(ways, at('beltBefore')?.node, after);
  const addend = ways.find(
    ({ from, to }) => to === after && from !== at('kept')?.node && isAdded(from),
  )?.from;
  return {
    cell,
    stage,
    told,
    ways,
    homes: [...fixed, ...free],
    copies: copiesOf(),
    free,
    cut,
    addend: cut ? undefined : addend,
    at,
    gating: slot => {
      const home = at(slot);
      return home && gatingOf(cell, home.node, told);
    },
  };

  function isAdded(from: string): boolean {
    return from !== at('beltBefore')?.node;
  }

  function copiesOf(): Piece[] {
    const before = at('beltBefore')?.node;
    const unloaded = ways.some(
      ({ from, to, mixes }) => mixes && from === before && to !== at('resetState')?.node,
    );
    const { hiddenColumn, gateCandidate, written } = stage.spots;
    const page = stage.arrangement === 'page';
    const renewed = after !== undefined && ways.some(({ to, mixes }) => mixes && to === after);
    const belt = !cut && addend !== undefined && page && stage.wide;
    return [
      ...(before !== undefined && unloaded && !at('hiddenColumn') ? [piece(before, hiddenColumn)] : []),
      ...(renewed && !at('gateCandidate') ? [piece(after, gateCandidate)] : []),
      ...(renewed && page && !at('written') ? [piece(after, written)] : []),
      ...(belt ? [piece(addend, { ...stage.spots.beltAfter, x: stage.plus - 28 })] : []),
    ];
  }
}

/** Whether a way without matrices leads from one node to another. */
function straight(ways: readonly Way[], from: string | undefined, to: string | undefined): boolean {
  if (from === undefined || to === undefined) return false;
  if (from === to) return true;
  return ways.some(way => way.from === from && !way.mixes && straight(ways, way.to, to));
}

/** Room for a letter before a row. */
const rowLetter = 14;

/** So many places in the stage's free region, side by side. */
function freeSpots({ arrangement, free }: Stage, count: number): Spot[] {
  const compact = arrangement === 'compact';
  const pitch = Math.floor((free.width + 4) / Math.max(1, count) / 4) * 4;
  const letter = compact ? rowLetter : 0;
  const width = Math.min(compact ? pitch : 92, pitch - 4 - letter);
  return Array.from({ length: count }, (_, k) => ({
    ...free,
    mark: compact ? 'row' : 'box',
    x: free.x + k * pitch + letter,
    width,
  }));
}

/** The box in which a told node's layer stands: its home, or its second mark. */
export function boxOf({ homes, copies }: Scene, node: string): Piece | undefined {
  return [...homes, ...copies].find(piece => piece.node === node && piece.spot.mark === 'box');
}

/** The middle of a home's place. */
export const centre = ({ spot }: Piece): number => middle(spot);
