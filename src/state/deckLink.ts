/** A link that brings a deck along: its text stands in the packed part, whose check tells a link that was cut. */
import { encodeValue } from './characters.ts';
import { evenDeckText } from './draft.ts';
import type { Notice } from './notices.ts';
import { mostBytes, packLong, unpackDeck } from './packed.ts';

/** A link without its deck, that deck's text (null where it brings none), and what could not be read. */
export interface BroughtDeck {
  readonly link: string;
  readonly text: string | null;
  readonly notices: readonly Notice[];
}

/** Bytes of the packed part that are left to its other values. */
const besides = 16 * 1024;

/** The link with the deck's text; null for one of more than what a packed part may unfold to, which only a file holds. */
export function withDeck(link: string, text: string): string | null {
  const even = evenDeckText(text);
  if (new TextEncoder().encode(JSON.stringify(even)).length > mostBytes - besides) return null;
  const joint = link.includes('?') ? '&' : '?v=1&';
  return packLong(`${link}${joint}deck=${encodeValue(even)}`);
}

/** What a link brings; never throws. */
export function broughtDeck(hash: string): BroughtDeck {
  const { link, deck, notices } = unpackDeck(hash);
  return { link, text: deck === undefined ? null : evenDeckText(deck), notices };
}
