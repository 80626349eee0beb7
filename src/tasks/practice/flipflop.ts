/** Practising flip-flop: runs of set, hold and reset, scored at every step. */
import type { Random } from '../../engine/random.ts';
import { flipflop } from '../flipflop.ts';
import type { Token } from '../task.ts';
import { contest } from './contests.ts';
import type { Example, Practice } from './practice.ts';

const symbols = flipflop.vocabulary;
const example = (chance: Random): Example => sequence(chance, 40);

/** Runs of 40 symbols; scored on runs of 60. */
export const flipflopPractice: Practice = {
  example,
  judge: contest(flipflop, [['0', '1']], example, chance => sequence(chance, 60)),
  features,
};

function features(tokens: readonly Token[]): Record<string, number[]> {
  const said = tokens.map(({ text }) => text.toLowerCase());
  return { bit: bits(said), cleared: cleared(said), length: said.map((_, t) => t / said.length) };
}

/** Sets and resets, as likely, each followed by none to twenty holds; every third sequence begins with holds. */
function sequence(chance: Random, length: number): Example {
  const said: string[] = chance.below(3) === 0 ? holds(chance) : [];
  while (said.length < length) said.push(chance.pick(['set', 'reset']), ...holds(chance));
  const read = said.slice(0, length);
  return { inputs: read.map(word => symbols.indexOf(word)), targets: bits(read) };
}

/** None a third of the time; else 1 to 4, or 1 to 20. */
function holds(chance: Random): string[] {
  const most = chance.pick([0, 4, 20]);
  return Array<string>(most === 0 ? 0 : 1 + chance.below(most)).fill('hold');
}

/** The stored bit after each symbol; 0 before the first set. */
function bits(said: readonly string[]): number[] {
  let bit = 0;
  return said.map(symbol => {
    if (symbol === 'set') bit = 1;
    if (symbol === 'reset') bit = 0;
    return bit;
  });
}

/** 1 from a reset until the next set: the bit is 0, but not for want of a beginning. */
function cleared(said: readonly string[]): number[] {
  return said.map((_, t) => Number(said.slice(0, t + 1).findLast(symbol => symbol !== 'hold') === 'reset'));
}
