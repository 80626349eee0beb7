// Every op alone in a tiny graph: a worked example, its gradients by hand and by central differences, what it refuses.
import { describe, expect, it } from 'vitest';
import { lstm } from '../../src/cells/lstm.ts';
import {
  type Cell,
  type Dimension,
  defineCell,
  type Node,
  type OpName,
  opNames,
} from '../../src/cells/spec.ts';
import { compile } from '../../src/engine/compile.ts';
import { load, type Workspace, workspace } from '../../src/engine/forward.ts';
import { type NamedParameters, packParameters, unpackParameters } from '../../src/engine/parameters.ts';
import { functional, gradientsOf, placesOf, randomRun, worstDistances } from './differences.ts';

type Shapes = Readonly<Record<string, readonly Dimension[]>>;

/** A graph of one op `y` over x (I) and a (H), whose parameters are all in the group p. */
function graph(
  op: OpName,
  inputs: readonly string[],
  shapes: Shapes = {},
  stop: readonly string[] = [],
): Cell {
  const leaf = { inputs: [], role: 'data' } as const;
  const nodes: Node[] = [
    { id: 'x', op: 'given', size: 'I', ...leaf },
    { id: 'a', op: 'given', size: 'H', ...leaf },
    { id: 'y', op, inputs, role: 'data', stop },
  ];
  const parameters = Object.keys(shapes).length > 0 ? { p: { letter: '', shapes } } : {};
  return defineCell({ family: 'tiny', parameters, nodes, steps: [] });
}

interface Example {
  readonly op: OpName;
  readonly says: string;
  readonly cell: Cell;
  readonly x: readonly number[];
  readonly a: readonly number[];
  readonly p?: Readonly<
    Record<string, { readonly shape: readonly number[]; readonly data: readonly number[] }>
  >;
  readonly y: readonly number[];
  /** The gradient at y, and what it must become at each operand. */
  readonly dy: readonly number[];
  readonly becomes: Readonly<Record<string, readonly number[]>>;
}

