/** What is kept on the device, such as the theme; a device that keeps nothing is no trouble. */
import { type DeviceRows, type DeviceState, schema } from './schema.ts';

/** The part of a browser's storage that is needed. */
export interface DeviceStorage {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
}

const keys: readonly (keyof DeviceState)[] = ['theme'];
const nameOf = (key: keyof DeviceState): string => `lstm-explainer.${key}`;

/** The choices kept on the device; those missing or not understood are left out. `open` may throw, as a sandboxed frame does. */
export function readDevice(open: () => DeviceStorage): Partial<DeviceState> {
  try {
    const storage = open();
    return Object.fromEntries(
      keys.flatMap(key => {
        const value = schema[key].read(storage.getItem(nameOf(key)) ?? '');
        return value === undefined ? [] : [[key, value]];
      }),
    );
  } catch {
    return {};
  }
}

/** Keeps the choices on the device, if it lets itself; to be called when the reader chose, not when a link did. */
export function writeDevice(state: DeviceState, open: () => DeviceStorage): void {
  try {
    const storage = open();
    for (const key of keys) storage.setItem(nameOf(key), written(key, state));
  } catch {
    // Private windows and sandboxed frames keep nothing: the choice holds while the tab is open.
  }
}

function written<Key extends keyof DeviceState>(key: Key, state: DeviceState): string {
  const rows: DeviceRows = schema;
  return rows[key].write(state[key]);
}
