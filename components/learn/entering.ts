/** Going to a slide: the whole state is set, never what was left behind. */
import { beatsOf, stateAtBeat } from '../../src/lessons/beats.ts';
import { changesTo as changesToState, slideState } from '../../src/lessons/slideStates.ts';
import type { Deck } from '../../src/lessons/tree.ts';
import { type Place, writePath } from '../../src/state/places.ts';
import type { ReaderState } from '../../src/state/schema.ts';
import type { ReaderStore } from '../../src/state/store.ts';

/** The state of a place of a deck, with the beat that it has, else its first; the nearest slide there is. */
export function stateAt(deck: Deck, place: Place): ReaderState {
  const k = Math.max(0, Math.min(deck.slides.length - 1, place.slide));
  const slide = deck.slides[k];
  if (!slide) return slideState(deck, { state: { query: '', line: 1 } }).state;
  const { state } = slideState(deck, slide);
  const beats = beatsOf(slide, state).length;
  const beat = place.beat === null ? null : Math.max(0, Math.min(beats - 1, place.beat));
  return { ...stateAtBeat(slide, state, beat ?? 0), place: writePath({ ...place, slide: k, beat }) };
}

/** What a reader's state becomes there: all that a link holds; the theme, an open file and the visit's guesses stay. */
export function changesTo(deck: Deck, place: Place): Partial<ReaderState> {
  const state = stateAt(deck, place);
  return { ...changesToState(state), place: state.place };
}

/** Goes there. */
export function enter(store: ReaderStore, deck: Deck, place: Place): void {
  store.setState(changesTo(deck, place));
}
