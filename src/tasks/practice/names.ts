/** Practising names: a list of first names read one after another, scored in bits a letter on the tenth that is kept out. */
import type { Random } from '../../engine/random.ts';
import { names as task } from '../names.ts';
import type { Token } from '../task.ts';
import { byName, type Example, type Practice, type Runner, type Score } from './practice.ts';
import { bestTrigram, type Spelled } from './trigram.ts';

/** Letters of a training sequence. */
const length = 24;

/** The practice with a list of names, one a line, a to z: three or four of them in a sequence. */
export function namesPractice(list: string): Practice {
  const { trained, scored } = partedNames(list);
  let baseline: number | undefined; // takes seconds, and is the same for every model
  return {
    example: chance => sequence(trained, chance),
    judge: run => {
      baseline ??= bestTrigram(trained, scored, task.vocabulary.length).bits;
      return judged(run, trained, scored, baseline);
    },
    features,
  };
}

/** The names of a list as places of their letters; every tenth is kept for the score. */
export function partedNames(list: string): { trained: readonly Spelled[]; scored: readonly Spelled[] } {
  const all = list
    .split('\n')
    .filter(name => name !== '')
    .map(name => [...name].map(letter => task.vocabulary.indexOf(letter)));
  return { trained: all.filter((_, k) => k % 10 !== 9), scored: all.filter((_, k) => k % 10 === 9) };
}

/** Names drawn one after another, a boundary before each, the last one cut. */
function sequence(all: readonly Spelled[], chance: Random): Example {
  const read: number[] = [];
  while (read.length <= length) read.push(0, ...chance.pick(all));
  return { inputs: read.slice(0, length), targets: read.slice(1, length + 1) };
}

/** Bits a letter, the boundary behind a name counted as one: lower is better. The baseline is the best trigram model. */
function judged(
  run: Runner,
  trained: readonly Spelled[],
  scored: readonly Spelled[],
  baseline: number,
): Score {
  return {
    score: bitsOfRun(run, scored),
    baseline,
    places: scored.reduce((sum, name) => sum + name.length + 1, 0),
    others: { training: bitsOfRun(run, trained) },
  };
}

/** The mean of −log2 of a model's share of each letter; every name by itself, from a cell that has read nothing. */
function bitsOfRun(run: Runner, all: readonly Spelled[]): number {
  let [bits, letters] = [0, 0];
  for (let from = 0; from < all.length; from += 64) {
    const some = all.slice(from, from + 64);
    const logitsOf = run(some.map(name => [0, ...name]));
    for (const [b, name] of some.entries())
      for (const [t, next] of [...name, 0].entries()) {
        bits += bitsFor(logitsOf(t, b), next);
        letters++;
      }
  }
  return bits / letters;
}

/** −log2 of the softmax's share of one place. */
function bitsFor(logits: ArrayLike<number>, place: number): number {
  const all = Array.from(logits);
  const top = Math.max(...all);
  const sum = all.reduce((total, logit) => total + Math.exp(logit - top), 0);
  return (Math.log(sum) + top - (all[place] ?? Number.NaN)) / Math.LN2;
}

/** What stands since the last boundary: how many letters and vowels, what the last of them are, which occur; for any text. */
function features(tokens: readonly Token[]): Record<string, number[]> {
  const letters = task.vocabulary.slice(1);
  let name = '';
  const known = tokens.map(({ text }) => {
    const letter = text.toLowerCase();
    name = letter === '.' ? '' : name + letter;
    return {
      position: name.length,
      'third on': name.length >= 3,
      vowels: [...name].filter(isVowel).length,
      vowel: isVowel(letter),
      'by vowel': [...name.slice(-2)].some(isVowel),
      cluster: name.length - 1 - [...name].findLastIndex(isVowel),
      start: name.length <= 1,
      ...Object.fromEntries(letters.map(one => [`has ${one}`, name.includes(one)])),
      ...Object.fromEntries(letters.map(one => [`after ${one}`, letter === one])),
    };
  });
  return byName(known);
}

function isVowel(letter: string): boolean {
  return 'aeiouy'.includes(letter);
}
