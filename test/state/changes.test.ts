// What the reader sets by hand: how it is written, what of it a run takes, and that undo and link bring it back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf, choiceOf } from '../../src/cells/catalog.ts';
import { compile } from '../../src/engine/compile.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { parameterOf, seededParameters } from '../../src/engine/parameters.ts';
import { hold, release, resetChanges, setWeight, unsetWeight } from '../../src/state/changeActions.ts';
import {
  clampsIn,
  edited,
  editsIn,
  kept,
  mostChanges,
  numberTyped,
  readClamps,
  readEdits,
  writeClamps,
  writeEdits,
} from '../../src/state/changes.ts';
import { readLink, restoreLink, writeLink } from '../../src/state/link.ts';
import { initialState, taskOf } from '../../src/state/schema.ts';
import { traceOf, untouchedVariantIs, variantIs } from '../../src/state/selectors.ts';
import { act, createReaderStore, redo, undo } from '../../src/state/store.ts';

const place = fc.option(fc.integer({ min: 0, max: 199 }));
const value = fc.double({ min: -2e6, max: 2e6, noNaN: true }).map(kept);
const clamp = fc.record({
  node: fc.constantFrom('forget', 'h', 'c', 'logits'),
  unit: place,
  t: place,
  value,
});
const edit = fc.record({
  parameter: fc.constantFrom('forget.W', 'forget.b', 'head.V'),
  index: fc.array(fc.integer({ min: 0, max: 63 }), { minLength: 1, maxLength: 2 }),
  value,
});
const seeded = { ...initialState('flipflop'), weights: 'seed' as const };

describe('a text of changes', () => {
  it('gives back what was written, the last of each place', () => {
    fc.assert(
      fc.property(fc.array(clamp, { maxLength: 30 }), fc.array(edit, { maxLength: 30 }), (clamps, edits) => {
        const text = writeClamps(clamps);
        expect(writeClamps(clampsIn(text))).toBe(readClamps(text));
        for (const one of clampsIn(text)) expect(clamps).toContainEqual(one);
        const weights = writeEdits(edits);
        expect(writeEdits(editsIn(weights))).toBe(readEdits(weights));
        for (const one of editsIn(weights)) expect(edits).toContainEqual(one);
      }),
    );
  });

  it('is not read where a part of it is not understood', () => {
    for (const text of ['forget', 'forget 0 1 1', 'forget 1 1 NaN', 'forget 1 1 9999999', '__proto__ 1 1 1'])
      expect(readClamps(text)).toBeUndefined();
    for (const text of ['forget 1 1 2', 'forget.W 1 all 2', 'forget.W 1 1 1 2', 'forget.b 1 1e9'])
      expect(readEdits(text)).toBeUndefined();
  });
});

describe('a typed number', () => {
  it('is read with comma, point and either minus, and refused where it is none or too large', () => {
    expect(['1', ' -2,5 ', '−0.25', '1e3', '0.00000049'].map(numberTyped)).toEqual([1, -2.5, -0.25, 1000, 0]);
    for (const text of ['', ' ', 'a', '1 2', '1e7', '-1000001', 'Infinity', 'NaN'])
      expect(numberTyped(text)).toBeUndefined();
  });
});

describe('edits', () => {
  const program = compile(cellOf(choiceOf('lstm'), { I: 3, H: 2 }), { I: 3, H: 2, O: 0 });
  const parameters = seededParameters(program, 1);

  it('set the weight of their row and column and no other', () => {
    const changed = edited(program, parameters, editsIn('forget.W 2 3 -2.5,forget.b 1 7'));
    const before = [...parameterOf(program, parameters, 'forget.W')];
    expect([...parameterOf(program, changed, 'forget.W')]).toEqual(before.toSpliced(5, 1, -2.5));
    expect([...parameterOf(program, changed, 'forget.b')]).toEqual([7, 1]);
    expect(parameterOf(program, parameters, 'forget.b')[0]).toBe(1);
  });

  it('that the cell has no place for leave it as it is', () => {
    expect(edited(program, parameters, editsIn('reset.W 1 1 2,forget.W 3 1 2,forget.b 1 1 2'))).toBe(
      parameters,
    );
  });
});

