/** Going deeper from the figure: a double click on a layer opens it, on one of its units that unit's sum; Enter on a unit too. */
import { useEffect } from 'react';
import { lookInto } from '../../src/state/depthActions.ts';
import { useAction } from './store.ts';

/** Lets the figure's layers be looked into. */
export function useLooking(): void {
  const act = useAction(lookInto);
  useEffect(() => {
    const open = (event: Event): void => {
      if (!(event.target instanceof Element) || !event.target.closest('#figure')) return;
      if (event instanceof KeyboardEvent && event.key !== 'Enter') return;
      const mark = event.target.closest('[data-of], [data-node]');
      const id = mark?.getAttribute('data-of') ?? mark?.getAttribute('data-node');
      const unit = Number(event.target.closest('[data-unit]')?.getAttribute('data-unit') ?? 0);
      if (id && (unit > 0 || event.type === 'dblclick')) act(id, unit - 1);
    };
    document.addEventListener('dblclick', open);
    document.addEventListener('keydown', open, true);
    return () => {
      document.removeEventListener('dblclick', open);
      document.removeEventListener('keydown', open, true);
    };
  }, [act]);
}
