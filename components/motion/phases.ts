/** How far each node is shown at a progress of its step: the picture is a pure function of state and progress. */
import type { Cell } from '../../src/cells/spec.ts';
import { nodeOf } from '../../src/cells/spec.ts';
import { isGate } from '../../src/readings/gates.ts';
import { stepOf } from '../../src/readings/graph.ts';

/** Milliseconds at normal speed: of the conveyor's slide before a new word, of what comes in, of each node that is computed. */
const slide = 500;
const joining = 400;
const gating = 600;
const rolling = 500;
const squashing = 400;
const appearing = 300;
const longest = 1400;

/** Length in milliseconds of the motion into a step at normal speed. */
export function lengthOf(cell: Cell, k: number, t: number): number {
  const told = computedIn(cell, k);
  const length = told.length === 0 ? joining : told.reduce((sum, id) => sum + durationOf(cell, id), 0);
  return Math.min(longest, length) + (k === 0 && t > 0 ? slide : 0);
}

/** The nodes that a step computes, in the order of telling; what comes from outside or from before is no motion of its own. */
function computedIn(cell: Cell, k: number): string[] {
  return (cell.steps[k]?.tells ?? []).filter(id => {
    const { inputs, op } = nodeOf(cell, id);
    return inputs.length > 0 && op !== 'previous';
  });
}

function durationOf(cell: Cell, id: string): number {
  const { slot, role } = nodeOf(cell, id);
  if (role === 'prediction') return 0;
  if (isGate(cell, id)) return gating;
  return slot === 'kept' ? rolling : slot === 'squash' ? squashing : appearing;
}

/** What moves at one moment. */
export interface Phase {
  /** Shown share of a node: 0 not yet, 1 wholly. */
  readonly shown: (id: string) => number;
  /** Share to which a gate's doors have moved; they follow its bars. */
  readonly door: (id: string) => number;
  /** How far the belt still has to slide to the left: 1 at the former word's place, 0 at rest. */
  readonly slide: number;
}

/** The phase of step k of time step t at a progress in [0, 1]. */
export function phaseOf(cell: Cell, k: number, t: number, progress: number): Phase {
  const sliding = k === 0 && t > 0;
  const share = slide / (slide + joining);
  const rest = sliding ? part(progress, share, 1) : progress;
  const shown = (id: string): number => {
    const step = stepOf(cell, id);
    if (step !== k) return step < k ? 1 : 0;
    const node = nodeOf(cell, id);
    if (node.op === 'previous' && node.slot === 'beltBefore') return 1;
    const told = computedIn(cell, k);
    const index = told.indexOf(id);
    if (index < 0) return ease(rest);
    const gate = isGate(cell, id);
    return ease(part(rest, index / told.length, (index + (gate ? 0.5 : 1)) / told.length));
  };
  const door = (id: string): number => {
    const step = stepOf(cell, id);
    if (step !== k) return step < k ? 1 : 0;
    const told = computedIn(cell, k);
    const index = Math.max(0, told.indexOf(id));
    const count = Math.max(1, told.length);
    return ease(part(rest, (index + 0.5) / count, (index + 1) / count));
  };
  return { shown, door, slide: sliding ? 1 - ease(part(progress, 0, share)) : 0 };
}

function part(progress: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (progress - from) / (to - from)));
}

/** Quick start, soft landing: the curve of cubic-bezier(.2, 0, 0, 1), closely. */
function ease(share: number): number {
  return 1 - (1 - share) ** 3;
}
