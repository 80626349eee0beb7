/** What each unit of a trained cell has come to hold, and the units put in order by it. */
import type { Program } from '../engine/compile.ts';
import { compute, vectorOf, workspace } from '../engine/forward.ts';
import { parameterOf } from '../engine/parameters.ts';
import { random } from '../engine/random.ts';
import type { Vector } from '../engine/vector.ts';
import type { Practice } from '../tasks/practice/practice.ts';
import type { Input, Task, Token } from '../tasks/task.ts';
import { type Caption, captionLimit } from './captions.ts';
import { loadInputs } from './runner.ts';

/** A state whose standard deviation is smaller than this holds nothing. */
const leastMove = 0.02;

/**
 * For every unit the feature whose Pearson correlation with its state is largest in size, over 500 seeded sequences; of
 * a unit whose state hardly moves r is 0.
 */
export function captionsOf(task: Task, practice: Practice, program: Program, parameters: Vector): Caption[] {
  const chance = random(500);
  const state = program.blocks.has('c') ? 'c' : 'h';
  const units = Array.from({ length: program.sizes.H }, (): number[] => []);
  const features = new Map<string, number[]>();
  for (let k = 0; k < 500; k++) {
    const { inputs } = practice.example(chance);
    const work = workspace(program, parameters, inputs.length);
    loadInputs(work, inputs);
    compute(work);
    inputs.forEach((_, t) => {
      const values = vectorOf(work, state, t);
      for (const [unit, row] of units.entries()) row.push(values[unit] ?? Number.NaN);
    });
    for (const [name, values] of Object.entries(practice.features(tokensOf(task, inputs)))) {
      const row = features.get(name) ?? [];
      row.push(...values);
      features.set(name, row);
    }
  }
  return units.map(values =>
    [...features]
      .map(([name, feature]) => ({
        name,
        r: deviation(values) < leastMove ? 0 : correlation(values, feature),
      }))
      .reduce((best, caption) => (Math.abs(caption.r) > Math.abs(best.r) ? caption : best)),
  );
}

function deviation(row: readonly number[]): number {
  const mean = row.reduce((sum, value) => sum + value, 0) / row.length;
  return Math.sqrt(row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / row.length);
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
 * The same function with its units in the order of the task's features, the named ones first, and turned so that every
 * r is positive. Exact symmetries: what squashes candidate, memory and hidden state is odd, so a unit may change the sign
 * of its state if the row that writes it, its peepholes and all that reads its h do.
 */
export function arranged(
  task: Task,
  practice: Practice,
  program: Program,
  parameters: Vector,
): { parameters: Vector; captions: Caption[] } {
  const found = captionsOf(task, practice, program, parameters);
  const order = Object.keys(practice.features([{ text: '', index: null }]));
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
    const readsState = letter === 'R' || letter === 'V';
    const turnsRow = writers.has(group) || letter === 'p';
    for (let j = 0; j < rows; j++)
      for (let k = 0; k < columns; k++) {
        const row = inCell ? units[j] : undefined;
        const column = readsState ? units[k] : undefined;
        const sign = (turnsRow ? (row?.sign ?? 1) : 1) * (column?.sign ?? 1);
        to[j * columns + k] = sign * (from[(row?.unit ?? j) * columns + (column?.unit ?? k)] ?? 0);
      }
  }
  return {
    parameters: placed,
    captions: units.map(({ caption }) => ({ name: caption.name, r: Math.abs(caption.r) })),
  };
}

/** The groups whose layer writes the state. */
const writers: ReadonlySet<string> = new Set(['candidate', 'hidden']);

function tokensOf(task: Task, inputs: readonly Input[]): Token[] {
  return inputs.map(input =>
    typeof input === 'object' && input !== null
      ? { text: input.join(), index: null, numbers: input }
      : { text: task.vocabulary[input ?? -1] ?? '', index: input },
  );
}
