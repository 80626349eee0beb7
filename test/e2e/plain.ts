// Reads a shipped model's file and runs it over words with plain loops: a second computation, apart from the page's own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trainedTasks as tasks } from '../../src/tasks/catalog.ts';

export type TaskId = 'agreement' | 'flipflop';

interface Tensor {
  readonly shape: readonly number[];
  readonly values: readonly number[];
}

/** A term of a layer's sum for one unit: the bias, the word's weight, and the share of the whole h before. */
export interface SumTerms {
  readonly bias: number;
  readonly word: number;
  readonly recurrent: number;
  readonly sum: number;
}

/** One time step: every node's numbers by id, and the sums that the layers squash. */
export interface Moment {
  readonly word: string;
  readonly nodes: Readonly<Record<string, readonly number[]>>;
  readonly sums: Readonly<Record<string, readonly SumTerms[]>>;
}

/** A model's run over a text. */
export interface Plain {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly hidden: number;
  readonly moments: readonly Moment[];
}

const layers = ['forget', 'input', 'candidate', 'output'] as const;

/** The text's run through the first released model of a task. */
export function plainRun(task: TaskId, text: string): Plain {
  const { tensors } = readSafetensors(
    join(import.meta.dirname, `../../public/models/${task}-lstm.1.safetensors`),
  );
  const inputs: readonly string[] = tasks[task].vocabulary;
  const outputs: readonly string[] = tasks[task].outputs;
  const tensor = (name: string): Tensor => {
    const found = tensors.get(name);
    if (!found) throw new Error(`the model has no ${name}, it has ${[...tensors.keys()].join(' ')}`);
    return found;
  };
  const at = (name: string, row: number, column: number): number => {
    const { shape, values } = tensor(name);
    return values[row * (shape[1] ?? 1) + column] ?? Number.NaN;
  };
  const hidden = tensor('forget.b').shape[0] ?? 0;
  let h: number[] = Array.from({ length: hidden }, () => 0);
  let c: number[] = h;
  const moments = text.split(' ').map((word): Moment => {
    const hPrev = h;
    const cPrev = c;
    const index = inputs.indexOf(word);
    const sums: Record<string, SumTerms[]> = {};
    for (const layer of layers) {
      const rows: SumTerms[] = [];
      for (let k = 0; k < hidden; k++) {
        const bias = at(`${layer}.b`, k, 0);
        const fromWord = index < 0 ? 0 : at(`${layer}.W`, k, index);
        let recurrent = 0;
        for (let j = 0; j < hidden; j++) recurrent += at(`${layer}.R`, k, j) * (hPrev[j] ?? Number.NaN);
        rows.push({ bias, word: fromWord, recurrent, sum: bias + fromWord + recurrent });
      }
      sums[layer] = rows;
    }
    const gate = (layer: string): number[] => (sums[layer] ?? []).map(({ sum }) => 1 / (1 + Math.exp(-sum)));
    const [forget, input, output] = [gate('forget'), gate('input'), gate('output')];
    const candidate = (sums.candidate ?? []).map(({ sum }) => Math.tanh(sum));
    const kept = product(forget, cPrev);
    const written = product(input, candidate);
    c = kept.map((value, k) => value + (written[k] ?? Number.NaN));
    const squashed = c.map(value => Math.tanh(value));
    h = product(output, squashed);
    const logits = outputs.map((_, o) =>
      h.reduce((sum, value, k) => sum + at('head.V', o, k) * value, at('head.c', o, 0)),
    );
    const prediction =
      tasks[task].head === 'softmax' ? softmax(logits) : logits.map(a => 1 / (1 + Math.exp(-a)));
    const x = inputs.map((_, i) => (i === index ? 1 : 0));
    return {
      word,
      sums,
      nodes: {
        ...{ x, hPrev, cPrev, forget, input, candidate, output },
        ...{ kept, written, c, squashed, h, logits, prediction },
      },
    };
  });
  return { inputs, outputs, hidden, moments };
}

/** The tensors of a safetensors file and its metadata. */
export function readSafetensors(path: string): {
  readonly tensors: ReadonlyMap<string, Tensor>;
  readonly metadata: Readonly<Record<string, string>>;
} {
  const file = readFileSync(path);
  const length = Number(file.readBigUInt64LE(0));
  const { __metadata__: metadata = {}, ...entries } = JSON.parse(file.toString('utf8', 8, 8 + length));
  const tensors = new Map<string, Tensor>();
  for (const [name, entry] of Object.entries(
    entries as Record<string, { dtype: string; shape: number[]; data_offsets: [number, number] }>,
  )) {
    if (entry.dtype !== 'F32') throw new Error(`${name} is ${entry.dtype}, not F32`);
    const [from, to] = entry.data_offsets;
    const values: number[] = [];
    for (let place = from; place < to; place += 4) values.push(file.readFloatLE(8 + length + place));
    tensors.set(name, { shape: entry.shape, values });
  }
  return { tensors, metadata };
}

function product(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, k) => value * (b[k] ?? Number.NaN));
}

function softmax(logits: readonly number[]): number[] {
  const top = Math.max(...logits);
  const powers = logits.map(a => Math.exp(a - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map(power => power / sum);
}
