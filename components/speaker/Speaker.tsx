/** The speaker's window: what the audience sees, what comes next, notes, time, and keys that drive the deck. */
import { useEffect, useMemo, useState } from 'react';
import { placeOf } from '../../src/state/places.ts';
import { learn } from '../../src/words/learn.ts';
import { speaker as words } from '../../src/words/speaker.ts';
import { useReader } from '../app/store.ts';
import { useDeck } from '../learn/decks.ts';
import { Desk } from './Desk.tsx';
import './speaker.css';
import './tools.css';

/** The window for the deck that the place names; what is on its way, missing or broken says so. Always dark, as the room is. */
export function Speaker() {
  const path = useReader(state => state.place);
  const place = useMemo(() => placeOf({ place: path }), [path]);
  const [again, setAgain] = useState(0);
  const loading = useDeck(place.deck, again);
  useEffect(() => {
    const before = document.title;
    document.title = words.title;
    return () => {
      document.title = before;
    };
  }, []);
  return (
    <main className="speaker" data-theme="dark">
      <h1 className="unseen">{words.title}</h1>
      {loading.state === 'loading' ? (
        <p>{learn.loading}</p>
      ) : loading.state === 'failed' ? (
        <div role="alert">
          <p>{learn.failed(loading.why)}</p>
          <button type="button" onClick={() => setAgain(count => count + 1)}>
            {learn.again}
          </button>
        </div>
      ) : loading.deck && loading.deck.slides.length > 0 ? (
        <Desk key={place.deck} deck={loading.deck} place={place} />
      ) : (
        <p>{learn.missing(place.deck)}</p>
      )}
    </main>
  );
}
