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
  present ??= kept(open);
  return present;
}

/** Keeps it in place of the one before; false where the device does not, so that it holds for the visit alone. */
export function keepDraft(draft: Draft, open: () => DeviceStorage): boolean {
  present = { ...draft, text: evenDeckText(draft.text) };
  for (const listener of listeners) listener();
  try {
    open().setItem(place, JSON.stringify(present));
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
  for (const listener of listeners) listener();
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
