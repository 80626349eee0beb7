// The run told in micro-steps: every moment in order, every told node once per time step, its operands by name.
import { describe, expect, it } from 'vitest';
import { withHead } from '../../src/cells/head.ts';
import { lstm } from '../../src/cells/lstm.ts';
import { rnn } from '../../src/cells/rnn.ts';
import { compile } from '../../src/engine/compile.ts';
import { forward, vectorOf } from '../../src/engine/forward.ts';
import { seededParameters } from '../../src/engine/parameters.ts';
import { momentAt, walk } from '../../src/engine/walk.ts';

const x = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

for (const [name, cell] of Object.entries({
  rnn: rnn(),
  lstm: lstm(),
  'lstm with softmax': withHead(lstm(), 'softmax'),
}))
  describe(name, () => {
    const program = compile(cell, { I: 3, H: 4, O: 2 });
    const trace = forward(program, seededParameters(program, 1), x);
    const moments = [...walk(trace)];

    it('every step of every time step comes once, in order', () => {
      const wanted = x.flatMap((_, t) => cell.steps.map((step, k) => ({ t, k, step: step.id })));
      expect(moments.map(({ t, k, step }) => ({ t, k, step }))).toEqual(wanted);
    });

    it('every told node comes once per time step, with its value there', () => {
      for (const t of x.keys()) {
        const nodes = moments.filter(moment => moment.t === t).flatMap(moment => moment.nodes);
        expect(nodes.map(node => node.id)).toEqual(cell.steps.flatMap(step => step.tells));
        for (const { id, value } of nodes) expect(value, id).toEqual(vectorOf(trace, id, t));
      }
    });

    it('every operand is a told node, known no later than what it makes, with its value', () => {
      const known = new Set<string>();
      for (const { t, nodes } of moments) {
        if (nodes.some(node => node.id === 'x')) known.clear();
        for (const { id, operands } of nodes) {
          for (const operand of operands) {
            expect(known, `${operand.id} of ${id}`).toContain(operand.id);
            expect(operand.value).toEqual(vectorOf(trace, operand.id, t));
          }
          known.add(id);
        }
      }
    });

    it('a moment asked for by its place is the one met on the walk', () => {
      for (const moment of moments) expect(momentAt(trace, moment.t, moment.k)).toEqual(moment);
    });
  });

describe('operands of the LSTM', () => {
  const program = compile(withHead(lstm(), 'softmax'), { I: 3, H: 4, O: 2 });
  const trace = forward(program, seededParameters(program, 1), x);
  const operands = Object.fromEntries(
    [...walk(trace)]
      .filter(({ t }) => t === 1)
      .flatMap(({ nodes }) => nodes)
      .map(node => [node.id, node.operands.map(operand => operand.id).join(' ')]),
  );

  it('are seen through the folded sums, and what comes from outside or before has none', () =>
    expect(operands).toEqual({
      x: '',
      hPrev: '',
      cPrev: '',
      forget: 'x hPrev',
      input: 'x hPrev',
      candidate: 'x hPrev',
      kept: 'forget cPrev',
      written: 'input candidate',
      c: 'kept written',
      output: 'x hPrev',
      squashed: 'c',
      h: 'output squashed',
      logits: 'h',
      prediction: 'logits',
    }));

  it('a step or time step that is not there is an error', () => {
    expect(() => momentAt(trace, 0, 7)).toThrow('lstm has 7 steps, asked for 8');
    expect(() => momentAt(trace, 3, 0)).toThrow('time step 3 of 3');
    expect(() => momentAt(trace, -1, 0)).toThrow('time step -1 of 3');
  });
});
