/** The alphabet of operations: per op its shape rule, forward, backward and what it teaches its parameters, in one row. */
import type { OpName } from '../cells/spec.ts';
import * as kernels from './kernels.ts';
import * as moments from './moments.ts';
import { outerProduct, product, transposedProduct } from './products.ts';
import * as squashing from './squashing.ts';
import type { Vector } from './vector.ts';

/** A node's block in every frame, or a parameter; sizes in numbers. */
export interface Operand {
  readonly kind: 'node' | 'parameter';
  readonly offset: number;
  readonly shape: readonly number[];
  /** No gradient passes to it. */
  readonly stop: boolean;
}

/** Where one instruction works: T frames of `stride` numbers, in each `batch` columns for every row. */
export interface Site {
  readonly values: Vector;
  readonly gradients: Vector;
  readonly parameters: Vector;
  readonly parameterGradients: Vector;
  readonly stride: number;
  readonly batch: number;
  readonly out: { readonly offset: number; readonly size: number };
  readonly inputs: readonly Operand[];
}

/** Does one instruction: for the frame that begins at `at`, or for `frames` frames from there. */
export interface Run {
  readonly one: (at: number) => void;
  readonly many: (at: number, frames: number) => void;
}

export interface Op {
  /** Length of the result; throws with expected and got. */
  readonly shape: (inputs: readonly Operand[]) => number;
  readonly forward: (site: Site) => Run;
  /** Adds the result's gradient to its operands' gradients. */
  readonly backward: (site: Site) => Run;
  /** Adds the gradients of parameters, for all frames at once; only ops that read parameters have it. */
  readonly learn?: (site: Site) => Run;
}

/** The run of an instruction that has nothing to do. */
export const nothing: Run = { one: () => {}, many: () => {} };

const matmul: Op = {
  shape: inputs => {
    const [W, a] = operands(inputs, 2);
    const [rows, cols] = W.shape;
    if (W.kind !== 'parameter' || rows === undefined || cols === undefined)
      throw new Error(`matmul needs a matrix first, got ${shown(W)}`);
    if (a.kind !== 'node' || a.shape[0] !== cols)
      throw new Error(`matmul needs a vector of ${cols} after ${shown(W)}, got ${shown(a)}`);
    return rows;
  },
  forward: site => productOver(site, product, site.parameters, site.values, site.values),
  backward: site => {
    const [, a] = operands(site.inputs, 2);
    return a.stop
      ? nothing
      : productOver(site, transposedProduct, site.parameters, site.gradients, site.gradients);
  },
  learn: site => productOver(site, outerProduct, site.parameterGradients, site.values, site.gradients),
};

const add: Op = {
  shape: inputs => {
    if (!inputs.some(input => input.kind === 'node')) throw new Error('add needs a node among its operands');
    return sameShape('add', inputs);
  },
  forward: site => {
    const { values: v, batch, parameters } = site;
    const { y, n, rows } = blockOf(site);
    const nodes = site.inputs.filter(input => input.kind === 'node').map(input => input.offset * batch);
    const vectors = site.inputs.filter(input => input.kind === 'parameter').map(input => input.offset);
    const [first = 0, second, ...rest] = nodes;
    const [vector = 0] = vectors;
    if (second !== undefined && rest.length === 0 && vectors.length === 1)
      return each(site, at =>
        kernels.addThree(v, at + y, at + first, at + second, parameters, vector, rows, batch),
      );
    return each(site, at => {
      if (second === undefined) kernels.copy(v, at + y, v, at + first, n);
      else kernels.add(v, at + y, at + first, at + second, n);
      for (const a of rest) kernels.accumulate(v, at + y, v, at + a, n);
      for (const p of vectors) kernels.spread(v, at + y, parameters, p, rows, batch);
    });
  },
  backward: site => {
    const { gradients: g, batch } = site;
    const { y, n } = blockOf(site);
    const nodes = site.inputs.filter(passes).map(input => input.offset * batch);
    const [first = 0, second = 0] = nodes;
    if (nodes.length === 2)
      return each(site, at => kernels.accumulateBoth(g, at + first, at + second, at + y, n));
    return each(site, at => {
      for (const a of nodes) kernels.accumulate(g, at + a, g, at + y, n);
    });
  },
  learn: site => {
    const { gradients: g, batch, parameterGradients } = site;
    const { y, rows } = blockOf(site);
    const vectors = site.inputs.filter(input => input.kind === 'parameter').map(input => input.offset);
    return each(site, at => {
      for (const p of vectors) kernels.gather(parameterGradients, p, g, at + y, rows, batch);
    });
  },
};

