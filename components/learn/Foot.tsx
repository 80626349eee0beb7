/** The foot of a page: what the reader did with the figure and the way back from it, the pages, back and on. */
import { useEffect } from 'react';
import { lessons } from '../../src/lessons/contents.ts';
import type { Place } from '../../src/state/places.ts';
import { learn as words } from '../../src/words/learn.ts';
import { useReaderStore } from '../app/store.ts';
import { deckOf } from './decks.ts';
import { enter } from './entering.ts';

interface FootProps {
  readonly place: Place;
  /** The page, from 0, of so many. */
  readonly slide: number;
  readonly count: number;
  /** What the reader did; undefined for nothing. */
  readonly touched: string | undefined;
  readonly onGo: (slide: number) => void;
  readonly onRestore: () => void;
}

/** PageUp and PageDown turn the pages wherever the focus is; R goes back to the page's state outside of fields. */
export function Foot({ place, slide, count, touched, onGo, onRestore }: FootProps) {
  const store = useReaderStore();
  const at = lessons.findIndex(({ id }) => id === place.deck);
  const following = at >= 0 ? lessons[at + 1] : undefined;
  const isLast = slide === count - 1;
  const next = (): void => {
    if (!isLast) onGo(slide + 1);
    else if (following)
      void deckOf(following.id).then(
        deck => deck && enter(store, deck, { room: 'learn', deck: following.id, slide: 0, beat: null }),
      );
    else location.hash = '#/explore?v=1';
  };
  const back = (): void => {
    if (slide > 0) onGo(slide - 1);
  };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (document.querySelector('dialog[open]')) return;
      const field = event.target instanceof Element && event.target.closest('input, textarea, select');
      const does = { PageDown: next, PageUp: back, ...(!field && { r: onRestore }) }[event.key];
      if (!does || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      does();
    };
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  });
  return (
    <footer className="lesson-foot">
      <p className="touched" role="status">
        {touched !== undefined && (
          <>
            <span>{touched}</span>
            <button type="button" onClick={onRestore}>
              {words.restore}
            </button>
          </>
        )}
      </p>
      <nav aria-label={words.panel}>
        <button type="button" className="outlined" aria-disabled={slide === 0 || undefined} onClick={back}>
          {words.back}
        </button>
        <ol className="dashes">
          {Array.from({ length: count }, (_, k) => k).map(k => (
            <li key={k}>
              <button
                type="button"
                aria-label={words.page(k + 1)}
                aria-current={k === slide ? 'page' : undefined}
                data-past={k <= slide || undefined}
                onClick={() => onGo(k)}
              />
            </li>
          ))}
        </ol>
        <button type="button" className="primary" onClick={next}>
          {!isLast ? words.next : following ? words.nextLesson : words.explore}
        </button>
      </nav>
    </footer>
  );
}
