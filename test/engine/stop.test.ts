// No gradient passes where a node says `stop`: at each op, at a previous state, and through a whole cell.
import { describe, expect, it } from 'vitest';
import { lstm } from '../../src/cells/lstm.ts';
import { type Cell, defineCell, type Node, type OpName } from '../../src/cells/spec.ts';
import { vectorOf, type Workspace } from '../../src/engine/forward.ts';
import { functional, gradientsOf, placesOf, randomRun, worstDistances } from './differences.ts';

const sizes = { I: 4, H: 4, O: 0 };
const plan = { lengths: [5, 3], seed: 11 };
const one = { lengths: [1], seed: 11 };

describe('an operand that is stopped gets no gradient, the others keep theirs', () => {
  for (const [op, inputs, stop] of [
    ['matmul', ['p.W', 'x'], 'x'],
    ['add', ['x', 'a'], 'x'],
    ['add', ['x', 'a'], 'a'],
    ['add', ['x', 'p.b'], 'x'],
    ['multiply', ['x', 'a'], 'x'],
    ['multiply', ['x', 'a'], 'a'],
    ['multiply', ['p.b', 'x'], 'x'],
    ['sigmoid', ['x'], 'x'],
    ['tanh', ['x'], 'x'],
    ['softmax', ['x'], 'x'],
  ] as const)
    it(`${op}(${inputs.join(', ')}) with ${stop} stopped`, () => {
      const free = gradientsIn(tiny(op, inputs, []));
      const stopped = gradientsIn(tiny(op, inputs, [stop]));
      expect(free.get(stop)?.every(gradient => gradient !== 0)).toBe(true);
      expect(stopped.get(stop)).toEqual([0, 0, 0, 0]);
      for (const name of free.keys())
        if (name !== stop) expect(stopped.get(name), name).toEqual(free.get(name));
    });

  it('also where a stopped node and a free one would be one wide instruction', () => {
    const cell = stoppingAt(lstm(), ({ id, op }) => id === 'forgetFromH' && op === 'matmul');
    const free = randomRun(lstm(), sizes, one);
    const stopped = randomRun(cell, sizes, one);
    for (const work of [free, stopped]) gradientsOf(work, functional(work, ['h'], one));
    expect(stopped.values.length).toBe(free.values.length);
    expect(at(stopped, 'hPrev')).not.toEqual(at(free, 'hPrev'));
    expect(at(stopped, 'hPrev').some(gradient => gradient !== 0)).toBe(true);
    expect(at(stopped, 'forgetSum')).toEqual(at(free, 'forgetSum'));
  });
});

describe('an LSTM through whose R no error leaves', () => {
  const cut = stoppingAt(lstm(), node => node.op === 'matmul');
  const ids = lstm().nodes.map(node => node.id);

  it('computes the same numbers', () => {
    const free = randomRun(lstm(), sizes, plan);
    const work = randomRun(cut, sizes, plan);
    for (const run of [free, work]) gradientsOf(run, functional(run, ['h'], plan));
    for (const [b, length] of plan.lengths.entries())
      for (let t = 0; t < length; t++)
        for (const id of ids) expect(vectorOf(work, id, t, b), id).toEqual(vectorOf(free, id, t, b));
  });

  it('has no gradient at h before any step, but still one at c', () => {
    const work = randomRun(cut, sizes, plan);
    gradientsOf(work, functional(work, ['h'], plan));
    for (const b of plan.lengths.keys()) {
      expect(at(work, 'hPrev', b).every(gradient => gradient === 0)).toBe(true);
      expect(at(work, 'cPrev', b).some(gradient => Math.abs(gradient) > 1e-3)).toBe(true);
    }
  });

  it('has the central differences of a run in which h before each step is held at its recorded value', () => {
    const work = randomRun(cut, sizes, plan);
    const weights = functional(work, ['h', 'c'], plan);
    gradientsOf(work, weights);
    const held = randomRun(holdingH(lstm()), sizes, plan);
    for (const b of plan.lengths.keys()) {
      const from = placesOf(work, 'hPrev', b).flat();
      for (const [k, place] of placesOf(held, 'held', b).flat().entries())
        held.values[place] = work.values[from[k] ?? -1] ?? Number.NaN;
    }
    const distances = worstDistances(held, functional(held, ['h', 'c'], plan));
    expect([...distances].filter(([, distance]) => !(distance < 1e-8))).toEqual([]);
    for (const [name, gradients] of named(work)) {
      const same = named(held).get(name) ?? [];
      const off = gradients.map((gradient, k) => Math.abs(gradient - (same[k] ?? Number.NaN)));
      expect(Math.max(...off), name).toBeLessThan(1e-13);
    }
  });

  it('does not have the central differences of the free run, so the comparison can fail', () => {
    const work = randomRun(cut, sizes, plan);
    const distances = worstDistances(work, functional(work, ['h', 'c'], plan));
    expect(distances.get('hPrev')).toBeGreaterThan(1e-2);
    expect(distances.get('forget.R')).toBeGreaterThan(1e-2);
  });
});

