// Random graphs: however nodes are fused, placed and ordered, the numbers are those of the graph read node by node.
import { describe, expect, it } from 'vitest';
import {
  type Cell,
  defineCell,
  type Node,
  nodeOf,
  type OpName,
  type ParameterGroup,
} from '../../src/cells/spec.ts';
import { compute, vectorOf, type Workspace } from '../../src/engine/forward.ts';
import { parameterOf } from '../../src/engine/parameters.ts';
import { type Random, random } from '../../src/engine/random.ts';
import { functional, randomRun, worstDistances } from './differences.ts';

const sizes = { I: 3, H: 3, O: 3 };
const ops = ['matmul', 'add', 'add', 'multiply', 'multiply', 'weigh', 'sigmoid', 'tanh', 'softmax'] as const;
const letter = '';

/** Layers of nodes of one op each, which read one node or each another of a layer before; some are shuffled. */
function randomCell(seed: number): Cell {
  const chance = random(seed);
  const parameters: Record<string, ParameterGroup> = {};
  const layers: string[][] = [['x'], ['aPrev', 'bPrev']];
  const nodes: Node[] = [{ id: 'x', op: 'given', inputs: [], role: 'data', size: 'I' }];
  for (let depth = 0; depth < 5; depth++) {
    const op = depth === 4 ? 'tanh' : depth === 0 ? 'matmul' : chance.pick(ops);
    const from = [layers.at(-1) ?? [], chance.pick(chance.uniform() < 0.6 ? layers.slice(-2) : layers)];
    const shared = op === 'matmul' || chance.uniform() < 0.2;
    const ids = Array.from(
      { length: depth === 4 ? 2 : chance.pick([1, 3, 3, 3, 3, 4]) },
      (_, k) => `n${depth}_${k}`,
    );
    for (const [k, id] of ids.entries()) {
      const read = from.map(layer => layer[shared ? 0 : k % layer.length] ?? 'x');
      nodes.push({ id, role: 'data', ...reading(op, id, read, parameters) });
    }
    layers.push(chance.uniform() < 0.3 ? shuffled(ids, chance) : ids);
  }
  nodes.push(
    { id: 'aPrev', op: 'previous', inputs: ['n4_0'], role: 'data', size: 'H' },
    { id: 'bPrev', op: 'previous', inputs: ['n4_1'], role: 'data', size: 'H' },
  );
  return defineCell({
    family: 'random',
    parameters,
    nodes: chance.uniform() < 0.3 ? shuffled(nodes, chance) : nodes,
    steps: [],
  });
}

function reading(
  op: (typeof ops)[number],
  id: string,
  [a = 'x', b = 'x']: readonly string[],
  parameters: Record<string, ParameterGroup>,
): { op: OpName; inputs: string[] } {
  if (op === 'matmul') parameters[id] = { letter, shapes: { p: ['H', 'H'] } };
  if (op === 'weigh' || op === 'add') parameters[id] = { letter, shapes: { p: ['H'] } };
  if (op === 'weigh') return { op: 'multiply', inputs: [`${id}.p`, a] };
  if (op === 'matmul') return { op, inputs: [`${id}.p`, a] };
  if (op === 'add') return { op, inputs: [a, b, `${id}.p`] };
  return op === 'multiply' ? { op, inputs: [a, b] } : { op, inputs: [a] };
}

/** The value of a node at time step t of sequence b, read off the graph. */
function valueBy(work: Workspace, id: string, t: number, b: number): number[] {
  const { program } = work;
  const { op, inputs } = nodeOf(program.cell, id);
  if (op === 'given' || (op === 'previous' && t === 0)) return [...vectorOf(work, id, t, b)];
  if (op === 'previous') return valueBy(work, inputs[0] ?? '', t - 1, b);
  const [first = [], ...rest] = inputs.map(input =>
    program.parameters.has(input)
      ? [...parameterOf(program, work.parameters, input)]
      : valueBy(work, input, t, b),
  );
  const [second = []] = rest;
  if (op === 'matmul')
    return second.map((_, j) => second.reduce((sum, v, k) => sum + (first[3 * j + k] ?? Number.NaN) * v, 0));
  if (op === 'add') return rest.reduce((sum, v) => sum.map((s, k) => s + (v[k] ?? Number.NaN)), first);
  if (op === 'multiply') return first.map((v, k) => v * (second[k] ?? Number.NaN));
  if (op === 'sigmoid') return first.map(v => 1 / (1 + Math.exp(-v)));
  if (op === 'tanh') return first.map(Math.tanh);
  const total = first.reduce((sum, v) => sum + Math.exp(v), 0);
  return first.map(v => Math.exp(v) / total);
}

describe('sixty random graphs', () => {
  const seeds = Array.from({ length: 60 }, (_, k) => k + 1);
  const plan = { lengths: [3, 2], seed: 2 };

  it('have the values of the graph read node by node', () => {
    for (const seed of seeds) {
      const work = randomRun(randomCell(seed), sizes, plan);
      compute(work);
      const places = work.program.cell.nodes.flatMap(({ id }) =>
        [0, 1].flatMap(b => [0, 1, 2].map(t => ({ id, t, b }))),
      );
      const off = places.filter(({ id, t, b }) => {
        const got = vectorOf(work, id, t, b);
        const wanted = valueBy(work, id, t, b);
        const scale = Math.max(1, ...wanted.map(Math.abs));
        return !wanted.every((v, k) => Math.abs(v - (got[k] ?? Number.NaN)) < 1e-12 * scale);
      });
      expect(off, `graph ${seed}`).toEqual([]);
    }
  });

  it('have the gradients of central differences', () => {
    for (const seed of seeds) {
      const cell = randomCell(seed);
      const work = randomRun(cell, sizes, plan);
      const distances = worstDistances(
        work,
        functional(
          work,
          cell.nodes.map(node => node.id),
          plan,
        ),
      );
      expect(
        [...distances].filter(([, distance]) => !(distance < 1e-6)),
        `graph ${seed}`,
      ).toEqual([]);
    }
  });

  it('fuse nodes in most of them, and leave some alone', () => {
    const instructions = seeds.map(seed => {
      const { ahead, loop, behind } = randomRun(randomCell(seed), sizes, plan).program;
      return [...ahead, ...loop, ...behind].map(({ op, ids }) => ({ op, width: ids.length }));
    });
    expect(instructions.filter(all => all.some(({ width }) => width > 1)).length).toBeGreaterThan(40);
    for (const op of ['matmul', 'add', 'multiply', 'sigmoid', 'tanh'])
      expect(instructions.flat().filter(one => one.op === op && one.width > 1).length, op).toBeGreaterThan(0);
    expect(instructions.flat().filter(({ width }) => width === 1).length).toBeGreaterThan(60);
  });
});

function shuffled<Item>(items: readonly Item[], chance: Random): Item[] {
  return items
    .map(item => ({ item, key: chance.uniform() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
