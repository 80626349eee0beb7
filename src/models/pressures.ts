/** Gentle costs beside a task's loss that make a trained cell readable: gates at rest, lanes full or empty. */
import { blockOf } from '../engine/compile.ts';
import type { Pressure } from '../engine/train.ts';

/** How strongly each pressure works, as a share of the mean loss. */
export interface PressurePlan {
  /** Costs rest × (1 − f) and rest × i: a forget gate stays open and an input gate shut unless there is a reason. */
  readonly rest: number;
  /** Costs full × c² (1 − c²)²: a lane is empty or full, 0 or ±1. */
  readonly full: number;
  /** Costs bound × (|c| − 1)² beyond ±1, from the first update on. */
  readonly bound: number;
  /** Costs crisp × v (1 − v) for every gate value v: a gate is open or shut. */
  readonly crisp?: number;
}

const gates = ['forget', 'input', 'output', 'update', 'reset'] as const;

/** The pressures of a plan; `ramp` says how far all but `bound` have set in, 0 to 1. */
export function pressuresOf({ rest, full, bound, crisp = 0 }: PressurePlan, ramp: () => number): Pressure[] {
  const wanted: (readonly [number, Pressure])[] = [
    [rest, sloping('forget', () => -rest * ramp())],
    [rest, sloping('input', () => rest * ramp())],
    [full, sloping('c', c => full * ramp() * wellSlope(Math.max(-1.4, Math.min(1.4, c))))],
    [bound, sloping('c', c => 2 * bound * Math.sign(c) * Math.max(0, Math.abs(c) - 1))],
    ...gates.map(gate => [crisp, sloping(gate, v => crisp * ramp() * (1 - 2 * v))] as const),
  ];
  return wanted.filter(([strength]) => strength > 0).map(([, pressure]) => pressure);
}

/** The slope of c² (1 − c²)². */
function wellSlope(c: number): number {
  return 2 * c * (1 - c * c) * (1 - 3 * c * c);
}

/** Adds the slope of a mean cost over all steps and sequences to the gradients of a node; nothing where the cell lacks it. */
function sloping(id: string, slope: (value: number) => number): Pressure {
  return ({ program, batch, length, values, gradients }) => {
    if (!program.blocks.has(id)) return;
    const { offset, size } = blockOf(program, id);
    for (let t = 0; t < length; t++) {
      const from = (t * program.frame + offset) * batch;
      const of = gradients.subarray(from, from + size * batch);
      values.subarray(from, from + size * batch).forEach((value, k) => {
        of[k] = (of[k] ?? 0) + slope(value) / (length * batch);
      });
    }
  };
}
