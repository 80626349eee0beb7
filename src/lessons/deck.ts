/** A deck: Markdown with slides between lines `---`, each of which sets the figure by the keys of a link. */
import { mostSlides } from '../state/places.ts';
import type { Line } from './blocks.ts';
import { readSlide } from './slide.ts';
import { type Deck, type Fault, plainOf, type Query } from './tree.ts';

/** The most characters of a deck's file. */
export const mostDeckCharacters = 2 * 1024 * 1024;

interface Header {
  name: string;
  lang: string;
  state: Query;
}

/**
 * Reads the text of a deck, and never throws: a slide that cannot be read has faults, each with its line, and the others
 * stand. The header has `deck:` (its name), `lang:` (initially en) and `state:` (keys that all slides begin with).
 */
export function parseDeck(text: string): Deck {
  const faults: Fault[] = [];
  if (text.length > mostDeckCharacters) faults.push({ line: 1, kind: 'tooLong', found: String(text.length) });
  const parts = partsOf(text.slice(0, mostDeckCharacters).replace(/^\uFEFF/, ''));
  const header: Header = { name: '', lang: 'en', state: { query: '', line: 1 } };
  const isHeaded = parts[0]?.some(line => /^deck:/.test(line.text)) ?? false;
  if (isHeaded) readHeader(parts.shift() ?? [], header, faults);
  else faults.push({ line: 1, kind: 'noHeader', found: '' });
  const [over] = parts[mostSlides] ?? [];
  if (over) faults.push({ line: over.line, kind: 'tooManySlides', found: String(parts.length) });
  const slides = parts.slice(0, mostSlides).map(readSlide);
  if (slides.length === 0) faults.push({ line: 1, kind: 'noSlides', found: '' });
  return { ...header, name: header.name || plainOf(slides[0]?.title ?? []), slides, faults };
}

/** The lines between separators; parts without a word are left out. */
function partsOf(text: string): Line[][] {
  const parts: Line[][] = [[]];
  text.split(/\r\n|\r|\n/).forEach((line, k) => {
    if (/^-{3,}\s*$/.test(line)) parts.push([]);
    else parts.at(-1)?.push({ text: line.replace(/\p{Cs}/gu, '').replace(/\p{Cc}/gu, ' '), line: k + 1 });
  });
  return parts.filter(lines => lines.some(line => line.text.trim() !== ''));
}

function readHeader(lines: readonly Line[], header: Header, faults: Fault[]): void {
  for (const { text, line } of lines) {
    if (text.trim() === '') continue;
    const [, key = '', value = ''] = /^([a-z]+):\s*(.*?)\s*$/.exec(text) ?? [];
    if (key === 'deck') header.name = value;
    else if (key === 'lang' && /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(value)) header.lang = value;
    else if (key === 'state') header.state = { query: value, line };
    else faults.push({ line, kind: 'setting', found: text.trim().slice(0, 40) });
  }
}
