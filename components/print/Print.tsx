/** A deck on paper: one page a slide, or one a step, with the notes below if they are asked for. */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Deck } from '../../src/lessons/tree.ts';
import { placeOf } from '../../src/state/places.ts';
import { learn } from '../../src/words/learn.ts';
import { print as words } from '../../src/words/print.ts';
import { useReader } from '../app/store.ts';
import { useDeck } from '../learn/decks.ts';
import { Leaf } from './Leaf.tsx';
import { type Preparing, pagesOf, usePrepared } from './pages.ts';
import './print.css';

/** The size of a page while this room is open; other rooms are printed on the paper of the printer. */
const paper = '@page { size: 1280px 720px; margin: 0 }';

/** The choices, which are not printed, and the pages. */
export function Print() {
  const path = useReader(state => state.place);
  const id = placeOf({ place: path }).deck;
  const [again, setAgain] = useState(0);
  const [isByBeat, setByBeat] = useState(false);
  const [hasNotes, setNotes] = useState(false);
  const loading = useDeck(id, again);
  const deck = loading.state === 'ready' ? loading.deck : null;
  const prepared = usePrepared(deck, again);
  const all = useMemo(() => (deck ? pagesOf(deck) : []), [deck]);
  const pages = useMemo(() => all.filter(({ beat }) => isByBeat || beat === 0), [all, isByBeat]);
  usePaper();
  useTitle(deck?.name);
  const isMissing = loading.state === 'ready' && !deck;
  const failed =
    loading.state === 'failed'
      ? learn.failed(loading.why)
      : prepared.state === 'failed'
        ? words.failed(prepared.why)
        : isMissing && learn.missing(id);
  const leaves = useRef<HTMLDivElement>(null);
  const isReady = useStill(leaves, prepared.state === 'ready' ? pages : null);
  return (
    <main className="print" data-theme="light" data-ready={isReady || undefined}>
      <header className="print-choices">
        <a href={isMissing ? '#/learn' : `#/learn/${id}/1`}>{words.back}</a>
        <h1>{deck && words.title(deck.name)}</h1>
        <label>
          <input type="checkbox" checked={isByBeat} onChange={({ target }) => setByBeat(target.checked)} />
          {words.beats}
        </label>
        <label>
          <input type="checkbox" checked={hasNotes} onChange={({ target }) => setNotes(target.checked)} />
          {words.notes}
        </label>
        <button
          type="button"
          className="primary"
          aria-disabled={!isReady || undefined}
          onClick={() => isReady && globalThis.print()}
        >
          {words.print}
        </button>
        <p role="status">
          {failed || (isReady ? words.ready(pages.length) : words.loading)} {isReady && words.how}
        </p>
        {failed && !isMissing && (
          <button type="button" className="outlined" onClick={() => setAgain(count => count + 1)}>
            {words.again}
          </button>
        )}
      </header>
      <div ref={leaves}>
        {deck && prepared.state === 'ready' && (
          <Leaves {...{ deck, pages, prepared, hasNotes }} deckId={id} />
        )}
      </div>
    </main>
  );
}

interface LeavesProps {
  readonly deck: Deck;
  readonly deckId: string;
  readonly pages: ReturnType<typeof pagesOf>;
  readonly prepared: Preparing & { readonly state: 'ready' };
  readonly hasNotes: boolean;
}

function Leaves({ deck, deckId, pages, prepared, hasNotes }: LeavesProps) {
  return pages.map(page => {
    const slide = deck.slides[page.slide];
    const numbers = slide && prepared.numbers.get(slide);
    if (!slide || !numbers) return null;
    return <Leaf key={`${page.slide}.${page.beat}`} {...{ deck, deckId, slide, page, numbers, hasNotes }} />;
  });
}

/** Milliseconds without a change after which the pages are taken to be drawn. */
const quiet = 250;

/** Whether such pages are all drawn: what comes into them when it is first needed has come. */
function useStill(leaves: RefObject<HTMLElement | null>, pages: readonly unknown[] | null): boolean {
  const [drawn, setDrawn] = useState<readonly unknown[] | null>(null);
  useEffect(() => {
    const element = leaves.current;
    if (!element || !pages) return;
    let resting: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      clearTimeout(resting);
      resting = setTimeout(() => (element.querySelector('.waiting') ? wait() : setDrawn(pages)), quiet);
    };
    const observer = new MutationObserver(wait);
    observer.observe(element, { childList: true, subtree: true, attributes: true, characterData: true });
    wait();
    return () => {
      observer.disconnect();
      clearTimeout(resting);
    };
  }, [leaves, pages]);
  return pages !== null && drawn === pages;
}

function usePaper(): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(paper);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet);
    };
  }, []);
}

/** The page's title is the name that a browser gives the file. */
function useTitle(name: string | undefined): void {
  useEffect(() => {
    if (!name) return;
    const before = document.title;
    document.title = name;
    return () => {
      document.title = before;
    };
  }, [name]);
}