const third = Math.log(3) / 2;
const examples: readonly Example[] = [
  {
    op: 'matmul',
    says: '[1 2; 3 4; 5 6] (1, −1) = (−1, −1, −1)',
    cell: graph('matmul', ['p.W', 'x'], { W: ['H', 'I'] }),
    x: [1, -1],
    a: [0, 0, 0],
    p: { 'p.W': { shape: [3, 2], data: [1, 2, 3, 4, 5, 6] } },
    y: [-1, -1, -1],
    dy: [1, 10, 100],
    becomes: { x: [531, 642], 'p.W': [1, -1, 10, -10, 100, -100] },
  },
  {
    op: 'add',
    says: '(1, 2) + (10, 20) + (1, 2) = (12, 24), and what is read twice gets the gradient twice',
    cell: graph('add', ['x', 'a', 'x']),
    x: [1, 2],
    a: [10, 20],
    y: [12, 24],
    dy: [3, 5],
    becomes: { x: [6, 10], a: [3, 5] },
  },
  {
    op: 'add',
    says: '(1, 2) + b = (8, 10) with b = (7, 8)',
    cell: graph('add', ['p.b', 'x'], { b: ['H'] }),
    x: [1, 2],
    a: [0, 0],
    p: { 'p.b': { shape: [2], data: [7, 8] } },
    y: [8, 10],
    dy: [3, 5],
    becomes: { x: [3, 5], 'p.b': [3, 5] },
  },
  {
    op: 'multiply',
    says: '(2, 3) × (5, 7) = (10, 21)',
    cell: graph('multiply', ['x', 'a']),
    x: [2, 3],
    a: [5, 7],
    y: [10, 21],
    dy: [1, 10],
    becomes: { x: [5, 70], a: [2, 30] },
  },
  {
    op: 'multiply',
    says: '(2, 3) × (2, 3) = (4, 9), a square',
    cell: graph('multiply', ['x', 'x']),
    x: [2, 3],
    a: [0, 0],
    y: [4, 9],
    dy: [1, 10],
    becomes: { x: [4, 60] },
  },
  {
    op: 'multiply',
    says: 'p × (2, 3) = (8, 15) with p = (4, 5): a peephole',
    cell: graph('multiply', ['p.p', 'x'], { p: ['I'] }),
    x: [2, 3],
    a: [0, 0],
    p: { 'p.p': { shape: [2], data: [4, 5] } },
    y: [8, 15],
    dy: [1, 10],
    becomes: { x: [4, 50], 'p.p': [2, 30] },
  },
  {
    op: 'sigmoid',
    says: 'σ(0, ln 3, −ln 3) = (1/2, 3/4, 1/4)',
    cell: graph('sigmoid', ['x']),
    x: [0, 2 * third, -2 * third],
    a: [0, 0, 0],
    y: [1 / 2, 3 / 4, 1 / 4],
    dy: [4, 16, 32],
    becomes: { x: [1, 3, 6] },
  },
  {
    op: 'tanh',
    says: 'tanh(0, ln 3 / 2, −ln 3 / 2) = (0, 1/2, −1/2)',
    cell: graph('tanh', ['x']),
    x: [0, third, -third],
    a: [0, 0, 0],
    y: [0, 1 / 2, -1 / 2],
    dy: [1, 4, 8],
    becomes: { x: [1, 3, 6] },
  },
  {
    op: 'subtract',
    says: '(5, 7) − (2, 10) = (3, −3)',
    cell: graph('subtract', ['x', 'a']),
    x: [5, 7],
    a: [2, 10],
    y: [3, -3],
    dy: [1, 10],
    becomes: { x: [1, 10], a: [-1, -10] },
  },
  {
    op: 'oneMinus',
    says: '1 − (0.25, −2) = (0.75, 3)',
    cell: graph('oneMinus', ['x']),
    x: [0.25, -2],
    a: [0, 0],
    y: [0.75, 3],
    dy: [1, 10],
    becomes: { x: [-1, -10] },
  },
  {
    op: 'divide',
    says: '(6, 1) / (2, 4) = (3, 1/4)',
    cell: graph('divide', ['x', 'a']),
    x: [6, 1],
    a: [2, 4],
    y: [3, 1 / 4],
    dy: [4, 32],
    becomes: { x: [2, 8], a: [-6, -2] },
  },
  {
    op: 'maximum',
    says: 'max((1, 5, 2), (3, 4, 2)) = (3, 5, 2), and equals share the gradient',
    cell: graph('maximum', ['x', 'a']),
    x: [1, 5, 2],
    a: [3, 4, 2],
    y: [3, 5, 2],
    dy: [1, 10, 100],
    becomes: { x: [0, 10, 50], a: [1, 0, 50] },
  },
  {
    op: 'normalize',
    says: '(0, 2) of (0, 2): mean 1, deviation √(1 + 1e−5)',
    cell: graph('normalize', ['x']),
    x: [0, 2],
    a: [0, 0],
    y: [-1 / Math.sqrt(1.00001), 1 / Math.sqrt(1.00001)],
    dy: [1, 1],
    becomes: { x: [0, 0] },
  },
  {
    op: 'normalize',
    says: '(0, 2) stacked on (4, 6): mean 3, deviation √(5 + 1e−5)',
    cell: graph('normalize', ['x', 'a']),
    x: [0, 2],
    a: [4, 6],
    y: [-3 / Math.sqrt(5.00001), -1 / Math.sqrt(5.00001)],
    dy: [0, 0],
    becomes: { x: [0, 0], a: [0, 0] },
  },
  {
    op: 'identity',
    says: '(2, −3) as it is',
    cell: graph('identity', ['x']),
    x: [2, -3],
    a: [0, 0],
    y: [2, -3],
    dy: [1, 10],
    becomes: { x: [1, 10] },
  },
  {
    op: 'logSigmoid',
    says: 'log σ(0, ln 3) = (−ln 2, ln 3/4)',
    cell: graph('logSigmoid', ['x']),
    x: [0, 2 * third],
    a: [0, 0],
    y: [-Math.log(2), Math.log(3 / 4)],
    dy: [4, 8],
    becomes: { x: [2, 2] },
  },
  {
    op: 'g1997',
    says: '4 σ(0, ln 3, −ln 3) − 2 = (0, 1, −1)',
    cell: graph('g1997', ['x']),
    x: [0, 2 * third, -2 * third],
    a: [0, 0, 0],
    y: [0, 1, -1],
    dy: [1, 4, 8],
    becomes: { x: [1, 3, 6] },
  },
  {
    op: 'h1997',
    says: '2 σ(0, ln 3, −ln 3) − 1 = (0, 1/2, −1/2)',
    cell: graph('h1997', ['x']),
    x: [0, 2 * third, -2 * third],
    a: [0, 0, 0],
    y: [0, 1 / 2, -1 / 2],
    dy: [2, 8, 16],
    becomes: { x: [1, 3, 6] },
  },
  {
    op: 'g2024',
    says: 'σ(−ln 3) = 1/4 below 0, 1.5 + 0.5 = 2 above',
    cell: graph('g2024', ['x']),
    x: [-2 * third, 1.5],
    a: [0, 0],
    y: [1 / 4, 2],
    dy: [16, 5],
    becomes: { x: [3, 5] },
  },
  {
    op: 'exp',
    says: 'exp(0, ln 3) = (1, 3)',
    cell: graph('exp', ['x']),
    x: [0, 2 * third],
    a: [0, 0],
    y: [1, 3],
    dy: [5, 2],
    becomes: { x: [5, 6] },
  },
  {
    op: 'softmax',
    says: 'softmax(0, ln 2, ln 5) = (1/8, 2/8, 5/8)',
    cell: graph('softmax', ['x']),
    x: [0, Math.log(2), Math.log(5)],
    a: [0, 0, 0],
    y: [1 / 8, 2 / 8, 5 / 8],
    dy: [8, 0, 0],
    becomes: { x: [7 / 8, -2 / 8, -5 / 8] },
  },
];

