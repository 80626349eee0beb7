// What any cell should say: its graph read node by node with plain numbers, apart from the page's engine; the weights are those of the released file and of the seed.
import { join } from 'node:path';
import { type Choice, cellOf } from '../../src/cells/catalog.ts';
import { withHead } from '../../src/cells/head.ts';
import type { Cell, Node, OpName } from '../../src/cells/spec.ts';
import { compile } from '../../src/engine/compile.ts';
import { parameterOf, seededParameters } from '../../src/engine/parameters.ts';
import { keptNameOf, shelfNameOf } from '../../src/models/shelved.ts';
import { agreement } from '../../src/tasks/agreement.ts';
import { readSafetensors } from './plain.ts';

export type Row = readonly number[];

/** Every node's numbers at one time step, by id. */
export type Reading = ReadonlyMap<string, Row>;

/** A cell with a head, and its weights by name (row by row). */
export interface Graph {
  readonly choice: Choice;
  readonly cell: Cell;
  readonly hidden: number;
  readonly weights: ReadonlyMap<string, Row>;
}

/** A number added to one unit of a node at a time step; what the cell stops keeps its recorded value. */
export interface Nudge {
  readonly id: string;
  readonly t: number;
  readonly unit: number;
  readonly by: number;
  readonly recorded: readonly Reading[];
}

const sigmoid = (v: number): number => 1 / (1 + Math.exp(-v));

/** Functions of one number, by op. */
export const single: Partial<Record<OpName, (v: number) => number>> = {
  identity: v => v,
  oneMinus: v => 1 - v,
  sigmoid,
  logSigmoid: v => Math.log(sigmoid(v)),
  tanh: Math.tanh,
  g1997: v => 4 * sigmoid(v) - 2,
  h1997: v => 2 * sigmoid(v) - 1,
  g2024: v => (v >= 0 ? v + 0.5 : sigmoid(v)),
  exp: Math.exp,
};

/** Functions of two numbers, by op. */
const double: Partial<Record<OpName, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  maximum: Math.max,
};

/** The agreement network of a choice with the weights that the page gives it by itself: of its released file, kept from its family's, and the rest from seed 1 with a forget bias of 1. */
export function graphOf(choice: Choice): Graph {
  const { hidden } = agreement;
  const sizes = { I: agreement.vocabulary.length, H: hidden, O: agreement.outputs.length };
  const cell = withHead(cellOf(choice, sizes), agreement.head);
  const program = compile(cell, sizes);
  const seeded = seededParameters(program, 1, 1);
  const name = shelfNameOf(choice) ?? keptNameOf(choice);
  const path = join(import.meta.dirname, `../../public/models/agreement-${name}.1.safetensors`);
  const released = name && readSafetensors(path).tensors;
  const weights = new Map<string, Row>();
  for (const [id, { shape }] of program.parameters) {
    const known = released?.get(id);
    const values =
      known?.shape.join() === shape.join() ? known.values : Array.from(parameterOf(program, seeded, id));
    // the same function with the gate turned round
    const isTurned = choice.z === 'takes' && id.startsWith('update.');
    weights.set(
      id,
      values.map(weight => (isTurned ? -weight : weight)),
    );
  }
  return { choice, cell, hidden, weights };
}

/** The sentence's run through a network, nudged or as it is. */
export function readGraph({ cell, hidden, weights }: Graph, text: string, nudge?: Nudge): Reading[] {
  const moments: Map<string, Row>[] = [];
  for (const [t, word] of text.split(' ').entries()) {
    if (nudge && t < nudge.t) {
      moments.push(new Map(nudge.recorded[t]));
      continue;
    }
    const now = new Map<string, Row>();
    const readNode = (id: string): Row => {
      const known = weights.get(id) ?? now.get(id);
      if (known) return known;
      const node = cell.nodes.find(one => one.id === id);
      if (!node) throw new Error(`no node ${id}`);
      const value = computed(
        node,
        word,
        moments.at(-1),
        input => (nudge && node.stop?.includes(input) && nudge.recorded[t]?.get(input)) || readNode(input),
      );
      const isNudged = nudge?.id === id && nudge.t === t;
      now.set(id, isNudged ? value.map((v, k) => (k === nudge.unit ? v + nudge.by : v)) : value);
      return now.get(id) ?? [];
    };
    for (const { id } of cell.nodes) readNode(id);
    moments.push(now);
  }
  return moments;

  function computed(
    { op, inputs, initial = 0 }: Node,
    word: string,
    before: Reading | undefined,
    readNode: (id: string) => Row,
  ): Row {
    if (op === 'given') return agreement.vocabulary.map(known => Number(known === word));
    if (op === 'previous')
      return before?.get(inputs[0] ?? '') ?? Array.from({ length: hidden }, () => Number(initial));
    const [first = [], ...rest] = inputs.map(readNode);
    const one = single[op];
    if (one) return first.map(one);
    const two = double[op];
    if (two) return rest.reduce((sum, row) => sum.map((v, k) => two(v, row[k] ?? Number.NaN)), first);
    if (op === 'matmul') {
      const [vector = []] = rest;
      return Array.from({ length: first.length / vector.length }, (_, j) =>
        vector.reduce((sum, v, k) => sum + (first[j * vector.length + k] ?? Number.NaN) * v, 0),
      );
    }
    if (op === 'softmax') {
      const total = first.reduce((sum, v) => sum + Math.exp(v), 0);
      return first.map(v => Math.exp(v) / total);
    }
    const { mean, deviation } = spreadOf([first, ...rest]);
    return first.map(v => (v - mean) / deviation);
  }
}

/** Mean and deviation of vectors that are normalised together. */
export function spreadOf(rows: readonly Row[]): { readonly mean: number; readonly deviation: number } {
  const stack = rows.flat();
  const mean = stack.reduce((sum, v) => sum + v, 0) / stack.length;
  const variance = stack.reduce((sum, v) => sum + (v - mean) ** 2, 0) / stack.length;
  return { mean, deviation: Math.sqrt(variance + 1e-5) };
}

/** The gradient of a function of the run at every unit of a state at every step up to T, by central differences (T + 1, H). */
export function differencesAt(
  graph: Graph,
  text: string,
  state: string,
  T: number,
  of: (last: Reading) => number,
): number[][] {
  const recorded = readGraph(graph, text);
  const words = text
    .split(' ')
    .slice(0, T + 1)
    .join(' ');
  const size = 1e-5;
  return Array.from({ length: T + 1 }, (_, t) =>
    Array.from({ length: graph.hidden }, (_unit, unit) => {
      const at = (by: number): number => {
        const last = readGraph(graph, words, { id: state, t, unit, by, recorded }).at(-1);
        return last ? of(last) : Number.NaN;
      };
      return (at(size) - at(-size)) / (2 * size);
    }),
  );
}
