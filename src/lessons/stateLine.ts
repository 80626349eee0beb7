/** The line `state:` of a slide that sets the figure to a given state, and where it belongs in the deck's text. */
import { encodeValue } from '../state/characters.ts';
import { writeLink } from '../state/link.ts';
import { initialState, keys, type ReaderState, schema } from '../state/schema.ts';
import { slideState } from './slideStates.ts';
import type { Deck, Query, Slide } from './tree.ts';

/** A piece of text to put in place of the characters from..to (0-based, `to` not included). */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

/** What belongs to the page, to its reader or to the kind of a slide, so that no slide writes it. */
const ofPage: Partial<ReaderState> = (({ embed, hide, lang, play, predict, theme, table, view }) => ({
  ...{ embed, hide, lang, play, predict, theme, table, view },
}))(initialState());

/** The keys, as a link writes them, with which a slide of the deck shows the state: without what is initial or in the header. */
export function stateQuery(deck: Pick<Deck, 'state'>, state: ReaderState): string {
  const told = { ...state, ...ofPage, place: 'explore', file: null };
  const whole = pairsOf(writeLink(told).replace(/^[^?]*\?(v=\d+&?)?/, ''));
  const base = pairsOf(deck.state.query.replace(/^#\/explore\?/, ''));
  const short = new Map([...whole].filter(([key, value]) => base.get(key) !== value));
  const set = new Map([...base].flatMap(([key]) => (whole.has(key) ? [] : initialOf(key, told))));
  const candidates = [short, new Map([...set, ...short]), new Map([...set, ...whole])].map(joined);
  const shows = (query: string): boolean =>
    writeLink(slideState(deck, { state: { query, line: 1 } }).state) === writeLink(told);
  return candidates.find(shows) ?? joined(whole);
}

/** The edit that puts the keys into the slide's settings: in place of its `state:`, else as its first line. */
export function stateEdit(text: string, slide: Pick<Slide, 'line' | 'state'>, query: string): Edit {
  const lines = text.split('\n');
  const has = /^\s*state:/.test(lines[slide.state.line - 1] ?? '');
  const at = (has ? slide.state.line : slide.line) - 1;
  const from = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
  const put = `state: ${query}`.trimEnd();
  return has
    ? { from, to: from + (lines[at] ?? '').length, put }
    : { from: Math.min(from, text.length), to: Math.min(from, text.length), put: `${put}\n` };
}

/** The first slide before whose end a line lies (from 1): that of the caret; 0 in the header. */
export function slideAt(deck: Pick<Deck, 'slides'>, line: number): number {
  return Math.max(
    0,
    deck.slides.findLastIndex(slide => slide.line <= line),
  );
}

function pairsOf(query: Query['query']): Map<string, string> {
  return new Map(
    query
      .split('&')
      .filter(Boolean)
      .map(pair => [pair.split('=')[0] ?? '', pair]),
  );
}

/** A key of the header told anew, for the state has the initial value there. */
function initialOf(name: string, state: ReaderState): [string, string][] {
  const key = keys.find(known => known === (name === 'input' ? 'text' : name));
  const row = key && (schema[key] as { readonly write?: (value: unknown) => string });
  const written = key && row?.write?.(state[key]);
  return written ? [[name, `${name}=${encodeValue(written)}`]] : [];
}

function joined(pairs: ReadonlyMap<string, string>): string {
  return [...pairs.values()].join('&');
}
