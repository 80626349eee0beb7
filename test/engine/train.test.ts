// A step of descent: it starts from clean gradients, reports what it found, clips what it uses, and heeds pressures.
import { expect, it } from 'vitest';
import { withHead } from '../../src/cells/head.ts';
import { lstm } from '../../src/cells/lstm.ts';
import { compile } from '../../src/engine/compile.ts';
import { loadSymbols, workspace } from '../../src/engine/forward.ts';
import { want, wantedOf } from '../../src/engine/loss.ts';
import { sgd } from '../../src/engine/optimizers.ts';
import { seededParameters } from '../../src/engine/parameters.ts';
import { trainStep } from '../../src/engine/train.ts';

/** A batch of two sequences of unequal length in room for four steps. */
function batch() {
  const program = compile(withHead(lstm(), 'softmax'), { I: 3, H: 2, O: 3 });
  const work = workspace(program, seededParameters(program, 4), 4, 2);
  const wanted = wantedOf(work, 'crossEntropy');
  const sequences = [
    [0, 1, 2, 1],
    [2, 0],
  ];
  for (const [b, symbols] of sequences.entries()) {
    loadSymbols(work, symbols, b);
    want(work, wanted, symbols.slice(1), b);
  }
  return { work, wanted, count: program.parameterCount };
}

it('a step finds the same on the same batch, however often it was taken before', () => {
  const { work, wanted, count } = batch();
  const still = sgd(count, { rate: 0 });
  expect(trainStep(work, wanted, still)).toEqual(trainStep(work, wanted, still));
});

it('steps lower the loss', () => {
  const { work, wanted, count } = batch();
  const optimizer = sgd(count, { rate: 0.5 });
  const first = trainStep(work, wanted, optimizer).loss;
  for (let k = 0; k < 50; k++) trainStep(work, wanted, optimizer);
  expect(trainStep(work, wanted, optimizer).loss).toBeLessThan(0.8 * first);
});

it('clipping shortens the step, not the norm that is told', () => {
  const [free, clipped] = [batch(), batch()];
  const before = Array.from(clipped.work.parameters);
  const { gradNorm } = trainStep(free.work, free.wanted, sgd(free.count, { rate: 1 }));
  const told = trainStep(clipped.work, clipped.wanted, sgd(clipped.count, { rate: 1 }), gradNorm / 4);
  expect(told.gradNorm).toBe(gradNorm);
  const moved = Math.hypot(...before.map((value, k) => value - (clipped.work.parameters[k] ?? 0)));
  expect(moved).toBeCloseTo(gradNorm / 4, 5);
});

it('a pressure moves the parameters and is no part of the loss', () => {
  const [plain, pressed] = [batch(), batch()];
  const { loss, gradNorm } = trainStep(plain.work, plain.wanted, sgd(plain.count, { rate: 1 }));
  const told = trainStep(pressed.work, pressed.wanted, sgd(pressed.count, { rate: 1 }), 9, [
    ({ program, gradients, batch: width }) => {
      const c = program.blocks.get('c')?.offset ?? 0;
      gradients[c * width] = (gradients[c * width] ?? 0) + 1;
    },
  ]);
  expect(told.loss).toBe(loss);
  expect(told.gradNorm).not.toBe(gradNorm);
});
