/**
 * What the reader can do, as pure functions from a state to the keys that change.
 * Forward moves play on; moves back or to a chosen place stop the playing, and so does an edit of the text.
 */
import type { TaskId } from '../tasks/catalog.ts';
import { markedOff } from '../tasks/task.ts';
import { rangeWithin, within } from './bounds.ts';
import type { Table, View } from './looks.ts';
import { type Notice, unreadNotice } from './notices.ts';
import { initialState, type ReaderState, taskOf } from './schema.ts';
import { cellOf, isAtEnd, isAtStart, stepIndexOf, stepsOf, tokensOf, unitsOf } from './selectors.ts';
import type { Speed, Theme } from './settings.ts';
import { stepIn } from './steps.ts';
import { evenText, joined, longestPart, mostWords, normalText, partsOf } from './text.ts';

type Changes = Partial<ReaderState>;

/** The next step, at the end of a word the next word's first; at the very end it stays and stops playing, or begins again. */
export function nextStep(state: ReaderState): Changes {
  if (state.playing && isPlayed(state))
    return state.loop ? { ...toFirstPlayed(state), playing: true } : { playing: false };
  if (isAtEnd(state)) return { playing: false };
  const next = stepsOf(state)[stepIndexOf(state) + 1];
  const to = next === undefined ? { t: state.t + 1, step: firstStep(state) } : { step: next };
  return { ...to, marked: '' };
}

/** The step before, at the start of a word the last of the word before; at the very start it stays. */
export function previousStep(state: ReaderState): Changes {
  if (isAtStart(state)) return { playing: false };
  const before = stepsOf(state)[stepIndexOf(state) - 1];
  return before === undefined ? goTo(state, state.t - 1, lastStep(state)) : goToStep(state, before);
}

/** The same step of the next word; at the last word it stays. */
export function nextToken(state: ReaderState): Changes {
  return { t: within(state.t + 1, tokensOf(state).length) };
}

/** The same step of the word before; at the first word it stays. */
export function previousToken(state: ReaderState): Changes {
  return scrubTo(state, state.t - 1);
}

/** The first step of the first word. */
export function toStart(state: ReaderState): Changes {
  return goTo(state, 0, firstStep(state));
}

/** The last step of the last word. */
export function toEnd(state: ReaderState): Changes {
  return goTo(state, tokensOf(state).length - 1, lastStep(state));
}

/** Time step t (from 0) and a step, or what is nearest to them. */
export function goTo(state: ReaderState, t: number, step: string): Changes {
  return { ...scrubTo(state, t), ...goToStep(state, step) };
}

/** A step of the present word. */
export function goToStep(state: ReaderState, step: string): Changes {
  return { step: stepIn(cellOf(state), step), playing: false, marked: '' };
}

/** The present step of time step t (from 0, rounded), or of what is nearest to it. */
export function scrubTo(state: ReaderState, t: number): Changes {
  return { t: within(t, tokensOf(state).length), playing: false };
}

/** Plays on from here; from the end of what is played, or from outside it, from its start. Without any word there is nothing to play. */
export function play(state: ReaderState): Changes {
  if (tokensOf(state).length === 0) return { playing: false };
  const { from, to } = state;
  const isOutside = state.t < (from ?? 0) || state.t > (to ?? state.t);
  return { ...((isOutside || isPlayed(state)) && toFirstPlayed(state)), playing: true };
}

/** Stops playing. */
export function pause(): Changes {
  return { playing: false };
}

/** Plays if paused, pauses if playing. */
export function togglePlaying(state: ReaderState): Changes {
  return state.playing ? pause() : play(state);
}

/** Sets how fast it plays. */
export function setSpeed(_: ReaderState, speed: Speed): Changes {
  return { speed };
}

/** Sets the colours of the page. */
export function setTheme(_: ReaderState, theme: Theme): Changes {
  return { theme };
}

/** Chooses a unit (from 0), or the nearest there is. */
export function chooseUnit(state: ReaderState, unit: number): Changes {
  return { unit: within(unit, unitsOf(state)) };
}

/** Chooses the unit so many further on; it stays at the first and the last. */
export function moveUnit(state: ReaderState, by: number): Changes {
  return chooseUnit(state, state.unit + by);
}

