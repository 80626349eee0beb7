/** Measures, one after the other and out of sight, which slides of the deck have more words than their stage has room for. */
import { useEffect, useMemo, useState } from 'react';
import type { Deck } from '../../src/lessons/tree.ts';
import { ownDeck } from '../../src/state/draft.ts';
import { stateAt } from '../learn/entering.ts';
import { Slide } from '../present/Slide.tsx';
import { slideTexts } from './reading.ts';
import './fitting.css';

interface FittingProps {
  readonly deck: Deck;
  /** What the deck was read from. */
  readonly text: string;
  /** Told the indices of the slides that do not fit, whenever they change. */
  readonly onFound: (slides: readonly number[]) => void;
}

/** The slide that is measured now, with its answers told; one that did not change is not measured again. */
export function Fitting({ deck, text, onFound }: FittingProps) {
  const [fits, setFits] = useState<ReadonlyMap<string, boolean>>(new Map());
  const texts = useMemo(() => slideTexts(deck, text), [deck, text]);
  const found = texts.flatMap((key, k) => (fits.get(key) === false ? [k] : [])).join(' ');
  useEffect(() => onFound(found === '' ? [] : found.split(' ').map(Number)), [found, onFound]);
  const index = deck.slides.findIndex(({ faults }, k) => faults.length === 0 && !fits.has(texts[k] ?? ''));
  const key = texts[index];
  if (key === undefined) return null;
  const state = stateAt(deck, { room: 'present', deck: ownDeck, slide: index, beat: null });
  return (
    <div className="deck-fitting" aria-hidden="true">
      <Slide
        key={key}
        {...{ deck, index, state }}
        deckId={ownDeck}
        isAnswered
        onFit={does => setFits(known => new Map([...known, [key, does]]))}
      />
    </div>
  );
}
