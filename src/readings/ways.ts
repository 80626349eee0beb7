/** What happens on the way from one told node to another: the folded nodes it leads through, and their weights. */
import { type Cell, type Node, nodeOf, type OpName, parameterShape } from '../cells/spec.ts';
import { type Edge, edgesOf, toldNodes } from './graph.ts';

/** An edge with what lies on it. */
export interface Way extends Edge {
  /** Ops of the folded nodes on the way. */
  readonly ops: readonly OpName[];
  /** Parameters that weigh on the way, as `group.name`. */
  readonly weights: readonly string[];
  /** Whether a matrix lies on it, so that every lane reaches every lane. */
  readonly mixes: boolean;
}

/** All ways between told nodes, in the order of telling. */
export function waysOf(cell: Cell): Way[] {
  const told = new Set(toldNodes(cell));
  return edgesOf(cell).map(({ from, to }) => {
    const folded = foldedBetween(cell, from, to, told);
    return {
      from,
      to,
      ops: folded.map(({ op }) => op),
      weights: folded.flatMap(({ op, inputs }) =>
        op === 'matmul' || op === 'multiply' ? inputs.filter(input => parameterShape(cell, input)) : [],
      ),
      mixes: folded.some(({ op }) => op === 'matmul'),
    };
  });
}

/** Folded nodes that lead from one told node to another, the last one first. */
function foldedBetween(cell: Cell, from: string, to: string, told: ReadonlySet<string>): Node[] {
  return nodeOf(cell, to)
    .inputs.filter(input => !parameterShape(cell, input) && !told.has(input))
    .flatMap(input => {
      const node = nodeOf(cell, input);
      const behind = foldedBetween(cell, from, input, told);
      return node.inputs.includes(from) || behind.length > 0 ? [node, ...behind] : [];
    });
}

/** Length of the longest way to each told node within a time step. */
export function depthsOf(cell: Cell): ReadonlyMap<string, number> {
  const edges = edgesOf(cell);
  const depths = new Map<string, number>();
  const depth = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    const sources = edges.filter(({ to }) => to === id).map(({ from }) => from);
    const found = sources.length === 0 ? 0 : 1 + Math.max(...sources.map(depth));
    depths.set(id, found);
    return found;
  };
  for (const id of toldNodes(cell)) depth(id);
  return depths;
}
