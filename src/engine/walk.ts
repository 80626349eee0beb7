/** The run told in micro-steps: for every time step and step, which nodes become known, from what, with what value. */
import { nodeOf, parameterShape } from '../cells/spec.ts';
import { type Trace, vectorOf } from './forward.ts';
import type { Vector } from './vector.ts';

/** A node as it becomes known: its value and those of the nodes it is computed from. */
export interface Told {
  readonly id: string;
  readonly value: Vector;
  readonly operands: readonly { readonly id: string; readonly value: Vector }[];
}

/** One micro-step: time step t and step index k, both from 0. */
export interface Moment {
  readonly t: number;
  readonly k: number;
  readonly step: string;
  readonly nodes: readonly Told[];
}

/** The micro-step k of time step t of a trace. */
export function momentAt(trace: Trace, t: number, k: number): Moment {
  const { cell } = trace.program;
  const step = cell.steps[k];
  if (!step) throw new Error(`${cell.family} has ${cell.steps.length} steps, asked for ${k + 1}`);
  const nodes = step.tells.map(id => ({
    id,
    value: vectorOf(trace, id, t),
    operands: operandsOf(trace, id, t),
  }));
  return { t, k, step: step.id, nodes };
}

/** All micro-steps from the first to the last, in the order they are told. */
export function* walk(trace: Trace): Generator<Moment, void> {
  for (let t = 0; t < trace.length; t++)
    for (let k = 0; k < trace.program.cell.steps.length; k++) yield momentAt(trace, t, k);
}

/** What a told node was computed from: nodes that are told themselves, seen through the folded ones between. */
function operandsOf(trace: Trace, id: string, t: number): { id: string; value: Vector }[] {
  const { cell } = trace.program;
  const told = new Set(cell.steps.flatMap(step => step.tells));
  const found = new Map<string, Vector>();
  const visit = (of: string): void => {
    const node = nodeOf(cell, of);
    if (node.op === 'previous') return;
    for (const input of node.inputs) {
      if (parameterShape(cell, input)) continue;
      if (told.has(input)) found.set(input, vectorOf(trace, input, t));
      else visit(input);
    }
  };
  visit(id);
  return [...found].map(([operand, value]) => ({ id: operand, value }));
}
