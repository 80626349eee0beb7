// What reaches back through a text: the gradients are central differences of the displayed output, for every cell.
import { describe, expect, it } from 'vitest';
import { type Choice, cellOf, choiceOf } from '../../src/cells/catalog.ts';
import { withHead } from '../../src/cells/head.ts';
import { nodeOf } from '../../src/cells/spec.ts';
import { type Clamp, isHeldAt } from '../../src/engine/clamps.ts';
import { compile } from '../../src/engine/compile.ts';
import { compute, forward, load, vectorOf, workspace } from '../../src/engine/forward.ts';
import { gradientBack, originOf, tracedBack } from '../../src/readings/gradientBack.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { type TaskId, taskFor } from '../../src/tasks/catalog.ts';
import { tokenize, vectorsOf } from '../../src/tasks/task.ts';
import { bumped } from '../engine/differences.ts';
import { choicesFor, livelyParameters, titleOf } from './anyCell.ts';
import { seededRun } from './seededRun.ts';

const words = 'anna left when the boys came because they';
const step = 1e-5;

/** A run with clamps, small and lively. */
function livelyRun(choice: Choice, task: TaskId, given: string, clamps: readonly Clamp[] = []): RunOfText {
  const known = taskFor(task, given);
  const sizes = { I: known.vocabulary.length, H: 3, O: known.outputs.length };
  const program = compile(withHead(cellOf(choice, sizes), known.head), sizes);
  const tokens = tokenize(known, given);
  const parameters = livelyParameters(program, 5, 0.8);
  const trace = forward(program, parameters, vectorsOf(known, tokens), {}, clamps);
  return { task: known, choice, cell: program.cell, tokens, trace, lanes: ['unit 1', 'unit 2', 'unit 3'] };
}

/** The value of what is traced as the page's own numbers give it: the logit, or the loss from the prediction. */
function shownValue(run: RunOfText, values: RunOfText['trace'], of: number | null): number {
  const T = originOf(run)?.T ?? -1;
  if (of !== null) return vectorOf(values, 'logits', T)[of] ?? Number.NaN;
  const prediction = vectorOf(values, 'prediction', T);
  const next = run.tokens[T + 1];
  if (run.task.head === 'identity')
    return (next?.numbers ?? []).reduce((sum, number, k) => sum + (number - (prediction[k] ?? 0)) ** 2, 0);
  return -Math.log(prediction[next?.index ?? -1] ?? Number.NaN);
}

/** How what is traced changes with a number added to one unit of a state at one step. */
function difference(run: RunOfText, of: number | null, id: string, t: number, unit: number): number {
  const { trace, task, tokens, cell } = run;
  const program = compile(bumped(cell, id, 'H'), trace.program.sizes);
  const given = new Float64Array(program.parameterCount);
  for (const [name, { offset }] of program.parameters) {
    const from = trace.program.parameters.get(name);
    const size = from?.shape.reduce((product, side) => product * side, 1) ?? 0;
    given.set(trace.parameters.subarray(from?.offset ?? 0, (from?.offset ?? 0) + size), offset);
  }
  const at = (change: number): number => {
    const work = workspace(program, given, trace.length, 1, trace.clamps);
    load(work, vectorsOf(task, tokens));
    vectorOf(work, 'bump', t)[unit] = change;
    compute(work);
    return shownValue(run, work, of);
  };
  return (at(step) - at(-step)) / (2 * step);
}

function expectDifferences(run: RunOfText, of: number | null): void {
  const back = gradientBack(run, of);
  expect(back?.value).toBeCloseTo(shownValue(run, run.trace, of), 9);
  for (const [id, { vectors, norms }] of back?.states ?? [])
    vectors.forEach((vector, t) => {
      expect(norms[t]).toBeCloseTo(Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)), 12);
      vector.forEach((gradient, unit) => {
        expect(
          Math.abs(gradient - difference(run, of, id, t, unit)),
          `${id}, step ${t + 1}, unit ${unit + 1}`,
        ).toBeLessThan(1e-7);
      });
    });
}

const whole = choicesFor(8).filter(({ truncated }) => !truncated);

