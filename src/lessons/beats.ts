/** The beats of a slide: the moments that a click leads through, one visible change each. */
import type { ReaderState } from '../state/schema.ts';
import { stepsOf, tokensOf } from '../state/selectors.ts';
import type { Slide } from './tree.ts';

/** A moment of a slide; `isReveal` is the first that shows what a predict slide asks for. */
export interface Beat {
  readonly t: number;
  readonly step: string;
  readonly predict: boolean;
  readonly isReveal: boolean;
}

/**
 * The beats of a slide in its state, at least one. A predict slide stands one micro-step before what it asks for, which its
 * state (or the first of its steps) names; the next beat reveals it. Steps that the cell does not tell are left out.
 */
export function beatsOf(
  { kind, stretch }: Pick<Slide, 'kind' | 'stretch'>,
  state: ReaderState,
): readonly Beat[] {
  const steps = stepsOf(state);
  const isAsking = kind === 'predict';
  const moments = momentsOf(stretch, state, steps, tokensOf(state).length);
  const [first] = moments;
  const before = isAsking && first ? momentBefore(first, steps) : undefined;
  const beats = moments.map((moment, k) => ({
    ...moment,
    predict: isAsking && !before, // with nothing before it, it is asked where it stands
    isReveal: isAsking && k === 0,
  }));
  return before ? [{ ...before, predict: true, isReveal: false }, ...beats] : beats;
}

/** The state that a slide is entered with, at its n-th beat (from 0; the nearest there is). */
export function stateAtBeat(slide: Pick<Slide, 'kind' | 'stretch'>, state: ReaderState, n = 0): ReaderState {
  const beats = beatsOf(slide, state);
  const beat = beats[Math.max(0, Math.min(beats.length - 1, n))];
  return beat ? { ...state, t: beat.t, step: beat.step, predict: beat.predict } : state;
}

type Moment = Pick<Beat, 't' | 'step'>;

function momentsOf(
  stretch: Slide['stretch'],
  { t, step }: ReaderState,
  steps: readonly string[],
  length: number,
): readonly Moment[] {
  const own = [{ t, step }];
  if (stretch?.over === 'time') {
    const from = Math.min(stretch.from, length) - 1;
    const count = Math.min(stretch.to, length) - from;
    return count > 0 && from >= 0 ? Array.from({ length: count }, (_, k) => ({ t: from + k, step })) : own;
  }
  const [from, to] = [steps.indexOf(stretch?.from ?? ''), steps.indexOf(stretch?.to ?? '')];
  return from >= 0 && to >= from ? steps.slice(from, to + 1).map(id => ({ t, step: id })) : own;
}

function momentBefore({ t, step }: Moment, steps: readonly string[]): Moment | undefined {
  const before = steps[steps.indexOf(step) - 1];
  if (before !== undefined) return { t, step: before };
  const last = steps.at(-1);
  return t > 0 && last !== undefined ? { t: t - 1, step: last } : undefined;
}