it('a previous state that is stopped has a gradient of its own and hands none to the step before', () => {
  const cell = lstm();
  const nodes = cell.nodes.map(node => (node.id === 'hPrev' ? { ...node, stop: ['h'] } : node));
  const work = randomRun(defineCell({ ...cell, nodes }), sizes, plan);
  gradientsOf(work, functional(work, ['forget', 'output'], plan));
  expect(at(work, 'hPrev').some(gradient => gradient !== 0)).toBe(true);
  expect(at(work, 'h').every(gradient => gradient === 0)).toBe(true);
  expect(at(work, 'c').every(gradient => gradient === 0)).toBe(true);
});

/** The cell with `stop` at hPrev in some of the nodes that read it. */
function stoppingAt(cell: Cell, where: (node: Node) => boolean): Cell {
  const nodes = cell.nodes.map(node =>
    node.inputs.includes('hPrev') && where(node) ? { ...node, stop: ['hPrev'] } : node,
  );
  return defineCell({ ...cell, nodes });
}

/** The cell reading, in place of hPrev, a vector from outside. */
function holdingH(cell: Cell): Cell {
  const nodes = cell.nodes.map(node => ({
    ...node,
    inputs: node.inputs.map(input => (input === 'hPrev' ? 'held' : input)),
  }));
  const held: Node = { id: 'held', op: 'given', inputs: [], role: 'state', size: 'H' };
  return defineCell({ ...cell, nodes: [...nodes, held] });
}

/** y = op(inputs) over x and a (4), with W (4, 4) or b (4). */
function tiny(op: OpName, inputs: readonly string[], stop: readonly string[]): Cell {
  const leaf = { inputs: [], role: 'data', size: 'H' } as const;
  const letter = '';
  const parameters = inputs.includes('p.W')
    ? { p: { letter, shapes: { W: ['H', 'H'] as const } } }
    : inputs.includes('p.b')
      ? { p: { letter, shapes: { b: ['H'] as const } } }
      : {};
  const nodes: Node[] = [
    { id: 'x', op: 'given', ...leaf },
    { id: 'a', op: 'given', ...leaf },
    { id: 'y', op, inputs, role: 'data', stop },
  ];
  return defineCell({ family: 'tiny', parameters, nodes, steps: [] });
}

function gradientsIn(cell: Cell): Map<string, number[]> {
  const work = randomRun(cell, sizes, one);
  for (const place of placesOf(work, 'a', 0).flat()) work.values[place] = place + 1;
  gradientsOf(work, functional(work, ['y'], one));
  return new Map([...named(work), ['x', at(work, 'x')], ['a', at(work, 'a')]]);
}

/** The gradients of parameters by name, in the order of their numbers. */
function named({ program, parameterGradients }: Workspace): Map<string, number[]> {
  return new Map(
    [...program.parameters].map(([name, { offset, shape }]) => {
      const length = shape.reduce((size, side) => size * side, 1);
      return [name, [...parameterGradients.subarray(offset, offset + length)]];
    }),
  );
}

function at(work: Workspace, id: string, b = 0): number[] {
  return placesOf(work, id, b)
    .flat()
    .map(place => work.gradients[place] ?? Number.NaN);
}