/** Another text; the present time step stays if the text is long enough, and what had to be cut is told. */
export function changeText(state: ReaderState, written: string): Changes {
  const task = taskOf(state);
  const { reading } = task;
  const given = markedOff(task, written);
  const text = normalText(reading, given);
  const { length } = tokensOf({ ...state, text });
  const told: Notice = { kind: 'shortened', reading, words: mostWords, characters: longestPart(reading) };
  const others = state.notices.filter(({ kind }) => kind !== 'shortened');
  const isCut = text !== evenText(reading, given);
  return {
    text,
    t: within(state.t, length),
    ...rangeWithin(state, length),
    playing: false,
    ...((isCut || others.length < state.notices.length) && { notices: isCut ? [...others, told] : others }),
  };
}

/** One of the task's texts, from its first step; the first text opens at its telling moment. */
export function takeExample(state: ReaderState, text: string): Changes {
  const { t, step, text: opening } = initialState(state.task, state.file);
  const changes = changeText(state, text);
  return changes.text === opening ? { ...changes, t, step } : { ...changes, t: 0, step: firstStep(state) };
}

/** Other words for the word at an index; the word that is present stays present. */
export function replaceWord(state: ReaderState, index: number, word: string): Changes {
  const { reading } = taskOf(state);
  const words = partsOf(reading, state.text);
  if (!Number.isInteger(index) || index < 0 || index >= words.length) return {};
  const given = partsOf(reading, word);
  const text = joined(reading, words.toSpliced(index, 1, ...given));
  return changeText(index < state.t ? { ...state, t: state.t + given.length - 1 } : state, text);
}

/** One or more words at the end. */
export function addWord(state: ReaderState, word: string): Changes {
  const { reading } = taskOf(state);
  return changeText(state, joined(reading, [...partsOf(reading, state.text), ...partsOf(reading, word)]));
}

/** What a network wrote on, at the end; the first of it becomes present. */
export function addParts(state: ReaderState, parts: readonly string[]): Changes {
  const { reading } = taskOf(state);
  const before = partsOf(reading, state.text);
  const changes = changeText(state, joined(reading, [...before, ...parts]));
  return parts.length > 0 ? { ...changes, t: before.length, step: firstStep(state) } : changes;
}

/** The text without the word at an index. */
export function removeWord(state: ReaderState, index: number): Changes {
  return replaceWord(state, index, '');
}

/** Another task, opened at its telling moment; so is the present one if it is chosen again. */
export function changeTask({ file }: ReaderState, task: TaskId): Changes {
  const { model, text, hidden, t, step, unit } = initialState(task, file);
  return {
    ...{ task, model, text, hidden, weights: null, edits: '', clamps: '' },
    ...{ drill: '', of: null, withtext: '', guess: null, marked: '' },
    ...{ t, step, unit, from: null, to: null, playing: false, lit: null },
  };
}

/** What the panel shows. */
export function openView(_: ReaderState, view: View): Changes {
  return { view, marked: '' };
}

/** Lights a node up wherever it is shown, or none. */
export function light(_: ReaderState, lit: string | null): Changes {
  return { lit };
}

/** Keeps a node lit; the same one again, or none, lets it go. */
export function pin({ pinned }: ReaderState, id: string | null): Changes {
  return { pinned: id === pinned ? '' : (id ?? '') };
}

/** Opens one thing as a table, or none. */
export function openTable(_: ReaderState, table: Table | null): Changes {
  return { table };
}

/** Opens or closes the list of known words. */
export function openVocabulary(_: ReaderState, vocabulary: boolean): Changes {
  return { vocabulary };
}

/** Tells what the opened file of weights is, or ceases to. */
export function tellFile(_: ReaderState, aboutFile: boolean): Changes {
  return { aboutFile };
}

/** The first released model in place of one that is not on the shelf, and a notice of it. */
export function takeFirstModel(state: ReaderState): Changes {
  const unread = unreadNotice([{ key: 'model', value: String(state.model), reason: 'nearest', used: '1' }]);
  return { model: 1, notices: [...state.notices, ...unread] };
}

/** Adds something to tell. */
export function notify(state: ReaderState, notice: Notice): Changes {
  return { notices: [...state.notices, notice] };
}

/** Takes away a notice that was read. */
export function dismissNotice(state: ReaderState, notice: Notice): Changes {
  return { notices: state.notices.filter(other => other !== notice) };
}

/** Whether the last step of what is played is shown. */
function isPlayed(state: ReaderState): boolean {
  const isLastStep = state.step === lastStep(state);
  return isAtEnd(state) || (state.to !== null && state.t === state.to && isLastStep);
}

function toFirstPlayed(state: ReaderState): Changes {
  return goTo(state, state.from ?? 0, firstStep(state));
}

function firstStep(state: ReaderState): string {
  return stepsOf(state)[0] ?? state.step;
}

function lastStep(state: ReaderState): string {
  return stepsOf(state).at(-1) ?? state.step;
}
