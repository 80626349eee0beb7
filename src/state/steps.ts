/** The order in which the steps of all cells are told, so that a step's id means a point in any cell. */
import type { Cell } from '../cells/spec.ts';

/** The ids of all cells' steps; each cell tells some of them, in this order. */
export const stepOrder: readonly string[] = [
  'join',
  'forget',
  'update',
  'reset',
  'input',
  'candidate',
  'cell',
  'blend',
  'output',
  'hidden',
];

/** Whether some cell has a step of that id. */
export function isStep(id: string): boolean {
  return stepOrder.includes(id);
}

/** The id itself if the cell has that step; else the last one it has told before that point, or its first. */
export function stepIn(cell: Cell, id: string): string {
  const ids = cell.steps.map(step => step.id);
  if (ids.includes(id)) return id;
  const point = stepOrder.indexOf(id);
  const before = stepOrder.slice(0, Math.max(0, point)).filter(step => ids.includes(step));
  return before.at(-1) ?? ids[0] ?? 'join';
}
