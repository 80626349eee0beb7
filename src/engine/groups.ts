/** The order of computing: which nodes are computed as one, and whether before, in or after the loop over time. */
import { type Cell, type Node, nodeOf, parameterShape } from '../cells/spec.ts';

/** One row of the plan: nodes to be computed as one. */
export interface Group {
  readonly phase: Phase;
  readonly nodes: readonly Node[];
}

/** Before the loop over time, in it, or behind it. */
export type Phase = 'ahead' | 'loop' | 'behind';

/** Whether a node comes from outside or from the step before. */
export const isLeaf = (node: Node): boolean => node.op === 'given' || node.op === 'previous';

/** Level = longest way from a leaf; nodes of one level, op and origin of operands are one group. */
export function groupNodes(cell: Cell): Group[] {
  const levels = new Map<string, number>();
  const levelOf = (node: Node, above: readonly string[]): number => {
    const known = levels.get(node.id);
    if (known !== undefined) return known;
    if (above.includes(node.id))
      throw new Error(`${cell.family}.${node.id}: reads itself within one time step`);
    const level = isLeaf(node)
      ? 0
      : 1 + Math.max(0, ...nodeInputs(cell, node).map(input => levelOf(input, [...above, node.id])));
    levels.set(node.id, level);
    return level;
  };
  const groups = new Map<string, Node[]>();
  const groupOf = new Map<string, string>();
  const inner = cell.nodes.filter(node => !isLeaf(node));
  for (const node of inner) levelOf(node, []);
  const phases = phasesOf(cell);
  for (const node of inner.toSorted((a, b) => (levels.get(a.id) ?? 0) - (levels.get(b.id) ?? 0))) {
    const origins = node.inputs.map(input => {
      if (parameterShape(cell, input)) return 'parameter';
      return node.op === 'matmul' ? input : (groupOf.get(input) ?? input);
    });
    const stops = node.inputs.map(input => node.stop?.includes(input) ?? false);
    const name = [levels.get(node.id), phases.get(node.id), node.op, ...origins, ...stops].join(' ');
    const group = groups.get(name);
    if (group && follows(group, node, cell)) group.push(node);
    const key = group?.includes(node) ? name : group ? `${name} ${node.id}` : name;
    if (!group?.includes(node)) groups.set(key, [node]);
    groupOf.set(node.id, key);
  }
  return [...groups.values()].map(nodes => ({ nodes, phase: phases.get(nodes[0]?.id ?? '') ?? 'loop' }));

  /** A node may join if each of its node operands is computed right after the last member's. */
  function follows(group: readonly Node[], node: Node, of: Cell): boolean {
    if (node.op === 'softmax' || node.op === 'normalize') return false; // they look at a whole vector
    const last = group.at(-1);
    return node.inputs.every((input, k) => {
      const before = last?.inputs[k];
      if (before === undefined) return false;
      if (parameterShape(of, input)) return parameterShape(of, before) !== undefined;
      if (node.op === 'matmul') return input === before;
      const row = groups.get(groupOf.get(input) ?? '');
      if (!row) return false;
      return (
        row.findIndex(member => member.id === input) === row.findIndex(member => member.id === before) + 1
      );
    });
  }
}

function nodeInputs(cell: Cell, node: Node): Node[] {
  return node.inputs.filter(input => !parameterShape(cell, input)).map(input => nodeOf(cell, input));
}

function phasesOf(cell: Cell): Map<string, Phase> {
  const fedByState = new Map<string, boolean>();
  const readsState = (node: Node): boolean => {
    const known = fedByState.get(node.id);
    if (known !== undefined) return known;
    const reads = node.op === 'previous' || (!isLeaf(node) && nodeInputs(cell, node).some(readsState));
    fedByState.set(node.id, reads);
    return reads;
  };
  const feeding = new Set<string>();
  const feed = (id: string): void => {
    if (feeding.has(id)) return;
    feeding.add(id);
    const node = nodeOf(cell, id);
    if (!isLeaf(node)) for (const input of nodeInputs(cell, node)) feed(input.id);
  };
  for (const node of cell.nodes) if (node.op === 'previous') for (const input of node.inputs) feed(input);
  return new Map(
    cell.nodes.map(node => [
      node.id,
      !isLeaf(node) && !readsState(node) ? 'ahead' : feeding.has(node.id) ? 'loop' : 'behind',
    ]),
  );
}
