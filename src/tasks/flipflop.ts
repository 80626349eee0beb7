/** Flip-flop: one bit is set, held over any number of steps, and reset; it is read out at every step (after Gers et al. 2000). */
import type { Random } from '../engine/random.ts';
import type { Example, Task } from './task.ts';

const symbols: readonly string[] = ['set', 'hold', 'reset'];

/** The smallest task that needs a gate to shut: the stored bit must go at "reset" and only there. */
export const flipflop: Task = {
  id: 'flipflop',
  vocabulary: symbols,
  outputs: ['0', '1'],
  head: 'softmax',
  hidden: 4,
  texts: [
    'set hold reset hold hold set hold hold hold reset',
    'hold hold set set hold reset reset hold',
    'set hold hold hold hold hold hold hold hold hold hold reset',
    'set reset set reset set hold reset hold',
  ],
  opens: { t: 2, step: 'cell', unit: 0 },
  example: chance => sequence(chance, 40),
  unseen: chance => sequence(chance, 60),
  contests: [['0', '1']],
  features: tokens => {
    const said = tokens.map(({ text }) => text.toLowerCase());
    return { bit: bits(said), cleared: cleared(said), length: said.map((_, t) => t / said.length) };
  },
};

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
