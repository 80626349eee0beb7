/** Reads the deck that is being written: of slides that did not change, the meaning is known. */
import { parseDeck } from '../../src/lessons/deck.ts';
import { slideFaults } from '../../src/lessons/meaning.ts';
import type { Deck, Fault } from '../../src/lessons/tree.ts';

let known: ReadonlyMap<string, readonly Fault[]> = new Map();

/** As `readDeck` does; lines of what is known are counted from the slide's first one. */
export function rereadDeck(text: string): Deck {
  const deck = parseDeck(text);
  const texts = slideTexts(deck, text);
  const next = new Map<string, readonly Fault[]>();
  const slides = deck.slides.map((slide, k) => {
    const key = texts[k] ?? '';
    const faults = known.get(key) ?? slideFaults(deck, slide).map(fault => moved(fault, -slide.line));
    next.set(key, faults);
    return { ...slide, faults: [...slide.faults, ...faults.map(fault => moved(fault, slide.line))] };
  });
  known = next;
  return { ...deck, slides };
}

/** All that a slide's meaning comes from, for each slide: the deck's state and its own lines. */
export function slideTexts({ state, slides }: Pick<Deck, 'state' | 'slides'>, text: string): string[] {
  const lines = text.split('\n');
  return slides.map(({ line }, k) => {
    const end = (slides[k + 1]?.line ?? lines.length + 1) - 1;
    return `${state.query}\n${lines.slice(line - 1, end).join('\n')}`;
  });
}

function moved(fault: Fault, lines: number): Fault {
  return { ...fault, line: fault.line + lines };
}
