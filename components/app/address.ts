/** The page's ties to the browser: its address bar and what the device keeps. */
import { useCallback, useEffect } from 'react';
import { setTheme } from '../../src/state/actions.ts';
import { writeDevice } from '../../src/state/device.ts';
import { connectHistory, type Opening } from '../../src/state/history.ts';
import type { Theme } from '../../src/state/settings.ts';
import { act } from '../../src/state/store.ts';
import { useReaderStore } from './store.ts';

/** Keeps address bar and store alike; `opening` finds the state of a bare link. */
export function useAddress(opening: Opening): void {
  const store = useReaderStore();
  useEffect(() => connectHistory(store, window, opening).stop, [store, opening]);
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
