// A golden case as its file states it: every field of the schema is known here, and any other is an error.
import {
  countOf,
  type Fields,
  fieldsOf,
  flagOf,
  listOf,
  matrixOf,
  numberOf,
  oneOf,
  type Tree,
  vectorOf,
} from './goldenfields.ts';

const families = [
  ...['rnn', 'lstm', 'gru', 'mgu', 'mut1', 'mut2', 'mut3', 'slstm', 'minlstm', 'mingru', 'lstm-layernorm'],
] as const;
const gates = ['input', 'forget', 'output'] as const;

/** What `cell` may say; a field that is left out has the value it has in the plain cell. */
export interface CellOptions {
  readonly family: string;
  readonly peephole: boolean;
  readonly coupled: boolean;
  readonly resetAfter: boolean;
  readonly ablate: readonly (typeof gates)[number][];
  readonly candidateActivation: 'tanh' | 'identity' | 'g1997';
  readonly outputActivation: 'tanh' | 'identity' | 'h1997';
  readonly gateRecurrence: boolean;
  readonly gradient: 'full' | 'truncated';
}

/** The fields of `cell` beside the family, each with the value it has in the plain cell. */
export const plainOptions: Omit<CellOptions, 'family'> = {
  peephole: false,
  coupled: false,
  resetAfter: false,
  ablate: [],
  candidateActivation: 'tanh',
  outputActivation: 'tanh',
  gateRecurrence: false,
  gradient: 'full',
};

/** Parameters by gate and name: W (H, I), R (H, H), b, p, rb and the norms' vectors (H), G (H, H) by gate. */
export type Weights = Readonly<Record<string, Readonly<Record<string, Tree>>>>;

/** What every case states. */
interface Stated {
  readonly name: string;
  readonly cell: CellOptions;
  readonly sizes: Readonly<Record<'I' | 'H' | 'O', number>>;
  readonly expected: Tree;
  readonly tolerance: number;
}

/** One sequence through one cell; with a `lossVector` also its gradients. */
export interface SequenceCase extends Stated {
  readonly kind: 'sequence';
  readonly weights: Weights;
  readonly x: readonly (readonly number[])[];
  readonly initial: Readonly<Record<string, readonly number[]>>;
  readonly lossVector: readonly number[] | undefined;
  readonly toleranceGrad: number | undefined;
}

/** One training run: the whole batch B, `steps` times. */
export interface TrainingCase extends Stated {
  readonly kind: 'training';
  readonly loss: 'mse' | 'ce';
  readonly optimizer: Readonly<Record<string, unknown>>;
  readonly clip: number | undefined;
  readonly steps: number;
  readonly x: readonly (readonly (readonly number[])[])[];
  readonly target: readonly (number | readonly number[])[];
  readonly init: Weights;
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
  const sizes = sizesOf(fields, at);
  const { I, H } = sizes;
  if (fields.precision !== undefined) oneOf(fields.precision, `${at}.precision`, ['float32', 'float64']);
  const x = matrixOf(fields.x, `${at}.x`, I);
  const expected = readExpected(fields.expected, `${at}.expected`, sizes, x.length);
  const asksGradient = 'loss' in expected || 'grad' in expected;
  if (asksGradient !== (fields.lossVector !== undefined))
    throw new Error(`${at}: lossVector goes with expected.loss and expected.grad`);
  return {
    kind: 'sequence',
    ...statedOf(fields, at),
    sizes,
    weights: readWeights(fields.weights, `${at}.weights`, sizes),
    x,
    initial: {
      ...(fields.h0 !== undefined && { hPrev: vectorOf(fields.h0, `${at}.h0`, H) }),
      ...(fields.c0 !== undefined && { cPrev: vectorOf(fields.c0, `${at}.c0`, H) }),
    },
    lossVector:
      fields.lossVector === undefined ? undefined : vectorOf(fields.lossVector, `${at}.lossVector`, H),
    toleranceGrad: 'grad' in expected ? numberOf(fields.toleranceGrad, `${at}.toleranceGrad`) : undefined,
    expected,
  };
}

function readExpected(value: unknown, at: string, sizes: Stated['sizes'], T: number): Record<string, Tree> {
  const { I, H } = sizes;
  const { h, loss, grad, ...last } = fieldsOf(
    value,
    at,
    [],
    ['h', 'hLast', 'cLast', 'nLast', 'mLast', 'loss', 'grad'],
  );
  if (h === undefined && last.hLast === undefined) throw new Error(`${at}: states no h`);
  const expected: Record<string, Tree> = {};
  if (h !== undefined) expected.h = matrixOf(h, `${at}.h`, H, T);
  for (const [key, vector] of Object.entries(last)) expected[key] = vectorOf(vector, `${at}.${key}`, H);
  if (loss !== undefined) expected.loss = numberOf(loss, `${at}.loss`);
  if (grad !== undefined) {
    const { weights, x, ...states } = fieldsOf(grad, `${at}.grad`, ['weights', 'x'], ['h0', 'c0']);
    expected.grad = {
      weights: readWeights(weights, `${at}.grad.weights`, sizes),
      x: matrixOf(x, `${at}.grad.x`, I, T),
      ...Object.fromEntries(
        Object.entries(states).map(([key, vector]) => [key, vectorOf(vector, `${at}.grad.${key}`, H)]),
      ),
    };
  }
  return expected;
}

