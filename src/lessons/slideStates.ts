/** The whole states that a slide sets the figure to: initial values, the deck's keys, the slide's, those of a named state. */

import { bounded } from '../state/bounds.ts';
import { readLink } from '../state/link.ts';
import type { Notice } from '../state/notices.ts';
import { remember } from '../state/remember.ts';
import { initialState, keys, type ReaderState, schema } from '../state/schema.ts';
import type { Deck, Query, Slide, StateLink } from './tree.ts';

/** A state, and what of its keys could not be read. */
export interface SlideState {
  readonly state: ReaderState;
  readonly notices: readonly Notice[];
}

/** The slide's own state; never what was left behind by what came before. */
export function slideState(deck: Pick<Deck, 'state'>, slide: Pick<Slide, 'state'>): SlideState {
  return ownState(deck.state, slide.state);
}

/** Asked for with each drawing of a slide. */
const ownState = remember((deck: Query, slide: Query): SlideState => stateOf(deck, slide), 24);

/** The state that a slide names: its own with other keys; its own where it names none so. */
export function namedState(deck: Pick<Deck, 'state'>, slide: Slide, name: string): SlideState {
  const other = slide.others.get(name);
  return other ? stateOf(deck.state, slide.state, other) : slideState(deck, slide);
}

/** The state that a link in words sets. */
export function linkedState(deck: Pick<Deck, 'state'>, slide: Slide, to: StateLink): SlideState {
  return 'name' in to ? namedState(deck, slide, to.name) : whole(to.query);
}

/** What belongs to the page and its reader, so that no slide sets it. */
const ofPage: readonly (keyof ReaderState)[] = ['embed', 'lang'];

/** The changes that bring the page to a state, whatever was there before; theme, language and open file stay the reader's. */
export function changesTo(state: ReaderState): Partial<ReaderState> {
  const set = keys.filter(key => schema[key].kept === 'link' && !ofPage.includes(key));
  const values = Object.fromEntries(set.map(key => [key, state[key]])) as Partial<ReaderState>;
  return { ...values, playing: false, lit: null, guess: null, marked: '', notices: [] };
}

/** All states of a slide by name, its own as ''. */
export function slideStates(deck: Pick<Deck, 'state'>, slide: Slide): ReadonlyMap<string, SlideState> {
  const names = ['', ...slide.others.keys()];
  return new Map(names.map(name => [name, namedState(deck, slide, name)]));
}

/** What speaks of one task: another task begins anew with these. */
const ofTask = [
  ...['model', 'text', 'input', 'seed', 'weights', 'wseed', 'hidden', 'forgetbias', 'edits', 'clamps'],
  ...['t', 'step', 'unit', 'drill', 'from', 'to', 'withtext', 'of'],
];

/** Later keys take the place of earlier ones. */
function stateOf(...queries: readonly Query[]): SlideState {
  const pairs = new Map<string, string>();
  const repeated: string[] = [];
  for (const { query } of queries) {
    const own = query
      .replace(/^#\/explore\?/, '')
      .split('&')
      .filter(Boolean);
    const keys = own.map(pair => pair.split('=')[0] ?? '');
    const task = own[keys.indexOf('task')];
    if (task !== undefined && task !== pairs.get('task')) for (const key of ofTask) pairs.delete(key);
    repeated.push(...own.filter((_, k) => keys.indexOf(keys[k] ?? '') !== k));
    own.forEach((pair, k) => {
      const key = keys[k] ?? '';
      if (key === 'text') pairs.delete('input');
      if (key === 'input') pairs.delete('text');
      pairs.set(key, pair);
    });
  }
  return whole([...pairs.values(), ...repeated].join('&'));
}

function whole(query: string): SlideState {
  const { changes, notices } = readLink(`#/explore?${query}`);
  return { state: bounded({ ...initialState(changes.task), ...changes }), notices };
}
