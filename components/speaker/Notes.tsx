/** The notes of a slide, in letters as large as the speaker likes. */

import { linkedState } from '../../src/lessons/slideStates.ts';
import type { Deck, Slide } from '../../src/lessons/tree.ts';
import * as actions from '../../src/state/actions.ts';
import { restoreLink, writeLink } from '../../src/state/link.ts';
import { cellOf, litIs } from '../../src/state/selectors.ts';
import { noteSizes, type Speaking } from '../../src/state/speaking.ts';
import { speaker as words } from '../../src/words/speaker.ts';
import { useAction, useReader, useReaderStore } from '../app/store.ts';
import { Blocks } from '../learn/Blocks.tsx';
import { useLiveNumbers, useNumbers } from '../learn/numbers.ts';

interface NotesProps {
  readonly deck: Deck;
  readonly slide: Slide;
  readonly speaking: Speaking;
  /** Asks for larger (1) or smaller (−1) letters. */
  readonly onSize: (by: number) => void;
}

/** Words with their values, and two buttons for their size; long notes scroll. */
export function Notes({ deck, slide, speaking, onSize }: NotesProps) {
  const store = useReaderStore();
  const numbers = useNumbers(deck, slide);
  const live = useLiveNumbers(useReader(state => state));
  const lit = useReader(litIs);
  const cell = useReader(cellOf);
  const onLight = useAction(actions.light);
  const { notes: size } = speaking;
  return (
    <div className="speaker-notes">
      <p className="speaker-sizes">
        <button
          type="button"
          aria-label={words.smaller}
          aria-disabled={size === noteSizes[0] || undefined}
          onClick={() => onSize(-1)}
        >
          −
        </button>
        <button
          type="button"
          aria-label={words.larger}
          aria-disabled={size === noteSizes.at(-1) || undefined}
          onClick={() => onSize(1)}
        >
          +
        </button>
      </p>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long notes are scrolled by keys
        tabIndex={0}
        className="speaker-pages"
        aria-label={words.notes}
        lang={deck.lang}
        style={{ fontSize: size }}
      >
        {slide.notes.length === 0 ? (
          <p className="speaker-none">{words.noNotes}</p>
        ) : (
          <Blocks
            {...{ numbers, live, cell, lit, onLight, masked: null }}
            blocks={slide.notes}
            onState={to => {
              const linked = linkedState(deck, slide, to).state;
              store.setState(restoreLink(writeLink({ ...linked, place: store.getState().place })));
            }}
          />
        )}
      </section>
    </div>
  );
}
