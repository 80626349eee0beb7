/** What a cell is like, read from its graph: the states it carries, its gates, whether a lane runs straight through. */
import { type Cell, type Node, nodeOf, type OpName, parameterShape } from '../cells/spec.ts';
import { isValve } from './gates.ts';

/** How the old state is kept and the new one written: by gates of their own, by one gate and its rest, one of them without a gate, or both. */
export type Blending = 'apart' | 'coupled' | 'keep' | 'write' | 'none';

/** Ids of the states that are handed to the next step, the belt's first. */
export function statesOf(cell: Cell): string[] {
  const states = cell.nodes
    .filter(({ op, role }) => op === 'previous' && role === 'state')
    .map(({ inputs }) => inputs[0] ?? '');
  const belt = beltStateOf(cell);
  return belt === undefined ? states : [belt, ...states.filter(id => id !== belt)];
}

/** Ids of the gates: squashed to 0..1 by a layer of their own (an exponential one by its stabiliser); the head's output is none. */
export function gatesOf(cell: Cell): string[] {
  return cell.nodes.filter(node => isOwnGate(cell, node)).map(({ id }) => id);
}

/** Whether the belt's state reaches the next step without a product of weights and without a squashing. */
export function hasStraightLane(cell: Cell): boolean {
  const state = beltStateOf(cell);
  return state !== undefined && isReachedStraight(cell, state, state);
}

/** How keeping and writing hang together: coupled where one and the same gate works both. */
export function blendingOf(cell: Cell): Blending {
  const [kept, written] = (['kept', 'written'] as const).map(slot =>
    cell.nodes.find(node => node.slot === slot),
  );
  if (!kept || !written) return kept ? 'keep' : written ? 'write' : 'none';
  const keepers = gatesBehind(cell, kept);
  return gatesBehind(cell, written).some(gate => keepers.includes(gate)) ? 'coupled' : 'apart';
}

/** The state that comes back on the belt. */
function beltStateOf(cell: Cell): string | undefined {
  return cell.nodes.find(({ op, slot }) => op === 'previous' && slot === 'beltBefore')?.inputs[0];
}

/** A gate that is no other gate's rest or share. */
function isOwnGate(cell: Cell, { id, op, symbol }: Node): boolean {
  return symbol !== undefined && op !== 'oneMinus' && op !== 'divide' && isValve(cell, id);
}

const straight: readonly OpName[] = ['add', 'multiply', 'identity', 'normalize'];

function isReachedStraight(cell: Cell, id: string, state: string): boolean {
  const node = nodeOf(cell, id);
  if (node.op === 'previous') return node.inputs[0] === state;
  return (
    straight.includes(node.op) &&
    node.inputs.some(input => !parameterShape(cell, input) && isReachedStraight(cell, input, state))
  );
}

/** The gates that work a product: its factors themselves, or those which a difference or a share is made of. */
function gatesBehind(cell: Cell, { inputs }: Node): string[] {
  return inputs.flatMap(input => {
    const node = nodeOf(cell, input);
    if (isOwnGate(cell, node)) return [node.id];
    return node.op === 'oneMinus' || node.op === 'divide' || node.op === 'add' ? gatesBehind(cell, node) : [];
  });
}
