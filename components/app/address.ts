/** The page's ties to the browser: its address bar and what the device keeps. */
import { useEffect } from 'react';
import { writeDevice } from '../../src/state/device.ts';
import { connectHistory } from '../../src/state/history.ts';
import { useReaderStore } from './store.ts';

/** Keeps address bar and store alike, and keeps a changed theme on the device. */
export function useAddress(): void {
  const store = useReaderStore();
  useEffect(() => {
    const connection = connectHistory(store, window);
    const unsubscribe = store.subscribe((state, before) => {
      if (state.theme !== before.theme) writeDevice(state, () => localStorage);
    });
    return () => {
      unsubscribe();
      connection.stop();
    };
  }, [store]);
}
