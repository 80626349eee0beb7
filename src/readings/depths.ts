/** Which nodes can be looked into: layers, whose sum has weights of its own. */
import { type Cell, nodeOf } from '../cells/spec.ts';
import { isTold, toldNodes } from './graph.ts';
import { isLayer } from './sums.ts';

/** The layers of a cell in the order of telling, the head's logits last. */
export function layersOf(cell: Cell): string[] {
  return toldNodes(cell).filter(id => isLookedInto(cell, id));
}

/** Whether a node is a told layer, or the logits of the head. */
export function isLookedInto(cell: Cell, id: string): boolean {
  if (!cell.nodes.some(node => node.id === id) || !isTold(cell, id)) return false;
  return isLayer(cell, id) || nodeOf(cell, id).slot === 'readout';
}