const multiply: Op = {
  shape: inputs => {
    const [, b] = operands(inputs, 2);
    if (b.kind !== 'node') throw new Error('multiply needs a node second, got a parameter');
    return sameShape('multiply', inputs);
  },
  forward: site => {
    const { values: v, batch, parameters } = site;
    const { y, n, rows } = blockOf(site);
    const [a, b] = operands(site.inputs, 2);
    if (a.kind === 'parameter')
      return each(site, at =>
        kernels.weigh(v, at + y, parameters, a.offset, at + b.offset * batch, rows, batch),
      );
    return each(site, at => kernels.multiply(v, at + y, at + a.offset * batch, at + b.offset * batch, n));
  },
  backward: site => {
    const { values: v, gradients: g, batch, parameters } = site;
    const { y, n, rows } = blockOf(site);
    const [a, b] = operands(site.inputs, 2);
    const bAt = b.offset * batch;
    if (a.kind === 'parameter')
      return b.stop
        ? nothing
        : each(site, at => kernels.weighBack(g, at + bAt, at + y, parameters, a.offset, rows, batch));
    const aAt = a.offset * batch;
    if (!a.stop && !b.stop)
      return each(site, at => kernels.multiplyBackBoth(g, at + aAt, at + bAt, at + y, v, n));
    return each(site, at => {
      if (!a.stop) kernels.multiplyBack(g, at + aAt, at + y, v, at + bAt, n);
      if (!b.stop) kernels.multiplyBack(g, at + bAt, at + y, v, at + aAt, n);
    });
  },
  learn: site => {
    const { values: v, gradients: g, batch, parameterGradients } = site;
    const { y, rows } = blockOf(site);
    const [a, b] = operands(site.inputs, 2);
    if (a.kind !== 'parameter') return nothing;
    return each(site, at =>
      kernels.weighLearn(parameterGradients, a.offset, g, at + y, v, at + b.offset * batch, rows, batch),
    );
  },
};

/** Ops of two nodes, elementwise; `back` adds to the gradient of the first or the second operand. */
function binary(
  name: OpName,
  forward: (v: Vector, y: number, a: number, b: number, n: number) => void,
  back: Readonly<
    Record<'first' | 'second', (site: Site, y: number, a: number, b: number, n: number) => void>
  >,
): Op {
  return {
    shape: inputs => {
      const [a, b] = operands(inputs, 2);
      if (a.kind !== 'node' || b.kind !== 'node') throw new Error(`${name} needs two nodes`);
      return sameShape(name, inputs);
    },
    forward: site => {
      const { values: v, batch } = site;
      const { y, n } = blockOf(site);
      const [a, b] = operands(site.inputs, 2);
      return each(site, at => forward(v, at + y, at + a.offset * batch, at + b.offset * batch, n));
    },
    backward: site => {
      const { y, n } = blockOf(site);
      const [a, b] = operands(site.inputs, 2);
      const aAt = a.offset * site.batch;
      const bAt = b.offset * site.batch;
      return each(site, at => {
        if (!a.stop) back.first(site, at + y, at + aAt, at + bAt, n);
        if (!b.stop) back.second(site, at + y, at + aAt, at + bAt, n);
      });
    },
  };
}

const subtract = binary('subtract', kernels.subtract, {
  first: ({ gradients: g }, y, a, _, n) => kernels.accumulate(g, a, g, y, n),
  second: ({ gradients: g }, y, _, b, n) => kernels.deplete(g, b, g, y, n),
});

