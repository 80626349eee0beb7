// Weights from a file: what opening changes, what a toggle keeps of them, how undo, Back and a link go with them.
import { describe, expect, it } from 'vitest';
import { choiceOf } from '../../src/cells/catalog.ts';
import { hasHead } from '../../src/cells/head.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { parameterOf } from '../../src/engine/parameters.ts';
import { openFile, relabelled } from '../../src/models/openFile.ts';
import { changeTask, changeText, tellFile } from '../../src/state/actions.ts';
import { changeFamily, changeToggle, changeWeights } from '../../src/state/cellActions.ts';
import { refuseFile, renameFile, takeAlike, takeFile } from '../../src/state/fileActions.ts';
import { readLink, restoreLink, writeLink } from '../../src/state/link.ts';
import { initialState, type ReaderState, taskOf } from '../../src/state/schema.ts';
import {
  cellOf,
  choiceIs,
  fileUsed,
  sourceOf,
  sourcesOf,
  traceOf,
  unitsOf,
  variantIs,
} from '../../src/state/selectors.ts';
import { act, createReaderStore, redo, undo } from '../../src/state/store.ts';
import { trainedTasks } from '../../src/tasks/catalog.ts';
import { distance, weightsFor } from '../models/weightCases.ts';
import { madeByPyTorch, opened, unlabelled } from './opening.ts';

const { flipflop } = trainedTasks;
const lstm = weightsFor(choiceOf('lstm'), { I: 5, H: 3 });
/** Weights of the sizes that flip-flop has, in other units. */
const fitting = weightsFor(choiceOf('lstm'), { I: 3, H: 6 });
const fitted = {
  ...fitting,
  tensors: new Map([...fitting.tensors].map(([name, { shape, data }]) => [name, halved(name, shape, data)])),
};

/** Of three outputs the first two. */
function halved(name: string, shape: readonly number[], data: ArrayLike<number>) {
  if (!name.startsWith('head.')) return { shape, data };
  const [, ...columns] = shape;
  const length = columns.reduce((size, side) => size * side, 2);
  return { shape: [2, ...columns], data: Array.from(data).slice(0, length) };
}

function storeWith(...ids: readonly string[]) {
  const store = createReaderStore();
  for (const id of ids) act(store, takeFile, id);
  return store;
}

/** What a node is at every step of the state's run. */
function valuesIn(state: ReaderState, id = 'h'): number[] {
  const trace = traceOf(taskOf(state), variantIs(null, state), state.text, '');
  return Array.from({ length: trace.length }, (_, t) => [...vectorOf(trace, id, t)]).flat();
}

describe('a file of PyTorch', () => {
  it.each(['lstm', 'gru', 'rnn', 'lstmcell'])(
    '(%s) has in the page’s own run the hidden states that PyTorch has',
    name => {
      const { bytes, text, hs, logits } = madeByPyTorch(name);
      const store = storeWith(openFile(`${name}.safetensors`, bytes).id);
      act(store, changeText, text);
      const state = store.getState();
      expect(taskOf(state).vocabulary).toEqual(['x1', 'x2', 'x3', 'x4', 'x5']);
      expect(distance(valuesIn(state), hs.flat())).toBeLessThan(1e-6);
      expect(hasHead(cellOf(state))).toBe(logits.length > 0);
      if (logits.length > 0)
        for (const id of ['logits', 'prediction'])
          expect(distance(valuesIn(state, id), logits.flat())).toBeLessThan(1e-6);
    },
  );
});