describe('the run', () => {
  it('takes clamps and edits, and the untouched one does not', () => {
    const state = { ...seeded, clamps: 'forget 1 2 1,h 2 all 0', edits: 'candidate.b 1 3' };
    const { text, clamps } = state;
    const run = traceOf(taskOf(state), variantIs(null, state), text, clamps);
    const untouched = traceOf(taskOf(state), untouchedVariantIs(null, state), text, '');
    const plain = traceOf(taskOf(seeded), variantIs(null, seeded), text, '');
    expect(vectorOf(run, 'forget', 1)[0]).toBe(1);
    for (let t = 0; t < run.length; t++) expect(vectorOf(run, 'h', t)[1]).toBe(0);
    expect(vectorOf(run, 'candidate', 0)[0]).not.toBe(vectorOf(plain, 'candidate', 0)[0]);
    expect([...untouched.values]).toEqual([...plain.values]);
  });

  it('leaves out what this cell does not have, and keeps it for the cell that has', () => {
    const state = { ...seeded, cell: 'rnn' as const, clamps: 'forget 1 2 1,h 99 1 0,logits 1 999 4' };
    const store = createReaderStore(state);
    expect(store.getState().clamps).toBe(state.clamps);
    expect(() => traceOf(taskOf(state), variantIs(null, state), state.text, state.clamps)).not.toThrow();
  });
});

describe('changes', () => {
  it('are walked through by undo and redo, a reset too', () => {
    const store = createReaderStore(seeded);
    act(store, hold, { node: 'forget', unit: 0, t: 1, value: 0.25 });
    act(store, hold, { node: 'forget', unit: 0, t: 1, value: 1 });
    act(store, setWeight, { parameter: 'forget.W', index: [1, 2], value: -2 });
    const set = store.getState();
    expect([set.clamps, set.edits]).toEqual(['forget 1 2 1', 'forget.W 2 3 -2']);
    act(store, resetChanges);
    undo(store);
    expect(store.getState()).toMatchObject({ clamps: set.clamps, edits: set.edits });
    undo(store);
    expect(store.getState().edits).toBe('');
    undo(store);
    expect(store.getState().clamps).toBe('forget 1 2 0.25');
    undo(store);
    expect(store.getState().clamps).toBe('');
    for (let k = 0; k < 3; k++) redo(store);
    expect(store.getState()).toMatchObject({ clamps: set.clamps, edits: set.edits });
    act(store, release, { node: 'forget', unit: 0, t: 1, value: 1 });
    act(store, unsetWeight, { parameter: 'forget.W', index: [1, 2], value: 0 });
    expect(store.getState()).toMatchObject({ clamps: '', edits: '' });
  });

  it('stand in the link: three clamps and two edits open elsewhere as the same run', () => {
    const state = {
      ...seeded,
      clamps: 'forget 1 2 1,c 3 all -0.5,h all 4 0.125',
      edits: 'forget.W 2 3 -2.5,head.c 1 0.000001',
    };
    const link = writeLink(state);
    expect(link).toMatch(/^[#/?=&\w.,%-]+$/);
    expect(readLink(link).notices).toEqual([]);
    const opened = createReaderStore(restoreLink(link)).getState();
    const values = (of: typeof state) => traceOf(taskOf(of), variantIs(null, of), of.text, of.clamps).values;
    expect([...values({ ...state, ...opened } as typeof state)]).toEqual([...values(state)]);
    expect(opened).toMatchObject({ clamps: state.clamps, edits: state.edits });
  });

  it('beyond the most there may be are left out of a link with a notice', () => {
    const many = Array.from({ length: mostChanges + 5 }, (_, k) => `h_1_${k + 1}_1`).join(',');
    const { changes, notices } = readLink(`#/explore?v=1&clamps=${many}`);
    expect(clampsIn(changes.clamps ?? '')).toHaveLength(mostChanges);
    expect(notices).toMatchObject([{ kind: 'unread', items: [{ key: 'clamps', reason: 'nearest' }] }]);
  });

  it('that a link tells wrongly are named in a notice', () => {
    expect(readLink('#/explore?v=1&clamps=forget_1_0_1').notices).toMatchObject([
      { kind: 'unread', items: [{ key: 'clamps', reason: 'value' }] },
    ]);
  });
});
