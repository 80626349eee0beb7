/** How far the reader came in each deck, kept on the device; a device that keeps nothing is no trouble. */
import type { DeviceStorage } from './device.ts';
import { mostSlides } from './places.ts';

/** The slides that were seen, by deck: the furthest, counted from 1. */
export type Progress = Readonly<Record<string, number>>;

const place = 'lstm-explainer.progress';
const mostDecks = 64;

/** What is kept; nonsense is left out. `open` may throw, as a sandboxed frame does. */
export function readProgress(open: () => DeviceStorage): Progress {
  try {
    const told: unknown = JSON.parse(open().getItem(place) ?? '{}');
    if (typeof told !== 'object' || told === null) return {};
    const known = Object.entries(told).filter(
      (pair): pair is [string, number] =>
        /^[a-z0-9-]{1,40}$/.test(pair[0]) &&
        Number.isInteger(pair[1]) &&
        pair[1] >= 1 &&
        pair[1] <= mostSlides,
    );
    return Object.fromEntries(known.slice(0, mostDecks));
  } catch {
    return {};
  }
}

/** Keeps that a slide (from 1) of a deck was seen, and gives what is kept now. */
export function addProgress(deck: string, slide: number, open: () => DeviceStorage): Progress {
  const known = readProgress(open);
  if ((known[deck] ?? 0) >= slide) return known;
  const progress = { ...known, [deck]: slide };
  try {
    open().setItem(place, JSON.stringify(progress));
  } catch {
    // Private windows and sandboxed frames keep nothing: the course is the same without it.
  }
  return progress;
}
