// A weight that is typed is run before it is set: once it is set, its run is there and not computed again.
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useRunAhead } from '../../components/app/ahead.ts';
import { StoreContext } from '../../components/app/store.ts';
import * as forward from '../../src/engine/forward.ts';
import { setWeight } from '../../src/state/changeActions.ts';
import { taskOf } from '../../src/state/schema.ts';
import { traceOf, variantIs } from '../../src/state/selectors.ts';
import { act, createReaderStore } from '../../src/state/store.ts';

const edit = { parameter: 'forget.W', index: [1, 2], value: 0.5 };

/** A store of a cell that needs no trained model, and what runs ahead in it. */
function ahead() {
  const store = createReaderStore({ weights: 'seed', hidden: 3, text: 'the film was good' });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StoreContext value={store}>{children}</StoreContext>
  );
  const { result, unmount } = renderHook(() => useRunAhead(setWeight), { wrapper });
  const present = () => {
    const state = store.getState();
    return traceOf(taskOf(state), variantIs(null, state), state.text, state.clamps);
  };
  return { store, runAhead: result.current, unmount, present };
}

describe('a change that is typed', () => {
  const runs = vi.spyOn(forward, 'forward');
  beforeEach(() => {
    vi.useFakeTimers();
    runs.mockClear();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is run when the page rests, and not again once it is made', () => {
    const { store, runAhead, present } = ahead();
    present();
    runs.mockClear();
    runAhead(edit);
    expect(runs).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(runs).toHaveBeenCalledOnce();
    act(store, setWeight, edit);
    expect(present().parameters).toContain(0.5);
    expect(runs).toHaveBeenCalledOnce();
  });

  it('is only the last one typed, and none once the field is gone', () => {
    const { runAhead, unmount } = ahead();
    runAhead({ ...edit, value: 0.25 });
    runAhead({ ...edit, value: 0.75 });
    vi.runAllTimers();
    const [, parameters] = runs.mock.calls[0] ?? [];
    expect(parameters).toContain(0.75);
    runs.mockClear();
    runAhead({ ...edit, value: 0.125 });
    unmount();
    vi.runAllTimers();
    expect(runs).not.toHaveBeenCalled();
  });
});
