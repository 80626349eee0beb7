/** How gradients become steps: the optimizers as PyTorch defines them, and clipping by the global norm. */
import { adamStep, momentumStep, scale, scaledStep, sumOfSquares } from './descent.ts';
import type { Vector } from './vector.ts';

/** An optimizer of one parameter array. Its rate may be changed between steps; `memory` and `steps` are all it remembers. */
export interface Optimizer {
  rate: number;
  /** Steps taken so far. */
  steps: number;
  /** Its running sums, each as long as the parameters. */
  readonly memory: readonly Vector[];
  /** Takes one step down the gradients, in place. */
  readonly step: (parameters: Vector, gradients: Vector) => void;
}

/** Stochastic gradient descent with momentum µ: v = µ v + g, p −= rate v. */
export function sgd(count: number, { rate, momentum = 0 }: { rate: number; momentum?: number }): Optimizer {
  const v = zeros(count);
  return optimizer(rate, [v], (self, p, g) => momentumStep(p, g, v, momentum, self.rate));
}

/** Adam (Kingma & Ba 2015), bias-corrected. */
export function adam(
  count: number,
  plan: { rate: number; beta1?: number; beta2?: number; epsilon?: number },
): Optimizer {
  const { rate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 } = plan;
  const m = zeros(count);
  const v = zeros(count);
  return optimizer(rate, [m, v], (self, p, g) => {
    const first = self.rate / (1 - beta1 ** self.steps);
    const root = 1 / Math.sqrt(1 - beta2 ** self.steps);
    adamStep({ p, g, m, v }, { beta1, beta2, rate: first, root, epsilon });
  });
}

/** RMSprop (Hinton's lecture 6e): v = α v + (1 − α) g², p −= rate g / (√v + ε). */
export function rmsprop(count: number, plan: { rate: number; alpha?: number; epsilon?: number }): Optimizer {
  const { rate, alpha = 0.99, epsilon = 1e-8 } = plan;
  const v = zeros(count);
  return optimizer(rate, [v], (self, p, g) =>
    scaledStep({ p, g, v }, { keep: alpha, add: 1 - alpha, rate: self.rate, epsilon }),
  );
}

/** Adagrad (Duchi, Hazan & Singer 2011): v += g², p −= rate g / (√v + ε). */
export function adagrad(count: number, plan: { rate: number; epsilon?: number }): Optimizer {
  const { rate, epsilon = 1e-10 } = plan;
  const v = zeros(count);
  return optimizer(rate, [v], (self, p, g) =>
    scaledStep({ p, g, v }, { keep: 1, add: 1, rate: self.rate, epsilon }),
  );
}

/** Scales gradients so that their L2 norm is at most `limit` (as PyTorch: × min(1, limit / (norm + 1e−6))); returns the norm before. */
export function clipGlobalNorm(gradients: Vector, limit = Number.POSITIVE_INFINITY): number {
  const norm = Math.sqrt(sumOfSquares(gradients));
  const factor = limit / (norm + 1e-6);
  if (factor < 1) scale(gradients, factor);
  return norm;
}

function optimizer(
  rate: number,
  memory: readonly Vector[],
  move: (self: Optimizer, parameters: Vector, gradients: Vector) => void,
): Optimizer {
  const self: Optimizer = {
    rate,
    steps: 0,
    memory,
    step: (parameters, gradients) => {
      self.steps++;
      move(self, parameters, gradients);
    },
  };
  return self;
}

function zeros(count: number): Vector {
  return new Float64Array(count);
}
