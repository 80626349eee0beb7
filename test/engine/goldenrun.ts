// Runs a golden case with this engine and compares every number it expects.
import { withHead } from '../../src/cells/head.ts';
import { backward } from '../../src/engine/backward.ts';
import { compile } from '../../src/engine/compile.ts';
import { forward, load, read, type Trace, vectorOf, workspace } from '../../src/engine/forward.ts';
import { type Wanted, want, wantedOf } from '../../src/engine/loss.ts';
import { adagrad, adam, type Optimizer, rmsprop, sgd } from '../../src/engine/optimizers.ts';
import { packParameters, unpackParameters } from '../../src/engine/parameters.ts';
import { trainStep } from '../../src/engine/train.ts';
import type { GoldenCase, SequenceCase, TrainingCase } from './goldencase.ts';
import { cellOf } from './goldencell.ts';
import type { Tree } from './goldenfields.ts';
import { namedOf, treeOf } from './goldenweights.ts';

/** Complaints, one for each key of `expected` that this engine does not meet; throws if the case cannot be run. */
export function complaintsOf(golden: GoldenCase): string[] {
  const actual = golden.kind === 'training' ? train(golden) : run(golden);
  return disagreements(golden.expected, actual, 'expected', path => {
    const isGradient = golden.kind === 'sequence' && path.startsWith('expected.grad.');
    return (isGradient ? golden.toleranceGrad : golden.tolerance) ?? 0;
  });
}

/** Every state, and with a lossVector the loss at the last step and its gradients. */
function run({ name, cell, lengths, weights, x, initial, lossVector }: SequenceCase): Tree {
  const program = compile(cellOf(name, cell, lengths), lengths);
  const work = forward(program, packParameters(program, namedOf(weights)), x, initial);
  const has = (id: string): boolean => program.blocks.has(id);
  const last = x.length - 1;
  const atLast = (id: string): number[] => [...vectorOf(work, id, last)];
  const states = ['c', 'n', 'm'].filter(has).map(id => [`${id}Last`, atLast(id)]);
  const h = rowsOf(work, work.values, 'h');
  const values = { h, hLast: atLast('h'), ...Object.fromEntries(states) };
  if (!lossVector) return values;
  read(work.gradients, work, 'h', last).set(lossVector);
  backward(work);
  return {
    ...values,
    loss: atLast('h').reduce((sum, value, j) => sum + value * (lossVector[j] ?? Number.NaN), 0),
    grad: {
      weights: treeOf(unpackParameters(program, work.parameterGradients)),
      x: rowsOf(work, work.gradients, 'x'),
      ...(has('hPrev') && { h0: [...read(work.gradients, work, 'hPrev', 0)] }),
      ...(has('cPrev') && { c0: [...read(work.gradients, work, 'cPrev', 0)] }),
    },
  };
}

/** Loss and gradient norm before each step, and the parameters after the last. */
function train(golden: TrainingCase): Tree {
  const { name, cell, lengths, init, x, target, steps, clip } = golden;
  const program = compile(withHead(cellOf(name, cell, lengths), 'softmax'), lengths);
  const T = Math.max(...x.map(sequence => sequence.length));
  const start = packParameters(program, namedOf({ ...init.cell, head: init.head }));
  const work = workspace(program, start, T, x.length);
  const wanted: Wanted = wantedOf(work, golden.loss === 'ce' ? 'crossEntropy' : 'squaredError');
  for (const [b, sequence] of x.entries()) {
    load(work, sequence, {}, b);
    want(work, wanted, [...sequence.slice(1).map(() => null), target[b] ?? null], b);
  }
  const optimizer = optimizerOf(golden, program.parameterCount);
  const descents = Array.from({ length: steps }, () => trainStep(work, wanted, optimizer, clip));
  const { head = {}, ...trained } = treeOf(unpackParameters(program, work.parameters));
  return {
    loss: descents.map(descent => descent.loss),
    gradNorm: descents.map(descent => descent.gradNorm),
    final: { cell: trained, head },
  };
}

/** The optimizer by its name and settings in the schema; a setting it does not have is an error. */
function optimizerOf({ name: file, optimizer: { name, settings } }: TrainingCase, count: number): Optimizer {
  const take = (...keys: string[]): Record<string, number> => {
    const extra = Object.keys(settings).filter(key => key !== 'lr' && !keys.includes(key));
    if (extra.length > 0) throw new Error(`${file}: optimizer ${name} has no ${extra.join(', ')}`);
    return Object.fromEntries(
      keys.filter(key => key in settings).map(key => [key === 'eps' ? 'epsilon' : key, settings[key] ?? 0]),
    );
  };
  const rate = settings.lr ?? Number.NaN;
  if (name === 'sgd') return sgd(count, { rate, ...take('momentum') });
  if (name === 'adam') return adam(count, { rate, ...take('beta1', 'beta2', 'eps') });
  if (name === 'rmsprop') return rmsprop(count, { rate, ...take('alpha', 'eps') });
  if (name === 'adagrad') return adagrad(count, { rate, ...take('eps') });
  throw new Error(`${file}: optimizer ${name}: not supported yet`);
}

function rowsOf(trace: Trace, array: Trace['values'], id: string): number[][] {
  return Array.from({ length: trace.length }, (_, t) => [...read(array, trace, id, t)]);
}

/** Walks everything expected; what is not computed, has another shape or is further off than allowed is named. */
export function disagreements(
  expected: Tree,
  actual: Tree | undefined,
  path: string,
  allowed: (path: string) => number,
): string[] {
  if (typeof expected === 'number') {
    const off = typeof actual === 'number' ? Math.abs(actual - expected) : Number.NaN;
    return off <= allowed(path) ? [] : [`${path}: expected ${expected}, got ${JSON.stringify(actual)}`];
  }
  if (Array.isArray(expected) && (!Array.isArray(actual) || actual.length !== expected.length))
    return [`${path}: expected ${expected.length} items, got ${JSON.stringify(actual)}`];
  const found = new Map(Object.entries(typeof actual === 'object' ? actual : {}));
  return Object.entries(expected).flatMap(([key, value]) =>
    disagreements(value, found.get(key), `${path}.${key}`, allowed),
  );
}
