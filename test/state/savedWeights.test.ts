// Saving the weights that run now: opened again they are the same numbers, with all that is known of them and no more.
import { describe, expect, it } from 'vitest';
import { choiceOf } from '../../src/cells/catalog.ts';
import { unpackParameters } from '../../src/engine/parameters.ts';
import { openFile } from '../../src/models/openFile.ts';
import { releasedModel } from '../../src/models/released.ts';
import { fileNames } from '../../src/models/weightLabels.ts';
import { readWeights } from '../../src/models/weightsFile.ts';
import { changeFamily, changeToggle, changeWeights } from '../../src/state/cellActions.ts';
import { takeFile } from '../../src/state/fileActions.ts';
import { savedWeights } from '../../src/state/savedWeights.ts';
import { initialState, taskOf } from '../../src/state/schema.ts';
import { choiceIs, traceOf, variantIs } from '../../src/state/selectors.ts';
import { act, createReaderStore } from '../../src/state/store.ts';
import { trainedTasks } from '../../src/tasks/catalog.ts';
import { distance, weightsFor } from '../models/weightCases.ts';
import { madeByPyTorch, opened, unlabelled } from './opening.ts';

const model = releasedModel('agreement', 'lstm');

describe('saved weights', () => {
  it.each(fileNames)('of a trained cell in names of %s are the same function on the same task', names => {
    const { name, bytes } = savedWeights(model, initialState(), names);
    expect(name).toBe(names === 'ours' ? 'agreement-lstm.safetensors' : 'agreement-lstm-pytorch.safetensors');
    const { agreement } = trainedTasks;
    expect(readWeights(bytes)).toMatchObject({
      names,
      task: 'agreement',
      reading: 'words',
      vocabulary: agreement.vocabulary,
      outputs: agreement.outputs,
      head: 'softmax',
    });
    const store = createReaderStore({ task: 'flipflop' });
    act(store, takeFile, openFile(name, bytes).id);
    const state = store.getState();
    expect(state).toMatchObject({ task: 'agreement', weights: 'file' });
    const before = traceOf(agreement, model, state.text, '').values;
    const now = traceOf(taskOf(state), variantIs(null, state), state.text, '').values;
    expect(distance([...now], [...before])).toBe(0);
  });

  it('are those of the composed cell, the untrained ones among them', () => {
    const store = createReaderStore();
    act(store, changeToggle, 'gaterecurrence', true);
    const state = store.getState();
    const { name, bytes } = savedWeights(model, state, 'ours');
    expect(name).toBe('agreement-lstm.safetensors');
    const { choice, tensors } = readWeights(bytes);
    expect(choice).toEqual(choiceIs(state));
    const { program, parameters } = variantIs(model, state);
    for (const [key, { data }] of unpackParameters(program, parameters))
      expect(Array.from(tensors.get(key)?.data ?? [])).toEqual(Array.from(data));
    expect(() => savedWeights(model, state, 'pytorch')).toThrow(/gaterecurrence/);
  });

  it('of a file say what the file says, and no more', () => {
    const { bytes } = madeByPyTorch('gru');
    const store = createReaderStore();
    act(store, takeFile, openFile('gru.safetensors', bytes).id);
    const saved = savedWeights(null, store.getState(), 'pytorch');
    expect(saved.name).toBe('gru-pytorch.safetensors');
    const { tensors, sizes, ...said } = readWeights(saved.bytes);
    expect(said).toMatchObject({ names: 'pytorch', ...unlabelled });
    expect(sizes).toEqual({ I: 5, H: 4, O: null });
    for (const [key, { data }] of readWeights(bytes).tensors)
      expect(distance(Array.from(tensors.get(key)?.data ?? []), Array.from(data))).toBe(0);
  });

  it('with a z that takes are opened as they were', () => {
    const file = opened(weightsFor(choiceOf('gru', { z: 'takes' }), { headed: false }), 'mine.safetensors');
    const store = createReaderStore();
    act(store, takeFile, file.id);
    const { name, bytes } = savedWeights(null, store.getState(), 'ours');
    expect(name).toBe('mine-gru.safetensors');
    expect(openFile('mine.safetensors', bytes).contents).toBe(file.contents);
  });

  it('from a seed say that numbers are read, and are named after task and cell', () => {
    const store = createReaderStore({ task: 'numbers' });
    act(store, changeFamily, 'minlstm');
    act(store, changeWeights, 'seed');
    const { name, bytes } = savedWeights(null, store.getState(), 'ours');
    expect(name).toBe('numbers-minlstm.safetensors');
    expect(readWeights(bytes)).toMatchObject({ task: null, reading: 'numbers', vocabulary: ['x1'] });
    act(store, takeFile, openFile(name, bytes).id);
    expect(store.getState()).toMatchObject({ task: 'numbers', cell: 'minlstm', weights: 'file' });
  });
});
