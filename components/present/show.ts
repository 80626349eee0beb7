/** This window's part in the show of a deck. */
import { useContext, useEffect } from 'react';
import { joinShow } from '../../src/state/showing.ts';
import { useReaderStore } from '../app/store.ts';
import { ChannelContext } from './channel.ts';
import { presenting } from './presenting.ts';

/** As long as the component stands, the page's state and what it presents are one with those of the other windows at the deck. */
export function useShow(deck: string): void {
  const store = useReaderStore();
  const open = useContext(ChannelContext);
  useEffect(() => {
    const channel = open(deck);
    if (!channel) return;
    const { ask, stop } = joinShow(store, presenting, channel, { deck, id: newName() });
    // a page that was kept aside and comes back has missed what was said
    const back = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) ask();
    };
    addEventListener('pageshow', back);
    return () => {
      removeEventListener('pageshow', back);
      stop();
    };
  }, [store, open, deck]);
}

/** A name that no other window has. */
function newName(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), part => part.toString(36)).join('');
}
