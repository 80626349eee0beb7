/** What the reader set by hand, and what sets, removes and resets it. */
import { useMemo } from 'react';
import type { Clamp } from '../../src/engine/clamps.ts';
import { goTo } from '../../src/state/actions.ts';
import { hold, release, resetChanges, setWeight, unsetWeight } from '../../src/state/changeActions.ts';
import { clampsIn, type Edit, editsIn } from '../../src/state/changes.ts';
import { stepsOf } from '../../src/state/selectors.ts';
import { useAction, useReader } from './store.ts';

/** The changes with everything that can be done to them. */
export interface ChangeActions {
  readonly clamps: readonly Clamp[];
  readonly edits: readonly Edit[];
  readonly onHold: (clamp: Clamp) => void;
  readonly onRelease: (clamp: Clamp) => void;
  readonly onWeight: (edit: Edit) => void;
  readonly onUnsetWeight: (edit: Edit) => void;
  readonly onReset: () => void;
  /** Goes to the end of time step t (from 0). */
  readonly onGo: (t: number) => void;
}

/** The present changes, on the store. */
export function useChanges(): ChangeActions {
  const clamps = useReader(state => clampsIn(state.clamps));
  const edits = useReader(state => editsIn(state.edits));
  const last = useReader(state => stepsOf(state).at(-1) ?? state.step);
  const [onHold, onRelease] = [useAction(hold), useAction(release)];
  const [onWeight, onUnsetWeight] = [useAction(setWeight), useAction(unsetWeight)];
  const [onReset, go] = [useAction(resetChanges), useAction(goTo)];
  return useMemo(
    () => ({
      ...{ clamps, edits, onHold, onRelease, onWeight, onUnsetWeight, onReset },
      onGo: t => go(t, last),
    }),
    [clamps, edits, onHold, onRelease, onWeight, onUnsetWeight, onReset, go, last],
  );
}
