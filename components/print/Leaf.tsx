/** A page: a slide, and if they are asked for the notes below it. */
import type { Numbers } from '../../src/lessons/quantities.ts';
import type { Deck, Slide as DeckSlide } from '../../src/lessons/tree.ts';
import { cellOf } from '../../src/state/selectors.ts';
import { print as words } from '../../src/words/print.ts';
import { Blocks } from '../learn/Blocks.tsx';
import type { Speaking } from '../learn/Words.tsx';
import { Slide } from '../present/Slide.tsx';
import type { PrintedPage } from './pages.ts';

interface LeafProps {
  readonly deck: Deck;
  readonly deckId: string;
  readonly slide: DeckSlide;
  readonly page: PrintedPage;
  readonly numbers: Numbers;
  readonly hasNotes: boolean;
}

/**
 * The slide fills the page, or its upper part; the notes stand at the slide's first page, and with them
 * what is asked is answered: such pages are the lecturer's. Nothing on paper can be pressed.
 */
export function Leaf({ deck, deckId, slide, page, numbers, hasNotes }: LeafProps) {
  const { state } = page;
  const name = words.page(page.slide + 1, page.beat);
  const speaking: Speaking = {
    ...{ cell: cellOf(state), numbers, live: numbers, masked: null, lit: null },
    ...{ onLight: nothing, onState: nothing },
  };
  return (
    <section className="leaf" data-noted={hasNotes || undefined} aria-label={name}>
      <div className="leaf-slide">
        <Slide {...{ deck, deckId, state }} index={page.slide} isAnswered={hasNotes} />
      </div>
      {hasNotes && (
        <div className="leaf-notes" inert>
          <p className="caption">
            {deck.name}, {name}
          </p>
          {page.beat === 0 && <Blocks {...speaking} blocks={slide.notes} />}
        </div>
      )}
    </section>
  );
}

function nothing(): void {}
