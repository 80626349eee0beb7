/** What the next press shows, and the slide after that. */
import { useDeferredValue, useMemo } from 'react';
import { type Deck, plainOf } from '../../src/lessons/tree.ts';
import type { Place } from '../../src/state/places.ts';
import { en } from '../../src/words/en.ts';
import { speaker as words } from '../../src/words/speaker.ts';
import { stateAt } from '../learn/entering.ts';
import { ForSpeaker } from '../present/Choices.tsx';
import { Slide } from '../present/Slide.tsx';
import type { Moves } from './moves.ts';
import { Small } from './Small.tsx';

interface ComingProps {
  readonly deck: Deck;
  readonly place: Place;
  readonly moves: Pick<Moves, 'at' | 'coming' | 'beatsOf'>;
}

/** A picture of the next beat or slide under its name; what is right of its answers is marked here, not for the audience. */
export function Coming({ deck, place, moves: { at, coming, beatsOf } }: ComingProps) {
  const { slide, beat } = coming ?? at;
  const { deck: deckId } = place;
  const picture = useMemo(
    () => ({
      index: slide,
      state: stateAt(deck, { room: 'present', deck: deckId, slide, beat: beat > 0 ? beat : null }),
    }),
    [deck, deckId, slide, beat],
  );
  const later = useDeferredValue(picture); // what the audience sees comes first
  const named = (k: number): string => {
    const found = deck.slides[k];
    return found ? words.slide(k + 1, plainOf(found.title)) : words.end;
  };
  const step = en.transport.step[picture.state.step] ?? picture.state.step;
  const caption = !coming
    ? words.end
    : slide !== at.slide
      ? named(slide)
      : coming.isAnswered
        ? words.answer
        : words.beat(beat + 1, beatsOf(slide), step);
  return (
    <section className="speaker-next" aria-label={words.next}>
      <p className="speaker-caption">
        <b>{words.next}</b> {caption}
      </p>
      {coming && (
        <div className="speaker-coming">
          <ForSpeaker value={true}>
            <Small>
              <Slide {...{ deck, deckId }} {...later} />
            </Small>
          </ForSpeaker>
          <p className="speaker-then">
            {words.later}
            <br />
            <span lang={deck.lang}>{named(slide + 1)}</span>
          </p>
        </div>
      )}
    </section>
  );
}
