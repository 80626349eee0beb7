/** The clock of playing: one micro-step after another, each with time to move and time to be read. */
import { useEffect, useRef } from 'react';
import type { Position } from '../../src/readings/run.ts';
import { nextStep } from '../../src/state/actions.ts';
import { cellOf } from '../../src/state/selectors.ts';
import { lengthOf } from '../motion/phases.ts';
import { useAction, useReader } from './store.ts';

/** Milliseconds before the first step after Play: the reader asked for motion. */
const start = 150;

/** Milliseconds of rest after a motion at normal speed, for the words to be read. */
const rest = 1100;

/** Goes on to the next step when the present one has moved and rested, as long as the reader plays. */
export function useClock({ t, k }: Position): void {
  const playing = useReader(state => state.playing);
  const speed = useReader(state => state.speed);
  const cell = useReader(cellOf);
  const advance = useAction(nextStep);
  const started = useRef(false);
  useEffect(() => {
    if (!playing) {
      started.current = false;
      return;
    }
    const length = started.current ? (lengthOf(cell, k, t) + rest) / speed : start;
    const wait = setTimeout(() => {
      started.current = true;
      advance();
    }, length);
    return () => clearTimeout(wait);
  }, [playing, speed, cell, t, k, advance]);
}
