/** What the reader can do while what comes next is masked: guess, and have it shown. */
import { clampTo, type Question } from '../readings/question.ts';
import { nextStep } from './actions.ts';
import { momentOf } from './predicting.ts';
import type { ReaderState } from './schema.ts';
import { stepsOf } from './selectors.ts';

type Changes = Partial<ReaderState>;

/** Guesses a value, or the nearest on the axis; `outcome` is what it will be held against. Nothing where nothing is asked. */
export function guess(state: ReaderState, question: Question, value: number, outcome: number): Changes {
  const told = question.t * stepsOf(state).length + question.k;
  const now = momentOf(state);
  if (!state.predict || question.isHeld || !Number.isFinite(value) || told <= now) return {};
  const { node, t, unit, range } = question;
  const held = clampTo(range, value);
  const before = state.guess?.node === node && state.guess.t === t ? state.guess.from : now;
  return {
    playing: false,
    guess: { node, t, unit, from: before, told, value: held, off: Math.abs(held - outcome) },
  };
}

/**
 * Goes one step on, which shows what was asked unless a word comes in before. What is shown without a guess is told too,
 * and counts nothing.
 */
export function reveal(state: ReaderState, question?: Question): Changes {
  const from = momentOf(state);
  const told = question ? question.t * stepsOf(state).length + question.k : from;
  const isUnguessed = question && !question.isHeld && told === from + 1 && state.guess?.told !== told;
  return {
    ...nextStep(state),
    playing: false,
    ...(isUnguessed && {
      guess: { node: question.node, t: question.t, unit: question.unit, from, told, value: null, off: null },
    }),
  };
}

/** Has done with what was shown, and goes on to the next question. */
export function askNext(): Changes {
  return { guess: null };
}
