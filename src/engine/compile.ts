/** From a cell and its sizes to a Program: what to compute in which order, and where each number lies. */
import { type Cell, type Dimension, type OpName, parameterShape } from '../cells/spec.ts';
import { type Group, groupNodes, isLeaf, type Phase } from './groups.ts';
import { ops } from './ops.ts';
import type { Operand } from './site.ts';

/** Lengths: I of the input, H of the hidden state, O of the head's output (0 without a head). */
export type Sizes = Readonly<Record<Dimension, number>>;

/** Some nodes of one op computed as one: their blocks lie side by side, in the order of `ids`. */
export interface Instruction {
  readonly op: OpName;
  readonly ids: readonly string[];
  readonly out: { readonly offset: number; readonly size: number };
  readonly inputs: readonly Operand[];
}

/** A previous state: the block that receives it, the block it comes from a step earlier, its first value; with `stop` no gradient goes back. */
export interface Carry {
  readonly id: string;
  readonly to: number;
  readonly from: number;
  readonly size: number;
  readonly initial: number;
  readonly stop: boolean;
}

/** A parameter's place in the flat array of all parameters. */
export interface ParameterBlock {
  readonly offset: number;
  readonly shape: readonly number[];
}

/**
 * A compiled model. A frame holds every node of one time step (`frame` numbers); the instructions of `ahead` need no
 * state and run for all steps at once, those of `loop` run step by step, those of `behind` feed no state.
 */
export interface Program {
  readonly cell: Cell;
  readonly sizes: Sizes;
  readonly frame: number;
  readonly blocks: ReadonlyMap<string, { readonly offset: number; readonly size: number }>;
  readonly parameters: ReadonlyMap<string, ParameterBlock>;
  readonly parameterCount: number;
  readonly carries: readonly Carry[];
  readonly ahead: readonly Instruction[];
  readonly loop: readonly Instruction[];
  readonly behind: readonly Instruction[];
}

/**
 * Compiles a cell (with or without head).
 *
 *   nodes --levels--> groups --places--> blocks of a frame, places of parameters --shapes--> instructions
 *
 * Nodes of one op whose operands lie side by side become one wide instruction: four gates, one product.
 * Throws when shapes do not fit, naming the node, what its op needs and what it got.
 */
export function compile(cell: Cell, sizes: Sizes): Program {
  const groups = groupNodes(cell);
  const blocks = placeNodes(cell, sizes, groups);
  const parameters = placeParameters(cell, sizes, groups);
  const place: Places = { cell, blocks, parameters: parameters.places };
  const instructions = (phase: Phase) =>
    groups.filter(group => group.phase === phase).map(group => instructionOf(group, place));
  const frame = [...blocks.values()].reduce((sum, block) => sum + block.size, 0);
  return {
    cell,
    sizes,
    frame,
    blocks,
    parameters: parameters.places,
    parameterCount: parameters.count,
    carries: carriesOf(cell, blocks),
    ahead: instructions('ahead'),
    loop: instructions('loop'),
    behind: instructions('behind'),
  };
}

/** The block of a node in every frame of a program; throws if there is no such node. */
export function blockOf(program: Program, id: string): { readonly offset: number; readonly size: number } {
  const block = program.blocks.get(id);
  if (!block) throw new Error(`${program.cell.family} has no node ${id}`);
  return block;
}

interface Places {
  readonly cell: Cell;
  readonly blocks: ReadonlyMap<string, { readonly offset: number; readonly size: number }>;
  readonly parameters: ReadonlyMap<string, ParameterBlock>;
}

