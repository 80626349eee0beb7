// Measures the engine beside the plain loop in the same run; `--json` prints one JSON object of figures.
import { forwardPair, trainingPair } from './pair.ts';

const I = 8;
const T = 64;
const sizes = [8, 16, 32, 64];
const slices = 24;
const slice = 40; // milliseconds

/** What two ways of the same work reach, in their unit a second, and how many times as fast the first is. */
interface Figure {
  readonly engine: number;
  readonly plain: number;
  readonly ratio: number;
}

/**
 * Runs both in turn in many short slices and gives each one's best rate in calls a second: the best is the
 * least disturbed by whatever else the machine does.
 */
function figure({ engine, loop }: { engine: () => void; loop: () => void }, unit: number): Figure {
  const best = [engine, loop].map(() => 0);
  for (let k = 0; k < slices; k++)
    for (const [which, run] of [engine, loop].entries()) best[which] = Math.max(best[which] ?? 0, rate(run));
  const [one = 0, other = 0] = best;
  return { engine: rounded(one * unit), plain: rounded(other * unit), ratio: rounded(one / other) };
}

/** Calls a second in one slice; the seconds are those this process has the processor, as other programs may run too. */
function rate(run: () => void): number {
  const start = process.cpuUsage();
  const end = performance.now() + slice;
  let calls = 0;
  do {
    run();
    calls++;
  } while (performance.now() < end);
  const { user, system } = process.cpuUsage(start);
  return (calls * 1e6) / (user + system);
}

function rounded(value: number): number {
  return value < 1000 ? Math.round(value * 100) / 100 : Math.round(value);
}

const figures = Object.fromEntries(
  sizes.map(H => [
    `H${H}`,
    {
      forwardStepsPerSecond: figure(forwardPair({ I, H, T }), T),
      updatesPerSecond: {
        batch1: figure(trainingPair({ I, H, T }, 1), 1),
        batch32: figure(trainingPair({ I, H, T }, 32), 1),
      },
    },
  ]),
);
const space = process.argv.includes('--json') ? undefined : 2;
process.stdout.write(`${JSON.stringify({ inputs: I, steps: T, ...figures }, null, space)}\n`);
