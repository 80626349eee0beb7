// What each step wrote and how much of it is left: signed amounts that add up to the state, for every cell that has a belt.
import { describe, expect, it } from 'vitest';
import { choiceOf, familyNames, presets } from '../../src/cells/catalog.ts';
import { forward, vectorOf } from '../../src/engine/forward.ts';
import { random } from '../../src/engine/random.ts';
import { lastKnown, lineageOf, tracedStates, whyUntraced } from '../../src/readings/lineage.ts';
import { vectorsOf } from '../../src/tasks/task.ts';
import { nameOf } from '../engine/choices.ts';
import { seededRun } from './seededRun.ts';

const choices = [
  ...familyNames.map(name => choiceOf(name)),
  choiceOf('gru', { reset: 'before', z: 'takes' }),
  ...presets.map(({ choice }) => choice),
];

describe.each(choices.map(choice => [nameOf(choice), choice] as const))(
  'the lineage in %s',
  (name, choice) => {
    const { trace } = seededRun({ choice, lively: true });
    const states = tracedStates(trace.program.cell);

    it('is told of the states that are carried by a sum', () => {
      const expected =
        name === 'rnn' ? [] : choice.cell === 'slstm' ? ['n', 'c'] : [choice.cell === 'lstm' ? 'c' : 'h'];
      expect(states.toSorted()).toEqual(expected.toSorted());
    });

    it('adds up to the state, step by step and unit by unit', () => {
      const chance = random(3);
      for (const state of states)
        for (let k = 0; k < 6; k++) {
          const [T, unit] = [chance.below(trace.length), chance.below(trace.program.sizes.H)];
          const amounts = lineageOf(trace, state, T, unit);
          expect(amounts.map(({ t }) => t)).toEqual(Array.from({ length: T + 2 }, (_, t) => t - 1));
          const sum = amounts.reduce((total, { amount }) => total + amount, 0);
          expect(Math.abs(sum - (vectorOf(trace, state, T)[unit] ?? Number.NaN))).toBeLessThan(1e-12);
        }
    });
  },
);

describe('the lineage of the LSTM', () => {
  const { trace, task, tokens } = seededRun({ lively: true });

  it('is what i g wrote times the forget gates since', () => {
    const at = (id: string, t: number): number => vectorOf(trace, id, t)[2] ?? Number.NaN;
    lineageOf(trace, 'c', 4, 2)
      .slice(1)
      .forEach(({ t, put, share }) => {
        expect(put).toBeCloseTo(at('input', t) * at('candidate', t), 12);
        let product = 1;
        for (let s = t + 1; s <= 4; s++) product *= at('forget', s);
        expect(share).toBeCloseTo(product, 12);
      });
  });

  it('begins anew at a value that the reader put there', () => {
    const held = forward(trace.program, trace.parameters, vectorsOf(task, tokens), {}, [
      { node: 'c', unit: 2, t: 3, value: 0.5 },
    ]);
    const amounts = lineageOf(held, 'c', 5, 2);
    expect(amounts.filter(({ t }) => t < 3).every(({ amount }) => amount === 0)).toBe(true);
    expect(amounts[4]).toMatchObject({ t: 3, source: 'edit', put: 0.5 });
    expect(amounts.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(
      vectorOf(held, 'c', 5)[2] ?? 0,
      12,
    );
  });
});

describe('what cannot be traced', () => {
  const cellOf = (...given: Parameters<typeof choiceOf>) => seededRun({ choice: choiceOf(...given) }).cell;

  it('has its reason', () => {
    expect(whyUntraced(cellOf('rnn'))).toBe('rewritten');
    expect(whyUntraced(cellOf('lstm', { layernorm: true }))).toBe('changed');
    expect(whyUntraced(cellOf('lstm'))).toBeUndefined();
  });

  it('is what is not told yet: the lineage ends at the last step that is', () => {
    const run = seededRun();
    const last = (t: number, step: string) =>
      lastKnown(run, { t, k: run.cell.steps.findIndex(({ id }) => id === step), unit: 0 }, 'c');
    expect([last(0, 'join'), last(0, 'cell'), last(3, 'input'), last(3, 'hidden')]).toEqual([-1, 0, 2, 3]);
  });
});
