/** The words of the slide that is being written, beside the living figure. */
import { useMemo } from 'react';
import { slideNumbers } from '../../src/lessons/slideNumbers.ts';
import type { Deck, Slide, StateLink } from '../../src/lessons/tree.ts';
import { editor as words } from '../../src/words/editor.ts';
import { modelAtHand } from '../app/model.ts';
import type { Run } from '../app/run.ts';
import { useReader } from '../app/store.ts';
import { Answers } from '../learn/Answers.tsx';
import { Blocks } from '../learn/Blocks.tsx';
import { useLiveNumbers, useNumbers } from '../learn/numbers.ts';
import { Title, UnlessFaulty } from '../learn/Told.tsx';
import type { Speaking } from '../learn/Words.tsx';
import type { Lighting } from '../panels/lighting.ts';

interface PreviewProps extends Lighting {
  readonly deck: Deck;
  readonly slide: Slide;
  readonly run: Run;
  readonly onState: (to: StateLink) => void;
}

/** Kind, title, words, answers and notes; a slide with faults says them instead. */
export function Preview({ deck, slide, run, onState, ...lighting }: PreviewProps) {
  const later = useNumbers(deck, slide);
  // with the models at hand each edit has its numbers at once
  const numbers = useMemo(() => slideNumbers(deck, slide, modelAtHand, later.scores), [deck, slide, later]);
  const live = useLiveNumbers(useReader(state => state));
  const speaking: Speaking = { ...lighting, cell: run.cell, numbers, live, onState, masked: null };
  return (
    <section className="deck-preview" aria-label={words.preview}>
      <article className="lesson" lang={deck.lang}>
        <Title {...speaking} slide={slide} />
        <UnlessFaulty slide={slide} isAlert={false}>
          <Blocks {...speaking} blocks={slide.blocks} />
          {slide.choices.length > 0 && (
            <Answers {...speaking} choices={slide.choices} onAnswer={() => undefined} />
          )}
          {slide.notes.length > 0 && (
            <aside className="deck-notes" aria-label={words.notes}>
              <h2>{words.notes}</h2>
              <Blocks {...speaking} blocks={slide.notes} />
            </aside>
          )}
        </UnlessFaulty>
      </article>
    </section>
  );
}