describe('a worked example', () => {
  it('stands here for every op but the leaves', () => {
    const leaves = ['given', 'previous'];
    expect(
      opNames.filter(op => !leaves.includes(op) && !examples.some(example => example.op === op)),
    ).toEqual([]);
  });

  for (const example of examples) {
    it(`${example.op}: ${example.says}`, () =>
      expect(worst(numbersAt(solved(example), 'values', 'y'), example.y)).toBeLessThan(1e-14));

    it(`${example.op}: ${example.says}, and the way back`, () => {
      const work = solved(example);
      const learnt = unpackParameters(work.program, work.parameterGradients);
      for (const [id, gradient] of Object.entries(example.becomes))
        expect(worst(learnt.get(id)?.data ?? numbersAt(work, 'gradients', id), gradient), id).toBeLessThan(
          1e-14,
        );
    });
  }
});

const alone: readonly (readonly [string, Cell])[] = [
  ['matmul', graph('matmul', ['p.W', 'x'], { W: ['H', 'I'] })],
  ['add of nodes', graph('add', ['x', 'a'])],
  ['add of three nodes, one twice', graph('add', ['x', 'a', 'x'])],
  ['add of a node and two parameters', graph('add', ['p.b', 'x', 'p.d'], { b: ['H'], d: ['H'] })],
  ['multiply of nodes', graph('multiply', ['x', 'a'])],
  ['multiply of a node with itself', graph('multiply', ['x', 'x'])],
  ['multiply of a parameter and a node', graph('multiply', ['p.p', 'x'], { p: ['H'] })],
  ['sigmoid', graph('sigmoid', ['x'])],
  ['tanh', graph('tanh', ['x'])],
  ['softmax', graph('softmax', ['x'])],
  ['subtract', graph('subtract', ['x', 'a'])],
  ['oneMinus', graph('oneMinus', ['x'])],
  ['divide', graph('divide', ['x', 'a'])],
  ['maximum', graph('maximum', ['x', 'a'])],
  ['normalize', graph('normalize', ['x'])],
  ['normalize among others', graph('normalize', ['x', 'a'])],
  ['identity', graph('identity', ['x'])],
  ['logSigmoid', graph('logSigmoid', ['x'])],
  ['g1997', graph('g1997', ['x'])],
  ['h1997', graph('h1997', ['x'])],
  ['g2024', graph('g2024', ['x'])],
  ['exp', graph('exp', ['x'])],
];

