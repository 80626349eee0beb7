/** How nodes, units, steps and weights are called in a list of changes. */
import { type Cell, nodeOf, parameterShape } from '../../src/cells/spec.ts';
import type { Clamp } from '../../src/engine/clamps.ts';
import { mention, symbolOf } from '../../src/readings/inputs.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import type { Edit } from '../../src/state/changes.ts';
import { changes as said } from '../../src/words/changes.ts';
import { en } from '../../src/words/en.ts';

/** A node's name, in this cell or, where it has no such node, in others. */
export function nodeName(cell: Cell, id: string): string {
  return en.figure.called(cell.nodes.some(node => node.id === id) ? nodeOf(cell, id) : { id });
}

/** A word at a time step, quoted; '' beyond the text. */
export function wordAt({ tokens, task }: RunOfText, t: number): string {
  const token = tokens[t];
  return token ? en.inputs[task.reading].quoted(mention(token)) : '';
}

/** A unit of a node by number and name. */
export function unitName(run: RunOfText, node: string, unit: number | null): string {
  if (unit === null) return said.all;
  const name = (isOutput(run.cell, node) ? run.task.outputs : run.lanes)[unit];
  const number = en.figure.unnamed(unit + 1);
  return name === undefined || name === number ? number : `${number}, ${symbolOf(name)}`;
}

/** Where a clamp holds. */
export function placeName(run: RunOfText, { node, unit, t }: Clamp): string {
  return `${unitName(run, node, unit)}, ${said.steps(t, t === null ? '' : wordAt(run, t))}`;
}

/** Names of the rows, or the columns, of a parameter: inputs, units or outputs. */
export function namesAlong(run: RunOfText, parameter: string, axis: number): readonly string[] {
  const dimension = parameterShape(run.cell, parameter)?.[axis];
  if (dimension === 'I') return run.task.vocabulary.map(symbolOf);
  if (dimension === 'O') return run.task.outputs.map(symbolOf);
  return dimension === 'H' ? run.lanes : [];
}

/** Row and column of a weight by name. */
export function weightPlace(run: RunOfText, { parameter, index }: Edit): string {
  return index.map((place, axis) => namesAlong(run, parameter, axis)[place] ?? `${place + 1}`).join(', ');
}

function isOutput(cell: Cell, id: string): boolean {
  return cell.nodes.some(node => node.id === id && node.role === 'prediction');
}
