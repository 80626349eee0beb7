// The store: actions change it, undo brings back what the cell was given, and no listener sees a state that does not exist.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  addWord,
  changeTask,
  changeText,
  chooseUnit,
  goTo,
  light,
  nextStep,
  setSpeed,
  setTheme,
} from '../../src/state/actions.ts';
import { bounded } from '../../src/state/bounds.ts';
import { initialState } from '../../src/state/schema.ts';
import { act, beginGesture, createReaderStore, type ReaderStore, redo, undo } from '../../src/state/store.ts';

const flipflop = (): ReaderStore => createReaderStore({ task: 'flipflop', text: 'set hold reset', t: 2 });
const past = (store: ReaderStore): number => store.temporal.getState().pastStates.length;
const future = (store: ReaderStore): number => store.temporal.getState().futureStates.length;

describe('the store', () => {
  it('opens in the initial state of its task, within what there is', () => {
    expect(createReaderStore().getState()).toEqual(initialState());
    const store = createReaderStore({ task: 'flipflop', text: ' set ', unit: 9 });
    expect(store.getState()).toMatchObject({ ...initialState('flipflop'), text: 'set', t: 0, unit: 3 });
  });

  it('changes by actions, in one go', () => {
    const store = flipflop();
    const listener = vi.fn();
    store.subscribe(listener);
    act(store, goTo, 1, 'forget');
    act(store, nextStep);
    expect(store.getState()).toMatchObject({ t: 1, step: 'input' });
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('keeps whatever is set within what there is', () => {
    const store = flipflop();
    store.setState({ t: 99, unit: -1 });
    expect(store.getState()).toMatchObject({ t: 2, unit: 0 });
    store.setState(({ text }) => ({ text: `${text}  set` }));
    expect(store.getState().text).toBe('set hold reset set');
  });
});

describe('undo', () => {
  it('takes back text and task, and redo does them again', () => {
    const store = flipflop();
    act(store, changeText, 'set set set');
    act(store, changeTask, 'agreement');
    undo(store);
    expect(store.getState()).toMatchObject({ task: 'flipflop', text: 'set set set' });
    undo(store);
    expect(store.getState()).toMatchObject({ task: 'flipflop', text: 'set hold reset' });
    undo(store);
    expect(store.getState().text).toBe('set hold reset');
    redo(store);
    redo(store);
    expect(store.getState()).toMatchObject({ task: 'agreement', text: initialState().text });
  });

  it('leaves alone where the reader looks', () => {
    const store = flipflop();
    act(store, goTo, 0, 'input');
    act(store, chooseUnit, 3);
    act(store, setSpeed, 4);
    act(store, setTheme, 'dark');
    act(store, light, 'forget');
    expect(past(store)).toBe(0);
    act(store, changeText, 'set set');
    act(store, goTo, 1, 'output');
    undo(store);
    expect(store.getState()).toMatchObject({ t: 1, step: 'output', unit: 3, speed: 4, theme: 'dark' });
  });

  it('shows no listener a time step beyond the text', () => {
    const store = flipflop();
    act(store, changeText, 'set hold reset hold hold hold');
    act(store, goTo, 5, 'cell');
    store.subscribe(state => expect(bounded(state)).toBe(state));
    undo(store);
    expect(store.getState()).toMatchObject({ text: 'set hold reset', t: 2, step: 'cell' });
    expect.assertions(2);
  });

  it('has no entry for an edit that changes nothing', () => {
    const store = flipflop();
    act(store, changeText, ' set hold  reset ');
    act(store, changeTask, 'flipflop');
    expect(past(store)).toBe(1); // the task's own text came back
  });

  it('goes back and forth over any edits', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('set', 'hold', 'reset', ''), { maxLength: 20 }), words => {
        const store = flipflop();
        const before = store.getState().text;
        for (const word of words) act(store, addWord, word);
        const after = store.getState().text;
        for (const _ of words) undo(store);
        expect(store.getState().text).toBe(before);
        for (const _ of words) redo(store);
        expect(store.getState().text).toBe(after);
      }),
      { numRuns: 30 },
    ));
});

describe('a gesture', () => {
  it('is one entry, however many changes it has', () => {
    const store = flipflop();
    const end = beginGesture(store);
    for (const text of ['s', 'se', 'set', 'set set']) act(store, changeText, text);
    expect(past(store)).toBe(0);
    end();
    expect(past(store)).toBe(1);
    undo(store);
    expect(store.getState().text).toBe('set hold reset');
    redo(store);
    expect(store.getState().text).toBe('set set');
  });

  it('leaves no entry if it ends where it began, and keeps what could be redone', () => {
    const store = flipflop();
    act(store, changeText, 'set');
    undo(store);
    const end = beginGesture(store);
    act(store, changeText, 'hold');
    act(store, changeText, 'set hold reset');
    end();
    expect([past(store), future(store)]).toEqual([0, 1]);
  });

  it('ends once, and holds those within it', () => {
    const store = flipflop();
    const end = beginGesture(store);
    const endInner = beginGesture(store);
    act(store, changeText, 'set');
    endInner();
    act(store, changeText, 'hold');
    end();
    end();
    act(store, changeText, 'reset');
    expect(past(store)).toBe(2);
  });
});
