/** What the reader can do to the cell and its weights, as pure functions from a state to the keys that change. */
import { type Choice, choiceOf, type FamilyName, type ToggleName, type Toggles } from '../cells/catalog.ts';
import type { WeightSource } from '../models/variant.ts';
import { writeComparison } from './comparison.ts';
import type { ReaderState } from './schema.ts';
import { choiceIs, sourceOf, sourcesOf } from './selectors.ts';

type Changes = Partial<ReaderState>;

/** A choice comes with its own weights, but for those of a file: of them it keeps what fits. */
function weightsFor(state: ReaderState): Changes {
  return { weights: sourceOf(state) === 'file' ? 'file' : null };
}

/** What differs from the cell before is marked, and nothing plays on. */
function marking(state: ReaderState): Changes {
  return { marked: writeComparison(choiceIs(state)), playing: false };
}

/** Another family, its toggles at their initial values; the sentence, the step by its id and the unit's number stay. */
export function changeFamily(state: ReaderState, cell: FamilyName): Changes {
  return { ...choiceOf(cell), ...weightsFor(state), ...marking(state) };
}

/** One toggle of the family set to a value. */
export function changeToggle<Name extends ToggleName>(
  state: ReaderState,
  name: Name,
  value: Toggles[Name],
): Changes {
  return { [name]: value, ...marking(state) };
}

/** A whole choice at once, such as a preset. */
export function takeChoice(state: ReaderState, choice: Choice): Changes {
  return { ...choice, ...weightsFor(state), ...marking(state) };
}

/** Where the weights come from; what the choice starts with by itself is not written down. */
export function changeWeights(state: ReaderState, weights: WeightSource): Changes {
  return { weights: weights === sourcesOf(state)[0] ? null : weights, playing: false };
}

/** Another seed of the weights. */
export function changeSeed(_: ReaderState, wseed: number): Changes {
  return { wseed: Math.max(1, Math.round(wseed) || 1) };
}

/** Another number of units, for weights from a seed. */
export function changeHidden(_: ReaderState, hidden: number): Changes {
  return { hidden: Math.max(1, Math.round(hidden) || 1) };
}

/** Another initial bias of the forget gate, for weights from a seed. */
export function changeForgetBias(_: ReaderState, forgetbias: number): Changes {
  return { forgetbias: Number.isFinite(forgetbias) ? Number(forgetbias.toFixed(4)) : 1 };
}
