/** Pictures on a canvas, painted in the frame in which their page is shown. */
import { useLayoutEffect } from 'react';

/**
 * Paints in the next frame, once for all that was told until then: the page is laid out but once, and who pressed a key
 * waits for nothing that could not be seen anyway.
 */
export function usePaint(paint: () => void): void {
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(paint);
    return () => cancelAnimationFrame(frame);
  }, [paint]);
}
