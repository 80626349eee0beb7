/** A change run before it is made, while it is still being typed: once it is made its numbers are there. */
import { useCallback, useEffect, useRef } from 'react';
import { bounded } from '../../src/state/bounds.ts';
import { atRest } from '../../src/state/rest.ts';
import { type ReaderState, taskOf } from '../../src/state/schema.ts';
import { traceOf, variantIs } from '../../src/state/selectors.ts';
import type { Action } from '../../src/state/store.ts';
import { modelAtHand } from './model.ts';
import { useReaderStore } from './store.ts';

/** A function that runs what the action would leave, when the page rests; the last call counts. */
export function useRunAhead<Arguments extends readonly unknown[]>(
  action: Action<Arguments>,
): (...given: Arguments) => void {
  const store = useReaderStore();
  const callOff = useRef(() => {});
  useEffect(() => () => callOff.current(), []);
  return useCallback(
    (...given: Arguments) => {
      callOff.current();
      callOff.current = atRest(() => {
        const state = store.getState();
        run(bounded({ ...state, ...action(state, ...given) }));
        run({ ...state, edits: '', clamps: '' });
      });
    },
    [store, action],
  );
}

/** The run is kept where the page looks for it. */
function run(state: ReaderState): void {
  traceOf(taskOf(state), variantIs(modelAtHand(state), state), state.text, state.clamps);
}
