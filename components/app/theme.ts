/** Light or dark: the reader's choice, else the device's. */
import { useEffect, useSyncExternalStore } from 'react';
import { useReader } from './store.ts';

const query = '(prefers-color-scheme: dark)';

function subscribe(changed: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}

/** The theme in force, written on the document's root for the style sheets. */
export function useTheme(): 'light' | 'dark' {
  const chosen = useReader(state => state.theme);
  const dark = useSyncExternalStore(subscribe, () => matchMedia(query).matches);
  const theme = chosen === 'auto' ? (dark ? 'dark' : 'light') : chosen;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return theme;
}
