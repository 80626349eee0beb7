/** Whether keys of a single letter work while presenting (WCAG 2.1.4), kept on the device; a device that keeps nothing is no trouble. */
import type { DeviceStorage } from './device.ts';

const place = 'lstm-explainer.letters';

/** They do unless they were switched off. `open` may throw, as a sandboxed frame does. */
export function readLetterKeys(open: () => DeviceStorage): boolean {
  try {
    return open().getItem(place) !== 'off';
  } catch {
    return true;
  }
}

/** Keeps the choice, if the device lets itself. */
export function writeLetterKeys(isOn: boolean, open: () => DeviceStorage): void {
  try {
    open().setItem(place, isOn ? 'on' : 'off');
  } catch {
    // Private windows and sandboxed frames keep nothing: the choice holds while the presentation is open.
  }
}
