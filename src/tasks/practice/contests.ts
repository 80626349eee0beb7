/** The score of tasks whose answers rule each other out: how often the right one is above its rivals, beside always saying the commonest. */
import { random } from '../../engine/random.ts';
import type { Task } from '../task.ts';
import { type Practice, type Runner, type Score, scoreSeed } from './practice.ts';

/** Where one of a row's outputs is wanted, it must beat the others of its row. */
export type Contests = readonly (readonly string[])[];

/**
 * Shares of right answers, 0 to 1, on `count` sequences of `unseen`. A place counts where the target is in one of the
 * contests; it is right when the target's logit is above those of all its rivals. The baseline says the form that is
 * commonest in training.
 */
export function contest(
  task: Task,
  contests: Contests,
  example: Practice['example'],
  unseen: Practice['example'],
  count = 2000,
): (run: Runner) => Score {
  const rows = contests.map(row => row.map(name => task.outputs.indexOf(name)));
  const rowOf = (target: number) => rows.find(row => row.includes(target));
  return run => {
    const commonest = new Set(rows.map(row => commonestOf(example, row)));
    const chance = random(scoreSeed);
    let [places, right, rightByRule] = [0, 0, 0];
    for (let done = 0; done < count; done += 50) {
      const examples = Array.from({ length: Math.min(50, count - done) }, () => unseen(chance));
      const logitsOf = run(examples.map(({ inputs }) => inputs));
      examples.forEach(({ targets }, b) => {
        targets.forEach((target, t) => {
          const row = typeof target === 'number' ? rowOf(target) : undefined;
          if (typeof target !== 'number' || !row) return;
          const logits = logitsOf(t, b);
          const own = logits[target] ?? Number.NaN;
          places++;
          if (row.every(rival => rival === target || (logits[rival] ?? Number.NaN) < own)) right++;
          if (commonest.has(target)) rightByRule++;
        });
      });
    }
    return { score: right / places, baseline: rightByRule / places, places };
  };
}

function commonestOf(example: Practice['example'], row: readonly number[]): number {
  const chance = random(scoreSeed + 1);
  const counts = new Map(row.map(output => [output, 0]));
  for (let k = 0; k < 2000; k++)
    for (const target of example(chance).targets) {
      const count = typeof target === 'number' ? counts.get(target) : undefined;
      if (typeof target === 'number' && count !== undefined) counts.set(target, count + 1);
    }
  return row.reduce((most, output) => ((counts.get(output) ?? 0) > (counts.get(most) ?? 0) ? output : most));
}
