/** A deck that is here, presented from its place on the page's store. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { beatsOf } from '../../src/lessons/beats.ts';
import { slideState } from '../../src/lessons/slideStates.ts';
import { type Deck, plainOf } from '../../src/lessons/tree.ts';
import { momentBefore, nextMoment, type SlideLength, type WalkMoment } from '../../src/lessons/walk.ts';
import { nextStep, previousStep } from '../../src/state/actions.ts';
import { readLetterKeys, writeLetterKeys } from '../../src/state/letterKeys.ts';
import type { Place } from '../../src/state/places.ts';
import { slideKey } from '../../src/state/shown.ts';
import { act } from '../../src/state/store.ts';
import { present as words } from '../../src/words/present.ts';
import { useReaderStore } from '../app/store.ts';
import { enter } from '../learn/entering.ts';
import { Code } from './Code.tsx';
import { Controls } from './Controls.tsx';
import { Help } from './Help.tsx';
import { type Deed, deedOf, focusOf, isField } from './keys.ts';
import { Overview } from './Overview.tsx';
import { presenting, usePresenting } from './presenting.ts';
import { Stage } from './Stage.tsx';
import { toggleFullScreen, useWakeLock } from './screen.ts';
import { useSwipe } from './swipe.ts';

interface RoomProps {
  readonly deck: Deck;
  readonly place: Place;
  readonly onSpeaker?: () => void;
}

type Open = 'help' | 'overview' | 'code' | null;

/** How many beats each slide of a deck has, and which ask. */
export function lengthsOf(deck: Deck): readonly SlideLength[] {
  return deck.slides.map(slide => ({
    beats: beatsOf(slide, slideState(deck, slide).state).length,
    asks: slide.choices.length > 0 && slide.kind !== 'predict',
  }));
}

/** Goes to a moment of the deck: the whole state is set. */
export function useGoing(deck: Deck, place: Place): (to: WalkMoment) => void {
  const store = useReaderStore();
  return ({ slide, beat, isAnswered }) => {
    if (slide !== place.slide || beat !== (place.beat ?? 0))
      enter(store, deck, { ...place, slide, beat: beat > 0 ? beat : null });
    presenting.setState({ answered: isAnswered ? slideKey(place.deck, slide) : '', blank: null });
  };
}

/** Slide, covers, controls and dialogs. */
export function Room({ deck, place, onSpeaker }: RoomProps) {
  const store = useReaderStore();
  const room = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<Open>(null);
  const [hasLetters, setHasLetters] = useState(() => readLetterKeys(() => localStorage));
  const blank = usePresenting(state => state.blank);
  const isPointing = usePresenting(state => state.isPointing);
  const answered = usePresenting(state => state.answered);
  const lengths = useMemo(() => lengthsOf(deck), [deck]);
  const count = deck.slides.length;
  const index = Math.min(place.slide, count - 1);
  const at: WalkMoment = {
    slide: index,
    beat: place.beat ?? 0,
    isAnswered: answered === slideKey(place.deck, index),
  };
  const go = useGoing(deck, place);
  const toSlide = (slide: number): void => {
    if (slide >= 0 && slide < count) go({ slide, beat: 0, isAnswered: false });
  };
  const leave = (): void => {
    if (blank) presenting.setState({ blank: null });
    else if (isPointing) presenting.setState({ isPointing: false, pointer: null });
    else enter(store, deck, { ...place, room: 'learn', slide: index, beat: null });
  };
  const cover = (colour: 'black' | 'white') => (): void =>
    presenting.setState({ blank: blank === colour ? null : colour });
  const beats = lengths[index]?.beats ?? 1;
  const does: Readonly<Record<Deed, (() => void) | undefined>> = {
    next: () => (blank ? presenting.setState({ blank: null }) : go(nextMoment(at, lengths))),
    previous: () => (blank ? presenting.setState({ blank: null }) : go(momentBefore(at, lengths))),
    nextSlide: () => toSlide(index + 1),
    previousSlide: () => toSlide(index - 1),
    // what is asked for is shown as the beat that reveals it, never beside open answers
    stepOn: () => (store.getState().predict && beats > at.beat + 1 ? does.next?.() : act(store, nextStep)),
    stepBack: () => act(store, previousStep),
    first: () => toSlide(0),
    last: () => toSlide(count - 1),
    black: cover('black'),
    white: cover('white'),
    full: toggleFullScreen,
    overview: () => setOpen('overview'),
    speaker: onSpeaker,
    pointer: () => presenting.setState({ isPointing: !isPointing, pointer: null }),
    restore: () => enter(store, deck, place),
    code: () => setOpen('code'),
    help: () => setOpen('help'),
    leave,
  };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const focus = document.querySelector('dialog[open]') ? 'dialog' : focusOf(document.activeElement);
      const deed = deedOf(event, focus, hasLetters);
      const isLeft = isField(focus) && event.key === 'Escape';
      // over the slide, a clicker comes back to it: nothing is revealed behind what covers it
      const isBack = focus === 'dialog' && (deed === 'next' || deed === 'previous');
      const todo = isLeft ? () => room.current?.focus() : isBack ? () => setOpen(null) : deed && does[deed];
      if (!todo) return;
      event.preventDefault();
      event.stopPropagation();
      todo();
    };
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  });
  useWakeLock();
  useEffect(() => {
    room.current?.focus();
  }, []);
  const swipe = useSwipe(
    () => does.next?.(),
    () => does.previous?.(),
  );
  const close = (): void => setOpen(null);
  const title = plainOf(deck.slides[index]?.title ?? []);
  return (
    <main
      className="presenting"
      data-theme="light"
      ref={room}
      tabIndex={-1}
      aria-label={words.room}
      {...swipe}
    >
      <Stage {...{ deck, place, index }} onSettled={() => room.current?.focus()} />
      {blank && <div className="blank" data-blank={blank} />}
      <p className="unseen" role="status">
        {blank
          ? words.blanked[blank]
          : words.status(index + 1, count, title, beats > 1 ? words.beats(at.beat + 1, beats) : '')}
      </p>
      <Controls
        onPrevious={() => does.previous?.()}
        onNext={() => does.next?.()}
        onFull={toggleFullScreen}
        onHelp={() => setOpen('help')}
        onLeave={leave}
      />
      {open === 'help' && (
        <Help
          hasLetters={hasLetters}
          hasSpeaker={onSpeaker !== undefined}
          onLetters={isOn => {
            setHasLetters(isOn);
            writeLetterKeys(isOn, () => localStorage);
          }}
          onClose={close}
        />
      )}
      {open === 'overview' && (
        <Overview {...{ deck, index }} deckId={place.deck} onGo={toSlide} onClose={close} />
      )}
      {open === 'code' && <Code place={{ ...place, slide: index }} onClose={close} />}
    </main>
  );
}
