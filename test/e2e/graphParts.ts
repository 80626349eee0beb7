// What a cell's equations are made of, read from its graph: parts, layers, the terms of a sum.
import { type Cell, parameterShape } from '../../src/cells/spec.ts';
import { type Graph, type Reading, single } from './graphReader.ts';

/** The chosen unit's number of a node or a parameter. */
export function valueAt(graph: Graph, now: Reading, id: string, unit: number): number {
  return (graph.weights.get(id) ?? now.get(id))?.[unit] ?? Number.NaN;
}

/** The nodes that are told by step k. */
export function toldAt({ cell }: Graph, k: number): string[] {
  return cell.steps.slice(0, k + 1).flatMap(({ tells }) => tells);
}

/** What a node's equation is made of: its folded nodes and its operands, nodes and parameters, itself left out. */
export function partsOf({ cell }: Graph, id: string): string[] {
  const within = (of: string): string[] => {
    const inputs = cell.nodes.find(node => node.id === of)?.inputs ?? [];
    return inputs.flatMap(input => [input, ...(isLeaf(cell, input) ? [] : within(input))]);
  };
  return [...new Set(within(id))];
}

/** Whether an equation goes no further: at a parameter, and at a node with a letter. */
function isLeaf({ nodes }: Cell, id: string): boolean {
  return nodes.find(node => node.id === id)?.symbol !== undefined || !nodes.some(node => node.id === id);
}

/** The products of single weights and numbers that a layer's sum adds up for one unit, or the whole products with matrices; what is normalised as a whole is one. */
export function productsOf(
  graph: Graph,
  now: Reading,
  layer: string,
  unit: number,
  isWhole = false,
): number[] {
  const { cell, weights } = graph;
  const value = (id: string): number => valueAt(graph, now, id, unit);
  const expand = (id: string, isTop: boolean): number[] => {
    const node = cell.nodes.find(one => one.id === id);
    if (!node || (isLeaf(cell, id) && !isTop)) return [value(id)];
    const [first = '', second = ''] = node.inputs;
    if (isTop && single[node.op] && !isLeaf(cell, first)) return expand(first, false);
    if (node.op === 'add') return node.inputs.flatMap(input => expand(input, false));
    if (node.op === 'subtract') return [...expand(first, false), ...expand(second, false).map(v => -v)];
    if (node.op === 'matmul' && !isWhole) {
      const vector = now.get(second) ?? [];
      return vector.map((v, k) => v * (weights.get(first)?.[unit * vector.length + k] ?? Number.NaN));
    }
    const isSum = (of: string): boolean =>
      !isLeaf(cell, of) && /^(add|matmul)$/.test(cell.nodes.find(one => one.id === of)?.op ?? '');
    if (node.op === 'multiply' && isSum(second)) return expand(second, false).map(v => v * value(first));
    if (node.op === 'multiply' && isSum(first)) return expand(first, false).map(v => v * value(second));
    return [value(id)];
  };
  return expand(layer, true);
}

/** The nodes that can be looked into: told ones that squash a sum with weights, and the logits. */
export function layersOf(graph: Graph): string[] {
  const { cell } = graph;
  const told = cell.steps.flatMap(({ tells }) => tells);
  return told.filter(id => {
    const { op = 'add', inputs = [] } = cell.nodes.find(node => node.id === id) ?? {};
    const isSquashed = single[op] !== undefined && op !== 'oneMinus' && !told.includes(inputs[0] ?? '');
    return id === 'logits' || (isSquashed && partsOf(graph, id).some(part => parameterShape(cell, part)));
  });
}

/** What any of the numbers add up to. */
export function sumsOf(numbers: readonly number[]): number[] {
  return numbers.reduce<number[]>((sums, one) => sums.concat(sums.map(sum => sum + one)), [0]);
}
