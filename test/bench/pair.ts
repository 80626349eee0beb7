// The engine and the plain loop set up alike: the same weights, the same sequences, the same plan of descent.
import { withHead } from '../../src/cells/head.ts';
import { lstm } from '../../src/cells/lstm.ts';
import { compile, type Program } from '../../src/engine/compile.ts';
import { compute, loadSymbols, type Workspace, workspace } from '../../src/engine/forward.ts';
import { want, wantedOf } from '../../src/engine/loss.ts';
import { adam } from '../../src/engine/optimizers.ts';
import { parameterOf, seededParameters } from '../../src/engine/parameters.ts';
import { random } from '../../src/engine/random.ts';
import { type Descent, trainStep } from '../../src/engine/train.ts';
import type { Vector } from '../../src/engine/vector.ts';
import { gateNames, type PlainLstm, plainLstm } from './plain.ts';
import { plainTraining } from './plainTraining.ts';

/** Lengths of the input (and of the head's output), of the state, and of the sequences. */
export type Lengths = Readonly<Record<'I' | 'H' | 'T', number>>;

/** One run forward over the same sequence by either; the numbers are in `work` and `plain`. */
export function forwardPair({ I, H, T }: Lengths) {
  const program = compile(lstm(), { I, H, O: 0 });
  const parameters = seededParameters(program, 1);
  const work = workspace(program, parameters, T);
  const { symbols, x } = sequencesOf({ I, H, T }, 1)[0] ?? { symbols: [], x: new Float64Array(0) };
  loadSymbols(work, symbols);
  const plain = plainLstm(I, H, T, () => 0);
  copyCell(program, parameters, plain);
  return { work, plain, engine: () => compute(work), loop: () => plain.forward(x) };
}

/** Updates on the same batch by either; `apart` is how far the plain loop's weights are from the engine's, at most. */
export function trainingPair(lengths: Lengths, batch: number) {
  const { I, H, T } = lengths;
  const program = compile(withHead(lstm(), 'softmax'), { I, H, O: I });
  const parameters = seededParameters(program, 1);
  const work: Workspace = workspace(program, parameters, T, batch);
  const wanted = wantedOf(work, 'crossEntropy');
  const examples = sequencesOf(lengths, batch);
  for (const [b, { symbols, classes }] of examples.entries()) {
    loadSymbols(work, symbols, b);
    want(work, wanted, classes, b);
  }
  const optimizer = adam(program.parameterCount, { rate: 1e-3 });
  const plain = plainLstm(I, H, T, () => 0);
  copyCell(program, parameters, plain);
  const training = plainTraining(plain, { I, H, O: I, T }, () => 0, { rate: 1e-3, clip: 1 });
  const { V, c } = training.head;
  V.set(parameterOf(program, parameters, 'head.V'));
  c.set(parameterOf(program, parameters, 'head.c'));
  return {
    engine: (): Descent => trainStep(work, wanted, optimizer, 1),
    loop: (): Descent => training.update(examples),
    apart: (): number =>
      Math.max(
        ...placesOf(plain).map(([name, array]) => distance(parameterOf(program, parameters, name), array)),
        distance(parameterOf(program, parameters, 'head.V'), V),
        distance(parameterOf(program, parameters, 'head.c'), c),
      ),
  };
}

/** Sequences of chance: one-hot inputs by their symbols and as numbers x (T, I), and the classes wanted. */
function sequencesOf({ I, H, T }: Lengths, batch: number) {
  const chance = random(H);
  return Array.from({ length: batch }, () => {
    const symbols = Array.from({ length: T }, () => chance.below(I));
    const x: Vector = new Float64Array(T * I);
    for (const [t, symbol] of symbols.entries()) x[t * I + symbol] = 1;
    return { symbols, x, classes: symbols.map(symbol => (symbol + chance.below(2)) % I) };
  });
}

function copyCell(program: Program, parameters: Vector, plain: PlainLstm): void {
  for (const [name, array] of placesOf(plain)) array.set(parameterOf(program, parameters, name));
}

function placesOf({ gates }: PlainLstm): [string, Vector][] {
  return gateNames.flatMap((name): [string, Vector][] =>
    (['W', 'R', 'b'] as const).map(letter => [`${name}.${letter}`, gates[name][letter]]),
  );
}

/** The largest difference between two arrays of one length. */
export function distance(one: Vector, other: Vector): number {
  return one.reduce((worst, value, k) => Math.max(worst, Math.abs(value - (other[k] ?? Number.NaN))), 0);
}
