// A truncated cell's other self: it reads from outside what the cell reads without passing a gradient to it.
import { type Cell, defineCell, type Node, nodeOf } from '../../src/cells/spec.ts';
import type { Sizes } from '../../src/engine/compile.ts';
import type { Workspace } from '../../src/engine/forward.ts';
import { type Plan, placesOf, randomRun } from './differences.ts';

const heldName = (id: string): string => `${id}Held`;

/** The cell with no `stop`: each stopped operand is a vector from outside. */
export function holding(cell: Cell): Cell {
  const stopped = [...new Set(cell.nodes.flatMap(node => node.stop ?? []))];
  const nodes = cell.nodes.map(({ stop = [], ...node }) => ({
    ...node,
    inputs: node.inputs.map(input => (stop.includes(input) ? heldName(input) : input)),
  }));
  const held = stopped.map(
    (id): Node => ({ id: heldName(id), op: 'given', inputs: [], role: nodeOf(cell, id).role, size: 'H' }),
  );
  return defineCell({ ...cell, nodes: [...nodes, ...held] });
}

/** The run of the holding cell, its vectors from outside at the values that `work`, already computed, recorded. */
export function heldRun(work: Workspace, sizes: Sizes, plan: Plan): Workspace {
  const held = randomRun(holding(work.program.cell), sizes, plan);
  for (const id of new Set(work.program.cell.nodes.flatMap(node => node.stop ?? [])))
    for (const b of plan.lengths.keys()) {
      const from = placesOf(work, id, b).flat();
      for (const [k, place] of placesOf(held, heldName(id), b).flat().entries())
        held.values[place] = work.values[from[k] ?? -1] ?? Number.NaN;
    }
  return held;
}
