/** The decks: lessons of the course, each fetched once, and those that the reader opened. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { lessonDeck } from '../../src/lessons/course.ts';
import { readDeck } from '../../src/lessons/meaning.ts';
import type { Deck } from '../../src/lessons/tree.ts';
import { chooseDraft, type Draft, draftNow, lookElsewhere, onDraft, ownDeck } from '../../src/state/draft.ts';

const read = new Map<string, Promise<Deck | null>>();
const here = new Map<string, Deck>();

/** A deck by its id; null where there is none. Fails where a lesson cannot be fetched, and is asked for again the next time. */
export function deckOf(id: string): Promise<Deck | null> {
  const known = read.get(id);
  if (known) return known;
  const asked = id === ownDeck ? Promise.resolve(readOwn()) : lessonDeck(id);
  read.set(id, asked);
  asked.then(
    deck => {
      if (deck) here.set(id, deck);
      else read.delete(id);
    },
    () => read.delete(id),
  );
  return asked;
}

function presentDraft(): Draft | null {
  return draftNow(() => localStorage);
}

/** Keeps a deck that the reader opened or wrote, for the visit. */
export function keepDeck(id: string, deck: Deck): void {
  here.set(id, deck);
  read.set(id, Promise.resolve(deck));
}

/** The reader's own deck; null without one. */
function readOwn(): Deck | null {
  const draft = presentDraft();
  return draft && readDeck(draft.text);
}

onDraft(() => {
  read.delete(ownDeck);
  here.delete(ownDeck);
});

/** A deck on its way, here (null where there is none), or failed with the reason. */
export type DeckLoading =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly deck: Deck | null }
  | { readonly state: 'failed'; readonly why: string };

/** The deck of an id; `again` asks once more after a failure. */
export function useDeck(id: string, again: number): DeckLoading {
  const draft = useSyncExternalStore(onDraft, presentDraft);
  const [loading, setLoading] = useState<{ readonly id: string; readonly found: DeckLoading } | null>(null);
  useEffect(() => {
    let wanted = again >= 0 && draft !== undefined;
    const tell = (found: DeckLoading): void => {
      if (wanted) setLoading({ id, found });
    };
    deckOf(id).then(
      deck => tell({ state: 'ready', deck }),
      (reason: unknown) =>
        tell({ state: 'failed', why: reason instanceof Error ? reason.message : String(reason) }),
    );
    return () => {
      wanted = false;
    };
  }, [id, again, draft]);
  useEffect(() => {
    if (id !== ownDeck) return;
    // written in another tab, while this one only shows it
    const follow = (): void => {
      if (lookElsewhere(() => localStorage)) chooseDraft('other', () => localStorage);
    };
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, [id]);
  const deck = here.get(id);
  if (deck) return { state: 'ready', deck };
  return loading?.id === id ? loading.found : { state: 'loading' };
}
