/** The page's ties to the browser: its address bar and what the device keeps. */
import { useCallback, useEffect } from 'react';
import { setTheme } from '../../src/state/actions.ts';
import { writeDevice } from '../../src/state/device.ts';
import { connectHistory } from '../../src/state/history.ts';
import type { Theme } from '../../src/state/schema.ts';
import { act } from '../../src/state/store.ts';
import { useReaderStore } from './store.ts';

/** Keeps address bar and store alike. */
export function useAddress(): void {
  const store = useReaderStore();
  useEffect(() => connectHistory(store, window).stop, [store]);
}

/** A function that sets the theme and keeps it on the device: for the reader's own choice, not for a link's. */
export function useChosenTheme(): (theme: Theme) => void {
  const store = useReaderStore();
  return useCallback(
    (theme: Theme) => {
      act(store, setTheme, theme);
      writeDevice(store.getState(), () => localStorage);
    },
    [store],
  );
}
