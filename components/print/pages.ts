/** The pages of a deck on paper, and what must be here before they can be drawn. */
import { useEffect, useState } from 'react';
import { beatsOf, stateAtBeat } from '../../src/lessons/beats.ts';
import type { Numbers } from '../../src/lessons/quantities.ts';
import { slideState } from '../../src/lessons/slideStates.ts';
import type { Deck, Slide } from '../../src/lessons/tree.ts';
import type { ReaderState } from '../../src/state/schema.ts';
import { secondState } from '../../src/state/second.ts';
import { loadModelOf } from '../app/model.ts';
import { numbersOf } from '../learn/numbers.ts';

/** A page: a slide (from 0) at one of its beats (from 0), with the state that the figure shows. */
export interface PrintedPage {
  readonly slide: number;
  readonly beat: number;
  readonly state: ReaderState;
}

/** One page a beat; those with the first beats are one a slide. */
export function pagesOf(deck: Deck): readonly PrintedPage[] {
  return deck.slides.flatMap((slide, k) => {
    const { state } = slideState(deck, slide);
    const count = slide.faults.length === 0 ? beatsOf(slide, state).length : 1;
    return Array.from({ length: count }, (_, beat) => ({
      ...{ slide: k, beat },
      state: stateAtBeat(slide, state, beat),
    }));
  });
}

/** The numbers of each slide, all models loaded; on their way, here, or failed with the reason. */
export type Preparing =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly numbers: ReadonlyMap<Slide, Numbers> }
  | { readonly state: 'failed'; readonly why: string };

/** Fetches what a deck needs; `again` asks once more after a failure. */
export function usePrepared(deck: Deck | null, again: number): Preparing {
  const [found, setFound] = useState<{ readonly of: Deck; readonly prepared: Preparing } | null>(null);
  useEffect(() => {
    let wanted = again >= 0;
    const tell = (of: Deck, prepared: Preparing): void => {
      if (wanted) setFound({ of, prepared });
    };
    if (deck)
      prepared(deck).then(
        numbers => tell(deck, { state: 'ready', numbers }),
        (reason: unknown) =>
          tell(deck, { state: 'failed', why: reason instanceof Error ? reason.message : String(reason) }),
      );
    return () => {
      wanted = false;
    };
  }, [deck, again]);
  return found && found.of === deck ? found.prepared : { state: 'loading' };
}

async function prepared(deck: Deck): Promise<ReadonlyMap<Slide, Numbers>> {
  const all = await Promise.all(
    deck.slides.map(async slide => {
      const { state } = slideState(deck, slide);
      const second = secondState(state);
      const [numbers] = await Promise.all([
        numbersOf(deck, slide),
        loadModelOf(state),
        second && loadModelOf(second),
        document.fonts.ready,
      ]);
      return [slide, numbers] as const;
    }),
  );
  return new Map(all);
}
