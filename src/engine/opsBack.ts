/** The gradients of the operations: per op what it hands back to its operands and what it teaches its parameters, in one row. */
import type { OpName } from '../cells/spec.ts';
import { accumulate } from './kernels.ts';
import * as kernels from './kernelsBack.ts';
import * as moments from './momentsBack.ts';
import { outerProduct, transposedProduct } from './productsBack.ts';
import { each, nothing, type Operand, operands, productOver, type Run, resultOf, type Site } from './site.ts';
import * as squashing from './squashingBack.ts';
import type { Vector } from './vector.ts';

/** The way back of an op. */
export interface OpBack {
  /** Adds the result's gradient to its operands' gradients. */
  readonly backward: (site: Site) => Run;
  /** Adds the gradients of parameters, for all frames at once; only ops that read parameters have it. */
  readonly learn?: (site: Site) => Run;
}

const matmul: OpBack = {
  backward: site => {
    const [, a] = operands(site.inputs, 2);
    return a.stop
      ? nothing
      : productOver(site, transposedProduct, site.parameters, site.gradients, site.gradients);
  },
  learn: site => productOver(site, outerProduct, site.parameterGradients, site.values, site.gradients),
};

const add: OpBack = {
  backward: site => {
    const { gradients: g, batch } = site;
    const { y, n } = resultOf(site);
    const nodes = site.inputs.filter(passes).map(input => input.offset * batch);
    const [first = 0, second = 0] = nodes;
    if (nodes.length === 2)
      return each(site, at => kernels.accumulateBoth(g, at + first, at + second, at + y, n));
    return each(site, at => {
      for (const a of nodes) accumulate(g, at + a, g, at + y, n);
    });
  },
  learn: site => {
    const { gradients: g, batch, parameterGradients } = site;
    const { y, rows } = resultOf(site);
    const vectors = site.inputs.filter(input => input.kind === 'parameter').map(input => input.offset);
    return each(site, at => {
      for (const p of vectors) kernels.gather(parameterGradients, p, g, at + y, rows, batch);
    });
  },
};

const multiply: OpBack = {
  backward: site => {
    const { values: v, gradients: g, batch, parameters } = site;
    const { y, n, rows } = resultOf(site);
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
    const { y, rows } = resultOf(site);
    const [a, b] = operands(site.inputs, 2);
    if (a.kind !== 'parameter') return nothing;
    return each(site, at =>
      kernels.weighLearn(parameterGradients, a.offset, g, at + y, v, at + b.offset * batch, rows, batch),
    );
  },
};

/** Ops of two nodes, elementwise, by what they add to the gradient of the first and of the second operand. */
function binary(
  first: (site: Site, y: number, a: number, b: number, n: number) => void,
  second: (site: Site, y: number, a: number, b: number, n: number) => void,
): OpBack {
  return {
    backward: site => {
      const { y, n } = resultOf(site);
      const [a, b] = operands(site.inputs, 2);
      const aAt = a.offset * site.batch;
      const bAt = b.offset * site.batch;
      return each(site, at => {
        if (!a.stop) first(site, at + y, at + aAt, at + bAt, n);
        if (!b.stop) second(site, at + y, at + aAt, at + bAt, n);
      });
    },
  };
}

const subtract = binary(
  ({ gradients: g }, y, a, _, n) => accumulate(g, a, g, y, n),
  ({ gradients: g }, y, _, b, n) => kernels.deplete(g, b, g, y, n),
);

const divide = binary(
  ({ gradients: g, values: v }, y, a, b, n) => kernels.divideBackAbove(g, a, y, v, b, n),
  ({ gradients: g, values: v }, y, _, b, n) => kernels.divideBackBelow(g, b, y, v, y, b, n),
);

const maximum = binary(
  ({ gradients: g, values: v }, y, a, b, n) => kernels.maximumBack(g, a, y, v, a, b, n),
  ({ gradients: g, values: v }, y, a, b, n) => kernels.maximumBack(g, b, y, v, b, a, n),
);

const normalize: OpBack = {
  backward: site => {
    const { values: v, gradients: g, batch } = site;
    const { y, rows } = resultOf(site);
    const blocks = site.inputs.map(input => input.offset * batch);
    return each(site, at => moments.normalizeBack(g, v, at, y, blocks, rows, batch));
  },
};

/** Ops of one operand whose gradient can be told from the result alone. */
function unary(
  backward: (g: Vector, da: number, dy: number, v: Vector, y: number, rows: number, width: number) => void,
): OpBack {
  return {
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

const sigmoid = unary((g, da, dy, v, y, rows, width) => squashing.sigmoidBack(g, da, dy, v, y, rows * width));

const tanh = unary((g, da, dy, v, y, rows, width) => squashing.tanhBack(g, da, dy, v, y, rows * width));

const identity = unary((g, da, dy, _, __, rows, width) => accumulate(g, da, g, dy, rows * width));

const oneMinus = unary((g, da, dy, _, __, rows, width) => kernels.deplete(g, da, g, dy, rows * width));

const logSigmoid = unary((g, da, dy, v, y, rows, width) =>
  squashing.logSigmoidBack(g, da, dy, v, y, rows * width),
);

const g1997 = unary((g, da, dy, v, y, rows, width) =>
  squashing.halfTanhBack(g, da, dy, v, y, rows * width, 2),
);

const h1997 = unary((g, da, dy, v, y, rows, width) =>
  squashing.halfTanhBack(g, da, dy, v, y, rows * width, 1),
);

const g2024 = unary((g, da, dy, v, y, rows, width) => squashing.g2024Back(g, da, dy, v, y, rows * width));

const exp = unary((g, da, dy, v, y, rows, width) => kernels.multiplyBack(g, da, dy, v, y, rows * width));

const softmax = unary(squashing.softmaxBack);

/** Leaves hand nothing on: what is before them gets it from the frame before. */
const leaf: OpBack = { backward: () => nothing };

/** The way back of every op, by name. */
export const opsBack = {
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
} satisfies Record<OpName, OpBack>;

function passes(input: Operand): boolean {
  return input.kind === 'node' && !input.stop;
}
