// Selectors: what follows from the state is computed once, and moving through time recomputes nothing.
import { describe, expect, it, vi } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { forward, vectorOf } from '../../src/engine/forward.ts';
import { seededParameters } from '../../src/engine/parameters.ts';
import { remember } from '../../src/state/remember.ts';
import { initialState } from '../../src/state/schema.ts';
import {
  cellOf,
  type LoadedModel,
  momentOf,
  stepIndexOf,
  stepsOf,
  tokensOf,
  traceOf,
  unitsOf,
  untouchedVariantIs,
  variantIs,
} from '../../src/state/selectors.ts';
import { trainedTasks as tasks } from '../../src/tasks/catalog.ts';
import { type Task, tokenize, vectorsOf } from '../../src/tasks/task.ts';

const state = { ...initialState('flipflop'), text: 'set hold teapot' };
const task: Task = tasks.flipflop;
const program = compile(cellOf(state), {
  I: task.vocabulary.length,
  H: task.hidden,
  O: task.outputs.length,
});
const model: LoadedModel = { task, program, parameters: seededParameters(program, 7) };

describe('a selector', () => {
  it('reads words, cell, steps and units from the state', () => {
    expect(tokensOf(state)).toEqual(tokenize(task, state.text));
    expect(tokensOf(state).map(({ index }) => index === null)).toEqual([false, false, true]);
    expect(cellOf(state).nodes.at(-1)).toMatchObject({ id: 'prediction', op: task.head });
    expect(stepsOf(state)).toEqual(['join', 'forget', 'input', 'candidate', 'cell', 'output', 'hidden']);
    expect(stepIndexOf({ ...state, step: 'input' })).toBe(2);
    expect(unitsOf(state)).toBe(4);
  });

  it('gives the same object while its own inputs are the same', () => {
    const later = { ...state, t: 2, step: 'forget', unit: 3, playing: true };
    expect(tokensOf(later)).toBe(tokensOf(state));
    expect(cellOf(later)).toBe(cellOf(state));
    expect(stepsOf(later)).toBe(stepsOf(state));
  });
});

describe('the weights', () => {
  const seeded = { ...initialState('flipflop'), weights: 'seed' as const };
  const given = variantIs(null, seeded);

  it('that were set by hand stand in place of the given ones, which stay as they were', () => {
    const before = given.parameters.slice();
    const set = variantIs(null, { ...seeded, edits: 'forget.b 1 2.5' });
    const changed = [...set.parameters.keys()].filter(k => set.parameters[k] !== given.parameters[k]);
    expect(changed).toHaveLength(1);
    expect(set.parameters[changed[0] ?? -1]).toBe(2.5);
    expect(given.parameters).toEqual(before);
    expect(untouchedVariantIs(null, { ...seeded, edits: 'forget.b 1 2.5' })).toBe(given);
  });

  it('are the very same where the cell has no place for what was set', () => {
    expect(variantIs(null, { ...seeded, edits: 'reset.b 1 2.5' })).toBe(given);
  });
});

describe('the trace', () => {
  it('is the run of the model over the words', () => {
    const plain = forward(program, model.parameters, vectorsOf(task, tokenize(task, state.text)));
    const trace = traceOf(task, model, state.text, '');
    for (let t = 0; t < 3; t++) expect(vectorOf(trace, 'h', t)).toEqual(vectorOf(plain, 'h', t));
  });

  it('is computed once for a model and a text', () => {
    const trace = traceOf(task, model, state.text, '');
    expect(traceOf(task, model, ['set', 'hold', 'teapot'].join(' '), '')).toBe(trace);
    expect(traceOf(task, model, 'set hold', '')).not.toBe(trace);
    expect(traceOf(task, { ...model }, state.text, '')).not.toBe(trace);
  });

  it('has the moment that is shown, the same object each time', () => {
    const trace = traceOf(task, model, state.text, '');
    const moment = momentOf(trace, { t: 1, step: 'cell' });
    expect(moment).toMatchObject({ t: 1, k: 4, step: 'cell' });
    expect(momentOf(trace, { t: 1, step: 'cell' })).toBe(moment);
  });

  it('has no moment where it has no step', () => {
    expect(momentOf(traceOf(task, model, '', ''), { t: 1, step: 'cell' })).toBeNull();
    expect(momentOf(traceOf(task, model, 'set', ''), { t: 1, step: 'cell' })).toBeNull();
    expect(momentOf(traceOf(task, model, 'set', ''), { t: 0, step: 'blend' })).toBeNull();
  });
});

describe('remembering', () => {
  it('computes once while the result is among the last few', () => {
    const compute = vi.fn((a: number, b: string) => ({ a, b }));
    const remembered = remember(compute, 2);
    const first = remembered(1, 'x');
    remembered(2, 'x');
    expect(remembered(1, 'x')).toBe(first);
    remembered(3, 'x'); // pushes (2, 'x') out
    expect(remembered(1, 'x')).toBe(first);
    expect(compute).toHaveBeenCalledTimes(3);
    remembered(2, 'x');
    expect(compute).toHaveBeenCalledTimes(4);
  });

  it('remembers a missing result, too', () => {
    const compute = vi.fn(() => undefined);
    const remembered = remember(compute);
    remembered();
    remembered();
    expect(compute).toHaveBeenCalledTimes(1);
  });
});