const divide = binary('divide', kernels.divide, {
  first: ({ gradients: g, values: v }, y, a, b, n) => kernels.divideBackAbove(g, a, y, v, b, n),
  second: ({ gradients: g, values: v }, y, _, b, n) => kernels.divideBackBelow(g, b, y, v, y, b, n),
});

const maximum = binary('maximum', kernels.maximum, {
  first: ({ gradients: g, values: v }, y, a, b, n) => kernels.maximumBack(g, a, y, v, a, b, n),
  second: ({ gradients: g, values: v }, y, a, b, n) => kernels.maximumBack(g, b, y, v, b, a, n),
});

/** The first operand by mean and deviation of all operands stacked: layer normalisation without its scale. */
const normalize: Op = {
  shape: inputs => {
    if (inputs.length === 0 || inputs.some(input => input.kind !== 'node'))
      throw new Error('normalize needs nodes alone');
    return inputs.length === 1 ? (operands(inputs, 1)[0].shape[0] ?? 0) : sameShape('normalize', inputs);
  },
  forward: site => {
    const { values: v, batch } = site;
    const { y, rows } = blockOf(site);
    const blocks = site.inputs.map(input => input.offset * batch);
    return each(site, at => moments.normalize(v, at, y, blocks, rows, batch));
  },
  backward: site => {
    const { values: v, gradients: g, batch } = site;
    const { y, rows } = blockOf(site);
    const blocks = site.inputs.map(input => input.offset * batch);
    return each(site, at => moments.normalizeBack(g, v, at, y, blocks, rows, batch));
  },
};

/** Ops of one operand whose gradient can be told from the result alone. */
function unary(
  name: OpName,
  forward: (v: Vector, y: number, a: number, rows: number, width: number) => void,
  backward: (g: Vector, da: number, dy: number, v: Vector, y: number, rows: number, width: number) => void,
): Op {
  return {
    shape: inputs => {
      const [a] = operands(inputs, 1);
      if (a.kind !== 'node') throw new Error(`${name} needs a node, got ${shown(a)}`);
      return length(a);
    },
    forward: site => {
      const { values: v, batch, out } = site;
      const [a] = operands(site.inputs, 1);
      const from = a.offset * batch;
      const y = out.offset * batch;
      return each(site, at => forward(v, at + y, at + from, out.size, batch));
    },
    backward: site => {
      const { values: v, gradients: g, batch, out } = site;
      const [a] = operands(site.inputs, 1);
      if (a.stop) return nothing;
      const from = a.offset * batch;
      const y = out.offset * batch;
      return each(site, at => backward(g, at + from, at + y, v, at + y, out.size, batch));
    },
  };
}

const sigmoid = unary(
  'sigmoid',
  (v, y, a, rows, width) => squashing.sigmoid(v, y, a, rows * width),
  (g, da, dy, v, y, rows, width) => squashing.sigmoidBack(g, da, dy, v, y, rows * width),
);

const tanh = unary(
  'tanh',
  (v, y, a, rows, width) => squashing.tanh(v, y, a, rows * width),
  (g, da, dy, v, y, rows, width) => squashing.tanhBack(g, da, dy, v, y, rows * width),
);

const identity = unary(
  'identity',
  (v, y, a, rows, width) => kernels.copy(v, y, v, a, rows * width),
  (g, da, dy, _, __, rows, width) => kernels.accumulate(g, da, g, dy, rows * width),
);

const oneMinus = unary(
  'oneMinus',
  (v, y, a, rows, width) => kernels.oneMinus(v, y, a, rows * width),
  (g, da, dy, _, __, rows, width) => kernels.deplete(g, da, g, dy, rows * width),
);

const logSigmoid = unary(
  'logSigmoid',
  (v, y, a, rows, width) => squashing.logSigmoid(v, y, a, rows * width),
  (g, da, dy, v, y, rows, width) => squashing.logSigmoidBack(g, da, dy, v, y, rows * width),
);

