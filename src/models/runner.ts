/** Sequences put into a compiled model: symbols by their places, numbers as they are. */
import type { Program } from '../engine/compile.ts';
import { compute, load, loadSymbols, vectorOf, type Workspace, workspace } from '../engine/forward.ts';
import type { Vector } from '../engine/vector.ts';
import type { Runner } from '../tasks/practice/practice.ts';
import type { Input } from '../tasks/task.ts';

/** Writes one sequence into column b of a workspace; steps beyond its end are zero vectors. */
export function loadInputs(work: Workspace, inputs: readonly Input[], b = 0): void {
  if (inputs.every(isSymbol)) loadSymbols(work, inputs, b);
  else
    load(
      work,
      inputs.map(input => (isSymbol(input) ? [] : input)),
      {},
      b,
    );
}

/** Runs sequences side by side and tells their logits. */
export function runnerOf(program: Program, parameters: Vector): Runner {
  return sequences => {
    const length = Math.max(...sequences.map(inputs => inputs.length));
    const work = workspace(program, parameters, length, sequences.length);
    for (const [b, inputs] of sequences.entries()) loadInputs(work, inputs, b);
    compute(work);
    return (t, b) => vectorOf(work, 'logits', t, b);
  };
}

function isSymbol(input: Input): input is number | null {
  return typeof input !== 'object' || input === null;
}
