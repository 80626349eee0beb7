/** What a frame in another page has besides figure, strip and transport: a way out, and messages from and to that page. */
import { useEffect } from 'react';
import { packedLink } from '../../src/state/codec.ts';
import { writeLink } from '../../src/state/link.ts';
import { embed } from '../../src/words/embed.ts';
import { useReader, useReaderStore } from '../app/store.ts';
import { connectParent } from './parent.ts';
import './embed.css';

/** A link to the whole page as it is seen here; connects the frame as long as it stands. */
export function Embedded() {
  const store = useReaderStore();
  useEffect(() => connectParent(store, window), [store]);
  const link = useReader(state => writeLink({ ...state, embed: false, hide: '', play: '' }));
  return (
    <footer className="way-out">
      <a href={packedLink(link) ?? link} target="_blank" rel="noreferrer">
        {embed.open} <span aria-hidden="true">↗</span>
      </a>
    </footer>
  );
}
