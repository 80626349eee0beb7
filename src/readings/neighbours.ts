/** Walking the graph with arrow keys: along the wires, and between parallel nodes. */
import type { Cell } from '../cells/spec.ts';
import { edgesOf, toldNodes } from './graph.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The node an arrow key leads to from `id` among the nodes at hand; `id` itself where there is none. */
export function neighbour(cell: Cell, id: string, direction: Direction, present: readonly string[]): string {
  const edges = edgesOf(cell).filter(({ from, to }) => present.includes(from) && present.includes(to));
  const order = toldNodes(cell).filter(node => present.includes(node));
  if (direction === 'right') return edges.find(edge => edge.from === id)?.to ?? following(order, id, 1);
  if (direction === 'left') return edges.find(edge => edge.to === id)?.from ?? following(order, id, -1);
  const sources = (node: string): string =>
    edges
      .filter(edge => edge.to === node)
      .map(edge => edge.from)
      .join(' ');
  const step = direction === 'down' ? 1 : -1;
  const parallel = order.filter(node => sources(node) === sources(id));
  const beside = parallel[parallel.indexOf(id) + step];
  return beside ?? following(order, id, step);
}

function following(order: readonly string[], id: string, step: number): string {
  return order[order.indexOf(id) + step] ?? id;
}