function placeNodes(cell: Cell, sizes: Sizes, groups: readonly Group[]) {
  const lengths = new Map<string, number>();
  const blocks = new Map<string, { offset: number; size: number }>();
  let offset = 0;
  const place = (id: string, size: number): void => {
    lengths.set(id, size);
    blocks.set(id, { offset, size });
    offset += size;
  };
  for (const node of cell.nodes) {
    if (!isLeaf(node)) continue;
    if (!node.size) throw new Error(`${cell.family}.${node.id}: a leaf needs a size`);
    place(node.id, sizes[node.size]);
  }
  for (const { nodes } of groups) {
    for (const node of nodes) {
      const inputs = node.inputs.map((input): Operand => {
        const dimensions = parameterShape(cell, input);
        const kind = dimensions ? 'parameter' : 'node';
        const shape = dimensions ? dimensions.map(letter => sizes[letter]) : [lengths.get(input) ?? 0];
        return { kind, offset: 0, stop: false, shape };
      });
      try {
        place(node.id, ops[node.op].shape(inputs));
      } catch (cause) {
        const message = cause instanceof Error ? cause.message : String(cause);
        throw new Error(`${cell.family}.${node.id}: ${message}`, { cause });
      }
    }
  }
  return blocks;
}

/** Parameters in the order their instructions read them, so that those of one wide instruction lie side by side. */
function placeParameters(cell: Cell, sizes: Sizes, groups: readonly Group[]) {
  const places = new Map<string, ParameterBlock>();
  let count = 0;
  for (const { nodes } of groups) {
    const operandsPerNode = Math.max(...nodes.map(node => node.inputs.length));
    for (let k = 0; k < operandsPerNode; k++) {
      for (const node of nodes) {
        const name = node.inputs[k] ?? '';
        const dimensions = parameterShape(cell, name);
        if (!dimensions) continue;
        if (places.has(name)) throw new Error(`${cell.family}.${node.id}: ${name} is read by two nodes`);
        const shape = dimensions.map(letter => sizes[letter]);
        places.set(name, { offset: count, shape });
        count += shape.reduce((size, side) => size * side, 1);
      }
    }
  }
  for (const [group, { shapes }] of Object.entries(cell.parameters)) {
    for (const name of Object.keys(shapes)) {
      if (!places.has(`${group}.${name}`)) throw new Error(`${cell.family}: no node reads ${group}.${name}`);
    }
  }
  return { places, count };
}

function instructionOf({ nodes }: Group, { cell, blocks, parameters }: Places): Instruction {
  const [first] = nodes;
  if (!first) throw new Error(`${cell.family}: an empty group`);
  const size = nodes.reduce((sum, node) => sum + (blocks.get(node.id)?.size ?? 0), 0);
  const inputs = first.inputs.map((input, k): Operand => {
    const stop = first.stop?.includes(input) ?? false;
    const parameter = parameters.get(input);
    if (parameter) {
      const rows = nodes.reduce(
        (sum, node) => sum + (parameters.get(node.inputs[k] ?? '')?.shape[0] ?? 0),
        0,
      );
      return {
        kind: 'parameter',
        offset: parameter.offset,
        stop,
        shape: [rows, ...parameter.shape.slice(1)],
      };
    }
    const block = blocks.get(input) ?? { offset: 0, size: 0 };
    return { kind: 'node', offset: block.offset, stop, shape: [first.op === 'matmul' ? block.size : size] };
  });
  const offset = blocks.get(first.id)?.offset ?? 0;
  return { op: first.op, ids: nodes.map(node => node.id), out: { offset, size }, inputs };
}

function carriesOf(cell: Cell, blocks: ReadonlyMap<string, { offset: number; size: number }>): Carry[] {
  return cell.nodes
    .filter(node => node.op === 'previous')
    .map(node => {
      const to = blocks.get(node.id);
      const from = blocks.get(node.inputs[0] ?? '');
      if (!to || !from || to.size !== from.size)
        throw new Error(
          `${cell.family}.${node.id}: needs a node of ${to?.size} before it, got ${from?.size}`,
        );
      const stop = (node.stop ?? []).length > 0;
      return {
        id: node.id,
        to: to.offset,
        from: from.offset,
        size: to.size,
        initial: Number(node.initial ?? 0),
        stop,
      };
    });
}
