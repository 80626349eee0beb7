/** A program run over a sequence: every node at every step is kept. */
import { type Clamp, type Hold, held, holdLeaves, holdsOf } from './clamps.ts';
import { blockOf, type Instruction, type Program } from './compile.ts';
import { behindCount, type Extent } from './extent.ts';
import type { Phase } from './groups.ts';
import { copy } from './kernels.ts';
import { ops } from './ops.ts';
import type { Run, Site } from './site.ts';
import type { Vector } from './vector.ts';

/** One-hot or numeric inputs of one sequence: T vectors (I). */
export type Sequence = readonly (readonly number[])[];

/** States before the first step by the id of the node that receives them, such as hPrev (H); the rest start at their initial value. */
export type InitialStates = Readonly<Record<string, readonly number[]>>;

/**
 * Every number of a run. Node `id`, unit k, sequence b at time step t lies at
 * `t * frame * batch + offset(id) * batch + k * batch + b`.
 */
export interface Trace {
  readonly program: Program;
  readonly parameters: Vector;
  readonly length: number;
  readonly batch: number;
  readonly values: Vector;
  /** What is held, as it was asked for; and the numbers that are, by node. */
  readonly clamps: readonly Clamp[];
  readonly holds: ReadonlyMap<string, readonly Hold[]>;
}

/** Memory and prepared instructions for runs of one shape; training uses one many times. Gradients take room once they are asked for. */
export interface Workspace extends Trace {
  readonly gradients: Vector;
  readonly parameterGradients: Vector;
  readonly runs: Readonly<Record<Phase, readonly Run[]>>;
}

/** Room for a run of `length` steps over `batch` sequences, all zero unless it is given; what is clamped stays at its value. */
export function workspace(
  program: Program,
  parameters: Vector,
  length: number,
  batch = 1,
  clamps: readonly Clamp[] = [],
  values: Vector = new Float64Array(length * program.frame * batch),
): Workspace {
  if (parameters.length !== program.parameterCount)
    throw new Error(
      `${program.cell.family} has ${program.parameterCount} parameters, got ${parameters.length}`,
    );
  if (values.length !== length * program.frame * batch)
    throw new Error(`room of ${length * program.frame * batch} numbers needed, got ${values.length}`);
  const gradients = onDemand(values.length);
  const parameterGradients = onDemand(parameters.length);
  const holds = holdsOf(program, length, batch, clamps);
  const room = { program, parameters, length, batch, values, clamps, holds };
  const place = { ...room, gradients: none, parameterGradients: none };
  const put = { into: values, when: 'after', zero: false } as const;
  const runsOf = (phase: Phase): Run[] =>
    program[phase].map(instruction => {
      const run = ops[instruction.op].forward(siteOf(place, instruction));
      return held(run, instruction, holds, program.frame * batch, put);
    });
  return {
    ...room,
    get gradients() {
      return gradients();
    },
    get parameterGradients() {
      return parameterGradients();
    },
    runs: { ahead: runsOf('ahead'), loop: runsOf('loop'), behind: runsOf('behind') },
  };
}

/** What has no room: a run forward puts down no gradients. */
const none: Vector = new Float64Array(0);

/** So many zeros, made once they are first asked for. */
function onDemand(count: number): () => Vector {
  let made: Vector | undefined;
  return () => {
    made ??= new Float64Array(count);
    return made;
  };
}

/** Where an instruction works in a workspace. */
export function siteOf(work: Omit<Workspace, 'runs'>, { out, inputs }: Instruction): Site {
  const { program, batch, values, gradients, parameters, parameterGradients } = work;
  const stride = program.frame * batch;
  return { values, gradients, parameters, parameterGradients, stride, batch, out, inputs };
}

