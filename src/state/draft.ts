/** The text of the reader's own deck, kept on the device; where that keeps nothing it holds while the tab is open. */
import type { DeviceStorage } from './device.ts';

/** Its text (lines end with a line feed), the name of its file without the ending, and whether a file or link holds it. */
export interface Draft {
  readonly text: string;
  readonly name: string;
  readonly isSaved: boolean;
}

/** The id of the deck that is the reader's own. */
export const ownDeck = 'own';

const place = 'lstm-explainer.deck';
let present: Draft | null | undefined; // undefined until the device was asked
let common: string | undefined; // the text that this tab knows to be on the device
let other: Draft | null = null;
const listeners = new Set<() => void>();

/** The text as it is kept, whatever system wrote it: one kind of line end, no mark at its beginning, no halves of characters. */
export function evenDeckText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cs}/gu, '');
}

/** The own deck's text; null without one. `open` may throw, as a sandboxed frame does. */
export function draftNow(open: () => DeviceStorage): Draft | null {
  if (present) return present;
  present = kept(open);
  common = present?.text;
  return present;
}

/**
 * Keeps it in place of the one before; false where the device does not, so that it holds for the visit alone. Where another
 * tab has put a text there that this one does not know, that stays until one of the two is chosen.
 */
export function keepDraft(draft: Draft, open: () => DeviceStorage): boolean {
  present = { ...draft, text: evenDeckText(draft.text) };
  const isOurs = !lookElsewhere(open);
  tell();
  return isOurs && put(present, open);
}

/** The text that another tab has put on the device since this one knew it; null for none, or the same. */
export function draftElsewhere(): Draft | null {
  return other;
}

/** Looks whether another tab has put one there; whether there is one now. */
export function lookElsewhere(open: () => DeviceStorage): boolean {
  const before = other;
  const found = common === undefined ? null : kept(open);
  other = found && found.text !== common && found.text !== present?.text ? found : null;
  if (found && !other) common = found.text;
  if (before !== other) tell();
  return other !== null;
}

/** Has done with the other text: takes it, or keeps the own one in its place. */
export function chooseDraft(which: 'own' | 'other', open: () => DeviceStorage): boolean {
  if (which === 'other' && other) present = other;
  other = null;
  const isKept = present ? put(present, open) : true;
  tell();
  return isKept;
}

function tell(): void {
  for (const listener of listeners) listener();
}

function put(draft: Draft, open: () => DeviceStorage): boolean {
  try {
    open().setItem(place, JSON.stringify(draft));
    common = draft.text;
    return true;
  } catch {
    return false; // a private window, a sandboxed frame, or a device without room
  }
}

/** Calls the listener at each change until the returned function is called. */
export function onDraft(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether to take such a text would lose what no file holds. */
export function wouldLose(draft: Draft | null, text: string): boolean {
  return draft !== null && !draft.isSaved && draft.text.trim() !== '' && draft.text !== evenDeckText(text);
}

/** Forgets what was read of the device, as a fresh page would. */
export function forgetDraft(): void {
  present = undefined;
  common = undefined;
  other = null;
  tell();
}

function kept(open: () => DeviceStorage): Draft | null {
  try {
    const told: unknown = JSON.parse(open().getItem(place) ?? 'null');
    if (typeof told !== 'object' || told === null) return null;
    const { text, name, isSaved } = told as Partial<Record<keyof Draft, unknown>>;
    if (typeof text !== 'string' || typeof name !== 'string') return null;
    return { text: evenDeckText(text), name, isSaved: isSaved === true };
  } catch {
    return null;
  }
}
