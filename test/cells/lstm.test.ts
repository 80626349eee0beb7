// What the LSTM and the plain RNN compute: their formulas by hand, and what their gates do at their ends.
import { describe, expect, it } from 'vitest';
import { lstm } from '../../src/cells/lstm.ts';
import { rnn } from '../../src/cells/rnn.ts';
import { compile } from '../../src/engine/compile.ts';
import { forward, type Trace, vectorOf } from '../../src/engine/forward.ts';
import { packParameters, parameterOf, seededParameters } from '../../src/engine/parameters.ts';

const sigmoid = (a: number): number => 1 / (1 + Math.exp(-a));
const sizes = { I: 2, H: 3, O: 0 };
const x = [
  [1, -2],
  [0.5, 0],
  [-1, 1],
];
const hPrev = [0.1, -0.2, 0.3];
const cPrev = [1.5, -0.5, 0.25];

/** An LSTM with seeded weights, in which the biases of some gates are as given. */
function run(biases: Readonly<Record<string, number>>): Trace {
  const program = compile(lstm(), sizes);
  const parameters = seededParameters(program, 4);
  for (const [gate, b] of Object.entries(biases)) parameterOf(program, parameters, `${gate}.b`).fill(b);
  return forward(program, parameters, x, { hPrev, cPrev });
}

function at(trace: Trace, id: string, t: number): number[] {
  return [...vectorOf(trace, id, t)];
}

describe('the LSTM', () => {
  it('a forget gate at 1 and an input gate at 0 keep c', () => {
    const trace = run({ forget: 1000, input: -1000 });
    for (const t of x.keys()) expect(at(trace, 'c', t)).toEqual(cPrev);
  });

  it('a forget gate at 0 forgets all of c, and what is written stands alone', () => {
    const trace = run({ forget: -1000, input: 1000 });
    for (const t of x.keys()) expect(at(trace, 'c', t)).toEqual(at(trace, 'candidate', t));
  });

  it('forget and input gate at 1 add up the candidates', () => {
    const trace = run({ forget: 1000, input: 1000 });
    let sum = cPrev;
    for (const t of x.keys()) {
      const g = at(trace, 'candidate', t);
      sum = sum.map((c, j) => c + (g[j] ?? 0));
      expect(at(trace, 'c', t)).toEqual(sum);
    }
  });

  it('an output gate at 0 hides c, which lives on', () => {
    const trace = run({ output: -1000 });
    for (const t of x.keys()) {
      expect(at(trace, 'h', t).every(h => Math.abs(h) === 0)).toBe(true);
      expect(at(trace, 'c', t).every(c => c !== 0)).toBe(true);
    }
  });

  it('an output gate at 1 shows tanh c', () => {
    const trace = run({ output: 1000 });
    for (const t of x.keys()) expect(at(trace, 'h', t)).toEqual(at(trace, 'squashed', t));
  });

  it('what is before a step is what was after the last', () => {
    const trace = run({});
    expect([at(trace, 'hPrev', 0), at(trace, 'cPrev', 0)]).toEqual([hPrev, cPrev]);
    for (const t of [1, 2])
      expect([at(trace, 'hPrev', t), at(trace, 'cPrev', t)]).toEqual([
        at(trace, 'h', t - 1),
        at(trace, 'c', t - 1),
      ]);
  });

  it('one unit by hand: i, f, o = σ(w x + r h + b), g = tanh(…), c = f c + i g, h = o tanh c', () => {
    const program = compile(lstm(), { I: 1, H: 1, O: 0 });
    const weights = {
      input: [0.5, -0.25, 0.1],
      forget: [-1, 0.75, 1],
      candidate: [2, 0.5, -0.5],
      output: [0.25, 1, 0],
    };
    const named = new Map<string, { shape: number[]; data: number[] }>();
    for (const [gate, [W = 0, R = 0, b = 0]] of Object.entries(weights)) {
      named.set(`${gate}.W`, { shape: [1, 1], data: [W] });
      named.set(`${gate}.R`, { shape: [1, 1], data: [R] });
      named.set(`${gate}.b`, { shape: [1], data: [b] });
    }
    const trace = forward(program, packParameters(program, named), [[1], [-0.5]], {
      hPrev: [0.2],
      cPrev: [0.4],
    });
    let h = 0.2;
    let c = 0.4;
    for (const [t, x] of [1, -0.5].entries()) {
      const i = sigmoid(0.5 * x - 0.25 * h + 0.1);
      const f = sigmoid(-1 * x + 0.75 * h + 1);
      const g = Math.tanh(2 * x + 0.5 * h - 0.5);
      const o = sigmoid(0.25 * x + 1 * h);
      c = f * c + i * g;
      h = o * Math.tanh(c);
      expect(at(trace, 'kept', t)[0]).toBeCloseTo(c - i * g, 14);
      expect(at(trace, 'written', t)[0]).toBeCloseTo(i * g, 14);
      expect(at(trace, 'c', t)[0]).toBeCloseTo(c, 14);
      expect(at(trace, 'h', t)[0]).toBeCloseTo(h, 14);
    }
  });
});

describe('the plain RNN', () => {
  it('one unit by hand: h = tanh(w x + r h + b)', () => {
    const program = compile(rnn(), { I: 1, H: 1, O: 0 });
    const named = new Map([
      ['hidden.W', { shape: [1, 1], data: [0.5] }],
      ['hidden.R', { shape: [1, 1], data: [-2] }],
      ['hidden.b', { shape: [1], data: [0.25] }],
    ]);
    const trace = forward(program, packParameters(program, named), [[1], [3]], { hPrev: [0.1] });
    const first = Math.tanh(0.5 - 0.2 + 0.25);
    expect(at(trace, 'h', 0)[0]).toBeCloseTo(first, 14);
    expect(at(trace, 'h', 1)[0]).toBeCloseTo(Math.tanh(1.5 - 2 * first + 0.25), 14);
  });
});
