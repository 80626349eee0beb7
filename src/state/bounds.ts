/** Keeps a state within what there is: a text the page bears, a time step in it, a step and a unit of the cell. */
import { legal } from '../cells/catalog.ts';
import { mostUnits, sourcesFor } from '../models/variant.ts';
import { isTrained } from '../tasks/catalog.ts';
import { initialState, keys, type ReaderState, taskOf } from './schema.ts';
import { cellOf, choiceIs, sourceOf, tokensOf, unitsOf } from './selectors.ts';
import { stepIn } from './steps.ts';
import { normalText } from './text.ts';

/** The largest bias of the forget gate, and the smallest. */
const mostBias = 20;

/** The nearest state that exists; the very same object if the given one does. */
export function bounded<State extends ReaderState>(state: State): State {
  const composed = { ...state, ...legal(choiceIs(state)) };
  const text = normalText(taskOf(state).reading, state.text);
  const sources = sourcesFor(choiceIs(composed), taskOf({ task: state.task, text }), isTrained(state.task));
  const weights = sources.slice(1).find(source => source === state.weights) ?? null;
  const seeded = { ...composed, text, weights, ...seedPlan({ ...composed, text, weights }) };
  const nearest = {
    ...seeded,
    t: within(state.t, tokensOf(seeded).length),
    unit: within(state.unit, unitsOf(seeded)),
    step: stepIn(cellOf(seeded), state.step),
  };
  return keys.every(key => Object.is(nearest[key], state[key])) ? state : nearest;
}

/** What only weights from a seed leave open, within what the page bears; all else has the trained model's size. */
function seedPlan(state: ReaderState): Pick<ReaderState, 'wseed' | 'hidden' | 'forgetbias'> {
  const { wseed, hidden, forgetbias } = initialState(state.task);
  if (sourceOf(state) !== 'seed') return { wseed, hidden, forgetbias };
  return {
    wseed: state.wseed,
    hidden: 1 + within(state.hidden - 1, mostUnits),
    forgetbias: Math.max(-mostBias, Math.min(mostBias, state.forgetbias)),
  };
}

/** The nearest index below the length; 0 where there is none. */
export function within(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, Math.round(index) || 0));
}