describe('alone, its gradients are central differences', () => {
  for (const [name, cell] of alone)
    for (const lengths of [[1], [3], [2, 3, 1]])
      it(`${name}, sequences of ${lengths.join(', ')} steps`, () => {
        const plan = { lengths, seed: 5 };
        const work = filled(randomRun(cell, { I: 4, H: 4, O: 0 }, plan));
        const off = [...worstDistances(work, functional(work, ['y'], plan))];
        expect(off.map(([id]) => id).sort()).toEqual(['a', ...work.program.parameters.keys(), 'x']);
        expect(off.filter(([, distance]) => !(distance < 1e-9))).toEqual([]);
        expect(work.gradients.some(gradient => gradient !== 0)).toBe(true);
      });
});

describe('what an op refuses, it refuses by name, with what it needs and what it got', () => {
  const refused: readonly (readonly [Cell, string])[] = [
    [graph('add', ['x', 'a']), 'tiny.y: add needs equal shapes, got (3) and (4)'],
    [graph('add', ['x', 'x', 'a']), 'tiny.y: add needs equal shapes, got (3) and (3) and (4)'],
    [graph('add', ['x', 'p.W'], { W: ['I', 'I'] }), 'tiny.y: add needs equal shapes, got (3) and (3, 3)'],
    [graph('add', ['x']), 'tiny.y: add needs two operands or more, got 1'],
    [graph('add', ['p.b', 'p.d'], { b: ['I'], d: ['I'] }), 'tiny.y: add needs a node among its operands'],
    [graph('multiply', ['x', 'a']), 'tiny.y: multiply needs equal shapes, got (3) and (4)'],
    [graph('multiply', ['x', 'x', 'x']), 'tiny.y: needs 2 operands, got 3'],
    [graph('multiply', ['x', 'p.p'], { p: ['I'] }), 'tiny.y: multiply needs a node second, got a parameter'],
    [graph('multiply', ['p.p', 'a'], { p: ['I'] }), 'tiny.y: multiply needs equal shapes, got (3) and (4)'],
    [
      graph('matmul', ['p.W', 'a'], { W: ['H', 'I'] }),
      'tiny.y: matmul needs a vector of 3 after (4, 3), got (4)',
    ],
    [graph('matmul', ['x', 'a']), 'tiny.y: matmul needs a matrix first, got (3)'],
    [graph('matmul', ['p.b', 'x'], { b: ['H'] }), 'tiny.y: matmul needs a matrix first, got (4)'],
    [
      graph('matmul', ['p.W', 'p.b'], { W: ['H', 'I'], b: ['I'] }),
      'tiny.y: matmul needs a vector of 3 after (4, 3), got (3)',
    ],
    [graph('matmul', ['p.W'], { W: ['H', 'I'] }), 'tiny.y: needs 2 operands, got 1'],
    [graph('sigmoid', ['x', 'a']), 'tiny.y: needs 1 operands, got 2'],
    [graph('tanh', ['p.b'], { b: ['I'] }), 'tiny.y: tanh needs a node, got (3)'],
    [graph('softmax', []), 'tiny.y: needs 1 operands, got 0'],
    [graph('divide', ['x', 'p.b'], { b: ['I'] }), 'tiny.y: divide needs two nodes'],
    [graph('maximum', ['x', 'a']), 'tiny.y: maximum needs equal shapes, got (3) and (4)'],
    [graph('normalize', ['x', 'a']), 'tiny.y: normalize needs equal shapes, got (3) and (4)'],
    [graph('normalize', ['p.b'], { b: ['I'] }), 'tiny.y: normalize needs nodes alone'],
  ];
  for (const [cell, message] of refused)
    it(message, () => expect(() => compile(cell, { I: 3, H: 4, O: 0 })).toThrow(new Error(message)));

  it('lstm.c: add needs equal shapes, got (4) and (3)', () => {
    const cell = lstm();
    const nodes = cell.nodes.map(node => (node.id === 'c' ? { ...node, inputs: ['kept', 'x'] } : node));
    expect(() => compile(defineCell({ ...cell, nodes }), { I: 3, H: 4, O: 0 })).toThrow(
      new Error('lstm.c: add needs equal shapes, got (4) and (3)'),
    );
  });
});

