/** What the speaker's buttons and keys do, on the state that all windows share. */
import { useEffect, useMemo } from 'react';
import type { Deck } from '../../src/lessons/tree.ts';
import { beginningOf, momentBefore, nextMoment, type WalkMoment } from '../../src/lessons/walk.ts';
import { nextStep, previousStep } from '../../src/state/actions.ts';
import { readLetterKeys } from '../../src/state/letterKeys.ts';
import type { Place } from '../../src/state/places.ts';
import { type Blank, slideKey } from '../../src/state/shown.ts';
import { noteSizes } from '../../src/state/speaking.ts';
import { act } from '../../src/state/store.ts';
import { useReaderStore } from '../app/store.ts';
import { enter } from '../learn/entering.ts';
import { type Deed, deedOf, focusOf } from '../present/keys.ts';
import { presenting, usePresenting } from '../present/presenting.ts';
import { lengthsOf, useGoing } from '../present/Room.tsx';
import type { Like } from './speaking.ts';

/** Where the talk is, what comes next, and each move; those that lead nowhere do nothing. */
export interface Moves {
  readonly at: WalkMoment;
  /** The next moment; null at the end. */
  readonly coming: WalkMoment | null;
  /** Whether nothing is before this moment. */
  readonly isFirst: boolean;
  /** How many beats a slide has. */
  readonly beatsOf: (slide: number) => number;
  readonly next: () => void;
  readonly back: () => void;
  /** To a slide, from 0; the nearest there is. */
  readonly toSlide: (slide: number) => void;
  readonly step: () => void;
  readonly stepBack: () => void;
  /** Shows a blank screen, or the slide again. */
  readonly cover: (blank: Blank) => void;
  readonly pointer: () => void;
  readonly restore: () => void;
  readonly overview: () => void;
  /** Makes the notes larger (1) or smaller (−1). */
  readonly size: (by: number) => void;
}

interface MovesProps {
  readonly deck: Deck;
  readonly place: Place;
  readonly like: Like;
  readonly overview: () => void;
}

/** The moves from a place, bound to the keys of a presentation. */
export function useMoves({ deck, place, like, overview }: MovesProps): Moves {
  const store = useReaderStore();
  const answered = usePresenting(state => state.answered);
  const blank = usePresenting(state => state.blank);
  const lengths = useMemo(() => lengthsOf(deck), [deck]);
  const go = useGoing(deck, place);
  const { slide } = place;
  const at: WalkMoment = {
    ...{ slide, beat: place.beat ?? 0 },
    isAnswered: answered === slideKey(place.deck, slide),
  };
  const [next, before] = [nextMoment(at, lengths), momentBefore(at, lengths)];
  const uncover = (): void => presenting.setState({ blank: null });
  const moves: Moves = {
    at,
    coming: next === at ? null : next,
    isFirst: before === at,
    beatsOf: k => lengths[k]?.beats ?? 1,
    next: () => (blank ? uncover() : go(next)),
    back: () => (blank ? uncover() : go(before)),
    toSlide: to => go(beginningOf(to, lengths)),
    // what is asked for is shown as the beat that reveals it, never beside open answers
    step: () =>
      store.getState().predict && moves.beatsOf(slide) > at.beat + 1 ? moves.next() : act(store, nextStep),
    stepBack: () => act(store, previousStep),
    cover: colour => presenting.setState({ blank: blank === colour ? null : colour }),
    pointer: () => presenting.setState(({ isPointing }) => ({ isPointing: !isPointing, pointer: null })),
    restore: () => enter(store, deck, place),
    overview,
    size: by =>
      like(speaking => {
        const size = noteSizes[(noteSizes as readonly number[]).indexOf(speaking.notes) + by];
        return { ...speaking, notes: size ?? speaking.notes };
      }),
  };
  useKeys(moves, slide, lengths.length);
  return moves;
}

/** The keys of a presentation, and + and − for the notes. */
function useKeys(moves: Moves, slide: number, count: number): void {
  useEffect(() => {
    const does: Partial<Record<Deed, () => void>> = {
      next: moves.next,
      previous: moves.back,
      nextSlide: () => moves.toSlide(slide + 1),
      previousSlide: () => moves.toSlide(slide - 1),
      stepOn: moves.step,
      stepBack: moves.stepBack,
      first: () => moves.toSlide(0),
      last: () => moves.toSlide(count - 1),
      black: () => moves.cover('black'),
      white: () => moves.cover('white'),
      pointer: moves.pointer,
      restore: moves.restore,
      overview: moves.overview,
    };
    const press = (event: KeyboardEvent): void => {
      const focus = document.querySelector('dialog[open]') ? 'dialog' : focusOf(document.activeElement);
      const hasLetters = readLetterKeys(() => localStorage);
      const deed = deedOf(event, focus, hasLetters);
      const sizes =
        focus === 'field' || focus === 'number' || focus === 'dialog' || !hasLetters ? {} : notesKeys;
      const by = sizes[event.key];
      const todo = deed ? does[deed] : by !== undefined ? () => moves.size(by) : undefined;
      if (!todo || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      todo();
    };
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  });
}

const notesKeys: Readonly<Record<string, number>> = { '+': 1, '-': -1 };
