/** A lesson beside the figure: a page of words, what the reader did with the figure, and the way on. */
import { useMemo, useState } from 'react';
import { ownDeck } from '../../src/state/draft.ts';
import { placeOf } from '../../src/state/places.ts';
import { editor } from '../../src/words/editor.ts';
import { learn as words } from '../../src/words/learn.ts';
import type { Run } from '../app/run.ts';
import { useReader, useReaderStore } from '../app/store.ts';
import type { Lighting } from '../panels/lighting.ts';
import { deckOf, useDeck } from './decks.ts';
import { enter } from './entering.ts';
import { Page } from './Page.tsx';
import './learn.css';

/** The page of the deck that the place names; what is on its way, missing or broken says so. */
export function Lesson({ run, ...lighting }: Lighting & { readonly run: Run }) {
  const store = useReaderStore();
  const path = useReader(state => state.place);
  const place = useMemo(() => placeOf({ place: path }), [path]);
  const [again, setAgain] = useState(0);
  const loading = useDeck(place.deck, again);
  const retry = (): void => {
    void deckOf(place.deck).then(
      deck => deck && enter(store, deck, place),
      () => undefined,
    );
    setAgain(count => count + 1);
  };
  if (loading.state === 'loading') return <p className="lesson-waits">{words.loading}</p>;
  if (loading.state === 'failed')
    return (
      <div role="alert" className="lesson-waits">
        <p>{words.failed(loading.why)}</p>
        <button type="button" className="outlined" onClick={retry}>
          {words.again}
        </button>
      </div>
    );
  const { deck } = loading;
  if (!deck)
    return place.deck === ownDeck ? (
      <div className="lesson-waits">
        <p>{editor.none}</p>
        <p>
          <a href={`#/edit/${ownDeck}`}>{editor.write}</a>
        </p>
      </div>
    ) : (
      <p className="lesson-waits">{words.missing(place.deck)}</p>
    );
  return <Page key={`${place.deck}/${place.slide}`} {...{ deck, place, run }} {...lighting} />;
}
