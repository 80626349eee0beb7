/** Two cells told side by side: where the second stands while the first takes its steps. */
import type { Cell } from '../cells/spec.ts';
import { stepOf } from './graph.ts';
import { carriedState } from './known.ts';

/** What every cell does in its own steps: join word and memory, look at its gates, make the new state, put out and guess. */
export const parts = ['join', 'gates', 'state', 'guess'] as const;
export type PartName = (typeof parts)[number];

/** The indices of a cell's steps in each part; the step that makes the new state may be the one that guesses, too. */
export type PartsOfSteps = Readonly<Record<PartName, readonly number[]>>;

/** Where the second cell stands, index of its step, and whether it waits there because it has nothing of its own to do. */
export interface Follower {
  readonly k: number;
  readonly waits: boolean;
}

/** The cell's steps by what they do, each part in the order of telling. */
export function partsOf(cell: Cell): PartsOfSteps {
  const last = cell.steps.length - 1;
  const carried = carriedState(cell);
  const state = carried === undefined ? last : stepOf(cell, carried);
  const all = cell.steps.map((_, k) => k);
  const guess = all.filter(k => k > state);
  return {
    join: all.filter(k => k === 0 && k < state),
    gates: all.filter(k => k > 0 && k < state),
    state: [state],
    guess: guess.length > 0 ? guess : [last],
  };
}

/** The part that a step of a cell ends. */
export function partOf(cell: Cell, k: number): PartName {
  const steps = partsOf(cell);
  return parts.findLast(part => steps[part].includes(k)) ?? 'join';
}

/**
 * The second cell's step while the first is at step k: both end each part together. Within a part cells of one family go
 * by the steps' names, others take their steps in the same proportion; who has none in it waits.
 */
export function follow(first: Cell, k: number, second: Cell): Follower {
  if (k < 0) return { k: -1, waits: false };
  const at = stepBeside(first, k, second);
  return { k: at, waits: k > 0 && at < second.steps.length - 1 && at === stepBeside(first, k - 1, second) };
}

function stepBeside(first: Cell, k: number, second: Cell): number {
  const part = partOf(first, k);
  const own = partsOf(first)[part];
  const others = partsOf(second);
  const before = parts.slice(0, parts.indexOf(part)).flatMap(earlier => others[earlier]);
  const done = Math.max(0, ...before);
  const place = own.indexOf(k) + 1;
  if (place === own.length) return Math.max(done, ...others[part]);
  const reached = first.family === second.family ? named() : others[part].slice(0, shareOf(place));
  return Math.max(done, ...reached);

  function named(): number[] {
    const told = first.steps.slice(0, k + 1).map(({ id }) => id);
    return others[part].filter(index => told.includes(second.steps[index]?.id ?? ''));
  }

  function shareOf(steps: number): number {
    return Math.ceil((steps * others[part].length) / own.length);
  }
}
