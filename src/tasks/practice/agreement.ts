/** Practising agreement: stories of the grammar, scored at each pronoun and each form of to be on sentences never trained on. */
import type { Random } from '../../engine/random.ts';
import { agreement } from '../agreement.ts';
import { lexicon, pronouns, words } from '../lexicon.ts';
import type { Token } from '../task.ts';
import { contest } from './contests.ts';
import { opening, type Standing, sentence } from './grammar.ts';
import { byName, type Example, type Practice } from './practice.ts';

const example = (chance: Random): Example =>
  asExample(story(chance, said => !keptForTest(said), 24).slice(0, 25));

/** A sequence for the score: its sentences never occur in training. */
export const unseenAgreement = (chance: Random): Example => asExample(story(chance, keptForTest, 24));

/** Stories of 25 words; she, he and they beat each other, and was and were. */
export const agreementPractice: Practice = {
  example,
  judge: contest(agreement, [pronouns, ['was', 'were']], example, unseenAgreement),
  features,
};

/** Whether a sentence is one of the eighth that never occurs in training: by the FNV-1a hash of its words. */
export function keptForTest(said: readonly string[]): boolean {
  let hash = 0x811c9dc5;
  for (const letter of said.join(' ')) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 29 === 0;
}

/** Sentences that pass, one after another, until there are more than `length` words. */
function story(chance: Random, passes: (said: readonly string[]) => boolean, length: number): string[] {
  const told: string[] = [];
  let standing: Standing = opening;
  while (told.length <= length) {
    const { said, next } = sentence(chance, standing);
    if (!passes(said)) continue;
    told.push(...said);
    standing = next;
  }
  return told;
}

/** Each word's target is the word after it. */
function asExample(told: readonly string[]): Example {
  const indices = told.map(word => words.indexOf(word));
  return { inputs: indices.slice(0, -1), targets: indices.slice(1) };
}

const subjectOf: ReadonlyMap<string, string> = new Map(
  pronouns.flatMap(pronoun =>
    [pronoun, ...lexicon.names[pronoun], ...lexicon.people[pronoun]].map(word => [word, pronoun] as const),
  ),
);
const verbs: ReadonlySet<string> = new Set([...lexicon.actions, 'was', 'were']);

/** Who the latest subject is (she/he: +1 or −1, 0 for they), whether its verb is due or seen, and in what clause the text stands; for any text. */
function features(tokens: readonly Token[]): Record<string, number[]> {
  let subject = '';
  let [due, seen, clause, because, who] = [false, false, false, false, false];
  let before = '';
  const known = tokens.map(({ text }, t) => {
    const word = text.toLowerCase();
    const found = subjectOf.get(word);
    if (found) subject = found;
    if (found || lexicon.things.some(thing => thing === word)) due = true;
    if (verbs.has(word)) [due, seen, who] = who ? [due, seen, false] : [false, true, false];
    if (word === 'who') who = true;
    if (word === '.' || lexicon.links.some(link => link === word)) [due, seen, who] = [false, false, false];
    if (word === '.') [clause, because] = [false, false];
    if (word === 'because') because = true;
    if (word === 'when' || word === 'because') clause = true;
    before = word;
    return {
      'she/he': Number(subject === 'she') - Number(subject === 'he'),
      she: subject === 'she',
      he: subject === 'he',
      they: subject === 'they',
      subject: due,
      verb: seen,
      clause,
      because,
      'noun?': before === 'the',
      'state?': before === 'was' || before === 'were',
      who,
      length: t / tokens.length,
    };
  });
  return byName(known);
}
