/** Practising adding: pairs of a value and a marker, scored by how often the sum comes out near enough. */
import { type Random, random } from '../../engine/random.ts';
import type { Token } from '../task.ts';
import { byName, type Example, type Practice, type Runner, type Score, scoreSeed } from './practice.ts';

/** The paper's T for the score; sequences have T to T + T / 10 pairs. */
const judged = 50;
/** Largest error of 0.5 + sum / 4, the paper's target. */
const tolerance = 0.04;

/** Sequences of T = 10 to 50, wanted is the sum itself; scored on 2,560 with T = 50. */
export const addingPractice: Practice = {
  example: chance => sequence(chance, 10 + chance.below(judged - 9)),
  judge,
  features,
};

/**
 * One of the first ten pairs is marked, then one of the first T/2 − 1 still unmarked. The first and the last marker are
 * −1: where the first pair is chosen, its number is 0 in the sum.
 */
function sequence(chance: Random, T: number): Example {
  const length = T + chance.below(Math.floor(T / 10) + 1);
  const one = chance.below(Math.min(10, length - 1));
  const unmarked = Array.from({ length }, (_, t) => t).filter(t => t !== one);
  const other = chance.pick(unmarked.slice(0, Math.floor(T / 2) - 1));
  const marked = [one, other].filter(t => t > 0);
  const values = Array.from({ length }, () => 2 * chance.uniform() - 1);
  const ends = [0, length - 1];
  const sum = marked.reduce((total, t) => total + (values[t] ?? 0), 0);
  return {
    inputs: values.map((value, t) => [value, ends.includes(t) ? -1 : Number(marked.includes(t))]),
    targets: values.map((_, t) => (t === length - 1 ? [sum] : null)),
  };
}

/** The share of sequences whose 0.5 + sum / 4 errs by less than 0.04; the baseline always says the mean, 0. */
function judge(run: Runner): Score {
  const chance = random(scoreSeed);
  const count = 2560;
  let [right, rightByRule] = [0, 0];
  for (let done = 0; done < count; done += 64) {
    const examples = Array.from({ length: 64 }, () => sequence(chance, judged));
    const logitsOf = run(examples.map(({ inputs }) => inputs));
    examples.forEach(({ inputs, targets }, b) => {
      const target = targets.at(-1);
      const sum = (typeof target === 'object' ? target?.[0] : undefined) ?? Number.NaN;
      const said = logitsOf(inputs.length - 1, b)[0] ?? Number.NaN;
      if (Math.abs(said - sum) / 4 < tolerance) right++;
      if (Math.abs(sum) / 4 < tolerance) rightByRule++;
    });
  }
  return { score: right / count, baseline: rightByRule / count, places: count };
}

/** The sum so far, the first number alone, how many are marked; for any numbers. */
function features(tokens: readonly Token[]): Record<string, number[]> {
  let [sum, first, marks] = [0, 0, 0];
  const known = tokens.map(({ numbers }, t) => {
    const [value = 0, marker = 0] = numbers ?? [];
    if (marker === 1) {
      if (marks === 0) first = value;
      [sum, marks] = [sum + value, marks + 1];
    }
    return {
      sum,
      first,
      second: sum - first,
      marks,
      'end?': Number(t > 0 && marker === -1),
      length: t,
      value,
    };
  });
  return byName(known);
}
