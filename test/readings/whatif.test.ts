// What a run became by the reader's hand, held against plain computations.
import { describe, expect, it } from 'vitest';
import { choiceOf, type FamilyName, familyNames } from '../../src/cells/catalog.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { lineOf } from '../../src/readings/arithmetic.ts';
import { explanationOf } from '../../src/readings/explanation.ts';
import { narrate } from '../../src/readings/narration.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { guardsOf, holdableNodes, outputsAt, stepOfMostChange } from '../../src/readings/whatif.ts';
import { initialState, taskOf } from '../../src/state/schema.ts';
import { tokensOf, traceOf, variantIs } from '../../src/state/selectors.ts';

function runOf(clamps: string, edits = '', cell: FamilyName = 'lstm', activation = 'tanh'): RunOfText {
  const choice = choiceOf(cell, cell === 'lstm' ? { candidateactivation: activation as 'tanh' } : {});
  const state = { ...initialState('flipflop'), ...choice, weights: 'seed' as const, edits };
  const variant = variantIs(null, state);
  const trace = traceOf(taskOf(state), variant, state.text, clamps);
  const lanes = ['a', 'b', 'c', 'd'];
  const shared = { task: taskOf(state), choice, tokens: tokensOf(state), lanes };
  return { ...shared, cell: variant.program.cell, trace };
}

describe('what if', () => {
  it('finds the step at which the prediction moves most', () => {
    const [untouched, run] = [runOf(''), runOf('h all 4 1')];
    const moved = Array.from({ length: run.trace.length }, (_, t) =>
      [...vectorOf(run.trace, 'prediction', t)].reduce(
        (sum, value, k) => sum + Math.abs(value - (vectorOf(untouched.trace, 'prediction', t)[k] ?? 0)),
        0,
      ),
    );
    const t = stepOfMostChange(run, untouched);
    expect(t).toBe(moved.indexOf(Math.max(...moved)));
    for (const { output, now, was } of outputsAt(run, untouched, t ?? 0)) {
      expect(now).toBe(vectorOf(run.trace, 'prediction', t ?? 0)[output]);
      expect(was).toBe(vectorOf(untouched.trace, 'prediction', t ?? 0)[output]);
    }
    expect(stepOfMostChange(untouched, untouched)).toBeUndefined();
  });

  it('tells in words of a gate driven to its end, and of nothing else', () => {
    const run = runOf('', 'forget.b 1 400');
    const at = { t: 1, k: 2, unit: 0 };
    expect(guardsOf(run, runOf(''), at)).toMatchObject([{ kind: 'saturation', node: 'forget' }]);
    expect(guardsOf(run, runOf(''), { ...at, unit: 1 })).toEqual([]);
  });

  it('tells where a value first leaves the numbers', () => {
    const clamps = 'forget all all 1000000,candidate all all 1000000';
    const untouched = runOf('');
    const run = runOf(clamps);
    expect(guardsOf(run, untouched, { t: 0, k: 0, unit: 0 })).toEqual([]);
    const broken = { ...run, trace: { ...run.trace, values: run.trace.values.slice() } };
    vectorOf(broken.trace, 'c', 2)[1] = Number.POSITIVE_INFINITY;
    vectorOf(broken.trace, 'h', 3)[0] = Number.NaN;
    expect(guardsOf(broken, untouched, { t: 0, k: 0, unit: 0 })).toEqual([
      { kind: 'overflow', node: 'c', t: 2, isNaN: false },
    ]);
  });

  it('offers in every family only nodes that can be held, the hidden state among them', () => {
    for (const family of familyNames) {
      const { trace } = runOf('', '', family);
      const nodes = holdableNodes(trace);
      expect(nodes).toContain('h');
      for (const node of nodes) expect(() => runOf(`${node} 1 1 0.5`, '', family)).not.toThrow();
      for (const node of nodes)
        expect(vectorOf(runOf(`${node} 1 1 0.5`, '', family).trace, node, 0)[0]).toBe(0.5);
    }
  });

  it('gives no cause for a value that is held: neither in the story, nor in the equation, nor in a curve', () => {
    const run = runOf('forget 1 2 1');
    const at = { t: 1, k: run.cell.steps.findIndex(({ id }) => id === 'forget'), unit: 0 };
    const text = (unit: number) =>
      narrate(run, { ...at, unit })
        .sentences.flat()
        .map(phrase => (typeof phrase === 'string' ? phrase : phrase.text))
        .join('');
    expect(text(0)).toBe('You hold the forget gate of a at 1.00 here, whatever it would have been.');
    expect(text(1)).not.toContain('You hold');
    expect(lineOf(run.trace, 'forget', 1, 0).map(({ number }) => number)).toEqual(['1.00', '=', '1.00']);
    expect(lineOf(run.trace, 'forget', 1, 1).length).toBeGreaterThan(3);
    expect(explanationOf(run.trace, 'forget', 1, 0)).toBeUndefined();
    expect(explanationOf(run.trace, 'forget', 1, 1)?.node).toBe('forget');
  });
});
