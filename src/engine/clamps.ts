/** Values that are held: a node's number at a time step is what the reader says, whatever it would have been. */
import { nodeOf } from '../cells/spec.ts';
import { blockOf, type Instruction, type Program } from './compile.ts';
import type { Run } from './site.ts';
import type { Vector } from './vector.ts';

/** A node held at a value: at time step t or (null) at every one, in one unit or (null) in all; both from 0. */
export interface Clamp {
  readonly node: string;
  readonly unit: number | null;
  readonly t: number | null;
  readonly value: number;
}

/** One number of a trace that is held: where its frame begins, where it lies, what it is. */
export interface Hold {
  readonly frame: number;
  readonly place: number;
  readonly value: number;
}

/** The part of a run that says what is held in it. */
export interface Held {
  readonly program: Program;
  readonly batch: number;
  readonly holds: ReadonlyMap<string, readonly Hold[]>;
}

/** The numbers held in each node by its id; of two clamps of one number the later counts. Throws for what is not there. */
export function holdsOf(
  program: Program,
  length: number,
  batch: number,
  clamps: readonly Clamp[],
): ReadonlyMap<string, readonly Hold[]> {
  const holds = new Map<string, Map<number, Hold>>();
  const stride = program.frame * batch;
  for (const { node, unit, t, value } of clamps) {
    const { offset, size } = blockOf(program, node);
    if (unit !== null && !(unit >= 0 && unit < size))
      throw new Error(`${node} has ${size} units, clamp asks for unit ${unit + 1}`);
    if (!canBeHeld(program, node)) throw new Error(`${node} cannot be held: its units depend on each other`);
    if (!Number.isFinite(value)) throw new Error(`${node} cannot be held at ${value}`);
    const known = holds.get(node) ?? new Map<number, Hold>();
    holds.set(node, known);
    for (const step of t === null ? upTo(length) : t < length ? [t] : [])
      for (const k of unit === null ? upTo(size) : [unit])
        for (const b of upTo(batch)) {
          const place = step * stride + (offset + k) * batch + b;
          known.set(place, { frame: step * stride, place, value });
        }
  }
  return new Map([...holds].map(([node, known]) => [node, [...known.values()]]));
}

/** Whether the number of a node's unit at time step t (from 0) is held in the first sequence of a run. */
export function isHeldAt({ program, batch, holds }: Held, id: string, t: number, unit: number): boolean {
  const own = holds.get(id);
  if (!own) return false;
  const place = (t * program.frame + blockOf(program, id).offset + unit) * batch;
  return own.some(hold => hold.place === place);
}

/** Whether a node can be held: not one whose way back reads its whole result, as that of a softmax does. */
export function canBeHeld({ cell }: Program, id: string): boolean {
  return !['softmax', 'normalize'].includes(nodeOf(cell, id).op);
}

/** A run of an instruction, after (or, on the way back, before) which the numbers held in its nodes are put down. */
export function held(
  run: Run,
  { ids }: Pick<Instruction, 'ids'>,
  holds: ReadonlyMap<string, readonly Hold[]>,
  stride: number,
  put: { readonly into: Vector; readonly when: 'before' | 'after'; readonly zero: boolean },
): Run {
  const own = ids.flatMap(id => holds.get(id) ?? []);
  if (own.length === 0) return run;
  const write = (from: number, to: number): void => {
    for (const { frame, place, value } of own)
      if (frame >= from && frame < to) put.into[place] = put.zero ? 0 : value;
  };
  const around = (from: number, to: number, act: () => void): void => {
    if (put.when === 'before') write(from, to);
    act();
    if (put.when === 'after') write(from, to);
  };
  return {
    one: at => around(at, at + stride, () => run.one(at)),
    many: (at, frames) => around(at, at + frames * stride, () => run.many(at, frames)),
  };
}

/** Puts down what is held in the nodes that come from outside or from the step before: at one frame, or (without) at all. */
export function holdLeaves(
  into: Vector,
  program: Program,
  holds: ReadonlyMap<string, readonly Hold[]>,
  frame?: number,
  zero = false,
): void {
  if (holds.size === 0) return;
  for (const { id, op } of program.cell.nodes) {
    if (op !== 'previous' && (op !== 'given' || frame !== undefined)) continue;
    for (const hold of holds.get(id) ?? [])
      if (frame === undefined || hold.frame === frame) into[hold.place] = zero ? 0 : hold.value;
  }
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, k) => k);
}
