// A golden case as its file states it: every field of the schema is known here, and any other is an error.
import { type CellOptions, readOptions } from './goldencell.ts';
import {
  countOf,
  type Fields,
  fieldsOf,
  listOf,
  matrixOf,
  numberOf,
  oneOf,
  type Tree,
  vectorOf,
} from './goldenfields.ts';
import { type Lengths, type Model, readModel, readWeights, type Weights } from './goldenweights.ts';

/** What every case states. */
interface Stated {
  readonly name: string;
  readonly cell: CellOptions;
  readonly lengths: Lengths;
  readonly expected: Tree;
  readonly tolerance: number;
}

/** One sequence x (T, I) through one cell; with a `lossVector` (H) also its gradients. */
export interface SequenceCase extends Stated {
  readonly kind: 'sequence';
  readonly weights: Weights;
  readonly x: readonly (readonly number[])[];
  /** States before the first step (H) by the node that receives them. */
  readonly initial: Readonly<Record<string, readonly number[]>>;
  readonly lossVector: readonly number[] | undefined;
  readonly toleranceGrad: number | undefined;
}

/** One training run on x (B, T, I): the whole batch, `steps` times. */
export interface TrainingCase extends Stated {
  readonly kind: 'training';
  readonly loss: 'mse' | 'ce';
  readonly optimizer: { readonly name: unknown; readonly settings: Readonly<Record<string, number>> };
  readonly clip: number | undefined;
  readonly steps: number;
  readonly x: readonly (readonly (readonly number[])[])[];
  readonly target: readonly (number | readonly number[])[];
  readonly init: Model;
}

export type GoldenCase = SequenceCase | TrainingCase;

/** The case in a file of that name (without .json); throws at whatever the schema does not know. */
export function readCase(value: unknown, name: string): GoldenCase {
  const isTraining = typeof value === 'object' && value !== null && 'steps' in value;
  const read = isTraining ? readTraining(value, name) : readSequence(value, name);
  if (read.name !== name) throw new Error(`${name}: the file calls itself ${read.name}`);
  return read;
}

function readSequence(value: unknown, at: string): SequenceCase {
  const needed = ['name', 'cell', 'inputSize', 'hiddenSize', 'weights', 'x', 'expected', 'tolerance'];
  const optional = ['source', 'precision', 'h0', 'c0', 'lossVector', 'toleranceGrad', 'crossCheck'];
  const fields = fieldsOf(value, at, needed, optional);
  const { h0, c0, lossVector, precision } = fields;
  const lengths = lengthsOf(fields, at);
  if (precision !== undefined) oneOf(precision, `${at}.precision`, ['float32', 'float64']);
  const x = matrixOf(fields.x, `${at}.x`, lengths.I);
  const expected = readExpected(fields.expected, `${at}.expected`, lengths, x.length);
  if (('loss' in expected || 'grad' in expected) !== (lossVector !== undefined))
    throw new Error(`${at}: lossVector goes with expected.loss or expected.grad`);
  return {
    kind: 'sequence',
    ...statedOf(fields, at),
    lengths,
    weights: readWeights(fields.weights, `${at}.weights`, lengths),
    x,
    initial: {
      ...(h0 !== undefined && { hPrev: vectorOf(h0, `${at}.h0`, lengths.H) }),
      ...(c0 !== undefined && { cPrev: vectorOf(c0, `${at}.c0`, lengths.H) }),
    },
    lossVector: lossVector === undefined ? undefined : vectorOf(lossVector, `${at}.lossVector`, lengths.H),
    toleranceGrad: 'grad' in expected ? toleranceOf(fields.toleranceGrad, `${at}.toleranceGrad`) : undefined,
    expected,
  };
}

