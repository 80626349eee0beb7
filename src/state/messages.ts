/** What a page may say to the frame that holds this one, and what the frame may hear: plain data, checked like a link. */
import { readLink, restoreLink } from './link.ts';
import type { Notice } from './notices.ts';
import { isPacked, type Unpacked } from './packing.ts';
import type { ReaderState } from './schema.ts';

/** The name that every message bears, in either direction. */
export const messageType = 'lstm-explainer';

/** What the frame tells: that it listens, how many pixels its content wants, what is shown (a hash). */
export type Told =
  | { readonly type: typeof messageType; readonly event: 'ready' }
  | { readonly type: typeof messageType; readonly event: 'height'; readonly height: number }
  | { readonly type: typeof messageType; readonly event: 'state'; readonly link: string };

/** The hash of a message `{ type: 'lstm-explainer', set: 'task=flipflop&t=3' }`; undefined for anything else. Never throws. */
export function hashOf(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  try {
    const { type, set } = message as { readonly type?: unknown; readonly set?: unknown };
    if (type !== messageType || typeof set !== 'string') return undefined;
    return `#/explore?${set.replace(/^#?\/?(explore)?\??/, '')}`;
  } catch {
    return undefined; // a getter or a proxy
  }
}

/** The view of such a hash, in the frame as it stands: it stays a frame with its controls and colours unless these are said. */
export function messageState(
  hash: string,
  { embed, hide, file }: Pick<ReaderState, 'embed' | 'hide' | 'file'>,
  unpack: (hash: string) => Unpacked,
): Partial<ReaderState> {
  const { link, notices } = isPacked(hash) ? unpack(hash) : { link: hash, notices: [] as readonly Notice[] };
  const { changes } = readLink(link, file);
  const { notices: unread = [], ...view } = restoreLink(link, file);
  return {
    ...view,
    embed,
    hide,
    ...('hide' in changes && { hide: changes.hide }),
    notices: [...notices, ...unread],
  };
}
