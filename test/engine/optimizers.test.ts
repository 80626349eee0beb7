// The optimizers against their formulas written out for one number, and clipping.
import { describe, expect, it } from 'vitest';
import { adagrad, adam, clipGlobalNorm, type Optimizer, rmsprop, sgd } from '../../src/engine/optimizers.ts';
import type { Vector } from '../../src/engine/vector.ts';

const gradients = [0.5, -2, 0.25, 0, 1];

/** Where two numbers get to, the second with gradients ten times as large and the other way. */
function path(optimizer: Optimizer): number[][] {
  const parameters: Vector = Float64Array.of(1, -1);
  return gradients.map(g => {
    optimizer.step(parameters, Float64Array.of(g, -10 * g));
    return [...parameters];
  });
}

/** The same, from a rule for one number: the gradient and the step's number, from 1, to the move. */
function pathBy(rule: () => (g: number, k: number) => number): number[][] {
  const moves = [rule(), rule()];
  const at = [1, -1];
  return gradients.map((g, k) => {
    for (const [j, move] of moves.entries()) at[j] = (at[j] ?? 0) - move(j === 0 ? g : -10 * g, k + 1);
    return [...at];
  });
}

const rules: readonly (readonly [string, Optimizer, () => (g: number, k: number) => number])[] = [
  ['sgd', sgd(2, { rate: 0.1 }), () => g => 0.1 * g],
  [
    'sgd with momentum',
    sgd(2, { rate: 0.1, momentum: 0.9 }),
    () => {
      let v = 0;
      return g => {
        v = 0.9 * v + g;
        return 0.1 * v;
      };
    },
  ],
  [
    'adam',
    adam(2, { rate: 0.02, beta1: 0.8, beta2: 0.95, epsilon: 1e-3 }),
    () => {
      let m = 0;
      let v = 0;
      return (g, k) => {
        m = 0.8 * m + 0.2 * g;
        v = 0.95 * v + 0.05 * g * g;
        return ((0.02 / (1 - 0.8 ** k)) * m) / (Math.sqrt(v) / Math.sqrt(1 - 0.95 ** k) + 1e-3);
      };
    },
  ],
  [
    'rmsprop',
    rmsprop(2, { rate: 0.01, alpha: 0.9, epsilon: 1e-3 }),
    () => {
      let v = 0;
      return g => {
        v = 0.9 * v + 0.1 * g * g;
        return (0.01 * g) / (Math.sqrt(v) + 1e-3);
      };
    },
  ],
  [
    'adagrad',
    adagrad(2, { rate: 0.1, epsilon: 1e-3 }),
    () => {
      let v = 0;
      return g => {
        v += g * g;
        return (0.1 * g) / (Math.sqrt(v) + 1e-3);
      };
    },
  ],
];

describe('five steps follow the formula', () => {
  for (const [name, optimizer, rule] of rules)
    it(name, () => {
      const wanted = pathBy(rule).flat();
      const off = path(optimizer)
        .flat()
        .map((value, k) => Math.abs(value - (wanted[k] ?? Number.NaN)));
      expect(Math.max(...off)).toBeLessThan(1e-14);
      expect(optimizer.steps).toBe(5);
    });
});

describe('an optimizer', () => {
  it('has the usual constants if none are given', () => {
    expect(path(adam(2, { rate: 0.1 }))).toEqual(
      path(adam(2, { rate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 })),
    );
    expect(path(rmsprop(2, { rate: 0.1 }))).toEqual(
      path(rmsprop(2, { rate: 0.1, alpha: 0.99, epsilon: 1e-8 })),
    );
    expect(path(adagrad(2, { rate: 0.1 }))).toEqual(path(adagrad(2, { rate: 0.1, epsilon: 1e-10 })));
    expect(path(sgd(2, { rate: 0.1 }))).toEqual(path(sgd(2, { rate: 0.1, momentum: 0 })));
  });

  it('goes on from its memory and count', () => {
    const plan = { rate: 0.02 };
    const first = adam(2, plan);
    path(first);
    const second = adam(2, plan);
    for (const [k, part] of second.memory.entries()) part.set(first.memory[k] ?? []);
    second.steps = first.steps;
    expect(path(second)).toEqual(path(first));
    expect(path(second)).not.toEqual(path(adam(2, plan)));
  });

  it('may be slowed down between steps', () => {
    const optimizer = sgd(1, { rate: 1 });
    const p: Vector = Float64Array.of(0);
    optimizer.step(p, Float64Array.of(1));
    optimizer.rate = 0.5;
    optimizer.step(p, Float64Array.of(1));
    expect([...p]).toEqual([-1.5]);
  });
});

describe('clipping by the global norm', () => {
  const clipped = (limit?: number): { norm: number; g: number[] } => {
    const g: Vector = Float64Array.of(3, 0, -4);
    const norm = clipGlobalNorm(g, limit);
    return { norm, g: [...g] };
  };

  it('leaves a norm within the limit alone', () => {
    expect(clipped()).toEqual({ norm: 5, g: [3, 0, -4] });
    expect(clipped(5.1)).toEqual({ norm: 5, g: [3, 0, -4] });
  });

  it('scales a longer one by limit / (norm + 1e-6), and returns the norm before', () => {
    const factor = 1 / (5 + 1e-6);
    expect(clipped(1)).toEqual({ norm: 5, g: [3 * factor, 0, -4 * factor] });
  });
});
