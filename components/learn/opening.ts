/** Opens a bare link to a slide, the whole state that the slide sets, and one that brings the own deck along. */
import { lessons } from '../../src/lessons/contents.ts';
import { type BroughtDeck, broughtDeck } from '../../src/state/deckLink.ts';
import { keepDraft, ownDeck } from '../../src/state/draft.ts';
import { writeLink } from '../../src/state/link.ts';
import { line } from '../../src/state/notices.ts';
import type { Unpacked } from '../../src/state/packing.ts';
import { isBare, type Place, placeOf, readPath } from '../../src/state/places.ts';
import { readProgress } from '../../src/state/progress.ts';
import { initialState } from '../../src/state/schema.ts';
import { mayReplace } from '../files/replacing.tsx';
import { deckOf } from './decks.ts';
import { stateAt } from './entering.ts';

/** The link in full; a deck that cannot be had is left to the page of its place, which says so and asks again. */
export async function opened(hash: string): Promise<Unpacked> {
  const { link, notices, isKept } = await taken(broughtDeck(hash));
  if (!isKept) return opened(`#/edit/${ownDeck}`);
  if (!isBare(link)) return { link, notices };
  const [path = ''] = link.replace(/^#?\/?/, '').split('?');
  const place = begun(readPath(path) ?? placeOf({ place: '' }));
  const deck = await deckOf(place.deck).catch(() => undefined);
  if (deck) return { link: writeLink(stateAt(deck, place)), notices };
  if (place.deck === ownDeck) return { link: writeLink({ ...initialState(), place: path }), notices };
  if (deck === undefined) return { link, notices };
  return { link: '#/explore?v=1', notices: [{ kind: 'place', place: line(path), later: false }] };
}

/** Takes the deck that a link brings, unless the reader wants to keep an own one that no file holds. */
async function taken({ link, text, notices }: BroughtDeck): Promise<Unpacked & { readonly isKept: boolean }> {
  const isKept = text === null || (await mayReplace(text));
  if (text !== null && isKept) keepDraft({ text, name: '', isSaved: true }, () => localStorage);
  return { link, notices, isKept };
}

/** Where the course goes on: in the first lesson that is not read to its end, at its last page that was seen; a lecture begins at its first. */
function begun(place: Place): Place {
  if (place.deck !== '') return place;
  const progress = readProgress(() => localStorage);
  const next = lessons.find(({ id, pages }) => (progress[id] ?? 0) < pages) ?? lessons[0];
  const deck = next?.id ?? '';
  return { ...place, deck, slide: place.room === 'learn' ? Math.max(0, (progress[deck] ?? 1) - 1) : 0 };
}
