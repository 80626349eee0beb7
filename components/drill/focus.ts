/** Where the keyboard stands while one looks deeper, or at the whole. */
import { useEffect } from 'react';

/** Takes the focus from what the level lies over or stands in place of, and gives it back to the figure in the end. */
export function useFocusInside(): void {
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('#figure'))
      document.querySelector<HTMLElement>('.drilled')?.focus({ preventScroll: true });
    return () => {
      const last = document.activeElement;
      if (last === document.body || last?.closest('.drilled, .drill-area'))
        document.querySelector<SVGElement>('#figure [tabindex="0"]')?.focus({ preventScroll: true });
    };
  }, []);
}
