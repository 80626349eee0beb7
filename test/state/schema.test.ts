// The rows of the schema, the order of the steps, and what a task opens with.

import { describe, expect, it } from 'vitest';
import { withHead } from '../../src/cells/head.ts';
import { lstm } from '../../src/cells/lstm.ts';
import { rnn } from '../../src/cells/rnn.ts';
import { bounded } from '../../src/state/bounds.ts';
import { linkOrder } from '../../src/state/linkorder.ts';
import { initialState, type ReaderState, schema } from '../../src/state/schema.ts';
import { stepIn, stepOrder } from '../../src/state/steps.ts';
import { type TrainedTaskId as TaskId, trainedTasks as tasks } from '../../src/tasks/catalog.ts';

const ids = Object.keys(tasks) as TaskId[];

describe('the schema', () => {
  it('has a row for every key of the state and no other', () => {
    expect(Object.keys(schema).sort()).toEqual(Object.keys(initialState()).sort());
  });

  it('gives every key that a link may hold its place in the order, once', () => {
    const readable = Object.entries(schema).filter(([, row]) => row.kept === 'link' || row.kept === 'device');
    for (const [key] of readable) expect(linkOrder).toContain(key);
    expect(new Set(linkOrder).size).toBe(linkOrder.length);
    expect(linkOrder.slice(0, 2)).toEqual(['v', 'cell']);
  });

  it.each(ids)('opens %s at the telling moment of its first text, which exists, paused', id => {
    const state = initialState(id);
    const { texts, opens } = tasks[id];
    expect(state).toMatchObject({ task: id, text: texts[0], ...opens, playing: false });
    expect(bounded(state)).toBe(state);
  });

  it('holds plain data only', () => {
    const state: ReaderState = { ...initialState(), notices: [{ kind: 'newer', version: 2 }] };
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});

describe('the order of steps', () => {
  it.each([lstm(), rnn(), withHead(lstm(), 'softmax')])('is that of every cell', cell => {
    const places = cell.steps.map(({ id }) => stepOrder.indexOf(id));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it.each([
    ['forget', 'join'],
    ['blend', 'join'],
    ['hidden', 'hidden'],
    ['elsewhere', 'join'],
  ])('sends %s in a plain recurrent net to %s', (id, found) => expect(stepIn(rnn(), id)).toBe(found));

  it.each([
    ['update', 'forget'],
    ['reset', 'forget'],
    ['blend', 'cell'],
    ['cell', 'cell'],
  ])('sends %s in an LSTM to %s', (id, found) => expect(stepIn(lstm(), id)).toBe(found));
});

describe('a state out of bounds', () => {
  it('comes to the nearest that exists', () => {
    const state = { ...initialState('flipflop'), text: ' set  hold ', t: 7, unit: -2, step: 'blend' };
    expect(bounded(state)).toMatchObject({ text: 'set hold', t: 1, unit: 0, step: 'cell' });
    expect(bounded({ ...state, text: '', t: 3 })).toMatchObject({ text: '', t: 0 });
    expect(bounded({ ...state, t: Number.NaN, unit: 2.4 })).toMatchObject({ t: 0, unit: 2 });
  });
});