function readTraining(value: unknown, at: string): TrainingCase {
  const shape = ['inputSize', 'hiddenSize', 'outputSize'];
  const run = ['loss', 'optimizer', 'clipGlobalNorm', 'steps', 'x', 'target', 'init', 'expected'];
  const fields = fieldsOf(value, at, ['name', 'cell', ...shape, ...run, 'tolerance'], ['source', 'precision']);
  const sizes = { ...sizesOf(fields, at), O: countOf(fields.outputSize, `${at}.outputSize`) };
  const steps = countOf(fields.steps, `${at}.steps`);
  const loss = oneOf(fields.loss, `${at}.loss`, ['mse', 'ce']);
  const x = listOf(fields.x, `${at}.x`, (sequence, place) => matrixOf(sequence, place, sizes.I));
  const target = listOf(
    fields.target,
    `${at}.target`,
    (one, place) => (loss === 'ce' ? numberOf(one, place) : vectorOf(one, place, sizes.O)),
    x.length,
  );
  const expected = fieldsOf(fields.expected, `${at}.expected`, ['loss', 'gradNorm', 'final']);
  const { name, ...settings } = fieldsOf(
    fields.optimizer,
    `${at}.optimizer`,
    ['name', 'lr'],
    ['momentum', 'beta1', 'beta2', 'alpha', 'eps'],
  );
  for (const [key, setting] of Object.entries(settings)) numberOf(setting, `${at}.optimizer.${key}`);
  return {
    kind: 'training',
    ...statedOf(fields, at),
    sizes,
    loss,
    optimizer: { name, ...settings },
    clip: fields.clipGlobalNorm === null ? undefined : numberOf(fields.clipGlobalNorm, `${at}.clipGlobalNorm`),
    steps,
    x,
    target,
    init: readModel(fields.init, `${at}.init`, sizes),
    expected: {
      loss: vectorOf(expected.loss, `${at}.expected.loss`, steps),
      gradNorm: vectorOf(expected.gradNorm, `${at}.expected.gradNorm`, steps),
      final: readModel(expected.final, `${at}.expected.final`, sizes),
    },
  };
}

function statedOf(fields: Fields, at: string) {
  return {
    name: String(fields.name),
    cell: readOptions(fields.cell, `${at}.cell`),
    tolerance: numberOf(fields.tolerance, `${at}.tolerance`),
  };
}

function sizesOf(fields: Fields, at: string) {
  return {
    I: countOf(fields.inputSize, `${at}.inputSize`),
    H: countOf(fields.hiddenSize, `${at}.hiddenSize`),
    O: 0,
  };
}

function readOptions(value: unknown, at: string): CellOptions {
  const fields = { ...plainOptions, ...fieldsOf(value, at, ['family'], Object.keys(plainOptions)) } as Fields;
  const flag = (key: string) => flagOf(fields[key], `${at}.${key}`);
  const name = <Name extends string>(key: string, names: readonly Name[]) =>
    oneOf(fields[key], `${at}.${key}`, names);
  return {
    family: name('family', families),
    peephole: flag('peephole'),
    coupled: flag('coupled'),
    resetAfter: flag('resetAfter'),
    ablate: Array.isArray(fields.ablate)
      ? fields.ablate.map(gate => oneOf(gate, `${at}.ablate`, gates))
      : listOf(fields.ablate, `${at}.ablate`, (gate, place) => oneOf(gate, place, gates)),
    candidateActivation: name('candidateActivation', ['tanh', 'identity', 'g1997']),
    outputActivation: name('outputActivation', ['tanh', 'identity', 'h1997']),
    gateRecurrence: flag('gateRecurrence'),
    gradient: name('gradient', ['full', 'truncated']),
  };
}

function readWeights(value: unknown, at: string, { I, H }: Stated['sizes']): Weights {
  const layers = [...gates, 'candidate', 'update', 'reset', 'hidden', 'cell'];
  const vectors = ['b', 'p', 'rb', 'gainX', 'biasX', 'gainH', 'biasH', 'gain', 'bias'];
  const readOne = (name: string, part: unknown, place: string): Tree => {
    if (name === 'W') return matrixOf(part, place, I, H);
    if (name === 'R') return matrixOf(part, place, H, H);
    if (name !== 'G') return vectorOf(part, place, H);
    return mapped(fieldsOf(part, place, [], gates), (gate, one) => matrixOf(one, `${place}.${gate}`, H, H));
  };
  return mapped(fieldsOf(value, at, [], layers), (layer, parts) =>
    mapped(fieldsOf(parts, `${at}.${layer}`, [], ['W', 'R', 'G', ...vectors]), (name, part) =>
      readOne(name, part, `${at}.${layer}.${name}`),
    ),
  );
}

/** Parameters of a cell and its head, all by group. */
function readModel(value: unknown, at: string, sizes: Stated['sizes']): Weights {
  const { cell, head } = fieldsOf(value, at, ['cell', 'head']);
  const { V, c } = fieldsOf(head, `${at}.head`, ['V', 'c']);
  return {
    ...readWeights(cell, `${at}.cell`, sizes),
    head: { V: matrixOf(V, `${at}.head.V`, sizes.H, sizes.O), c: vectorOf(c, `${at}.head.c`, sizes.O) },
  };
}

function mapped<Value>(fields: Fields, read: (key: string, value: unknown) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, read(key, value)]));
}
