/** Which nodes are gates: vectors of shares from 0 to 1 that let through, drawn as bars and as doors. */
import { type Cell, nodeOf, type Role } from '../cells/spec.ts';

const roles: readonly Role[] = ['forget', 'input', 'output', 'reset'];

/** Whether a node's values are shares from 0 to 1 by which something is multiplied. */
export function isGate(cell: Cell, id: string): boolean {
  const { op, role, inputs } = nodeOf(cell, id);
  if (!roles.includes(role)) return false;
  switch (op) {
    case 'sigmoid':
    case 'exp':
    case 'divide':
      return true;
    case 'oneMinus':
    case 'previous':
      return inputs.every(input => isGate(cell, input));
    default:
      return false;
  }
}

/** Whether a node lets something through now: a gate, and not one of the step before. */
export function isValve(cell: Cell, id: string): boolean {
  return isGate(cell, id) && nodeOf(cell, id).op !== 'previous';
}

/** The gate in a product: `values` is the factor that lets through, `gate` the told node it comes from. */
export interface Gating {
  readonly gate: string;
  readonly values: string;
  /** Whether the factor is one minus the gate. */
  readonly rest: boolean;
}

/** The gating of a product, undefined for any other node. */
export function gatingOf(cell: Cell, id: string, told: ReadonlySet<string>): Gating | undefined {
  const { op, inputs } = nodeOf(cell, id);
  const values = inputs.find(input => cell.nodes.some(node => node.id === input) && isGate(cell, input));
  if (op !== 'multiply' || values === undefined) return undefined;
  if (told.has(values)) return { gate: values, values, rest: false };
  const node = nodeOf(cell, values);
  return { gate: node.inputs[0] ?? values, values, rest: node.op === 'oneMinus' };
}
