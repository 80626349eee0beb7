/** A show in several windows: each tells the whole of it, every part with the stamp of its last writing, and the later writing wins. */
import { mostLinkCharacters, readLink } from './link.ts';
import { placeOf, readPath } from './places.ts';
import { remember } from './remember.ts';
import { opening, readShown, type Shown, shownKeys } from './shown.ts';

/** The name that every message bears. */
export const showType = 'lstm-explainer.show';

/** What is shared: the figure's state as a link to the presenting room, and what is shown beside it. */
export interface Parts extends Shown {
  readonly link: string;
}

/** When a part was written: after all writings that its window knew of. Without a writer, `by` is ''. */
export interface Stamp {
  readonly count: number;
  readonly by: string;
}

/** A part with its stamp. */
export interface Stamped<Value> extends Stamp {
  readonly value: Value;
}

/**
 * All parts. They are stamped one by one, so that a step in one window and the pointer of another, which moves all the
 * while, do not undo each other.
 */
export type Show = { readonly [Key in keyof Parts]: Stamped<Parts[Key]> };

/** A window asks for the whole, bids the others come to where it went by its own will, or tells the whole. */
export type Message =
  | { readonly type: typeof showType; readonly kind: 'hello' }
  | { readonly type: typeof showType; readonly kind: 'come'; readonly link: string }
  | { readonly type: typeof showType; readonly kind: 'show'; readonly show: Show };

/** The names of the parts. */
export const partNames = ['link', ...shownKeys] as const;

const never: Stamp = { count: 0, by: '' };
/** What stands as it stood when a window opened is earlier than all that is written: a step made before the others answered is kept. */
const claim = 1;
const mostCount = 1e12;
const isId = /^[a-z0-9]{1,40}$/;

/** The show of a window that has just been opened, at a link and with what it shows: whatever another one tells is later. */
export function newShow(link: string, shown: Shown = opening): Show {
  const parts: Parts = { ...shown, link };
  return shaped(name => ({ ...never, value: parts[name] }));
}

/** The show with some parts written by a window; the same show if they are as they were. */
export function write(show: Show, by: string, parts: Partial<Parts>): Show {
  const count = 1 + Math.max(claim, ...partNames.map(name => show[name].count));
  const isNew = partNames.some(name => name in parts && !isSame(parts[name], show[name].value));
  if (!isNew) return show;
  return shaped(name => {
    const value = parts[name];
    return value === undefined || isSame(value, show[name].value) ? show[name] : { count, by, value };
  });
}

/** The show with all parts written as they stand that no one has written yet: what a window tells that is asked first. */
export function claimed(show: Show, by: string): Show {
  return shaped(name => (show[name].count > 0 ? show[name] : { ...show[name], count: claim, by }));
}

/** The later writing of each part, whichever way they are given; the first show itself if none of the second is later. */
export function merged(show: Show, told: Show): Show {
  if (!partNames.some(name => isLater(told[name], show[name]))) return show;
  return shaped(name => (isLater(told[name], show[name]) ? told[name] : show[name]));
}

function isLater(one: Stamp, other: Stamp): boolean {
  return one.count > other.count || (one.count === other.count && one.by > other.by);
}

/** A message about a deck, checked in all its parts; undefined for anything else. Never throws. */
export function readMessage(told: unknown, deck: string): Message | undefined {
  try {
    const { type, kind, show, link } = told as { [Field in 'type' | 'kind' | 'show' | 'link']?: unknown };
    if (type !== showType) return undefined;
    if (kind === 'hello') return { type, kind };
    if (kind === 'come')
      return typeof link === 'string' && isLinkTo(link, null) ? { type, kind, link } : undefined;
    const read = kind === 'show' ? readShow(show, deck) : undefined;
    return read && { type, kind: 'show', show: read };
  } catch {
    return undefined; // nothing, a getter, a proxy
  }
}

function readShow(told: unknown, deck: string): Show | undefined {
  const parts = told as { readonly [Key in keyof Parts]?: { readonly [Field in string]?: unknown } };
  const readers: { readonly [Key in keyof Parts]: (value: unknown) => Parts[Key] | undefined } = {
    ...readShown,
    link: value => (typeof value === 'string' && isLinkTo(value, deck) ? value : undefined),
  };
  const read = partNames.map(name => {
    const { count, by, value } = parts[name] ?? {};
    const found = readers[name](value);
    return found !== undefined && isStamp(count, by) ? [name, { count, by, value: found }] : undefined;
  });
  return read.every(pair => pair !== undefined) ? (Object.fromEntries(read) as Show) : undefined;
}

function isStamp(count: unknown, by: unknown): boolean {
  if (count === 0) return by === '';
  return (
    Number.isInteger(count) &&
    (count as number) > 0 &&
    (count as number) <= mostCount &&
    typeof by === 'string' &&
    isId.test(by)
  );
}

/** Whether a link leads to a slide of the deck (null: of any), in the presenting room, with nothing that cannot be read; a pointer repeats it often. */
const isLinkTo = remember((link: string, deck: string | null): boolean => {
  const [, path = ''] = /^#\/([^?]*)\?v=/.exec(link) ?? [];
  const place = readPath(path);
  if (link.length > mostLinkCharacters || place?.room !== 'present' || place.deck === '') return false;
  if (deck !== null && place.deck !== deck) return false;
  const { changes, notices } = readLink(link);
  return (
    placeOf({ place: changes.place ?? '' }).deck === place.deck &&
    notices.every(
      notice =>
        notice.kind === 'fileMissing' ||
        (notice.kind === 'unread' && notice.items.every(({ reason }) => reason === 'nearest')),
    )
  );
});

function shaped(partOf: <Key extends keyof Parts>(name: Key) => Stamped<Parts[Key]>): Show {
  return Object.fromEntries(partNames.map(name => [name, partOf(name)])) as unknown as Show;
}

/** Parts are plain data with their keys in one order. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
