/**
 * The places of the page, as the path of a link: explore, learn/<deck>/<slide>, present/<deck>/<slide>[.<beat>],
 * speaker/ likewise, print/<deck>, edit/own.
 */

/** What the page is for at a place. */
export type Room = 'explore' | 'learn' | 'present' | 'speaker' | 'print' | 'edit';

/** A place; slide and beat count from 0 here, from 1 in a link. */
export interface Place {
  readonly room: Room;
  /** The deck by its id; '' in Explore, and where learning or presenting goes on in the course. */
  readonly deck: string;
  readonly slide: number;
  /** The beat of the slide while presenting or speaking; null for its first and elsewhere. */
  readonly beat: number | null;
}

/** Where the page opens. */
export const explore = 'explore';

/** The most slides of a deck, and the most beats of a slide. */
export const mostSlides = 100;
const mostBeats = 300;

const deckId = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** The path of a place, in its only form. */
export function writePath({ room, deck, slide, beat }: Place): string {
  if (room === 'explore') return explore;
  if (deck === '') return room;
  if (room === 'print' || room === 'edit') return `${room}/${deck}`;
  return `${room}/${deck}/${slide + 1}${room !== 'learn' && beat !== null ? `.${beat + 1}` : ''}`;
}

/** The place of a path, in its only form or nearly so; undefined for what is none. */
export function readPath(path: string): Place | undefined {
  const [room = '', deck = '', where, ...rest] = path.replace(/\/$/, '').split('/');
  if (room === explore || room === '')
    return deck === '' && where === undefined
      ? { room: 'explore', deck: '', slide: 0, beat: null }
      : undefined;
  if ((room === 'learn' || room === 'present') && deck === '' && where === undefined)
    return { room, deck, slide: 0, beat: null };
  if (rest.length > 0 || !deckId.test(deck)) return undefined;
  if (room === 'print' || (room === 'edit' && deck === 'own'))
    return where === undefined ? { room, deck, slide: 0, beat: null } : undefined;
  if (room !== 'learn' && room !== 'present' && room !== 'speaker') return undefined;
  const [, slide = '1', beat] = /^(\d{1,3})(?:\.(\d{1,3}))?$/.exec(where ?? '1') ?? [undefined, '0'];
  const [k, b] = [Number(slide) - 1, beat === undefined ? null : Number(beat) - 1];
  if (k < 0 || k >= mostSlides || (b !== null && (room === 'learn' || b < 0 || b >= mostBeats)))
    return undefined;
  return { room, deck, slide: k, beat: b };
}

/** The place that a state is at. */
export function placeOf({ place }: { readonly place: string }): Place {
  return readPath(place) ?? { room: 'explore', deck: '', slide: 0, beat: null };
}

/**
 * Whether a link names a place and no state, or brings the own deck along: then the place has a state of its own, which is
 * still to be found.
 */
export function isBare(hash: string): boolean {
  const [, path = '', query = ''] = /^#?\/?([^?]*)\??([\s\S]*)$/.exec(hash) ?? [];
  const place = readPath(path);
  if (!place || place.room === 'explore') return false;
  return /^(v=\d+)?$/.test(query) || (place.deck === 'own' && /(^|&)z=d/.test(query));
}
