/** The graph as a reader sees it: told nodes and the ways between them, folded nodes seen through. */
import { type Cell, type Node, nodeOf, parameterShape } from '../cells/spec.ts';

/** A way from one told node to another within a time step. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}

/** Ids of all told nodes, in the order of telling. */
export function toldNodes(cell: Cell): string[] {
  return cell.steps.flatMap(step => step.tells);
}

/** Whether a node is told in some step, rather than folded into what reads it. */
export function isTold(cell: Cell, id: string): boolean {
  return cell.steps.some(step => step.tells.includes(id));
}

/** Index of the step that tells a node; a folded node is told with its reader. Throws for a node of no step. */
export function stepOf(cell: Cell, id: string): number {
  const index = cell.steps.findIndex(step => step.tells.includes(id));
  if (index >= 0) return index;
  return stepOf(cell, readerOf(cell, id).id);
}

/**
 * The node that reads a folded node as an operand of its formula: of `normalize` only the first operand is one, the
 * others give it mean and variance. Throws for a node that none reads.
 */
export function readerOf(cell: Cell, id: string): Node {
  const reader = cell.nodes.find(({ op, inputs }) =>
    op === 'normalize' ? inputs[0] === id : op !== 'previous' && inputs.includes(id),
  );
  if (!reader) throw new Error(`${cell.family}.${id} is in no equation and told in no step`);
  return reader;
}

/** Ids of the told nodes that have a letter, in the order of telling. */
export function namedNodes(cell: Cell): string[] {
  return toldNodes(cell).filter(id => nodeOf(cell, id).symbol !== undefined);
}

/** All ways between told nodes, or between some of them with the others seen through, each once, in the order of telling. */
export function edgesOf(cell: Cell, nodes: readonly string[] = toldNodes(cell)): Edge[] {
  const told = new Set(nodes);
  return nodes.flatMap(to => sourcesOf(cell, to, told).map(from => ({ from, to })));
}

function sourcesOf(cell: Cell, id: string, told: ReadonlySet<string>): string[] {
  const node: Node = nodeOf(cell, id);
  if (node.op === 'previous') return [];
  const found = node.inputs
    .filter(input => !parameterShape(cell, input))
    .flatMap(input => (told.has(input) ? [input] : sourcesOf(cell, input, told)));
  return [...new Set(found)];
}
