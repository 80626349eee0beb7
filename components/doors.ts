/** Doors of gates that can be dragged: what drags them is loaded with the first press. */
import { useMemo } from 'react';
import type { Trace } from '../src/engine/forward.ts';
import { useHidden } from './app/hiding.tsx';
import { useReaderStore } from './app/store.ts';
import type { OnDoor } from './figure/Valves.tsx';

/** What a press on a door does; undefined where nothing is set by hand, or while the outcome is `covered`. */
export function useDoors({ program }: Trace, isOpen: boolean): OnDoor | undefined {
  const store = useReaderStore();
  const isUnchangeable = useHidden('changes');
  return useMemo(() => {
    if (isUnchangeable || !isOpen) return undefined;
    return (event, valve) => {
      if (event.button !== 0 || event.pointerType === 'touch') return;
      const press = { doors: event.currentTarget, x: event.clientX, y: event.clientY };
      void import('./whatif/dragDoor.ts').then(({ dragDoor }) => dragDoor(store, program, valve, press));
    };
  }, [store, program, isUnchangeable, isOpen]);
}
