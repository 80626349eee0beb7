/** How the speaker likes the own window, kept on the device: the size of the notes, the minutes planned for each deck. */
import type { DeviceStorage } from './device.ts';

/** `notes`: pixels of the notes' letters; `minutes` by deck. */
export interface Speaking {
  readonly notes: number;
  readonly minutes: Readonly<Record<string, number>>;
}

/** The sizes that notes can have, in pixels, and the one they begin with. */
export const noteSizes = [14, 16, 18, 20, 24, 28, 32, 40] as const;
const usual: Speaking = { notes: 20, minutes: {} };

/** The minutes of a deck for which none were planned, and the most there can be. */
export const usualMinutes = 20;
export const mostMinutes = 600;

const place = 'lstm-explainer.speaking';
const mostDecks = 64;

/** What is kept; nonsense is left out. `open` may throw, as a sandboxed frame does. */
export function readSpeaking(open: () => DeviceStorage): Speaking {
  try {
    const told = JSON.parse(open().getItem(place) ?? '{}') as { notes?: unknown; minutes?: unknown };
    const minutes = Object.entries(told.minutes ?? {}).filter(
      (pair): pair is [string, number] => /^[a-z0-9-]{1,40}$/.test(pair[0]) && isMinutes(pair[1]),
    );
    return {
      notes: noteSizes.find(size => size === told.notes) ?? usual.notes,
      minutes: Object.fromEntries(minutes.slice(-mostDecks)),
    };
  } catch {
    return usual;
  }
}

/** Keeps it, if the device lets itself. */
export function writeSpeaking(speaking: Speaking, open: () => DeviceStorage): void {
  try {
    open().setItem(place, JSON.stringify(speaking));
  } catch {
    // Private windows and sandboxed frames keep nothing: the choice holds while the window is open.
  }
}

/** Whether these are minutes that a talk can take: a whole number from 1. */
export function isMinutes(told: unknown): told is number {
  return Number.isInteger(told) && (told as number) >= 1 && (told as number) <= mostMinutes;
}
