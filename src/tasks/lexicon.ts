/** The words of the agreement task by their part in a sentence. */

/** A subject's gender and number, named by its pronoun. */
export const pronouns = ['she', 'he', 'they'] as const;
export type Pronoun = (typeof pronouns)[number];

/** The words by their part in a sentence. */
export const lexicon = {
  names: { she: ['anna', 'mary'], he: ['tom', 'paul'], they: [] },
  people: { she: ['girl', 'woman'], he: ['boy', 'man'], they: ['girls', 'boys', 'children'] },
  things: ['bus', 'train'],
  forms: { she: 'was', he: 'was', they: 'were' },
  actions: ['left', 'came', 'smiled', 'waited', 'slept'],
  adverbs: ['soon', 'never'],
  states: ['tired', 'happy', 'late', 'sad'],
  links: ['and', 'but', 'when', 'because'],
} as const;

/** Every word there is. */
export const words: readonly string[] = [
  ...Object.values(lexicon.names).flat(),
  'the',
  ...Object.values(lexicon.people).flat(),
  ...lexicon.things,
  ...pronouns,
  ...['was', 'were'],
  ...lexicon.actions,
  ...['town', 'home', 'late'],
  ...lexicon.adverbs,
  ...lexicon.links,
  'who',
  ...lexicon.states.filter(state => state !== 'late'),
  '.',
];
