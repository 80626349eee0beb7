/** The second cell of a comparison as a state of its own: the same task and place, other toggles, its own weights and text. */
import { keptNameOf, type ShelfName, shelfNameOf } from '../models/shelved.ts';
import type { Variant } from '../models/variant.ts';
import { writeComparison } from './comparison.ts';
import { remember } from './remember.ts';
import { initialState, type ReaderState } from './schema.ts';
import { choiceIs, comparedIs, sourcesOf, tokensOf } from './selectors.ts';

const secondOf = remember((state: ReaderState): ReaderState | null => {
  const choice = comparedIs(state);
  if (!choice) return null;
  const own = { ...state, ...choice, edits: '', clamps: '' };
  const weights = sourcesOf(own).find(source => source !== 'handmade' && source !== 'file') ?? 'seed';
  const { hidden } = initialState(state.task, state.file);
  return { ...own, weights, hidden: weights === 'seed' ? state.hidden : hidden };
});

/**
 * The state in which the second cell stands; null without one. Its weights are trained if they are on the shelf, else kept
 * within the family, else from the seed; nothing that was set by hand is in it, and its `text` is still the first one's,
 * since a task of the reader's own is made of that.
 */
export function secondState(state: ReaderState): ReaderState | null {
  return secondOf(state);
}

/** The text that the second cell reads. */
export function secondText({ text, withtext }: Pick<ReaderState, 'text' | 'withtext'>): string {
  return withtext === '' ? text : withtext;
}

/** Whether two cells hold the same weights unit by unit, as a toggle and its origin do: their units correspond then. */
export function correspond(first: Variant, second: Variant): boolean {
  const origin = originOf(first);
  return origin !== undefined && origin === originOf(second);
}

/** Changes places: what was second is first, with its text; what the first held by hand is left behind. */
export function swapCells(state: ReaderState): Partial<ReaderState> {
  const second = comparedIs(state);
  if (!second) return {};
  const texts = state.withtext === '' ? {} : { text: state.withtext, withtext: state.text };
  const t = tokensOf({ ...state, ...texts }).length;
  return {
    ...second,
    ...texts,
    ...{ weights: null, edits: '', clamps: '', with: writeComparison(choiceIs(state)), playing: false },
    t: Math.min(state.t, Math.max(0, t - 1)),
  };
}

/** The trained network that a variant's weights are, or are kept from. */
function originOf({ source, choice }: Pick<Variant, 'source' | 'choice'>): ShelfName | undefined {
  return source === 'trained' ? shelfNameOf(choice) : source === 'kept' ? keptNameOf(choice) : undefined;
}