const g1997 = unary(
  'g1997',
  (v, y, a, rows, width) => squashing.halfTanh(v, y, a, rows * width, 2),
  (g, da, dy, v, y, rows, width) => squashing.halfTanhBack(g, da, dy, v, y, rows * width, 2),
);

const h1997 = unary(
  'h1997',
  (v, y, a, rows, width) => squashing.halfTanh(v, y, a, rows * width, 1),
  (g, da, dy, v, y, rows, width) => squashing.halfTanhBack(g, da, dy, v, y, rows * width, 1),
);

const g2024 = unary(
  'g2024',
  (v, y, a, rows, width) => squashing.g2024(v, y, a, rows * width),
  (g, da, dy, v, y, rows, width) => squashing.g2024Back(g, da, dy, v, y, rows * width),
);

const exp = unary(
  'exp',
  (v, y, a, rows, width) => squashing.exponential(v, y, a, rows * width),
  (g, da, dy, v, y, rows, width) => kernels.multiplyBack(g, da, dy, v, y, rows * width),
);

const softmax = unary('softmax', squashing.softmax, squashing.softmaxBack);

/** Leaves: `forward` fills x from outside and a previous state from the frame before. */
const leaf: Op = {
  shape: () => {
    throw new Error('a leaf states its size');
  },
  forward: () => nothing,
  backward: () => nothing,
};

/** Every op by name. */
export const ops = {
  given: leaf,
  previous: leaf,
  matmul,
  add,
  subtract,
  oneMinus,
  multiply,
  divide,
  maximum,
  normalize,
  identity,
  sigmoid,
  logSigmoid,
  tanh,
  g1997,
  h1997,
  g2024,
  exp,
  softmax,
} satisfies Record<OpName, Op>;

/** One of the three products over frames: with one sequence all frames are one block of columns, with many a frame is. */
function productOver(
  site: Site,
  kernel: typeof product,
  matrix: Vector,
  operand: Vector,
  result: Vector,
): Run {
  const { batch, stride } = site;
  const [W, a] = operands(site.inputs, 2);
  const [rows = 0, cols = 0] = W.shape;
  const step = { rowStep: batch, columnStep: batch === 1 ? stride : 1 };
  const X = { array: operand, start: 0, ...step };
  const Y = { array: result, start: 0, ...step };
  const run = (at: number, n: number): void => {
    X.start = at + a.offset * batch;
    Y.start = at + site.out.offset * batch;
    kernel(matrix, W.offset, rows, cols, X, Y, n);
  };
  return batch === 1 ? { one: at => run(at, 1), many: run } : each(site, at => run(at, batch));
}

function each(site: Site, run: (at: number) => void): Run {
  const stride = site.stride;
  return {
    one: run,
    many: (at, frames) => {
      for (let frame = 0; frame < frames; frame++) run(at + frame * stride);
    },
  };
}

function blockOf(site: Site) {
  return { y: site.out.offset * site.batch, n: site.out.size * site.batch, rows: site.out.size };
}

function passes(input: Operand): boolean {
  return input.kind === 'node' && !input.stop;
}

function length(operand: Operand): number {
  return operand.shape[0] ?? 0;
}

function shown(operand: Operand): string {
  return `(${operand.shape.join(', ')})`;
}

function sameShape(name: OpName, inputs: readonly Operand[]): number {
  const [first] = inputs;
  if (!first || inputs.length < 2)
    throw new Error(`${name} needs two operands or more, got ${inputs.length}`);
  if (inputs.some(input => input.shape.length !== 1 || length(input) !== length(first)))
    throw new Error(`${name} needs equal shapes, got ${inputs.map(shown).join(' and ')}`);
  return length(first);
}

function operands(inputs: readonly Operand[], count: 1): readonly [Operand];
function operands(inputs: readonly Operand[], count: 2): readonly [Operand, Operand];
function operands(inputs: readonly Operand[], count: number): readonly Operand[] {
  if (inputs.length !== count) throw new Error(`needs ${count} operands, got ${inputs.length}`);
  return inputs;
}
