/** Keeps a state within what there is: a text the page bears, a time step in it, a step and a unit of the cell. */
import { legal } from '../cells/catalog.ts';
import { openedFile } from '../models/opened.ts';
import { mostUnits } from '../models/variant.ts';
import { fileTaskId } from '../tasks/catalog.ts';
import { clampsIn, editsIn, mostChanges, writeClamps, writeEdits } from './changes.ts';
import { firstTask, initialState, keys, type ReaderState, taskOf } from './schema.ts';
import { cellOf, choiceIs, programOf, sourceOf, sourcesOf, tokensOf, unitsOf } from './selectors.ts';
import { stepIn } from './steps.ts';
import { normalText } from './text.ts';

/** The largest bias of the forget gate, and the smallest. */
const mostBias = 20;

/** The nearest state that exists; the very same object if the given one does. */
export function bounded<State extends ReaderState>(state: State): State {
  const there = { ...state, ...withoutMissingFile(state) };
  const text = normalText(taskOf(there).reading, there.text);
  const composed = { ...there, ...legal(choiceIs(there)), text };
  const sources = sourcesOf(composed);
  const weights = sources.slice(1).find(source => source === composed.weights) ?? null;
  const seeded = { ...composed, weights, ...seedPlan({ ...composed, weights }) };
  const steps = tokensOf(seeded).length;
  const nearest = {
    ...seeded,
    ...rangeWithin(there, steps),
    edits: writeEdits(editsIn(there.edits).slice(0, mostChanges)),
    clamps: writeClamps(clampsIn(there.clamps).slice(0, mostChanges)),
    t: within(there.t, steps),
    unit: within(there.unit, unitsOf(seeded)),
    step: stepIn(cellOf(seeded), there.step),
    of: there.of === null ? null : within(there.of, programOf(seeded).sizes.O ?? 1),
    withtext: there.withtext === '' ? '' : normalText(taskOf(there).reading, there.withtext),
  };
  return keys.every(key => Object.is(nearest[key], state[key])) ? state : nearest;
}

/** No file where the one that is named was never opened; a task that it would have brought along gives way to the first. */
function withoutMissingFile({ file, task }: ReaderState): Partial<ReaderState> {
  if (openedFile(file)) return {};
  const none = { file: null, aboutFile: false };
  if (task !== fileTaskId) return none;
  const { model, text, hidden, weights, t, step, unit } = initialState(firstTask);
  return { ...none, task: firstTask, model, text, hidden, weights, t, step, unit };
}

/** What only weights from a seed leave open, within what the page bears; all else has the trained model's size. */
function seedPlan(state: ReaderState): Pick<ReaderState, 'wseed' | 'hidden' | 'forgetbias'> {
  const { wseed, hidden, forgetbias } = initialState(state.task, state.file);
  if (sourceOf(state) !== 'seed') return { wseed, hidden, forgetbias };
  return {
    wseed: state.wseed,
    hidden: 1 + within(state.hidden - 1, mostUnits),
    forgetbias: Math.max(-mostBias, Math.min(mostBias, state.forgetbias)),
  };
}

/** What is played, within so many time steps; its end is never before its beginning. */
export function rangeWithin(
  { from, to }: Pick<ReaderState, 'from' | 'to'>,
  steps: number,
): Pick<ReaderState, 'from' | 'to'> {
  const first = from === null ? null : within(from, steps);
  return { from: first, to: to === null ? null : Math.max(first ?? 0, within(to, steps)) };
}

/** The nearest index below the length; 0 where there is none. */
export function within(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, Math.round(index) || 0));
}
