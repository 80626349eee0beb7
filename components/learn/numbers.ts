/** The numbers that a slide's words speak of: the runs of its states, with the models that they need. */
import { useEffect, useMemo, useState } from 'react';
import type { Numbers } from '../../src/lessons/quantities.ts';
import { loadedRun, slideNumbers } from '../../src/lessons/slideNumbers.ts';
import type { SlideRun } from '../../src/lessons/slideRun.ts';
import { slideStates } from '../../src/lessons/slideStates.ts';
import { type Deck, inlinesOf, type Slide } from '../../src/lessons/tree.ts';
import { fetchScores, type ShelfScores } from '../../src/models/scores.ts';
import type { ReaderState } from '../../src/state/schema.ts';
import { secondState } from '../../src/state/second.ts';
import { loadModelOf, modelAtHand } from '../app/model.ts';

/** The numbers of a slide, those that are here; the others come. */
export function useNumbers(deck: Deck, slide: Slide): Numbers {
  const [numbers, setNumbers] = useState<{ readonly of: Slide; readonly numbers: Numbers } | null>(null);
  useEffect(() => {
    let wanted = true;
    void numbersOf(deck, slide).then(
      found => wanted && setNumbers({ of: slide, numbers: found }),
      () => undefined, // the figure tells that a model cannot be had; the values stay open
    );
    return () => {
      wanted = false;
    };
  }, [deck, slide]);
  return numbers?.of === slide ? numbers.numbers : none;
}

/** The numbers of the present state alone, under the slide's own name. */
export function useLiveNumbers(state: ReaderState): Numbers {
  const [run, setRun] = useState<SlideRun | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadFor(state).then(
      () => wanted && setRun(loadedRun(state, modelAtHand)),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [state]);
  return useMemo(() => ({ runOf: name => (name === '' ? run : null), scores: null }), [run]);
}

const none: Numbers = { runOf: () => null, scores: null };

/** All that a slide's words may name. */
export async function numbersOf(deck: Deck, slide: Slide): Promise<Numbers> {
  const states = [...slideStates(deck, slide).values()];
  const [scores] = await Promise.all([scoresFor(slide), ...states.map(({ state }) => loadFor(state))]);
  return slideNumbers(deck, slide, modelAtHand, scores);
}

/** Waits for the models of a state. */
async function loadFor(state: ReaderState): Promise<void> {
  const second = secondState(state);
  await Promise.all([loadModelOf(state), second && loadModelOf(second)]);
}

/** The shelf's scores, where the words speak of them. */
async function scoresFor(slide: Slide): Promise<ShelfScores | null> {
  const speaks = inlinesOf(slide).some(part => part.kind === 'value' && /score|baseline/.test(part.source));
  return speaks || slide.blocks.some(({ kind }) => kind === 'table') ? fetchScores(document.baseURI) : null;
}
