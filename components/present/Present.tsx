/** The room in which a deck is presented: one slide over the whole window, led by keys, swipes and small controls. */
import { useEffect, useMemo, useState } from 'react';
import { placeOf } from '../../src/state/places.ts';
import { present as words } from '../../src/words/present.ts';
import { useReader, useReaderStore } from '../app/store.ts';
import { deckOf, useDeck } from '../learn/decks.ts';
import { enter } from '../learn/entering.ts';
import { Room } from './Room.tsx';
import { useShow } from './show.ts';
import { openSpeaker } from './speakerWindow.ts';
import './present.css';

/** The deck that the place names; what is on its way, missing or broken says so. */
export function Present() {
  const store = useReaderStore();
  const path = useReader(state => state.place);
  const place = useMemo(() => placeOf({ place: path }), [path]);
  useShow(place.deck);
  const [again, setAgain] = useState(0);
  const loading = useDeck(place.deck, again);
  useEffect(() => {
    if (again > 0)
      void deckOf(place.deck).then(
        deck => deck && enter(store, deck, place),
        () => undefined,
      );
  }, [again, store, place]);
  if (loading.state === 'ready' && loading.deck)
    return <Room deck={loading.deck} place={place} onSpeaker={() => openSpeaker(store.getState())} />;
  return (
    <main className="presenting waits" data-theme="light">
      {loading.state === 'loading' && <p>{words.loading}</p>}
      {loading.state === 'ready' && <p>{words.missing(place.deck)}</p>}
      {loading.state === 'failed' && (
        <div role="alert">
          <p>{words.failed(loading.why)}</p>
          <button type="button" onClick={() => setAgain(count => count + 1)}>
            {words.again}
          </button>
        </div>
      )}
    </main>
  );
}