describe('far from 0', () => {
  const far = (op: OpName, x: readonly number[]): Workspace =>
    solved({ op, says: '', cell: graph(op, ['x']), x, a: [0], y: [], dy: x.map(() => 1), becomes: {} });

  it('σ and tanh reach their ends, and no number is lost on the way', () => {
    const ends = [-1e4, -1000, 1000, 1e4];
    expect(numbersAt(far('sigmoid', ends), 'values', 'y')).toEqual([0, 0, 1, 1]);
    expect(numbersAt(far('tanh', ends), 'values', 'y')).toEqual([-1, -1, 1, 1]);
    for (const op of ['sigmoid', 'tanh'] as const)
      expect(numbersAt(far(op, ends), 'gradients', 'x')).toEqual([0, 0, 0, 0]);
  });

  it('softmax does not overflow', () => {
    const work = far('softmax', [1e4, 1e4, -1e4]);
    expect(numbersAt(work, 'values', 'y')).toEqual([1 / 2, 1 / 2, 0]);
    expect(numbersAt(work, 'gradients', 'x')).toEqual([0, 0, 0]);
  });

  it('log σ neither overflows nor loses its slope', () => {
    const work = far('logSigmoid', [-1000, 1000]);
    expect(numbersAt(work, 'values', 'y')).toEqual([-1000, 0]);
    expect(numbersAt(work, 'gradients', 'x').map(Math.abs)).toEqual([1, 0]);
  });

  it('the squashings of 1997 reach their ends', () => {
    expect(numbersAt(far('g1997', [-1e4, 1e4]), 'values', 'y')).toEqual([-2, 2]);
    expect(numbersAt(far('h1997', [-1e4, 1e4]), 'values', 'y')).toEqual([-1, 1]);
  });

  it('tanh is within 4e-16 of the exact value', () => {
    const x = Array.from({ length: 2001 }, (_, k) => (k - 1000) / 100);
    const y = numbersAt(far('tanh', x), 'values', 'y');
    expect(worst(y, x.map(Math.tanh))).toBeLessThan(4e-16);
  });
});

/** The example computed and carried back. */
function solved({ cell, x, a, p = {}, dy }: Example): Workspace {
  const program = compile(cell, { I: x.length, H: a.length, O: 0 });
  const named: NamedParameters = new Map(Object.entries(p));
  const work = workspace(program, packParameters(program, named), 1);
  load(work, [x]);
  for (const [k, place] of placesOf(work, 'a', 0).flat().entries()) work.values[place] = a[k] ?? Number.NaN;
  const weights = new Float64Array(work.values.length);
  for (const [k, place] of placesOf(work, 'y', 0).flat().entries()) weights[place] = dy[k] ?? Number.NaN;
  gradientsOf(work, weights);
  return work;
}

/** The run with numbers also in `a`, which no loader knows. */
function filled(work: Workspace): Workspace {
  for (let b = 0; b < work.batch; b++)
    for (const place of placesOf(work, 'a', b).flat()) work.values[place] = 1.5 + Math.cos(place + 1);
  return work;
}

function numbersAt(work: Workspace, array: 'values' | 'gradients', id: string): number[] {
  return placesOf(work, id, 0)
    .flat()
    .map(place => work[array][place] ?? Number.NaN);
}

function worst(actual: ArrayLike<number>, expected: readonly number[]): number {
  if (actual.length !== expected.length) return Number.NaN;
  return Math.max(...expected.map((value, k) => Math.abs((actual[k] ?? Number.NaN) - value)));
}
