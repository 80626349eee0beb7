/** What changed between two cells, read from their graphs alone. */
import { type Cell, nodeOf } from '../cells/spec.ts';
import { type Edge, edgesOf, namedNodes, toldNodes } from './graph.ts';
import { type Count, countBetween, countOf } from './parameterCount.ts';
import { statementsOf } from './statements.ts';
import { type Blending, blendingOf, gatesOf, hasStraightLane, statesOf } from './traits.ts';

/** What one cell has and the other has not, each in the order in which its own cell tells it. */
export interface Change<Thing> {
  readonly came: readonly Thing[];
  readonly went: readonly Thing[];
}

/** A trait of both cells. */
export interface Pair<Trait> {
  readonly before: Trait;
  readonly after: Trait;
}

/** The way from one cell to another; what both share is not in it, the pairs are always there. */
export interface Difference {
  /** Told nodes. */
  readonly nodes: Change<string>;
  readonly wires: Change<Edge>;
  /** Between nodes with a letter, whatever stands between them without one. */
  readonly ways: Change<Edge>;
  /** Nodes that both cells have and define otherwise. */
  readonly equations: readonly string[];
  /** Ways along which no gradient passes. */
  readonly stops: Change<Edge>;
  /** The parameters that `after` has more. */
  readonly parameters: Count;
  readonly counts: Pair<Count>;
  readonly states: Pair<readonly string[]>;
  readonly gates: Pair<readonly string[]>;
  readonly lane: Pair<boolean>;
  readonly blending: Pair<Blending>;
}

/** The difference from cell `before` to cell `after`. */
export function difference(before: Cell, after: Cell): Difference {
  const pair = <Trait>(trait: (cell: Cell) => Trait): Pair<Trait> => ({
    before: trait(before),
    after: trait(after),
  });
  const counts = pair(countOf);
  return {
    nodes: changed(pair(toldNodes), id => id),
    wires: changed(
      pair(cell => edgesOf(cell)),
      nameOf,
    ),
    ways: changed(
      pair(cell => edgesOf(cell, namedNodes(cell))),
      nameOf,
    ),
    equations: redefined(before, after),
    stops: changed(pair(stopsOf), nameOf),
    parameters: countBetween(counts.before, counts.after),
    counts,
    states: pair(statesOf),
    gates: pair(gatesOf),
    lane: pair(hasStraightLane),
    blending: pair(blendingOf),
  };
}

function nameOf({ from, to }: Edge): string {
  return `${from} ${to}`;
}

function changed<Thing>(
  { before, after }: Pair<readonly Thing[]>,
  name: (thing: Thing) => string,
): Change<Thing> {
  const had = new Set(before.map(name));
  const has = new Set(after.map(name));
  return {
    came: after.filter(thing => !had.has(name(thing))),
    went: before.filter(thing => !has.has(name(thing))),
  };
}

/** Nodes with an equation in both cells, but another one; in the order of `after`. */
function redefined(before: Cell, after: Cell): string[] {
  const was = new Map(statementsOf(before).map(statement => [statement.node, JSON.stringify(statement)]));
  return statementsOf(after)
    .filter(statement => (was.get(statement.node) ?? '') !== JSON.stringify(statement))
    .map(({ node }) => node)
    .filter(node => was.has(node));
}

/** The ways that gradients do not take back, from the state or gate that is held to the told node that reads it. */
function stopsOf(cell: Cell): Edge[] {
  const stops = cell.nodes.flatMap(node =>
    (node.stop ?? []).map(from => ({ from, to: readerOf(cell, node.id) })),
  );
  return [...new Map(stops.map(stop => [nameOf(stop), stop])).values()];
}

/** The told node that a node is, or is folded into. */
function readerOf(cell: Cell, id: string): string {
  if (nodeOf(cell, id).symbol) return id;
  const reader = cell.nodes.find(({ op, inputs }) => op !== 'previous' && inputs.includes(id));
  return reader ? readerOf(cell, reader.id) : id;
}
