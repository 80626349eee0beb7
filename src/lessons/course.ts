/** The course: each lesson is a deck that is fetched when it is opened. */
import { readDeck } from './meaning.ts';
import type { Deck } from './tree.ts';

const texts = import.meta.glob<string>('./course/*.md', { query: '?raw', import: 'default' });

/** The deck of a lesson; null for an id that no lesson has. Rejects if its text cannot be fetched. */
export async function lessonDeck(id: string): Promise<Deck | null> {
  const text = await texts[`./course/${id}.md`]?.();
  return text === undefined ? null : readDeck(text);
}
