/**
 * What a presentation is besides its slide and the figure's state: what covers it, where the pointer is, which answers are
 * shown, how the room voted. Plain data in a store of its own, so that two windows can be kept alike.
 */
import { useStore } from 'zustand';
import { type Keeping, readKept, writeKept } from '../../src/state/keptShow.ts';
import { createShownStore } from '../../src/state/showing.ts';
import type { Shown } from '../../src/state/shown.ts';

const keeping: Keeping = { tab: () => sessionStorage, device: () => localStorage };

/** The one presentation of the page, which the windows at its deck share (`show.ts`), and which a reload finds again. */
export const presenting = createShownStore(readKept(keeping, Date.now()));
presenting.subscribe((shown, before) => writeKept(shown, before, keeping, Date.now()));

/** What a selector finds in it; the selector must not make a fresh object. */
export function usePresenting<Found>(selector: (state: Shown) => Found): Found {
  return useStore(presenting, selector);
}

/** Keeps the votes for an answer (from 0) in a round; null for none. */
export function countVotes(
  key: string,
  round: 0 | 1,
  answer: number,
  votes: number | null,
  answers: number,
): void {
  const { tallies } = presenting.getState();
  const none = Array.from({ length: answers }, () => null);
  const [first, second] = tallies[key] ?? [none, none];
  const changed = (round === 0 ? first : second).map((old, k) => (k === answer ? votes : old));
  presenting.setState({ tallies: { ...tallies, [key]: round === 0 ? [changed, second] : [first, changed] } });
}
