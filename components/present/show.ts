/** This window's part in the show of a deck. */
import { useContext, useEffect } from 'react';
import { placeOf } from '../../src/state/places.ts';
import { bid, joinShow } from '../../src/state/showing.ts';
import { useReaderStore } from '../app/store.ts';
import { ChannelContext } from './channel.ts';
import { presenting, usePresenting } from './presenting.ts';

/** The deck from which the page went elsewhere by its own will: wherever it presents or speaks next, the others there come along. */
let wentFrom: string | null = null;

/** As long as the component stands, the page's state and what it presents are one with those of the other windows at the deck. */
export function useShow(deck: string): void {
  const store = useReaderStore();
  const open = useContext(ChannelContext);
  const isLeft = usePresenting(shown => shown.isLeft);
  useEffect(() => {
    const channel = open(deck);
    if (!channel) return;
    const { room } = placeOf(store.getState());
    const presents = room === 'present';
    const before = wentFrom;
    wentFrom = null;
    if (before !== null && before !== deck) bidAt(before);
    let isLed = false;
    const onLed = (): void => {
      isLed = true;
    };
    const isGoing = before !== null;
    const { ask, attend, stop } = joinShow(store, presenting, channel, {
      deck,
      id: newName(),
      isGoing,
      onLed,
    });
    // a page that was kept aside and comes back has missed what was said
    const back = ({ persisted }: PageTransitionEvent): void => {
      if (!persisted) return;
      ask();
      if (presents) attend(true);
    };
    const away = (): void => {
      if (presents) attend(false);
    };
    addEventListener('pageshow', back);
    addEventListener('pagehide', away);
    return () => {
      removeEventListener('pageshow', back);
      removeEventListener('pagehide', away);
      const now = placeOf(store.getState());
      if (!isLed && (now.deck !== deck || now.room !== room)) wentFrom = deck;
      if (now.room !== 'present') away();
      stop();
    };
    function bidAt(other: string): void {
      const there = open(other);
      if (there) bid(there, store.getState());
      there?.close();
    }
  }, [store, open, deck]);
  useEffect(() => {
    // others were told that it was left, by a window that closed or before a reload, but here it is
    if (isLeft && placeOf(store.getState()).room === 'present') presenting.setState({ isLeft: false });
  }, [isLeft, store]);
}

/** A name that no other window has. */
function newName(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), part => part.toString(36)).join('');
}
