/** How far each node is shown at a progress of its step: the picture is a pure function of state and progress. */
import type { Cell } from '../../src/cells/spec.ts';
import { nodeOf } from '../../src/cells/spec.ts';
import { stepOf } from '../../src/readings/graph.ts';

/** Milliseconds at normal speed of each kind of step, and of the conveyor's slide before a new word. */
const lengths: Readonly<Record<string, number>> = { join: 400, cell: 1100, candidate: 300, hidden: 700 };
const slide = 500;

/** Length in milliseconds of the motion into a step at normal speed. */
export function lengthOf(cell: Cell, k: number, t: number): number {
  const id = cell.steps[k]?.id ?? '';
  return (lengths[id] ?? 600) + (k === 0 && t > 0 ? slide : 0);
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
  const share = slide / (slide + (lengths.join ?? 0));
  const rest = sliding ? part(progress, share, 1) : progress;
  const shown = (id: string): number => {
    const step = stepOf(cell, id);
    if (step !== k) return step < k ? 1 : 0;
    const node = nodeOf(cell, id);
    if (node.op === 'previous' && node.slot === 'beltBefore') return 1;
    const told = cell.steps[k]?.tells.filter(other => nodeOf(cell, other).inputs.length > 0) ?? [];
    const index = told.indexOf(id);
    if (index < 0 || node.op === 'previous') return ease(rest);
    const gate = isGate(cell, id);
    return ease(part(rest, index / told.length, (index + 1) / (told.length * (gate ? 2 : 1))));
  };
  const door = (id: string): number => {
    const step = stepOf(cell, id);
    if (step !== k) return step < k ? 1 : 0;
    return ease(part(rest, 0.5, 1));
  };
  return { shown, door, slide: sliding ? 1 - ease(part(progress, 0, share)) : 0 };
}

/** Gates are the layers that let through: their values lie in 0 to 1. */
export function isGate(cell: Cell, id: string): boolean {
  return nodeOf(cell, id).op === 'sigmoid';
}

function part(progress: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (progress - from) / (to - from)));
}

/** Quick start, soft landing: the curve of cubic-bezier(.2, 0, 0, 1), closely. */
function ease(share: number): number {
  return 1 - (1 - share) ** 3;
}
