/** What a show keeps beyond its windows: all of it for the tab, votes and answers on the device for the time of a lecture. */
import type { DeviceStorage } from './device.ts';
import { opening, readShown, type Shown } from './shown.ts';

/** Where it is kept: `tab` outlasts a reload, `device` also the last window. Each may throw, as in a sandboxed frame. */
export interface Keeping {
  readonly tab: () => DeviceStorage;
  readonly device: () => DeviceStorage;
}

/** Milliseconds for which the device keeps votes: the next group begins without those of the last. */
export const keptFor = 3 * 3_600_000;

const place = 'lstm-explainer.show';
const ofTab = ['blank', 'isPointing', 'answered', 'tallies', 'timer'] as const;
const ofDevice = ['answered', 'tallies'] as const;

/** What is shown as a window opens at a time of the clock: what its tab kept, else what the device kept lately; nonsense is left out. */
export function readKept({ tab, device }: Keeping, now: number): Shown {
  const kept = fieldsAt(tab);
  if (kept) return { ...opening, ...known(kept, ofTab) };
  const late = fieldsAt(device);
  const age = now - Number(late?.at);
  return late && age >= 0 && age < keptFor ? { ...opening, ...known(late, ofDevice) } : opening;
}

/** Keeps what is new since before; a pointer that moves is not worth it. */
export function writeKept(shown: Shown, before: Shown, { tab, device }: Keeping, now: number): void {
  if (ofTab.some(name => shown[name] !== before[name])) put(tab, picked(shown, ofTab));
  if (ofDevice.some(name => shown[name] !== before[name]))
    put(device, { ...picked(shown, ofDevice), at: now });
}

type Fields = { readonly [Name in string]?: unknown };

function fieldsAt(open: () => DeviceStorage): Fields | null {
  try {
    const told: unknown = JSON.parse(open().getItem(place) ?? 'null');
    return typeof told === 'object' ? (told as Fields | null) : null;
  } catch {
    return null;
  }
}

function known(kept: Fields, names: readonly (keyof Shown)[]): Partial<Shown> {
  const read = names.map(name => [name, readShown[name](kept[name])] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

function picked(shown: Shown, names: readonly (keyof Shown)[]): Fields {
  return Object.fromEntries(names.map(name => [name, shown[name]]));
}

function put(open: () => DeviceStorage, fields: Fields): void {
  try {
    open().setItem(place, JSON.stringify(fields));
  } catch {
    // Private windows and sandboxed frames keep nothing: it holds while a window of the show is open.
  }
}
