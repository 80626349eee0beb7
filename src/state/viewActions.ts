/** What the reader can do to the view: decimals, zoom, lens, comparison, prediction; pure functions from a state to the keys that change. */
import type { Choice } from '../cells/catalog.ts';
import { writeComparison } from './comparison.ts';
import type { Lens, Precision } from './looks.ts';
import type { ReaderState } from './schema.ts';

type Changes = Partial<ReaderState>;

/** How many decimals are written. */
export function setPrecision(_: ReaderState, precision: Precision): Changes {
  return { precision };
}

/** How wide the strip's columns are. */
export function setZoom(_: ReaderState, zoom: number): Changes {
  return { zoom: Math.round(zoom * 1000) / 1000 };
}

/** How the strip is read; a lens shows what predicting would mask. */
export function takeLens({ predict }: ReaderState, lens: Lens): Changes {
  const alone = lens === 'values' ? {} : { with: '', withtext: '' };
  return { lens, predict: predict && lens === 'values', ...alone };
}

/** Which output's gradient is shown: an index, or null for the loss. */
export function traceBack(_: ReaderState, of: number | null): Changes {
  return { of };
}

/** Which carried state the lenses read, by id. */
export function traceState(_: ReaderState, traced: string): Changes {
  return { traced };
}

/** Sets a second cell beside the first, or takes it away. */
export function compareWith(_: ReaderState, choice: Choice | null): Changes {
  return choice
    ? { with: writeComparison(choice), drill: '', predict: false, lens: 'values' }
    : { with: '', withtext: '' };
}

/** Gives the second cell a text of its own; '' the same. */
export function compareText(_: ReaderState, withtext: string): Changes {
  return { withtext };
}

/** Masks what comes next, or no longer; what would show it by another way is left. */
export function predictFirst(_: ReaderState, predict: boolean): Changes {
  const others: Changes = { drill: '', lens: 'values', with: '', withtext: '' };
  return { predict, guess: null, seen: 0, ...(predict && others) };
}
