/** The reader's store for components: read with a selector, change with an action. */
import { createContext, useCallback, useContext } from 'react';
import { useStore } from 'zustand';
import type { ReaderState } from '../../src/state/schema.ts';
import { type Action, act, type ReaderStore } from '../../src/state/store.ts';

/** Holds the store of the page. */
export const StoreContext = createContext<ReaderStore | null>(null);

/** The store of the page; throws outside it. */
export function useReaderStore(): ReaderStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('a component stands outside the store');
  return store;
}

/** What a selector finds in the reader's state; for one that makes a fresh object this is drawn anew with its component. */
export function useReader<Found>(selector: (state: ReaderState) => Found): Found {
  let known: { readonly state: ReaderState; readonly found: Found } | undefined;
  // asked twice for one state it must find the same, or React draws without end
  return useStore(useReaderStore(), state => {
    if (known?.state !== state) known = { state, found: selector(state) };
    return known.found;
  });
}

/** A function that does the action with what it is given. */
export function useAction<Arguments extends readonly unknown[]>(
  action: Action<Arguments>,
): (...given: Arguments) => void {
  const store = useReaderStore();
  return useCallback((...given: Arguments) => act(store, action, ...given), [store, action]);
}