/** Computes every node (to the extent of learning: up to the logits) from the inputs and initial states already in the workspace's values. */
export function compute(work: Workspace, extent: Extent = 'all'): void {
  const { program, length, batch, values, runs, holds } = work;
  const stride = program.frame * batch;
  holdLeaves(values, program, holds);
  for (const run of runs.ahead) run.many(0, length);
  for (let t = 0; t < length; t++) {
    const at = t * stride;
    if (t > 0)
      for (const { from, to, size } of program.carries)
        copy(values, at + to * batch, values, at - stride + from * batch, size * batch);
    holdLeaves(values, program, holds, at);
    for (const run of runs.loop) run.one(at);
  }
  const behind = behindCount(program, extent);
  for (const run of runs.behind.slice(0, behind)) run.many(0, length);
}

/** Writes one sequence's inputs (steps beyond its end are zero vectors) and initial states into column b. */
export function load(work: Workspace, sequence: Sequence, initial: InitialStates = {}, b = 0): void {
  const { program, length, batch, values } = work;
  const { offset, size } = blockOf(program, 'x');
  if (sequence.length > length) throw new Error(`room for ${length} steps, got ${sequence.length}`);
  for (let t = 0; t < length; t++) {
    const x = sequence[t];
    if (x && x.length !== size) throw new Error(`x at step ${t + 1} needs ${size} numbers, got ${x.length}`);
    const at = t * program.frame * batch + offset * batch + b;
    for (let k = 0; k < size; k++) values[at + k * batch] = x?.[k] ?? 0;
  }
  for (const id of Object.keys(initial)) {
    if (!program.carries.some(carry => carry.id === id))
      throw new Error(`${program.cell.family} has no state ${id}`);
  }
  for (const carry of program.carries) {
    const given = initial[carry.id];
    if (given && given.length !== carry.size)
      throw new Error(`${carry.id} needs ${carry.size} numbers, got ${given.length}`);
    for (let k = 0; k < carry.size; k++) values[(carry.to + k) * batch + b] = given?.[k] ?? carry.initial;
  }
}

/** Writes one sequence of one-hot inputs by their indices (null and steps beyond the end are zero vectors) into column b. */
export function loadSymbols(work: Workspace, symbols: readonly (number | null)[], b = 0): void {
  const { program, length, batch, values } = work;
  const { offset, size } = blockOf(program, 'x');
  load(work, [], {}, b);
  if (symbols.length > length) throw new Error(`room for ${length} steps, got ${symbols.length}`);
  for (const [t, symbol] of symbols.entries()) {
    if (symbol === null) continue;
    if (!(Number.isInteger(symbol) && symbol >= 0 && symbol < size))
      throw new Error(`symbol at step ${t + 1} must be below ${size}, got ${symbol}`);
    values[(t * program.frame + offset + symbol) * batch + b] = 1;
  }
}

/** Runs the program over one sequence (T vectors of I numbers): the trace of every node at every step, in `values` (T * frame zeros). */
export function forward(
  program: Program,
  parameters: Vector,
  sequence: Sequence,
  initial: InitialStates = {},
  clamps: readonly Clamp[] = [],
  values: Vector = new Float64Array(sequence.length * program.frame),
): Workspace {
  const work = workspace(program, parameters, sequence.length, 1, clamps, values);
  load(work, sequence, initial);
  compute(work);
  return work;
}

/** The vector of a node at time step t (from 0), of sequence b; a view when there is but one sequence. */
export function vectorOf(trace: Trace, id: string, t: number, b = 0): Vector {
  return read(trace.values, trace, id, t, b);
}

/** The same place in an array laid out like the trace's values, such as its gradients. */
export function read(array: Vector, trace: Trace, id: string, t: number, b = 0): Vector {
  const { program, batch } = trace;
  const { offset, size } = blockOf(program, id);
  const at = (t * program.frame + offset) * batch;
  if (t < 0 || t >= trace.length) throw new Error(`time step ${t} of ${trace.length}`);
  if (batch === 1) return array.subarray(at, at + size);
  return Float64Array.from({ length: size }, (_, k) => array[at + k * batch + b] ?? 0);
}
