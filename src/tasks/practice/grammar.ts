/**
 * The small English of the agreement task, as one function from where a text stands to the words that may come next.
 *
 *   text      → sentence sentence …                         no pronoun before the first subject
 *   sentence  → clause [(and | but) clause] [when clause] [because clause] "."
 *   clause    → subject [who action] verb | pronoun verb | the thing (left | came)
 *   subject   → name | the person                           takes the place of the subject before it
 *   pronoun   → she | he | they                             of the latest subject
 *   verb      → [soon | never] (action | (was | were) state)     was or were by the latest subject
 *   action    → left [town | home] | came [home | late] | smiled | waited | slept
 *
 * Nothing refers to a bus or a train: the word "the" alone is no reason to forget, a new subject is.
 */
import type { Random } from '../../engine/random.ts';
import { lexicon, type Pronoun, pronouns } from '../lexicon.ts';

const goals: Readonly<Record<string, readonly string[]>> = { left: ['town', 'home'], came: ['home', 'late'] };

type Due = 'clause' | 'noun' | 'who' | 'verb' | 'finite' | 'action' | 'motion' | 'goal' | 'state' | 'end';

/** Where a text stands: what is due, after which link; the latest subject and its word; the last action and what follows it. */
export interface Standing {
  readonly due: Due;
  readonly link: string;
  readonly subject: Pronoun | null;
  readonly name: string;
  readonly action: string;
  readonly after: 'end' | 'verb';
}

/** A word that may come next, how likely it is, and where the text stands after it. */
export interface Choice {
  readonly word: string;
  readonly weight: number;
  readonly next: Standing;
}

/** Where every text begins. */
export const opening: Standing = {
  due: 'clause',
  link: '',
  subject: null,
  name: '',
  action: '',
  after: 'end',
};

const known = new Map<string, readonly Choice[]>();

/** The words that may come next; their weights sum to 1. */
export function choices(standing: Standing): readonly Choice[] {
  const { due, link, subject, name, action, after } = standing;
  const key = `${due} ${link} ${subject} ${name} ${action} ${after}`;
  const made = known.get(key) ?? rules[due](standing).filter(choice => choice.weight > 0);
  known.set(key, made);
  return made;
}

/** A sentence that goes on from where a text stands, its full stop included, and where the text stands then. */
export function sentence(chance: Random, from: Standing): { said: string[]; next: Standing } {
  const said: string[] = [];
  let next = from;
  while (said.at(-1) !== '.') {
    const choice = drawn(choices(next), chance.uniform());
    if (!choice) throw new Error(`grammar: nothing may follow "${said.join(' ')}"`);
    said.push(choice.word);
    next = choice.next;
  }
  return { said, next };
}

/** The choice in whose stretch of the line from 0 to 1 a place lies. */
function drawn(all: readonly Choice[], place: number): Choice | undefined {
  let end = 0;
  for (const choice of all) {
    end += choice.weight;
    if (place < end) return choice;
  }
  return all.at(-1);
}

/** Where a text stands after these words, or null when the grammar does not allow them. */
export function standingAfter(said: readonly string[], from: Standing = opening): Standing | null {
  return said.reduce<Standing | null>(
    (standing, word) => standing && (choices(standing).find(choice => choice.word === word)?.next ?? null),
    from,
  );
}

/** Chances at the beginning of a clause by its link: of a pronoun, of a thing; else it is a new subject. */
const clauseShares: Readonly<Record<string, { readonly pronoun: number; readonly thing: number }>> = {
  '': { pronoun: 0.35, thing: 0.1 },
  and: { pronoun: 0.4, thing: 0.1 },
  but: { pronoun: 0.4, thing: 0.1 },
  when: { pronoun: 0.25, thing: 0.3 },
  because: { pronoun: 0.7, thing: 0.1 },
};

