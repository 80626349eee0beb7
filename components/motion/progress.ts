/** The one clock of motion: a number that runs from 0 to 1 after a micro-step and then stops. */
import { useEffect, useRef, useState } from 'react';

/** How a motion is asked for: a new `key` starts it; without `moves` it is at its end at once. */
export interface Motion {
  readonly key: string;
  readonly moves: boolean;
  /** Length in milliseconds. */
  readonly duration: number;
}

/**
 * Progress in [0, 1] of the motion named by `key`; exactly 1 at rest. A new key interrupts the former motion.
 * Under reduced motion the answer is always 1.
 */
export function useProgress({ key, moves, duration }: Motion): number {
  const [state, setState] = useState({ key, progress: 1 });
  const runs = moves && duration > 0 && !prefersStillness();
  const progress = state.key === key ? state.progress : runs ? 0 : 1;
  const asked = useRef({ runs, duration });
  asked.current = { runs, duration };
  useEffect(() => {
    if (!asked.current.runs) {
      setState({ key, progress: 1 });
      return;
    }
    const start = performance.now();
    let frame = 0;
    const tick = (): void => {
      const done = Math.min(1, (performance.now() - start) / asked.current.duration);
      setState({ key, progress: done });
      if (done < 1) frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [key]);
  return progress;
}

/** Whether the reader asked for less motion. */
export function prefersStillness(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
}
