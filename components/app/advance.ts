/** Whether the present position was reached by one step forward: only that is shown as motion. */
import { useRef } from 'react';
import type { Position } from '../../src/readings/run.ts';

/** True while the reader stands where a single step forward led; jumps, scrubs and steps back are shown at once. */
export function useAdvance({ t, k }: Position, steps: number): boolean {
  const last = useRef({ t, k, moves: false });
  const { current } = last;
  if (current.t !== t || current.k !== k)
    last.current = { t, k, moves: t * steps + k === current.t * steps + current.k + 1 };
  return last.current.moves;
}
