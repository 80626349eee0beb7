/** What a cell is: a graph of named nodes told in steps, as plain data; `defineCell` checks it once. */

/** The closed alphabet of operations; `engine/ops.ts` gives each its shape rule and what it computes, `engine/opsBack.ts` its gradients. */
export const opNames = [
  'given',
  'previous',
  'matmul',
  'add',
  'subtract',
  'oneMinus',
  'multiply',
  'divide',
  'maximum',
  'normalize',
  'identity',
  'sigmoid',
  'logSigmoid',
  'tanh',
  'g1997',
  'h1997',
  'g2024',
  'exp',
  'softmax',
] as const;
export type OpName = (typeof opNames)[number];

/** Sizes of a model: I inputs, H units, O outputs. */
export type Dimension = 'I' | 'H' | 'O';

/** What a node stands for; decides its colour, never its number. */
export const roles = [
  'data',
  'state',
  'forget',
  'input',
  'candidate',
  'output',
  'reset',
  'prediction',
] as const;
export type Role = (typeof roles)[number];

/**
 * The places of the figure's stage, in the order of reading; a node that two variants share keeps its slot. A told node
 * without a slot gets a free place by its longest path.
 */
export const slots = [
  'inputColumn',
  'hiddenColumn',
  'inputGateColumn',
  'forgetGateColumn',
  'outputGateColumn',
  'beltBefore',
  'gateForget',
  'gateInput',
  'gateCandidate',
  'gateOutput',
  'resetState',
  'kept',
  'written',
  'beltAfter',
  'squash',
  'hiddenOut',
  'readout',
  'prediction',
] as const;
export type Slot = (typeof slots)[number];

/** A letter with its subscript, as the papers print it: c with t−1. */
export interface Notation {
  readonly letter: string;
  readonly sub?: string;
}

/**
 * One vector of a time step. `inputs` are ids of nodes, or `group.name` of a parameter.
 * With a `symbol` it is an equation of its own; without, it is folded into the node that reads it.
 * No gradient passes to the inputs named in `stop`.
 */
export interface Node {
  readonly id: string;
  readonly op: OpName;
  readonly inputs: readonly string[];
  readonly role: Role;
  readonly symbol?: Notation;
  readonly slot?: Slot;
  /** Length of a vector that comes from outside or from the step before. */
  readonly size?: Dimension;
  /** Value of a previous state before the first step; 0 if left out. */
  readonly initial?: number | '-Infinity';
  readonly stop?: readonly string[];
}

/** One micro-step of the telling: the named nodes become known in it. */
export interface Step {
  readonly id: string;
  readonly tells: readonly string[];
}

/** Parameters of one layer by name, with their dimensions: W (H, I), R (H, H), b (H); `G.input` (H, H) weighs the input gate of t−1. */
export interface ParameterGroup {
  readonly letter: string;
  readonly shapes: Readonly<Record<string, readonly Dimension[]>>;
}

/** A recurrent cell, or a head that reads one: plain JSON. Order of nodes is the order of telling. */
export interface Cell {
  readonly family: string;
  readonly parameters: Readonly<Record<string, ParameterGroup>>;
  readonly nodes: readonly Node[];
  readonly steps: readonly Step[];
}

/** Returns the cell itself if its graph is sound; throws an Error that names the node, what was expected and what was got. */
export function defineCell(cell: Cell): Cell {
  const ids = new Set<string>();
  for (const node of cell.nodes) {
    const where = `${cell.family}.${node.id}`;
    if (!/^[a-z][A-Za-z0-9_]*$/.test(node.id)) throw new Error(`${where}: not a valid id`);
    if (ids.has(node.id)) throw new Error(`${where}: defined twice`);
    ids.add(node.id);
  }
  for (const node of cell.nodes) {
    for (const input of node.inputs) {
      if (!ids.has(input) && !parameterShape(cell, input))
        throw new Error(`${cell.family}.${node.id}: unknown input ${input}`);
    }
    for (const id of node.stop ?? []) {
      if (!node.inputs.includes(id))
        throw new Error(`${cell.family}.${node.id}: stops ${id}, which it does not read`);
      if (!ids.has(id)) throw new Error(`${cell.family}.${node.id}: stops ${id}, which is no node`);
    }
  }
  checkTelling(cell, ids);
  return cell;
}

/** Dimensions of the parameter `group.name`, or undefined if the cell has none of that name. */
export function parameterShape(cell: Cell, name: string): readonly Dimension[] | undefined {
  const dot = name.indexOf('.');
  if (dot < 0) return undefined;
  const group = cell.parameters[name.slice(0, dot)];
  return group && Object.hasOwn(group.shapes, name.slice(dot + 1))
    ? group.shapes[name.slice(dot + 1)]
    : undefined;
}

/** The node of that id; throws if the cell has none. */
export function nodeOf(cell: Cell, id: string): Node {
  const node = cell.nodes.find(candidate => candidate.id === id);
  if (!node) throw new Error(`${cell.family} has no node ${id}`);
  return node;
}

function checkTelling(cell: Cell, ids: ReadonlySet<string>): void {
  const told = new Set<string>();
  for (const step of cell.steps) {
    for (const id of step.tells) {
      if (!ids.has(id)) throw new Error(`${cell.family}, step ${step.id}: tells unknown node ${id}`);
      if (told.has(id)) throw new Error(`${cell.family}, step ${step.id}: ${id} is told twice`);
      told.add(id);
    }
  }
  for (const node of cell.nodes) {
    if ((node.symbol || node.slot) && !told.has(node.id))
      throw new Error(`${cell.family}.${node.id}: told in no step`);
  }
}
