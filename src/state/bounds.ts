/** Keeps a state within what there is: a text the page bears, a time step in it, a step and a unit of the cell. */
import type { ReaderState } from './schema.ts';
import { cellOf, tokensOf, unitsOf } from './selectors.ts';
import { stepIn } from './steps.ts';
import { normalText } from './text.ts';

/** The nearest state that exists; the very same object if the given one does. */
export function bounded<State extends ReaderState>(state: State): State {
  const text = normalText(state.text);
  const t = within(state.t, tokensOf({ task: state.task, text }).length);
  const unit = within(state.unit, unitsOf(state));
  const step = stepIn(cellOf(state), state.step);
  const fits = text === state.text && t === state.t && unit === state.unit && step === state.step;
  return fits ? state : { ...state, text, t, unit, step };
}

/** The nearest index below the length; 0 where there is none. */
export function within(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, Math.round(index) || 0));
}
