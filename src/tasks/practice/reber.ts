/** Practising Reber: strings of the embedded grammar from a seed, right where at every letter all legal next ones are the most active. */
import { type Random, random } from '../../engine/random.ts';
import { reber } from '../reber.ts';
import type { Token } from '../task.ts';
import { byName, type Example, type Practice, type Runner, type Score } from './practice.ts';

type Ways = Readonly<Record<string, string>>;

/** The Reber grammar: at each place which letters may come, and to which place each leads; at 7 the inner string is over. */
const inner: readonly Ways[] = [
  { B: '1' },
  { T: '2', P: '3' },
  { S: '2', X: '4' },
  { T: '3', V: '5' },
  { X: '3', S: '6' },
  { P: '4', V: '6' },
  { E: '7' },
];

/** Embedded: B, T or P, a Reber string, the same T or P, E; a place inside is that letter and its number. */
const grammar: Readonly<Record<string, Ways>> = {
  start: { B: 'second' },
  second: { T: 'T0', P: 'P0' },
  ...Object.fromEntries(['T', 'P'].flatMap(insideOf)),
  last: { E: 'start' },
};

/** 512 different strings, of every two legal letters each as likely; every other string is kept from training. */
const strings = differentStrings(512);
export const practised: readonly string[] = strings.filter((_, k) => k % 2 === 0);
export const unpractised: readonly string[] = strings.filter((_, k) => k % 2 === 1);

/** One to three strings after one another; scored on all 512, each by itself. */
export const reberPractice: Practice = { example, judge, features };

function insideOf(key: string): (readonly [string, Ways])[] {
  const ways = inner.map(
    (row): Ways => Object.fromEntries(Object.entries(row).map(([letter, to]) => [letter, key + to])),
  );
  return [...ways, { [key]: 'last' }].map((row, place) => [`${key}${place}`, row] as const);
}

function differentStrings(count: number): string[] {
  const chance = random(512);
  const found = new Set<string>();
  while (found.size < count) {
    let [said, place] = ['', 'start'];
    while (place !== 'start' || said === '') {
      const [letter, to] = chance.pick(Object.entries(grammar[place] ?? {}));
      [said, place] = [said + letter, to];
    }
    found.add(said);
  }
  return [...found];
}

/** After a string's end another one's beginning is due. */
function example(chance: Random): Example {
  const said = Array.from({ length: 1 + chance.below(3) }, () => chance.pick(practised)).join('');
  return { inputs: placesOf(said), targets: placesOf(`${said.slice(1)}B`) };
}

function placesOf(said: string): number[] {
  return [...said].map(letter => reber.vocabulary.indexOf(letter));
}

/**
 * The share of the 512 strings in which before every letter each legal one has a greater logit than each illegal one.
 * The baseline says how often a letter followed the latest one in training. Further: the score on the 256 strings never
 * trained on alone, and that of a rule that knows the grammar but has forgotten the second letter and says T.
 */
function judge(run: Runner): Score {
  const [seen, unseen] = [rightIn(practised, run), rightIn(unpractised, run)];
  return {
    score: (seen + unseen) / strings.length,
    baseline: rightIn(strings, pairRule()) / strings.length,
    places: strings.length,
    others: {
      unseen: unseen / unpractised.length,
      forgetful: strings.filter(said => said[1] === 'T').length / strings.length,
    },
  };
}

function rightIn(some: readonly string[], run: Runner): number {
  const logitsOf = run(some.map(placesOf));
  return some.filter((said, b) => {
    let place = 'start';
    return [...said].slice(0, -1).every((letter, t) => {
      place = grammar[place]?.[letter] ?? '';
      const due = grammar[place] ?? {};
      const logits = reber.outputs.map((output, k) => ({
        isDue: output in due,
        logit: logitsOf(t, b)[k] ?? 0,
      }));
      const least = Math.min(...logits.filter(({ isDue }) => isDue).map(({ logit }) => logit));
      return logits.every(({ isDue, logit }) => isDue || logit < least);
    });
  }).length;
}

/** A rule without memory: how often each letter followed each in training. */
function pairRule(): Runner {
  const counts = reber.vocabulary.map(one =>
    reber.outputs.map(other => practised.join('').split(one + other).length - 1),
  );
  return sequences => (t, b) => {
    const input = sequences[b]?.[t];
    return (typeof input === 'number' ? counts[input] : undefined) ?? [];
  };
}

/** The second letter (T: +1, P: −1, 0 before it), whether the string is inside, which letters may come, which came last; for any text. */
function features(tokens: readonly Token[]): Record<string, number[]> {
  let place = 'start';
  return byName(
    tokens.map(({ text }, t) => {
      const letter = text.toUpperCase();
      place = grammar[place]?.[letter] ?? grammar.start?.[letter] ?? '';
      const [key, number] = /[TP]\d/.test(place) ? [place[0], Number(place[1])] : ['', -1];
      const due = Object.keys(grammar[place] ?? {});
      return {
        'T/P': Number(key === 'T') - Number(key === 'P'),
        inside: number >= 0 && number < 7,
        'key due': number === 7,
        'S/V due': Number(due.includes('S')) - Number(due.includes('V')),
        ...Object.fromEntries([...'BTPSVE'].map(next => [`${next} due`, due.includes(next)])),
        ...Object.fromEntries(reber.vocabulary.map(last => [last, last === letter])),
        length: t / tokens.length,
      };
    }),
  );
}
