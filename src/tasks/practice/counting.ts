/** Practising counting: strings aⁿbⁿ up to n = 10, scored by how far beyond the counting goes right. */
import type { Random } from '../../engine/random.ts';
import { counting } from '../counting.ts';
import type { Token } from '../task.ts';
import { byName, type Example, type Practice, type Runner, type Score } from './practice.ts';

/** The longest n that was ever practised. */
const practised = 10;
/** No string is longer than this n. */
const longest = 200;

/** Strings with n from 1 to 10; the score is a number of a's, not a share. */
export const countingPractice: Practice = {
  example: chance => string(drawn(chance)),
  judge,
  features,
};

/** 1 to 10: every a is the last in one of five strings that have it, so that how many there were tells nothing of the next. */
function drawn(chance: Random): number {
  let n = 1;
  while (chance.uniform() > 1 / 5) n++;
  return n > practised ? drawn(chance) : n;
}

/** start aⁿ bⁿ, at each step the next symbol wanted, and the end after the last b. */
function string(n: number): Example {
  const said = ['start', ...Array<string>(n).fill('a'), ...Array<string>(n).fill('b'), 'end'];
  const places = said.map(symbol => counting.vocabulary.indexOf(symbol));
  return { inputs: places.slice(0, -1), targets: places.slice(1) };
}

/**
 * The largest n up to 200 such that in this string and all shorter ones, from the first b on, each next symbol and the
 * end are the most active. The baseline sees only the latest symbol: whatever it says after b, it is never right both
 * after the first and after the last, so it gets to n = 1 (the end after every b).
 */
function judge(run: Runner): Score {
  let [score, places] = [0, 0];
  while (score < longest) {
    const n = score + 1;
    const { inputs, targets } = string(n);
    const logitsOf = run([inputs]);
    const asked = targets.slice(n + 1).map((target, k) => ({ target, logits: logitsOf(n + 1 + k, 0) }));
    places += asked.length;
    if (!asked.every(({ target, logits }) => target === highest(logits))) break;
    score = n;
  }
  return { score, baseline: 1, places };
}

/** The one place whose number is above all others; none where two are equal. */
function highest(logits: ArrayLike<number>): number | undefined {
  const all = Array.from(logits);
  const found = all.indexOf(Math.max(...all));
  return all.lastIndexOf(Math.max(...all)) === found ? found : undefined;
}

/** How many b are still owed, whether b has come, how far the string is; for any text. */
function features(tokens: readonly Token[]): Record<string, number[]> {
  let [count, seen, done] = [0, 0, 0];
  const known = tokens.map(({ text }, t) => {
    const symbol = text.toLowerCase();
    if (symbol === 'start') [count, seen, done] = [0, 0, 0];
    if (symbol === 'a') count++;
    if (symbol === 'b') [count, seen] = [count - 1, 1];
    done = Number(seen === 1 && count === 0);
    return { count, 'b seen': seen, done, length: t };
  });
  return byName(known);
}
