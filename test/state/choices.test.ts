// Composing a cell: what a toggle keeps, what it changes, and how undo and the link hold it.
import { describe, expect, it } from 'vitest';
import { choiceOf } from '../../src/cells/catalog.ts';
import { bounded } from '../../src/state/bounds.ts';
import { changeFamily, changeHidden, changeToggle, changeWeights } from '../../src/state/cellActions.ts';
import { readLink, restoreLink, writeLink } from '../../src/state/link.ts';
import { initialState, type ReaderState } from '../../src/state/schema.ts';
import { choiceIs, sourceOf, stepsOf } from '../../src/state/selectors.ts';
import { act, createReaderStore, redo, undo } from '../../src/state/store.ts';

const place = { t: 3, step: 'forget', unit: 5 } as const;
const opened = (hash: string): ReaderState => bounded({ ...initialState(), ...restoreLink(hash) });
const unread = (hash: string) =>
  readLink(hash).notices.flatMap(notice => (notice.kind === 'unread' ? notice.items : []));

describe('a toggle', () => {
  it('keeps the sentence, the step by its id and the unit’s number', () => {
    const store = createReaderStore(place);
    const { text } = store.getState();
    act(store, changeToggle, 'peepholes', true);
    expect(store.getState()).toMatchObject({ ...place, text, peepholes: true });
    act(store, changeFamily, 'gru');
    expect(store.getState()).toMatchObject({ t: 3, step: 'join', unit: 5, text, peepholes: false });
  });

  it('goes to the last step told before where its own is gone', () => {
    const store = createReaderStore({ ...place, step: 'output' });
    act(store, changeToggle, 'outputgate', false);
    expect(store.getState().step).toBe('cell');
    expect(stepsOf(store.getState())).toEqual(['join', 'forget', 'input', 'candidate', 'cell', 'hidden']);
  });

  it('is one entry in undo, and comes back with redo', () => {
    const store = createReaderStore(place);
    act(store, changeToggle, 'peepholes', true);
    expect(store.temporal.getState().pastStates).toHaveLength(1);
    undo(store);
    expect(store.getState()).toMatchObject({ peepholes: false, ...place });
    redo(store);
    expect(store.getState().peepholes).toBe(true);
  });

  it('that the others refuse changes nothing that is legal', () => {
    const store = createReaderStore({ peepholes: true });
    act(store, changeToggle, 'layernorm', true);
    expect(choiceIs(store.getState())).toEqual(choiceOf('lstm', { peepholes: true }));
  });

  it('stands in the link by its name', () => {
    const state = {
      ...initialState(),
      peepholes: true,
      outputactivation: 'h1997',
      forgetgate: false,
    } as const;
    expect(writeLink(state)).toBe('#/explore?v=1&forgetgate=0&peepholes=1&outputactivation=h1997');
    expect(choiceIs(opened(writeLink(state)))).toEqual(choiceIs(state));
    expect(writeLink(bounded({ ...initialState(), cell: 'gru', z: 'takes' }))).toBe(
      '#/explore?v=1&cell=gru&z=takes&step=candidate',
    );
  });
});

describe('a link to a cell that does not exist', () => {
  it('opens the nearest one and says so', () => {
    const hash = '#/explore?v=1&coupled=1&layernorm=1';
    expect(choiceIs(opened(hash))).toEqual(choiceOf('lstm', { coupled: true }));
    expect(unread(hash)).toEqual([{ key: 'layernorm', value: '1', reason: 'nearest', used: '0' }]);
  });

  it('leaves toggles of other families out and says so', () => {
    expect(choiceIs(opened('#/explore?v=1&cell=rnn&peepholes=1'))).toEqual(choiceOf('rnn'));
    expect(unread('#/explore?v=1&cell=rnn&peepholes=1')).toMatchObject([{ key: 'peepholes' }]);
  });

  it('names a family or a value that nobody knows', () => {
    expect(unread('#/explore?v=1&cell=transformer&reset=never')).toMatchObject([
      { key: 'cell', reason: 'value' },
      { key: 'reset', reason: 'value' },
    ]);
  });
});

describe('the weights', () => {
  it('are the shelf’s, else kept within the family, else from the seed', () => {
    expect(sourceOf(initialState())).toBe('trained');
    expect(sourceOf({ ...initialState(), peepholes: true })).toBe('trained');
    expect(sourceOf({ ...initialState(), peepholes: true, weights: 'kept' })).toBe('kept');
    expect(sourceOf({ ...initialState(), gaterecurrence: true })).toBe('kept');
    expect(sourceOf({ ...initialState(), cell: 'gru', z: 'takes' })).toBe('trained');
    expect(sourceOf({ ...initialState(), cell: 'gru', reset: 'before' })).toBe('kept');
    expect(sourceOf({ ...initialState(), cell: 'mgu' })).toBe('seed');
    expect(sourceOf({ ...initialState('text') })).toBe('seed');
  });

  it('are written down only if they are not those the choice starts with', () => {
    const store = createReaderStore();
    act(store, changeWeights, 'seed');
    expect(writeLink(store.getState())).toBe('#/explore?v=1&weights=seed');
    act(store, changeWeights, 'trained');
    expect(writeLink(store.getState())).toBe('#/explore?v=1');
    expect(readLink('#/explore?v=1&weights=trained')).toMatchObject({
      changes: { weights: null },
      notices: [],
    });
    expect(unread('#/explore?v=1&weights=homemade')).toMatchObject([{ key: 'weights', reason: 'value' }]);
  });

  it('have another number of units only from a seed', () => {
    const store = createReaderStore({ unit: 7 });
    act(store, changeHidden, 3);
    expect(store.getState().hidden).toBe(8);
    act(store, changeWeights, 'seed');
    act(store, changeHidden, 3);
    expect(store.getState()).toMatchObject({ hidden: 3, unit: 2 });
    act(store, changeHidden, 1000);
    expect(store.getState().hidden).toBe(64);
    act(store, changeWeights, 'trained');
    expect(store.getState().hidden).toBe(8);
    expect(unread('#/explore?v=1&hidden=16')).toMatchObject([{ key: 'hidden', used: '8' }]);
  });

  it('keep an edited seed through a change of family', () => {
    const store = createReaderStore();
    act(store, changeFamily, 'mingru');
    act(store, changeHidden, 12);
    act(store, changeFamily, 'slstm');
    expect(store.getState()).toMatchObject({ cell: 'slstm', hidden: 12 });
    act(store, changeFamily, 'lstm');
    expect(store.getState()).toMatchObject({ cell: 'lstm', hidden: 8, weights: null });
  });
});