/** Chances of what comes after a clause, by the link that began it: at most one of each, in this order. */
const linkShares: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '': { and: 0.08, but: 0.07, when: 0.3, because: 0.25, '.': 0.3 },
  and: { when: 0.2, because: 0.25, '.': 0.55 },
  but: { when: 0.2, because: 0.25, '.': 0.55 },
  when: { because: 0.45, '.': 0.55 },
  because: { '.': 1 },
};

const rules: Readonly<Record<Due, (standing: Standing) => Choice[]>> = {
  clause: s => {
    const { direct, the } = subjects(s);
    const pronoun = s.subject ? [s.subject] : [];
    return [
      ...evenly(pronoun, pronounShare(s), { ...s, due: 'verb' }),
      ...direct,
      { word: 'the', weight: the, next: { ...s, due: 'noun' } },
    ];
  },
  noun: s => {
    const { withThe, the } = subjects(s);
    return scaled(withThe, 1 / the);
  },
  who: s => [
    { word: 'who', weight: 0.12, next: { ...s, due: 'action', after: 'verb' } },
    ...scaled(rules.verb(s), 0.88),
  ],
  verb: s => [...evenly(lexicon.adverbs, 0.15, { ...s, due: 'finite' }), ...scaled(rules.finite(s), 0.85)],
  finite: s => [
    { word: lexicon.forms[s.subject ?? 'she'], weight: 0.4, next: { ...s, due: 'state' } },
    ...scaled(rules.action({ ...s, after: 'end' }), 0.6),
  ],
  action: s => lexicon.actions.flatMap(word => evenly([word], 1 / lexicon.actions.length, acted(s, word))),
  motion: s => ['left', 'came'].flatMap(word => evenly([word], 1 / 2, acted({ ...s, after: 'end' }, word))),
  goal: s => [
    ...evenly(goals[s.action] ?? [], 0.4, { ...s, due: s.after }),
    ...scaled(rules[s.after](s), 0.6),
  ],
  state: s => evenly(lexicon.states, 1, { ...s, due: 'end' }),
  end: s =>
    Object.entries(linkShares[s.link] ?? {}).map(([word, weight]) => ({
      word,
      weight,
      next: { ...s, due: 'clause', link: word === '.' ? '' : word },
    })),
};

/** What a clause may be about but the pronoun: new subjects, each kind as likely, never the same word again; and things. */
function subjects(s: Standing): { direct: Choice[]; withThe: Choice[]; the: number } {
  const thing = clauseShares[s.link]?.thing ?? 0;
  const each = (1 - pronounShare(s) - thing) / pronouns.length;
  const found = pronouns.map(subject => {
    const fresh = (list: readonly string[]) => list.filter(name => name !== s.name);
    const names = fresh(lexicon.names[subject]);
    const people = fresh(lexicon.people[subject]);
    const choice = (name: string): Choice => ({
      word: name,
      weight: each / (names.length + people.length),
      next: { ...s, due: 'who', subject, name },
    });
    return { direct: names.map(choice), withThe: people.map(choice) };
  });
  const withThe = [
    ...found.flatMap(kind => kind.withThe),
    ...evenly(lexicon.things, thing, { ...s, due: 'motion' }),
  ];
  return {
    direct: found.flatMap(kind => kind.direct),
    withThe,
    the: withThe.reduce((sum, { weight }) => sum + weight, 0),
  };
}

function pronounShare(s: Standing): number {
  return s.subject ? (clauseShares[s.link]?.pronoun ?? 0) : 0;
}

function acted(s: Standing, action: string): Standing {
  return { ...s, due: goals[action] ? 'goal' : s.after, action };
}

function evenly(all: readonly string[], weight: number, next: Standing): Choice[] {
  return all.map(word => ({ word, weight: weight / all.length, next }));
}

function scaled(all: readonly Choice[], factor: number): Choice[] {
  return all.map(choice => ({ ...choice, weight: choice.weight * factor }));
}
