/** Who wrote what is on the belt: for a unit of a carried state, what each step put there and how much of it is left. */
import { type Cell, nodeOf } from '../cells/spec.ts';
import { isHeldAt } from '../engine/clamps.ts';
import { type Trace, vectorOf } from '../engine/forward.ts';
import { carryingOf } from './carrying.ts';
import { toldNodes } from './graph.ts';
import { isKnown } from './known.ts';
import type { Position, RunOfText } from './run.ts';

/** Where an amount comes from: the state before the first step, a step of its own, or a value that the reader held. */
export type Source = 'initial' | 'written' | 'edit';

/** What a step (from 0; −1 before the first) put there, and what of it is in the state at the end. */
export interface Amount {
  readonly t: number;
  readonly source: Source;
  readonly put: number;
  /** The share that all valves since have let through: the product of the forget gates behind it. */
  readonly share: number;
  /** put × share; all amounts add up to the state. */
  readonly amount: number;
}

/** The states of a cell whose content can be traced: those that keep a share of the one before and add to it. */
export function tracedStates(cell: Cell): string[] {
  return toldNodes(cell).filter(id => carryingOf(cell, id)?.sum === id);
}

/**
 * The lineage of one unit (from 0) of a carried state after time step T (from 0): s_T = Σ_t put_t · Π_{t<s≤T} f_s, which
 * follows from s_t = f_t s_{t−1} + put_t. Throws for a state that is not of this kind.
 */
export function lineageOf(trace: Trace, state: string, T: number, unit: number): Amount[] {
  const { cell } = trace.program;
  const carrying = carryingOf(cell, state);
  if (carrying?.sum !== state) throw new Error(`${cell.family}.${state} is no sum with a share of itself`);
  const { before, kept } = carrying;
  const at = (id: string, t: number): number => vectorOf(trace, id, t)[unit] ?? Number.NaN;
  const own = [state, ...nodeOf(cell, state).inputs];
  const amounts: Amount[] = [];
  let share = 1;
  for (let t = T; t >= 0; t--) {
    const isHeld = isHeldAt(trace, state, t, unit);
    const lets = isHeld ? 0 : kept.gate === undefined ? 1 : at(kept.gate, t);
    const put = at(state, t) - lets * at(before, t);
    const source = own.some(id => isHeldAt(trace, id, t, unit)) ? 'edit' : 'written';
    amounts.unshift({ t, source, put, share, amount: put * share });
    share *= lets;
  }
  const first = at(before, 0);
  return [{ t: -1, source: 'initial', put: first, share, amount: first * share }, ...amounts];
}

/** Why no state's content can be told apart by its writers: nothing of it is kept as it is, or more is done to the sum. */
export type Untraced = 'rewritten' | 'changed';

/** The reason for a cell without traced states; undefined for the others. */
export function whyUntraced(cell: Cell): Untraced | undefined {
  if (tracedStates(cell).length > 0) return undefined;
  return cell.nodes.some(({ id }) => carryingOf(cell, id) !== undefined) ? 'changed' : 'rewritten';
}

/** The last step (from 0) at which a state is known to the reader who stands at a position; −1 before the first. */
export function lastKnown(run: RunOfText, at: Position, state: string): number {
  return isKnown(run, at, state) ? at.t : Math.max(-1, Math.min(at.t, run.tokens.length) - 1);
}
