/** Practising CO2: stretches of the first four fifths of the series, scored in ppm on the last fifth. */
import type { Token } from '../task.ts';
import { byName, type Example, type Practice, type Runner, type Score } from './practice.ts';

/** Months of a training sequence. */
const stretch = 60;
/** Months that are read before the first that is scored. */
const before = 48;
/** Months of a roll-out. */
const ahead = 12;

/** A month of the series. */
export interface Month {
  /** Months since January of the year 0. */
  readonly month: number;
  readonly ppm: number;
  /** ppm against the month before, null where that is missing. */
  readonly change: number | null;
}

/** The practice with the series: a header, then a line `year-month-day,ppm` for each month that was measured. */
export function co2Practice(file: string): Practice {
  const months = monthsIn(file);
  const from = scoredFrom(months);
  const starts = months.slice(0, from - stretch).flatMap((_, k) => (isWhole(months, k) ? [k] : []));
  return {
    example: chance => example(months, chance.pick(starts)),
    judge: run => judged(run, months, from),
    features: tokens => features(tokens, months),
  };
}

/** The months of the file. */
export function monthsIn(file: string): Month[] {
  const rows = file
    .trim()
    .split('\n')
    .slice(1)
    .map(line => {
      const [date = '', ppm = ''] = line.split(',');
      const [year, month] = date.split('-').map(Number);
      return { month: 12 * (year ?? Number.NaN) + (month ?? Number.NaN) - 1, ppm: Number(ppm) };
    });
  return rows.map((row, k) => {
    const last = rows[k - 1];
    const follows = last?.month === row.month - 1;
    return { ...row, change: follows ? Number((row.ppm - last.ppm).toFixed(2)) : null };
  });
}

/** The place of the first month of the last fifth, which training never sees. */
export function scoredFrom(months: readonly Month[]): number {
  return Math.floor(0.8 * months.length);
}

/** Whether a training sequence and its last target can begin at a month: no month is missing. */
function isWhole(months: readonly Month[], start: number): boolean {
  return months.slice(start, start + stretch + 1).every(({ change }) => change !== null);
}

function example(months: readonly Month[], start: number): Example {
  const changes = months.slice(start, start + stretch + 1).map(({ change }) => [change ?? 0]);
  return { inputs: changes.slice(0, -1), targets: changes.slice(1) };
}

/**
 * The mean absolute error in ppm one month ahead, lower is better: one run over the last fifth and the 48 months before.
 * The baseline adds last year's change to the last month, y[t−1] + y[t−12] − y[t−13]; others: y[t−12] alone, and the
 * error over 12 months rolled out from each month, of the model and of the baseline.
 */
function judged(run: Runner, months: readonly Month[], from: number): Score {
  const read = months.slice(from - before);
  const changes = read.map(({ change }) => change ?? Number.NaN);
  const scored = changes.map((_, t) => t).slice(before);
  const foretold = run([changes.map(change => [change])]);
  const ppm = (t: number): number => read[t]?.ppm ?? Number.NaN;
  const change = (t: number): number => changes[t] ?? Number.NaN;
  const starts = scored.slice(0, 1 - ahead);
  const rolled = rollOuts(
    run,
    starts.map(t => changes.slice(t - before, t)),
  );
  const lastYear = starts.map(t => changes.slice(t - ahead, t));
  return {
    score: mean(scored.map(t => Math.abs(change(t) - (foretold(t - 1, 0)[0] ?? Number.NaN)))),
    baseline: mean(scored.map(t => Math.abs(change(t) - change(t - 12)))),
    places: scored.length,
    others: {
      sameMonth: mean(scored.map(t => Math.abs(ppm(t) - ppm(t - 12)))),
      rollout12: mean(starts.map((t, k) => drift(rolled[k] ?? [], changes.slice(t, t + ahead)))),
      rollout12Baseline: mean(starts.map((t, k) => drift(lastYear[k] ?? [], changes.slice(t, t + ahead)))),
    },
  };
}

/** The next 12 changes after each sequence, every one read before the next is foretold. */
function rollOuts(run: Runner, sequences: readonly (readonly number[])[]): number[][] {
  const read = sequences.map(changes => changes.map(change => [change]));
  for (let k = 0; k < ahead; k++) {
    const foretold = run(read);
    for (const [b, changes] of read.entries())
      changes.push([foretold(changes.length - 1, b)[0] ?? Number.NaN]);
  }
  return read.map(changes => changes.slice(-ahead).flat());
}

/** How far the sums of two rows of changes lie apart, on average over the rows. */
function drift(foretold: readonly number[], real: readonly number[]): number {
  let apart = 0;
  return mean(
    real.map((change, k) => {
      apart += (foretold[k] ?? Number.NaN) - change;
      return Math.abs(apart);
    }),
  );
}

function mean(row: readonly number[]): number {
  return row.reduce((sum, value) => sum + value, 0) / row.length;
}

/** The waves that are highest in January, February … June, lowest half a year later. */
const waves = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'];

/** Where in the year each month of a stretch of the series stands, 0 where the stretch is not found in it; the change itself, and the change of the change. */
function features(tokens: readonly Token[], months: readonly Month[]): Record<string, number[]> {
  const changes = tokens.map(({ numbers }) => numbers?.[0] ?? 0);
  const start = months.findIndex((_, k) => changes.every((change, t) => months[k + t]?.change === change));
  return byName(
    changes.map((change, t) => {
      const month = start < 0 ? null : (months[start + t]?.month ?? null);
      const wave = (peak: number): number =>
        month === null ? 0 : Math.cos((2 * Math.PI * (month - peak)) / 12);
      return {
        ...Object.fromEntries(waves.map((name, peak) => [name, wave(peak)])),
        change,
        turn: t > 0 ? change - (changes[t - 1] ?? 0) : 0,
        length: t,
      };
    }),
  );
}
