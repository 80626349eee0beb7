/** The reader's text in its one normal form: words joined by single spaces, no longer than the page bears. */
import { remember } from './remember.ts';

/** The most words a text may have. */
export const mostWords = 200;
/** The most characters a word may have, so that every text fits into a link. */
export const mostCharacters = 32;

/** The words of a text; control characters part words like spaces, halves of characters are left out. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/\p{Cs}/gu, '')
    .split(/[\s\p{Cc}]+/u)
    .filter(word => word !== '');
}

/** The text with its words joined by single spaces; empty if there is no word. */
export function oneSpaced(text: string): string {
  return wordsOf(text).join(' ');
}

/** The text one-spaced, cut to the most words and each word to the most characters. */
export const normalText = remember((text: string): string =>
  wordsOf(text)
    .slice(0, mostWords)
    .map(word => word.slice(0, mostCharacters).replace(/\p{Cs}/gu, ''))
    .join(' '),
);
