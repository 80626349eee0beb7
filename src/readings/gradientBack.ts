/** How far back an output reaches: the gradient of its loss, or of one logit, at every carried state of every step. */
import { hasHead } from '../cells/head.ts';
import { nodeOf } from '../cells/spec.ts';
import { backward } from '../engine/backward.ts';
import { read, type Trace, vectorOf, type Workspace, workspace } from '../engine/forward.ts';
import { type LossName, lossOf, wantedOf } from '../engine/loss.ts';
import type { Vector } from '../engine/vector.ts';
import { foretells } from '../tasks/task.ts';
import { toldNodes } from './graph.ts';
import type { RunOfText } from './run.ts';

/** What is traced back: the loss against what the text goes on with, or one logit (index from 0). */
export type Traced = { readonly kind: 'loss' } | { readonly kind: 'logit'; readonly output: number };

/** Where the tracing begins: time step T (from 0), and whether the text says there what should have come. */
export interface Origin {
  readonly T: number;
  readonly isJudged: boolean;
}

/** The gradients at one state: a vector (H) for each step from 0 to T, and their Euclidean norms. */
export interface Reach {
  readonly vectors: readonly Vector[];
  readonly norms: readonly number[];
}

/** What was traced from where, its value there, and what reaches each carried state. */
export interface GradientBack extends Origin {
  readonly traced: Traced;
  readonly value: number;
  readonly states: ReadonlyMap<string, Reach>;
}

/** The loss of each head: that which it is trained with. */
const lossOfHead: Readonly<Record<string, LossName>> = {
  softmax: 'crossEntropy',
  sigmoid: 'binaryCrossEntropy',
  identity: 'squaredError',
};

/** The ids of the states whose gradient is told: those that are carried on, and h. */
export function tracedBack(trace: Trace): string[] {
  const { cell } = trace.program;
  const carried = cell.nodes.flatMap(({ op, inputs: [from] }) => (op === 'previous' ? (from ?? []) : []));
  return toldNodes(cell).filter(
    id => id === 'h' || (carried.includes(id) && nodeOf(cell, id).role === 'state'),
  );
}

/**
 * The last step of which the text tells what should have come; without one the last at which the task asks, else the
 * last. Null without a word, or where nothing reads the cell's state.
 */
export function originOf({ task, tokens, cell }: RunOfText): Origin | null {
  if (tokens.length === 0 || !hasHead(cell)) return null;
  const follower = foretells(task)
    ? tokens.findLastIndex(({ index, numbers }, t) => t > 0 && (numbers ?? index) !== null)
    : -1;
  if (follower > 0) return { T: follower - 1, isJudged: true };
  const asked = task.asks?.(tokens).lastIndexOf(true) ?? -1;
  return { T: asked >= 0 ? asked : tokens.length - 1, isJudged: false };
}

/** A workspace whose gradients are those of what was traced, at every node of every step from 0 to T. */
export interface WayBack extends Origin {
  readonly traced: Traced;
  readonly value: number;
  readonly work: Workspace;
}

/**
 * The gradients of what is asked (`of`: a logit's index, or null for the loss; where nothing is judged, the largest logit)
 * at every node of every step up to the origin, by full backpropagation through the trace as it stands: what is
 * held, and what a cell truncates, passes none. Cross-entropy of a softmax; the bit of what came of a sigmoid; the
 * squared error of numbers, summed over the outputs.
 */
export function wayBack(run: RunOfText, of: number | null): WayBack | null {
  const origin = originOf(run);
  if (!origin) return null;
  const { T, isJudged } = origin;
  const work = again(run.trace, T + 1);
  const logits = vectorOf(work, 'logits', T);
  const traced = tracedFor(logits, of, isJudged);
  const value = traced.kind === 'loss' ? seedLoss(work, run, T) : seedLogit(work, T, traced.output);
  backward(work);
  return { ...origin, traced, value, work };
}

/** The same gradients at every told state alone, with their norms. */
export function gradientBack(run: RunOfText, of: number | null): GradientBack | null {
  const way = wayBack(run, of);
  if (!way) return null;
  const { work, ...found } = way;
  const reachOf = (id: string): Reach => {
    const vectors = Array.from({ length: way.T + 1 }, (_, t) => read(work.gradients, work, id, t));
    return { vectors, norms: vectors.map(vector => Math.hypot(...vector)) };
  };
  const states = new Map(tracedBack(run.trace).map(id => [id, reachOf(id)]));
  return { ...found, states };
}

/** The first steps of a trace in a workspace of their own, so that the trace stays as it is. */
function again({ program, parameters, values, clamps }: Trace, length: number): Workspace {
  const work = workspace(program, parameters, length, 1, clamps);
  work.values.set(values.subarray(0, work.values.length));
  return work;
}

function tracedFor(logits: Vector, of: number | null, isJudged: boolean): Traced {
  if (of !== null && of < logits.length) return { kind: 'logit', output: of };
  if (isJudged) return { kind: 'loss' };
  return { kind: 'logit', output: logits.indexOf(Math.max(...logits)) };
}

function seedLogit(work: Workspace, T: number, output: number): number {
  read(work.gradients, work, 'logits', T)[output] = 1;
  return vectorOf(work, 'logits', T)[output] ?? Number.NaN;
}

function seedLoss(work: Workspace, { task, tokens }: RunOfText, T: number): number {
  const loss = lossOfHead[task.head] ?? 'squaredError';
  const wanted = wantedOf(work, loss);
  const { O } = work.program.sizes;
  const next = tokens[T + 1];
  const index = next?.index ?? null;
  if (loss === 'squaredError') wanted.values.set((next?.numbers ?? []).slice(0, O), T * O);
  else if (index !== null)
    wanted.values[loss === 'crossEntropy' ? T : T * O + index] = loss === 'crossEntropy' ? index : 1;
  // the mean over all that is asked, times how much that is, is the sum
  const asked = wanted.values.reduce((count, number) => count + (Number.isNaN(number) ? 0 : 1), 0);
  const mean = lossOf(work, wanted);
  const logits = read(work.gradients, work, 'logits', T);
  logits.forEach((slope, k) => {
    logits[k] = slope * asked;
  });
  return mean * asked;
}
