/** The alphabet of operations: per op its shape rule and what it computes, in one row; `opsBack.ts` has their gradients. */
import type { OpName } from '../cells/spec.ts';
import * as kernels from './kernels.ts';
import * as moments from './moments.ts';
import { product } from './products.ts';
import { each, nothing, type Operand, operands, productOver, type Run, resultOf, type Site } from './site.ts';
import * as squashing from './squashing.ts';
import type { Vector } from './vector.ts';

interface Op {
  /** Length of the result; throws with expected and got. */
  readonly shape: (inputs: readonly Operand[]) => number;
  readonly forward: (site: Site) => Run;
}

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
};

const add: Op = {
  shape: inputs => {
    if (!inputs.some(input => input.kind === 'node')) throw new Error('add needs a node among its operands');
    return sameShape('add', inputs);
  },
  forward: site => {
    const { values: v, batch, parameters } = site;
    const { y, n, rows } = resultOf(site);
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
};

const multiply: Op = {
  shape: inputs => {
    const [, b] = operands(inputs, 2);
    if (b.kind !== 'node') throw new Error('multiply needs a node second, got a parameter');
    return sameShape('multiply', inputs);
  },
  forward: site => {
    const { values: v, batch, parameters } = site;
    const { y, n, rows } = resultOf(site);
    const [a, b] = operands(site.inputs, 2);
    if (a.kind === 'parameter')
      return each(site, at =>
        kernels.weigh(v, at + y, parameters, a.offset, at + b.offset * batch, rows, batch),
      );
    return each(site, at => kernels.multiply(v, at + y, at + a.offset * batch, at + b.offset * batch, n));
  },
};

/** Ops of two nodes, elementwise. */
function binary(name: OpName, forward: (v: Vector, y: number, a: number, b: number, n: number) => void): Op {
  return {
    shape: inputs => {
      const [a, b] = operands(inputs, 2);
      if (a.kind !== 'node' || b.kind !== 'node') throw new Error(`${name} needs two nodes`);
      return sameShape(name, inputs);
    },
    forward: site => {
      const { values: v, batch } = site;
      const { y, n } = resultOf(site);
      const [a, b] = operands(site.inputs, 2);
      return each(site, at => forward(v, at + y, at + a.offset * batch, at + b.offset * batch, n));
    },
  };
}

const subtract = binary('subtract', kernels.subtract);

const divide = binary('divide', kernels.divide);

const maximum = binary('maximum', kernels.maximum);

/** The first operand by mean and deviation of all operands stacked: layer normalisation without its scale. */
const normalize: Op = {
  shape: inputs => {
    if (inputs.length === 0 || inputs.some(input => input.kind !== 'node'))
      throw new Error('normalize needs nodes alone');
    return inputs.length === 1 ? (operands(inputs, 1)[0].shape[0] ?? 0) : sameShape('normalize', inputs);
  },
  forward: site => {
    const { values: v, batch } = site;
    const { y, rows } = resultOf(site);
    const blocks = site.inputs.map(input => input.offset * batch);
    return each(site, at => moments.normalize(v, at, y, blocks, rows, batch));
  },
};

/** Ops of one operand. */
function unary(
  name: OpName,
  forward: (v: Vector, y: number, a: number, rows: number, width: number) => void,
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
  };
}

const sigmoid = unary('sigmoid', (v, y, a, rows, width) => squashing.sigmoid(v, y, a, rows * width));

const tanh = unary('tanh', (v, y, a, rows, width) => squashing.tanh(v, y, a, rows * width));

const identity = unary('identity', (v, y, a, rows, width) => kernels.copy(v, y, v, a, rows * width));

const oneMinus = unary('oneMinus', (v, y, a, rows, width) => kernels.oneMinus(v, y, a, rows * width));

const logSigmoid = unary('logSigmoid', (v, y, a, rows, width) => squashing.logSigmoid(v, y, a, rows * width));

const g1997 = unary('g1997', (v, y, a, rows, width) => squashing.halfTanh(v, y, a, rows * width, 2));

const h1997 = unary('h1997', (v, y, a, rows, width) => squashing.halfTanh(v, y, a, rows * width, 1));

const g2024 = unary('g2024', (v, y, a, rows, width) => squashing.g2024(v, y, a, rows * width));

const exp = unary('exp', (v, y, a, rows, width) => squashing.exponential(v, y, a, rows * width));

const softmax = unary('softmax', squashing.softmax);

/** Leaves: `forward` fills x from outside and a previous state from the frame before. */
const leaf: Op = {
  shape: () => {
    throw new Error('a leaf states its size');
  },
  forward: () => nothing,
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
