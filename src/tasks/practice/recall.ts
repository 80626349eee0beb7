/** Practising recall: noise, the key, noise again, then the question; scored at a lag of twenty. */
import type { Random } from '../../engine/random.ts';
import { recall } from '../recall.ts';
import type { Token } from '../task.ts';
import { contest } from './contests.ts';
import { byName, type Example, type Practice } from './practice.ts';

const noise = recall.vocabulary.filter(symbol => /[a-d]/.test(symbol));
const example = (chance: Random): Example => sequence(chance, 1 + chance.below(25));

/** Lags of 1 to 25; scored on sequences whose key lies 20 symbols of noise before the question. */
export const recallPractice: Practice = {
  example,
  judge: contest(recall, [recall.outputs], example, chance => sequence(chance, 20)),
  features,
};

/** None to four symbols of noise, x or y, `lag` symbols of noise, the question: only there is an answer wanted. */
function sequence(chance: Random, lag: number): Example {
  const hum = (length: number): string[] => Array.from({ length }, () => chance.pick(noise));
  const before = hum(chance.below(5));
  const key = chance.pick(recall.outputs);
  const said = [...before, key, ...hum(lag), '?'];
  return {
    inputs: said.map(symbol => recall.vocabulary.indexOf(symbol)),
    targets: said.map(symbol => (symbol === '?' ? recall.outputs.indexOf(key) : null)),
  };
}

/** The key so far (x: +1, y: −1, 0 before it), whether there was one, whether it is asked for, what noise there is; for any text. */
function features(tokens: readonly Token[]): Record<string, number[]> {
  let key = '';
  const known = tokens.map(({ text }, t) => {
    const symbol = text.toLowerCase();
    if (recall.outputs.includes(symbol)) key = symbol;
    return {
      'x/y': Number(key === 'x') - Number(key === 'y'),
      x: key === 'x',
      y: key === 'y',
      seen: key !== '',
      asked: symbol === '?',
      noise: noise.includes(symbol),
      length: t / tokens.length,
    };
  });
  return byName(known);
}
