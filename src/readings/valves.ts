/** Which nodes are valves: gates whose values are shares between 0 and 1. */
import { type Cell, nodeOf, type OpName, type Role } from '../cells/spec.ts';

const roles: readonly Role[] = ['forget', 'input', 'output', 'reset'];
const ops: readonly OpName[] = ['sigmoid', 'oneMinus', 'divide', 'exp'];

/** Whether a node lets through a share: a gate, what another gate leaves, its share of two, or a stabilised exponential. */
export function isValve(cell: Cell, id: string): boolean {
  const { op, role } = nodeOf(cell, id);
  return roles.includes(role) && ops.includes(op);
}
