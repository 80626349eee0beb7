/** The desk of the speaker: pictures, notes, time and tools around one place of a deck. */
import { useMemo, useState } from 'react';
import { type Deck, plainOf } from '../../src/lessons/tree.ts';
import type { Place } from '../../src/state/places.ts';
import { speaker as words } from '../../src/words/speaker.ts';
import { Overview } from '../present/Overview.tsx';
import { usePresenting } from '../present/presenting.ts';
import { useWakeLock } from '../present/screen.ts';
import { useShow } from '../present/show.ts';
import { Coming } from './Coming.tsx';
import { useMoves } from './moves.ts';
import { Notes } from './Notes.tsx';
import { Pointing } from './Pointing.tsx';
import { Standing } from './Standing.tsx';
import { useSpeaking } from './speaking.ts';
import { Time } from './Time.tsx';
import { Tools } from './Tools.tsx';

interface DeskProps {
  readonly deck: Deck;
  readonly place: Place;
}

/** Everything at the present slide; a place beyond the deck is its last slide. */
export function Desk({ deck, place: asked }: DeskProps) {
  const count = deck.slides.length;
  const place = useMemo(
    () => (asked.slide < count ? asked : { ...asked, slide: count - 1, beat: null }),
    [asked, count],
  );
  useShow(place.deck);
  useWakeLock();
  const blank = usePresenting(shown => shown.blank);
  const isPointing = usePresenting(shown => shown.isPointing);
  const isLeft = usePresenting(shown => shown.isLeft);
  const [lists, setLists] = useState(false);
  const [speaking, like] = useSpeaking();
  const moves = useMoves({ deck, place, like, overview: () => setLists(true) });
  const slide = deck.slides[place.slide];
  const title = plainOf(slide?.title ?? []);
  return (
    <>
      <section className="speaker-now" aria-label={words.now}>
        <p className="speaker-caption">
          <b>{words.now}</b> {words.where(place.slide + 1, count, title)}
        </p>
        <Pointing deck={deck} deckId={place.deck} index={place.slide} />
        <p className="speaker-told" role="status">
          {isLeft ? words.left : blank ? words.blanked[blank] : isPointing ? words.point : ''}
        </p>
      </section>
      <Standing />
      <Time {...{ speaking, like, deck: place.deck, slide: place.slide, count }} />
      <Coming {...{ deck, place }} moves={moves} />
      {slide && <Notes key={slide.line} {...{ deck, slide, speaking }} onSize={moves.size} />}
      <Tools {...{ moves, blank, isPointing }} />
      {lists && (
        <Overview
          {...{ deck, deckId: place.deck, index: place.slide }}
          onGo={moves.toSlide}
          onClose={() => setLists(false)}
        />
      )}
    </>
  );
}
