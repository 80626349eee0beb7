/** What the reader is to be told, as data; the words for it stand in words/en.ts. */
import type { Reading } from '../tasks/task.ts';
import type { Lens } from './looks.ts';

/**
 * Why a part of a link was not read as it stands: no such key; a value not understood, so the
 * initial one holds; a value beyond what there is, so the nearest holds (`used`, as a link writes it); a key given again.
 */
export const unreadReasons = ['unknown', 'value', 'nearest', 'repeated'] as const;
export type UnreadReason = (typeof unreadReasons)[number];

/** One part of a link that was not read as it stands; key and value are cut to a line's length. */
export interface Unread {
  readonly key: string;
  readonly value: string;
  readonly reason: UnreadReason;
  readonly used?: string;
}

/**
 * One thing to tell. unopened: a file could not be opened, with the reason; fileMissing: the link needs a file that is not
 * open; unread: the link was partly read (`more` counts the parts that are not listed); cut: its end is missing; newer: it comes from
 * a later version of the page; long: it had too many characters and was not read; place: it leads to a place that is not
 * there (`later`: not yet); aside: what is not shown beside another way to look at the run (`by`); shortened: the text had more words
 * (letters, steps), or longer ones, than the page bears.
 */
export type Notice =
  | { readonly kind: 'unopened'; readonly name: string; readonly why: string }
  | { readonly kind: 'fileMissing' }
  | { readonly kind: 'unread'; readonly items: readonly Unread[]; readonly more: number }
  | { readonly kind: 'cut' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'long'; readonly characters: number; readonly most: number }
  | { readonly kind: 'place'; readonly place: string; readonly later: boolean }
  | { readonly kind: 'aside'; readonly by: Way; readonly ways: readonly Way[] }
  | {
      readonly kind: 'shortened';
      readonly reading: Reading;
      readonly words: number;
      readonly characters: number;
    };

/** Ways to look at a run. Of several, guessing wins over comparing, and both over looking deeper and over the lenses. */
export type Way = 'predict' | 'compare' | 'drill' | 'lens';

/** What says which ways are wanted. */
export interface Wanted {
  readonly predict?: boolean;
  readonly with?: string;
  readonly drill?: string;
  readonly lens?: Lens;
}

const mostListed = 12;
const lineLength = 40;

/** The notice of a partly read link, with the first parts listed; none if every part was read. */
export function unreadNotice(items: readonly Unread[]): Notice[] {
  if (items.length === 0) return [];
  const listed = items.slice(0, mostListed).map(item => ({
    ...item,
    key: line(item.key),
    value: line(item.value),
    ...(item.used !== undefined && { used: line(item.used) }),
  }));
  return [{ kind: 'unread', items: listed, more: items.length - listed.length }];
}

/** The notice of the ways that are wanted and not shown, because another one wins; none if all are shown. */
export function asideNotice({ predict, with: second, drill, lens = 'values' }: Wanted): Notice[] {
  const by = predict ? 'predict' : 'compare';
  const wanted = { predict, compare: second, drill, lens: lens !== 'values' };
  const ways = (['compare', 'drill', 'lens'] as const).filter(way => way !== by && wanted[way]);
  return wanted[by] && ways.length > 0 ? [{ kind: 'aside', by, ways }] : [];
}

/** The text cut to a line's length, with an ellipsis where it was cut. */
export function line(text: string): string {
  return text.length <= lineLength
    ? text
    : `${text.slice(0, lineLength - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