describe('opening a file', () => {
  it('takes its cell, its sizes and a task of its own, and tells what it is', () => {
    const file = opened(lstm);
    const state = storeWith(file.id).getState();
    expect(choiceIs(state)).toEqual(choiceOf('lstm'));
    expect(state).toMatchObject({ task: 'file', file: file.id, weights: null, aboutFile: true });
    expect([sourceOf(state), unitsOf(state)]).toEqual(['file', 3]);
    expect(sourcesOf(state)).toEqual(['file', 'seed']);
    expect(variantIs(null, state).untrained).toEqual([]);
  });

  it('stays on the present task where its sizes fit and it says nothing else', () => {
    const store = createReaderStore({ task: 'flipflop', text: 'set hold reset', t: 1 });
    act(store, takeFile, opened(fitted).id);
    const state = store.getState();
    expect(state).toMatchObject({ task: 'flipflop', text: 'set hold reset', t: 1, weights: 'file' });
    expect(unitsOf(state)).toBe(6);
    expect(sourcesOf(state)).toEqual(['trained', 'handmade', 'seed', 'file']);
  });

  it('goes to the task that it names, else to its own where its names are others', () => {
    const labels = { task: 'flipflop', vocabulary: flipflop.vocabulary, head: 'softmax' } as const;
    expect(storeWith(opened({ ...fitted, ...labels }).id).getState()).toMatchObject({
      task: 'flipflop',
      text: flipflop.texts[0],
    });
    const others = { ...labels, vocabulary: ['a', 'b', 'c'] };
    expect(storeWith(opened({ ...fitted, ...others }).id).getState().task).toBe('file');
    const store = createReaderStore({ task: 'flipflop' });
    act(store, takeFile, opened({ ...fitted, head: 'sigmoid' }).id);
    expect(store.getState().task).toBe('file');
  });

  it('is one entry in undo, and comes back with redo', () => {
    const first = opened(lstm, 'first.safetensors');
    const second = opened(fitted, 'second.safetensors');
    const store = storeWith(first.id, second.id);
    undo(store);
    expect(store.getState()).toMatchObject({ task: 'file', file: first.id });
    expect(unitsOf(store.getState())).toBe(3);
    undo(store);
    expect(store.getState()).toMatchObject({ task: 'agreement', file: null, aboutFile: false });
    expect(sourceOf(store.getState())).toBe('trained');
    redo(store);
    redo(store);
    expect([store.getState().file, unitsOf(store.getState())]).toEqual([second.id, 6]);
  });

  it('that fails changes nothing but the notice, and a later one takes its place', () => {
    const store = createReaderStore();
    const before = store.getState();
    expect(() => openFile('broken.safetensors', new Uint8Array(3))).toThrow(/3 bytes/);
    act(store, refuseFile, 'broken.safetensors', 'it has 3 bytes');
    act(store, refuseFile, 'other.safetensors', 'it has 4 bytes');
    expect(store.getState()).toEqual({
      ...before,
      notices: [{ kind: 'unopened', name: 'other.safetensors', why: 'it has 4 bytes' }],
    });
    act(store, takeFile, opened(lstm).id);
    expect(store.getState().notices).toEqual([]);
  });

  it('that nobody opened is not taken, and nothing can be told of it', () => {
    const store = storeWith('lstm.safetensors#never');
    act(store, tellFile, true);
    expect(store.getState()).toEqual(initialState());
  });
});

