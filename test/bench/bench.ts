// Measures the engine beside a plain loop in the same run; `--json` prints one JSON object of figures.
import { withHead } from '../../src/cells/head.ts';
import { lstm } from '../../src/cells/lstm.ts';
import { compile } from '../../src/engine/compile.ts';
import { compute, load, workspace } from '../../src/engine/forward.ts';
import { want, wantedOf } from '../../src/engine/loss.ts';
import { adam } from '../../src/engine/optimizers.ts';
import { seededParameters } from '../../src/engine/parameters.ts';
import { random } from '../../src/engine/random.ts';
import { trainStep } from '../../src/engine/train.ts';
import { plainLstm } from './plain.ts';

const I = 8;
const T = 64;
const sizes = [8, 16, 32, 64];
const rounds = 5;
const milliseconds = 150;

/** Runs in turn, several rounds, and gives each one's best rate in calls per second. */
function rates(runs: readonly (() => void)[]): number[] {
  const best = runs.map(() => 0);
  for (let round = 0; round <= rounds; round++)
    runs.forEach((run, k) => {
      const start = performance.now();
      let calls = 0;
      while (performance.now() - start < milliseconds) {
        run();
        calls++;
      }
      if (round > 0) best[k] = Math.max(best[k] ?? 0, (calls * 1000) / (performance.now() - start));
    });
  return best;
}

function forwardRates(H: number) {
  const chance = random(H);
  const sequence = Array.from({ length: T }, () => Array.from({ length: I }, () => chance.normal()));
  const program = compile(lstm(), { I, H, O: 0 });
  const work = workspace(program, seededParameters(program, 1), T);
  load(work, sequence);
  const plain = plainLstm(I, H, T, () => chance.uniform() - 0.5);
  const x = Float64Array.from(sequence.flat());
  const [engine = 0, loop = 0] = rates([() => compute(work), () => plain.forward(x)]);
  return { stepsPerSecond: Math.round(engine * T), plain: Math.round(loop * T), ratio: round(engine / loop) };
}

function trainingRates(H: number, batch: number): number {
  const chance = random(H);
  const program = compile(withHead(lstm(), 'softmax'), { I, H, O: I });
  const work = workspace(program, seededParameters(program, 1), T, batch);
  const wanted = wantedOf(work, 'crossEntropy');
  for (let b = 0; b < batch; b++) {
    const classes = Array.from({ length: T }, () => chance.below(I));
    load(
      work,
      classes.map(k => Array.from({ length: I }, (_, j) => (j === k ? 1 : 0))),
      {},
      b,
    );
    want(work, wanted, classes, b);
  }
  const optimizer = adam(program.parameterCount, { rate: 1e-3 });
  const [updates = 0] = rates([() => trainStep(work, wanted, optimizer, 1)]);
  return Math.round(updates);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const figures = Object.fromEntries(
  sizes.map(H => [
    `H${H}`,
    {
      forward: forwardRates(H),
      updatesPerSecond: { batch1: trainingRates(H, 1), batch32: trainingRates(H, 32) },
    },
  ]),
);
process.stdout.write(
  process.argv.includes('--json')
    ? `${JSON.stringify({ inputs: I, steps: T, ...figures })}\n`
    : `${JSON.stringify(figures, null, 2)}\n`,
);
