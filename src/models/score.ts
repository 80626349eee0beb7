/** How often a model gives the right answer where answers rule each other out, beside always saying the commonest. */
import type { Program } from '../engine/compile.ts';
import { compute, loadSymbols, vectorOf, workspace } from '../engine/forward.ts';
import { random } from '../engine/random.ts';
import type { Vector } from '../engine/vector.ts';
import type { Example, Task } from '../tasks/task.ts';

/** Shares of right answers, 0 to 1: the model's, and the baseline's at the same places. */
export interface Score {
  readonly score: number;
  readonly baseline: number;
  readonly places: number;
}

/** The seed of the sequences that every model is scored on. */
export const scoreSeed = 2000;

/**
 * The score on `count` unseen sequences. A place counts where the target is in one of the task's contests; it is
 * right when the target's logit is above those of all its rivals. The baseline says the form commonest in training.
 */
export function scoreOf(task: Task, program: Program, parameters: Vector, count = 2000): Score {
  const rows = task.contests.map(row => row.map(name => task.outputs.indexOf(name)));
  const rowOf = (target: number | null) => rows.find(row => target !== null && row.includes(target));
  const commonest = new Set(rows.map(row => commonestOf(task, row)));
  const chance = random(scoreSeed);
  let places = 0;
  let right = 0;
  let rightByRule = 0;
  for (let done = 0; done < count; done += 50) {
    const examples = Array.from({ length: Math.min(50, count - done) }, () => task.unseen(chance));
    const logitsOf = runOf(program, parameters, examples);
    examples.forEach(({ targets }, b) => {
      targets.forEach((target, t) => {
        const row = rowOf(target);
        if (target === null || !row) return;
        const logits = logitsOf(t, b);
        const own = logits[target] ?? Number.NaN;
        places++;
        if (row.every(rival => rival === target || (logits[rival] ?? Number.NaN) < own)) right++;
        if (commonest.has(target)) rightByRule++;
      });
    });
  }
  return { score: right / places, baseline: rightByRule / places, places };
}

function runOf(program: Program, parameters: Vector, examples: readonly Example[]) {
  const length = Math.max(...examples.map(({ inputs }) => inputs.length));
  const work = workspace(program, parameters, length, examples.length);
  for (const [b, { inputs }] of examples.entries()) loadSymbols(work, inputs, b);
  compute(work);
  return (t: number, b: number): Vector => vectorOf(work, 'logits', t, b);
}

function commonestOf(task: Task, row: readonly number[]): number {
  const chance = random(scoreSeed + 1);
  const counts = new Map(row.map(output => [output, 0]));
  for (let k = 0; k < 2000; k++)
    for (const target of task.example(chance).targets) {
      const count = target === null ? undefined : counts.get(target);
      if (target !== null && count !== undefined) counts.set(target, count + 1);
    }
  return row.reduce((most, output) => ((counts.get(output) ?? 0) > (counts.get(most) ?? 0) ? output : most));
}
