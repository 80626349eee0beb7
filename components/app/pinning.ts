/** A click on whatever stands for a node keeps it lit. */
import { useEffect } from 'react';
import { pin } from '../../src/state/actions.ts';
import { useAction } from './store.ts';

/** What a click has another use for: units are chosen, the strip's cells scrubbed; tables are read. */
const others = '[data-unit], .memory, table';

/** Lets marks of a node, wherever on the page, pin it. */
export function usePinning(): void {
  const act = useAction(pin);
  useEffect(() => {
    const click = ({ target }: MouseEvent): void => {
      if (!(target instanceof Element) || target.closest(others)) return;
      const mark = target.closest('[data-of], [data-node]');
      if (mark) act(mark.getAttribute('data-of') ?? mark.getAttribute('data-node'));
    };
    document.addEventListener('click', click);
    return () => document.removeEventListener('click', click);
  }, [act]);
}