describe.each(whole.map(choice => [titleOf(choice), choice] as const))(
  'what reaches back in %s',
  (_, choice) => {
    it('is the central difference of the loss and of a logit', () => {
      const asked = livelyRun(choice, 'flipflop', 'set hold reset hold set');
      expect(originOf(asked)).toEqual({ T: 4, isJudged: false });
      expectDifferences(asked, 1);
      const judged = livelyRun(choice, 'counting', 'start a a b b');
      expect(originOf(judged)).toEqual({ T: 3, isJudged: true });
      expectDifferences(judged, null);
    });

    it('is nothing where a value is held, and what the rest makes of that elsewhere', () => {
      const state = choice.cell === 'lstm' || choice.cell === 'slstm' ? 'c' : 'h';
      const run = livelyRun(choice, 'counting', 'start a a b b', [
        { node: state, unit: 1, t: 2, value: 0.4 },
      ]);
      const reach = gradientBack(run, null)?.states.get(state);
      expect(isHeldAt(run.trace, state, 2, 1)).toBe(true);
      expect(reach?.vectors[2]?.[1]).toBe(0);
      expectDifferences(run, null);
    });
  },
);

describe('a truncated gradient', () => {
  const run = livelyRun(choiceOf('lstm', { truncated: true }), 'counting', 'start a a b b');
  const back = gradientBack(run, null);

  it('reaches c along the belt alone: each step back multiplies by the forget gate', () => {
    const c = back?.states.get('c')?.vectors ?? [];
    for (let t = (back?.T ?? 0) - 1; t >= 0; t--)
      c[t]?.forEach((gradient, k) => {
        const gate = vectorOf(run.trace, 'forget', t + 1)[k] ?? Number.NaN;
        expect(gradient).toBeCloseTo((c[t + 1]?.[k] ?? Number.NaN) * gate, 12);
      });
  });

  it('reaches no h but the last', () => {
    const norms = back?.states.get('h')?.norms ?? [];
    expect(norms.at(-1)).toBeGreaterThan(0);
    expect(norms.slice(0, -1).every(norm => norm === 0)).toBe(true);
  });
});

describe('where the tracing begins', () => {
  it('is the last word but one, or before it where the last is unknown', () => {
    expect(originOf(seededRun({ text: words }))).toEqual({ T: 6, isJudged: true });
    expect(originOf(seededRun({ text: `${words} xyzzy` }))).toEqual({ T: 6, isJudged: true });
  });

  it('is the last step, with the largest logit, where the text does not tell what comes', () => {
    const run = seededRun({ text: 'anna' });
    expect(originOf(run)).toEqual({ T: 0, isJudged: false });
    const logits = vectorOf(run.trace, 'logits', 0);
    expect(gradientBack(run, null)?.traced).toEqual({
      kind: 'logit',
      output: logits.indexOf(Math.max(...logits)),
    });
  });

  it('is where the task asks, for a task that asks somewhere', () => {
    expect(originOf(seededRun({ task: 'adding', text: '0.4,-1_0.2,1_0.5,1' }))).toEqual({
      T: 2,
      isJudged: false,
    });
  });

  it('is nowhere without words', () => {
    expect(originOf(seededRun({ text: '' }))).toBeNull();
    expect(gradientBack(seededRun({ text: '' }), null)).toBeNull();
  });

  it('takes squared errors where numbers come next', () => {
    expectDifferences(livelyRun(choiceOf('gru'), 'co2', '0.5_-0.3_1.1_0.2'), null);
  });
});

describe('the states that are told of', () => {
  it('are those that are carried, and h', () => {
    const states = (choice: Choice) => tracedBack(seededRun({ choice }).trace);
    expect(states(choiceOf('lstm'))).toEqual(['c', 'h']);
    expect(states(choiceOf('gru'))).toEqual(['h']);
    expect(states(choiceOf('rnn'))).toEqual(['h']);
    expect(states(choiceOf('slstm'))).toEqual(expect.arrayContaining(['c', 'n', 'h']));
    const { trace } = seededRun();
    for (const id of tracedBack(trace)) expect(nodeOf(trace.program.cell, id).role).toBe('state');
  });
});
