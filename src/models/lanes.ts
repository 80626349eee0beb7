/** What each unit of a trained LSTM has come to hold, and the units put in order by it. */
import type { Program } from '../engine/compile.ts';
import { compute, loadSymbols, vectorOf, workspace } from '../engine/forward.ts';
import { parameterOf } from '../engine/parameters.ts';
import { random } from '../engine/random.ts';
import type { Vector } from '../engine/vector.ts';
import type { Task } from '../tasks/task.ts';
import { type Caption, captionLimit } from './shelf.ts';

/** For every unit the feature whose Pearson correlation with its c_t is largest in size, over 500 seeded sequences. */
export function captionsOf(task: Task, program: Program, parameters: Vector): Caption[] {
  const chance = random(500);
  const H = program.sizes.H;
  const cells = Array.from({ length: H }, (): number[] => []);
  const features = new Map<string, number[]>();
  for (let k = 0; k < 500; k++) {
    const { inputs } = task.example(chance);
    const work = workspace(program, parameters, inputs.length);
    loadSymbols(work, inputs);
    compute(work);
    inputs.forEach((_, t) => {
      const c = vectorOf(work, 'c', t);
      cells.forEach((values, unit) => {
        values.push(c[unit] ?? Number.NaN);
      });
    });
    const tokens = inputs.map(index => ({ text: task.vocabulary[index] ?? '', index }));
    for (const [name, values] of Object.entries(task.features(tokens)))
      features.set(name, [...(features.get(name) ?? []), ...values]);
  }
  return cells.map(values =>
    [...features]
      .map(([name, feature]) => ({ name, r: correlation(values, feature) }))
      .reduce((best, caption) => (Math.abs(caption.r) > Math.abs(best.r) ? caption : best)),
  );
}

/** Pearson's r of two rows of numbers; 0 if one never changes. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (row: readonly number[]): number => row.reduce((sum, value) => sum + value, 0) / row.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, squareA, squareB] = [0, 0, 0];
  a.forEach((value, k) => {
    const [offA, offB] = [value - meanA, (b[k] ?? 0) - meanB];
    both += offA * offB;
    squareA += offA * offA;
    squareB += offB * offB;
  });
  const scale = Math.sqrt(squareA * squareB);
  return scale > 0 ? both / scale : 0;
}

/**
 * The same function with its units in the order of the task's features, the named ones first, and turned so that
 * every r is positive. Exact symmetries: tanh is odd, so c_k may change its sign if the candidate's row and what reads h_k do.
 */
export function arranged(
  task: Task,
  program: Program,
  parameters: Vector,
): { parameters: Vector; captions: Caption[] } {
  const found = captionsOf(task, program, parameters);
  const order = Object.keys(task.features([{ text: '', index: null }]));
  const place = ({ name, r }: Caption): number =>
    (Math.abs(r) >= captionLimit ? 0 : order.length) + order.indexOf(name);
  const units = found
    .map((caption, unit) => ({ caption, unit, sign: caption.r < 0 ? -1 : 1 }))
    .sort((a, b) => place(a.caption) - place(b.caption) || Math.abs(b.caption.r) - Math.abs(a.caption.r));
  const placed: Vector = new Float64Array(parameters.length);
  for (const [name, { shape }] of program.parameters) {
    const [group = '', letter = ''] = name.split('.');
    const from = parameterOf(program, parameters, name);
    const to = parameterOf(program, placed, name);
    const [rows = 0, columns = 1] = shape;
    const inCell = group !== 'head';
    const readsH = letter === 'R' || letter === 'V';
    for (let j = 0; j < rows; j++)
      for (let k = 0; k < columns; k++) {
        const row = inCell ? units[j] : undefined;
        const column = readsH ? units[k] : undefined;
        const sign = (group === 'candidate' ? (row?.sign ?? 1) : 1) * (column?.sign ?? 1);
        to[j * columns + k] = sign * (from[(row?.unit ?? j) * columns + (column?.unit ?? k)] ?? 0);
      }
  }
  return {
    parameters: placed,
    captions: units.map(({ caption }) => ({ name: caption.name, r: Math.abs(caption.r) })),
  };
}