describe('while a file is open', () => {
  it('a toggle and a family keep of its weights what fits, and the way back leads to all of them', () => {
    const store = storeWith(opened(lstm).id);
    const before = valuesIn(store.getState());
    act(store, changeToggle, 'peepholes', true);
    const toggled = variantIs(null, store.getState());
    expect(toggled.untrained).toEqual(expect.arrayContaining(['forget.p', 'input.p', 'output.p']));
    expect(toggled.untrained).toHaveLength(3);
    const kept = parameterOf(toggled.program, toggled.parameters, 'forget.W');
    expect([...kept]).toEqual(Array.from(lstm.tensors.get('forget.W')?.data ?? []));
    act(store, changeFamily, 'gru');
    expect(sourceOf(store.getState())).toBe('file');
    expect(variantIs(null, store.getState()).untrained).toContain('update.W');
    expect(variantIs(null, store.getState()).untrained).not.toContain('candidate.W');
    act(store, changeFamily, 'lstm');
    expect(valuesIn(store.getState())).toEqual(before);
  });

  it('the weights go to the seed and back, on other tasks to the trained ones', () => {
    const store = createReaderStore({ task: 'flipflop' });
    act(store, takeFile, opened(fitted).id);
    const before = valuesIn(store.getState());
    act(store, changeWeights, 'trained');
    expect(store.getState()).toMatchObject({ weights: null, hidden: 4 });
    expect(unitsOf(store.getState())).toBe(4);
    act(store, changeWeights, 'file');
    expect(valuesIn(store.getState())).toEqual(before);
    act(store, changeTask, 'file');
    act(store, changeWeights, 'seed');
    expect(store.getState()).toMatchObject({ weights: 'seed', hidden: 6 });
    expect(fileUsed(store.getState())).toBeNull();
    act(store, changeWeights, 'file');
    expect(store.getState().weights).toBeNull();
    act(store, changeTask, 'agreement');
    expect(sourcesOf(store.getState())).not.toContain('file');
  });

  it('z told the other way round is the same function, whichever the file tells', () => {
    for (const z of ['keeps', 'takes'] as const) {
      const store = storeWith(opened(weightsFor(choiceOf('gru', { z }))).id);
      expect(choiceIs(store.getState()).z).toBe(z);
      const before = valuesIn(store.getState());
      act(store, changeToggle, 'z', z === 'keeps' ? 'takes' : 'keeps');
      expect(distance(valuesIn(store.getState()), before)).toBeLessThan(1e-12);
    }
  });

  it('without a head there is no prediction, and one from a seed only with weights from the seed', () => {
    const store = storeWith(opened(weightsFor(choiceOf('lstm'), { headed: false })).id);
    expect(hasHead(cellOf(store.getState()))).toBe(false);
    act(store, changeToggle, 'peepholes', true);
    expect(hasHead(cellOf(store.getState()))).toBe(false);
    act(store, changeWeights, 'seed');
    expect(hasHead(cellOf(store.getState()))).toBe(true);
  });

  it('another cell of the same weights can be taken', () => {
    const file = opened(lstm);
    const store = storeWith(file.id);
    act(store, takeAlike, choiceOf('lstm', { outputactivation: 'identity' }));
    expect(choiceIs(store.getState()).outputactivation).toBe('identity');
    expect(variantIs(null, store.getState()).untrained).toEqual([]);
    expect(sourceOf(store.getState())).toBe('file');
  });

  it('its inputs can be named, which undo takes back; the cell stays as it is composed', () => {
    const file = opened(lstm);
    const store = storeWith(file.id);
    act(store, changeToggle, 'peepholes', true);
    const named = relabelled(file, { ...unlabelled, vocabulary: ['a', 'b', 'c', 'd', 'e'] });
    act(store, renameFile, named.id);
    expect(store.getState()).toMatchObject({
      file: named.id,
      text: 'abcde',
      peepholes: true,
      aboutFile: false,
    });
    expect(taskOf(store.getState()).reading).toBe('letters');
    undo(store);
    expect(store.getState()).toMatchObject({ file: file.id, peepholes: true });
    expect(taskOf(store.getState()).reading).toBe('numbers');
  });
});

describe('a link to weights of a file', () => {
  const missing = [{ kind: 'fileMissing' }];

  it('opens the first weights elsewhere, and says that the file is needed', () => {
    const read = readLink('#/explore?v=1&peepholes=1&weights=file&t=3');
    expect(read).toEqual({ changes: { peepholes: true, weights: null, t: 2 }, notices: missing });
  });

  it('to its own task opens the first task there, the cell as it was', () => {
    const store = storeWith(opened(lstm).id);
    act(store, changeToggle, 'peepholes', true);
    act(store, changeWeights, 'seed');
    const link = writeLink(store.getState());
    expect(link).toBe('#/explore?v=1&peepholes=1&task=file&weights=seed');
    expect(readLink(link)).toEqual({ changes: { peepholes: true }, notices: missing });
    expect(createReaderStore(restoreLink(link)).getState()).toMatchObject({
      task: 'agreement',
      peepholes: true,
      text: initialState().text,
    });
  });

  it('restores the view while the file is open', () => {
    const file = opened(lstm);
    const store = storeWith(file.id);
    act(store, changeText, '0.5,1,0,0,0_-1,0,2,0,0');
    const { notices: _, ...before } = store.getState();
    const link = writeLink(before);
    expect(link).toBe('#/explore?v=1&task=file&input=0.5,1,0,0,0_-1,0,2,0,0');
    act(store, changeTask, 'flipflop');
    store.setState(restoreLink(link, store.getState().file));
    expect(store.getState()).toMatchObject({ ...before, aboutFile: true, notices: [] });
  });
});