function readExpected(value: unknown, at: string, lengths: Lengths, T: number): Record<string, Tree> {
  const { I, H } = lengths;
  const last = ['hLast', 'cLast', 'nLast', 'mLast'];
  const fields = fieldsOf(value, at, [], ['h', ...last, 'loss', 'grad']);
  const expected: Record<string, Tree> = {};
  if (fields.h === undefined && fields.hLast === undefined) throw new Error(`${at}: states no h`);
  if (fields.h !== undefined) expected.h = matrixOf(fields.h, `${at}.h`, H, T);
  for (const key of last) if (key in fields) expected[key] = vectorOf(fields[key], `${at}.${key}`, H);
  if (fields.loss !== undefined) expected.loss = numberOf(fields.loss, `${at}.loss`);
  if (fields.grad === undefined) return expected;
  const grad = fieldsOf(fields.grad, `${at}.grad`, ['weights', 'x'], ['h0', 'c0']);
  const states = ['h0', 'c0'].filter(key => key in grad);
  expected.grad = {
    weights: readWeights(grad.weights, `${at}.grad.weights`, lengths),
    x: matrixOf(grad.x, `${at}.grad.x`, I, T),
    ...Object.fromEntries(states.map(key => [key, vectorOf(grad[key], `${at}.grad.${key}`, H)])),
  };
  return expected;
}

function readTraining(value: unknown, at: string): TrainingCase {
  const run = ['loss', 'optimizer', 'clipGlobalNorm', 'steps', 'x', 'target', 'init', 'expected'];
  const needed = ['name', 'cell', 'inputSize', 'hiddenSize', 'outputSize', ...run, 'tolerance'];
  const fields = fieldsOf(value, at, needed, ['source', 'precision', 'crossCheck']);
  const lengths = { ...lengthsOf(fields, at), O: countOf(fields.outputSize, `${at}.outputSize`) };
  const steps = countOf(fields.steps, `${at}.steps`);
  const loss = oneOf(fields.loss, `${at}.loss`, ['mse', 'ce']);
  const clip = fields.clipGlobalNorm;
  const x = listOf(fields.x, `${at}.x`, (one, place) => matrixOf(one, place, lengths.I));
  const targetOf = (one: unknown, place: string) =>
    loss === 'ce' ? numberOf(one, place) : vectorOf(one, place, lengths.O);
  const expected = fieldsOf(fields.expected, `${at}.expected`, ['loss', 'gradNorm', 'final']);
  return {
    kind: 'training',
    ...statedOf(fields, at),
    lengths,
    loss,
    optimizer: readOptimizer(fields.optimizer, `${at}.optimizer`),
    clip: clip === null ? undefined : numberOf(clip, `${at}.clipGlobalNorm`),
    steps,
    x,
    target: listOf(fields.target, `${at}.target`, targetOf, x.length),
    init: readModel(fields.init, `${at}.init`, lengths),
    expected: {
      loss: vectorOf(expected.loss, `${at}.expected.loss`, steps),
      gradNorm: vectorOf(expected.gradNorm, `${at}.expected.gradNorm`, steps),
      final: readModel(expected.final, `${at}.expected.final`, lengths),
    },
  };
}

function readOptimizer(value: unknown, at: string): TrainingCase['optimizer'] {
  const optional = ['momentum', 'beta1', 'beta2', 'alpha', 'eps'];
  const { name, ...settings } = fieldsOf(value, at, ['name', 'lr'], optional);
  return {
    name,
    settings: Object.fromEntries(
      Object.entries(settings).map(([key, setting]) => [key, numberOf(setting, `${at}.${key}`)]),
    ),
  };
}

function statedOf(fields: Fields, at: string) {
  return {
    name: String(fields.name),
    cell: readOptions(fields.cell, `${at}.cell`),
    tolerance: toleranceOf(fields.tolerance, `${at}.tolerance`),
  };
}

function lengthsOf(fields: Fields, at: string): Lengths {
  return {
    I: countOf(fields.inputSize, `${at}.inputSize`),
    H: countOf(fields.hiddenSize, `${at}.hiddenSize`),
    O: 0,
  };
}

function toleranceOf(value: unknown, at: string): number {
  const tolerance = numberOf(value, at);
  if (!(tolerance > 0)) throw new Error(`${at}: needs a tolerance above 0, got ${tolerance}`);
  return tolerance;
}
