/** Guessing before it is shown: what a guess is about, and how far the reader may go while it is on. */
import { bounded } from './bounds.ts';
import type { Guess } from './guessed.ts';
import type { ReaderState } from './schema.ts';
import { stepIndexOf, stepsOf } from './selectors.ts';
import { isSameRun, type ReaderStore } from './store.ts';

/** The present moment as one number: all steps of all words before it. */
export function momentOf(state: ReaderState): number {
  return state.t * stepsOf(state).length + stepIndexOf(state);
}

/**
 * What a change of the state entails while what comes next is masked. Back is free, and so is what was seen before; beyond
 * it only a single step leads, and any longer way ends at the last moment seen. The step that first shows what was guessed
 * takes the guess into the score; so nothing counts twice, and nothing that was seen. The guess is let go once the reader
 * leaves its unit or its moments. With another run, and at another place, what was seen is no longer seen.
 */
export function following(before: ReaderState, next: ReaderState): Partial<ReaderState> {
  if (!next.predict) return {};
  const now = momentOf(next);
  if (!before.predict || before.place !== next.place || !isSameRun(before, next))
    return { seen: now, guess: null };
  const { seen, guess } = next;
  if (now > seen && now !== momentOf(before) + 1) {
    const steps = stepsOf(next);
    const place = { t: Math.floor(seen / steps.length), step: steps[seen % steps.length] ?? next.step };
    return { ...place, ...kept(guess, next, seen) };
  }
  const off = now > seen && guess?.told === now ? guess.off : null;
  return {
    ...(now > seen && { seen: now }),
    ...(off !== null && Number.isFinite(off) && { misses: [...next.misses, off] }),
    ...kept(guess, next, now),
  };
}

/**
 * Holds a store to that from now on; the returned function ends it. What follows from an action is set with it, so that
 * no listener, such as the address bar, hears of a moment that is not to be seen; what follows from undo is set behind it.
 */
export function watchPredicting(store: ReaderStore): () => void {
  const { setState } = store;
  store.setState = change =>
    setState(state => {
      const changes = typeof change === 'function' ? change(state) : change;
      return { ...changes, ...following(state, bounded({ ...state, ...changes })) };
    });
  let isFollowing = false;
  const follow = (changes: Partial<ReaderState>): void => {
    if (Object.keys(changes).length === 0) return;
    isFollowing = true;
    try {
      setState(changes);
    } finally {
      isFollowing = false;
    }
  };
  const state = store.getState();
  follow({ seen: Math.max(state.seen, momentOf(state)) });
  const end = store.subscribe((next, before) => {
    if (!isFollowing) follow(following(before, next));
  });
  return () => {
    end();
    store.setState = setState;
  };
}

/** Lets a guess go that is not about the present any more. */
function kept(
  guess: Guess | null,
  { unit }: ReaderState,
  now: number,
): Pick<ReaderState, 'guess'> | undefined {
  if (guess && (guess.unit !== unit || now < guess.from || now > guess.told)) return { guess: null };
  return undefined;
}
