/** Keys of the page, outside fields and outside whatever takes them for itself. */
import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import * as actions from '../../src/state/actions.ts';
import { comeOut, moveRow } from '../../src/state/depthActions.ts';
import { type Action, act, redo, undo } from '../../src/state/store.ts';
import { useReaderStore } from './store.ts';

const bindings: Readonly<Record<string, Action<[]>>> = {
  Space: actions.togglePlaying,
  ArrowLeft: actions.previousStep,
  ArrowRight: actions.nextStep,
  'Shift+ArrowLeft': actions.previousToken,
  'Shift+ArrowRight': actions.nextToken,
  Home: actions.toStart,
  End: actions.toEnd,
  Escape: comeOut,
  ArrowUp: state => moveRow(state, -1),
  ArrowDown: state => moveRow(state, 1),
};

/** Binds the keys of Explore to the store. */
export function useKeys(): void {
  const store = useReaderStore();
  useEffect(() => {
    const guarded = (run: () => void) => (event: KeyboardEvent) => {
      if (event.defaultPrevented || takesKeys(event.target, event.key)) return;
      event.preventDefault();
      run();
    };
    const keys: Record<string, (event: KeyboardEvent) => void> = {};
    for (const [key, action] of Object.entries(bindings)) keys[key] = guarded(() => act(store, action));
    keys['$mod+KeyZ'] = guarded(() => undo(store));
    keys['$mod+Shift+KeyZ'] = guarded(() => redo(store));
    return tinykeys(window, keys);
  }, [store]);
}

/** Whether the focused element wants this key: a field all of them, a switch or radio all but undo, a button Space, a dialog all. */
function takesKeys(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.matches('[type="checkbox"], [type="radio"]') && key.toLowerCase() === 'z') return false;
  if (target.closest('input, textarea, select, [contenteditable], dialog, [popover]')) return true;
  return key === ' ' && target.closest('button, summary, a, [role="button"]') !== null;
}
