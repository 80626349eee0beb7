/** The states that were saved or opened last, kept on the device; a device that keeps nothing is no trouble. */
import type { DeviceStorage } from './device.ts';

/** One of them: its name, its link (never packed), and when it was last used, in milliseconds since 1970. */
export interface Recent {
  readonly name: string;
  readonly link: string;
  readonly at: number;
}

/** So many are kept. */
export const mostRecent = 8;

const place = 'lstm-explainer.recent';
/** The longest name and link that are kept: a device's room is shared with other pages. */
const longestName = 200;
const longestLink = 20_000;

/** Those that are kept, the last used one first; nonsense is left out. `open` may throw, as a sandboxed frame does. */
export function readRecent(open: () => DeviceStorage): readonly Recent[] {
  try {
    const told: unknown = JSON.parse(open().getItem(place) ?? '[]');
    return Array.isArray(told) ? told.filter(isRecent).slice(0, mostRecent) : [];
  } catch {
    return [];
  }
}

/** Keeps one as the last used; another of the same link gives way, and beyond `mostRecent` the oldest. */
export function addRecent(recent: Recent, open: () => DeviceStorage): void {
  if (!isRecent(recent)) return;
  const others = readRecent(open).filter(({ link }) => link !== recent.link);
  keep([recent, ...others].slice(0, mostRecent), open);
}

/** Forgets the one of a link, or all. */
export function forgetRecent(link: string | null, open: () => DeviceStorage): void {
  keep(link === null ? [] : readRecent(open).filter(recent => recent.link !== link), open);
}

function keep(recent: readonly Recent[], open: () => DeviceStorage): void {
  try {
    open().setItem(place, JSON.stringify(recent));
  } catch {
    // Private windows and sandboxed frames keep nothing, and a full device no more: the file itself is saved.
  }
}

function isRecent(told: unknown): told is Recent {
  if (typeof told !== 'object' || told === null) return false;
  const { name, link, at } = told as Partial<Record<keyof Recent, unknown>>;
  return (
    typeof name === 'string' &&
    name.length <= longestName &&
    typeof link === 'string' &&
    link.startsWith('#/') &&
    link.length <= longestLink &&
    typeof at === 'number' &&
    Number.isFinite(at)
  );
}
