// What a batch costs, by hand, and that the gradient left at the logits is that of the cost.
import { describe, expect, it } from 'vitest';
import { withHead } from '../../src/cells/head.ts';
import { rnn } from '../../src/cells/rnn.ts';
import { compute, vectorOf, type Workspace } from '../../src/engine/forward.ts';
import { type LossName, lossOf, type Target, want, wantedOf } from '../../src/engine/loss.ts';
import { sgd } from '../../src/engine/optimizers.ts';
import { trainStep } from '../../src/engine/train.ts';
import { placesOf, randomRun } from './differences.ts';

const plan = { lengths: [3, 2], seed: 6 };
const sizes = { I: 2, H: 3, O: 3 };
const model = withHead(rnn(), 'softmax');

/** Two sequences; the first is asked at steps 1 and 3, the second at its end. */
const asked: Readonly<Record<LossName, readonly (readonly Target[])[]>> = {
  crossEntropy: [
    [2, null, 0],
    [null, 1],
  ],
  binaryCrossEntropy: [
    [[1, 0, 1], null, [0, 0, 1]],
    [null, [1, 1, 0]],
  ],
  squaredError: [
    [[0.5, -1, 2], null, [0, 0, 0]],
    [null, [1, 2, 3]],
  ],
};

/** The cost of one step's logits, and over how many numbers it is a mean. */
const byHand: Readonly<Record<LossName, (a: readonly number[], target: Target) => [number, number]>> = {
  crossEntropy: (a, target) => {
    const total = a.reduce((sum, v) => sum + Math.exp(v), 0);
    return [-Math.log(Math.exp(a[Number(target)] ?? Number.NaN) / total), 1];
  },
  binaryCrossEntropy: (a, target) => [
    sum(a, target, (v, y) => {
      const p = 1 / (1 + Math.exp(-v));
      return -y * Math.log(p) - (1 - y) * Math.log(1 - p);
    }),
    a.length,
  ],
  squaredError: (a, target) => [sum(a, target, (v, y) => (v - y) ** 2), a.length],
};

function sum(a: readonly number[], target: Target, cost: (v: number, y: number) => number): number {
  const wanted = typeof target === 'object' && target !== null ? target : [];
  return a.reduce((total, v, k) => total + cost(v, wanted[k] ?? Number.NaN), 0);
}

for (const [name, targets] of Object.entries(asked) as [LossName, readonly (readonly Target[])[]][])
  describe(name, () => {
    const work = randomRun(model, sizes, plan);
    const wanted = wantedOf(work, name);
    for (const [b, of] of targets.entries()) want(work, wanted, of, b);
    compute(work);

    it('is the mean over all that is asked', () => {
      const parts = targets.flatMap((of, b) =>
        of.flatMap((target, t) =>
          target === null ? [] : [byHand[name]([...vectorOf(work, 'logits', t, b)], target)],
        ),
      );
      const total =
        parts.reduce((all, [cost]) => all + cost, 0) / parts.reduce((all, [, count]) => all + count, 0);
      expect(lossOf(work, wanted)).toBeCloseTo(total, 14);
    });

    it('leaves its gradient at the logits that are asked, and nowhere else', () => {
      work.gradients.fill(0);
      lossOf(work, wanted);
      const gradients = work.gradients.slice();
      const logits = plan.lengths.flatMap((_, b) => placesOf(work, 'logits', b).flat());
      for (const [place, gradient] of gradients.entries()) {
        if (!logits.includes(place)) expect(gradient).toBe(0);
        else
          expect(gradient).toBeCloseTo(
            slope(work, place, () => lossOf(work, wanted)),
            8,
          );
      }
      expect(gradients.filter(gradient => gradient !== 0)).toHaveLength(9);
    });
  });

describe('asking', () => {
  const work = randomRun(model, sizes, plan);

  it('nothing costs nothing', () => expect(lossOf(work, wantedOf(work, 'crossEntropy'))).toBe(0));

  it('again replaces all that was asked of the sequence', () => {
    const wanted = wantedOf(work, 'crossEntropy');
    want(work, wanted, [1, 1, 1], 0);
    want(work, wanted, [0], 0);
    expect([...wanted.values].filter(value => !Number.isNaN(value))).toEqual([0]);
  });

  it('for what does not fit is an error', () => {
    const classes = wantedOf(work, 'crossEntropy');
    const numbers = wantedOf(work, 'squaredError');
    for (const target of [3, -1, 0.5, Number.NaN, [0, 1]])
      expect(() => want(work, classes, [null, target])).toThrow(
        /^crossEntropy: target .* at step 2 does not fit$/,
      );
    for (const target of [1, [1, 2], [1, 2, Number.NaN]])
      expect(() => want(work, numbers, [target])).toThrow(/^squaredError: target .* at step 1 does not fit$/);
    expect(() => want(work, classes, [0, 0, 0, 0])).toThrow('room for 3 steps, got 4 targets');
  });
});

it('a small step of training lowers the loss by the rate times the squared norm of the gradient', () => {
  const work = randomRun(model, sizes, plan);
  const wanted = wantedOf(work, 'crossEntropy');
  for (const [b, of] of asked.crossEntropy.entries()) want(work, wanted, of, b);
  const rate = 1e-6;
  const optimizer = sgd(work.parameters.length, { rate });
  const first = trainStep(work, wanted, optimizer);
  const second = trainStep(work, wanted, optimizer);
  expect((first.loss - second.loss) / rate).toBeCloseTo(first.gradNorm ** 2, 4);
});

/** How a number changes with the one at a place of the values. */
function slope(work: Workspace, place: number, read: () => number): number {
  const value = work.values[place] ?? Number.NaN;
  work.values[place] = value + 1e-5;
  const above = read();
  work.values[place] = value - 1e-5;
  const below = read();
  work.values[place] = value;
  return (above - below) / 2e-5;
}
