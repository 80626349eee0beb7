// What the trained RNN, GRU, LSTM and peephole LSTM should say of a sentence: plain loops over the released files, apart from the page's own.
import { join } from 'node:path';
import { agreement } from '../../src/tasks/agreement.ts';
import { readSafetensors } from './plain.ts';

type Row = readonly number[];

/** Every node's numbers at one time step, by id. */
export type PlainMoment = Readonly<Record<string, Row>>;

/** The cells that are computed here. */
export type PlainCell = 'rnn' | 'gru' | 'lstm' | 'peephole';

/** The state that each remembers. */
export const stateOf: Readonly<Record<PlainCell, 'h' | 'c'>> = {
  rnn: 'h',
  gru: 'h',
  lstm: 'c',
  peephole: 'c',
};

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
const zip = (a: Row, b: Row, by: (x: number, y: number) => number): Row =>
  a.map((value, k) => by(value, b[k] ?? Number.NaN));
const plus = (...rows: readonly Row[]): Row => rows.reduce((sum, row) => zip(sum, row, (x, y) => x + y));
const times = (a: Row, b: Row): Row => zip(a, b, (x, y) => x * y);

/** The sentence's run through the first released model of the agreement task. */
export function plainCell(cell: PlainCell, text: string): PlainMoment[] {
  const { tensors } = readSafetensors(
    join(import.meta.dirname, `../../public/models/agreement-${cell}.1.safetensors`),
  );
  const all = (name: string): Row => tensors.get(name)?.values ?? [];
  const product = (name: string, v: Row): Row => {
    const matrix = all(name);
    return Array.from({ length: matrix.length / v.length }, (_, j) =>
      v.reduce((sum, value, k) => sum + (matrix[j * v.length + k] ?? Number.NaN) * value, 0),
    );
  };
  const sum = (name: string, x: Row, h: Row): Row =>
    plus(product(`${name}.W`, x), product(`${name}.R`, h), all(`${name}.b`));
  let h: Row = Array(agreement.hidden).fill(0);
  let c = h;
  return text.split(' ').map((word): PlainMoment => {
    const x = agreement.vocabulary.map(known => Number(known === word));
    const nodes = { x, hPrev: h, ...step(x) };
    const logits = plus(product('head.V', h), all('head.c'));
    const powers = logits.map(Math.exp);
    const total = powers.reduce((one, other) => one + other, 0);
    return { ...nodes, logits, prediction: powers.map(power => power / total) };
  });

  function step(x: Row): PlainMoment {
    if (cell === 'rnn') {
      h = sum('hidden', x, h).map(Math.tanh);
      return { h };
    }
    if (cell === 'gru') {
      const [update, reset] = [sum('update', x, h).map(sigmoid), sum('reset', x, h).map(sigmoid)];
      const resetState = times(reset, plus(product('candidate.R', h), all('candidate.rb')));
      const candidate = plus(product('candidate.W', x), resetState, all('candidate.b')).map(Math.tanh);
      const kept = times(update, h);
      const written = zip(update, candidate, (z, n) => (1 - z) * n);
      h = plus(kept, written);
      return { update, reset, resetState, candidate, kept, written, h };
    }
    const [hPrev, cPrev] = [h, c];
    const peep = (name: string, seen: Row): Row =>
      cell === 'peephole' ? times(all(`${name}.p`), seen) : seen.map(() => 0);
    const gate = (name: string, seen: Row): Row => plus(sum(name, x, hPrev), peep(name, seen)).map(sigmoid);
    const [forget, input] = [gate('forget', cPrev), gate('input', cPrev)];
    const candidate = sum('candidate', x, hPrev).map(Math.tanh);
    const [kept, written] = [times(forget, cPrev), times(input, candidate)];
    c = plus(kept, written);
    const output = gate('output', c);
    const squashed = c.map(Math.tanh);
    h = times(output, squashed);
    return { cPrev, forget, input, candidate, kept, written, c, output, squashed, h };
  }
}
