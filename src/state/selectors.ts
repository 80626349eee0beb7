/** What follows from the reader's choices, each computed once for its own inputs. */
import { type HeadKind, withHead } from '../cells/head.ts';
import { lstm } from '../cells/lstm.ts';
import type { Cell } from '../cells/spec.ts';
import type { Program } from '../engine/compile.ts';
import { forward, type Trace } from '../engine/forward.ts';
import type { Vector } from '../engine/vector.ts';
import { type Moment, momentAt } from '../engine/walk.ts';
import { oneHot, type Task, type Token, tokenize } from '../tasks/task.ts';
import { remember } from './remember.ts';
import { type ReaderState, taskOf } from './schema.ts';

/** A trained model as loaded: the task it was trained on, its compiled cell with head, its parameters. */
export interface LoadedModel {
  readonly task: Task;
  readonly program: Program;
  readonly parameters: Vector;
}

const tokensIn = remember((task: Task, text: string): readonly Token[] => tokenize(task, text));
const cellWith = remember((head: HeadKind): Cell => withHead(lstm(), head));
const stepIdsOf = remember((cell: Cell): readonly string[] => cell.steps.map(({ id }) => id));
const momentIn = remember((trace: Trace, t: number, k: number): Moment => momentAt(trace, t, k));

/** The words of the text, each with its place in the task's vocabulary (T). */
export function tokensOf(state: Pick<ReaderState, 'task' | 'text'>): readonly Token[] {
  return tokensIn(taskOf(state), state.text);
}

/** The cell with the task's head. */
export function cellOf(state: Pick<ReaderState, 'task'>): Cell {
  return cellWith(taskOf(state).head);
}

/** The ids of the cell's steps, in the order of telling. */
export function stepsOf(state: Pick<ReaderState, 'task'>): readonly string[] {
  return stepIdsOf(cellOf(state));
}

/** The units H of the cell. */
export function unitsOf(state: Pick<ReaderState, 'task'>): number {
  return taskOf(state).hidden;
}

/** Which of the cell's steps is shown, from 0. */
export function stepIndexOf(state: Pick<ReaderState, 'task' | 'step'>): number {
  return Math.max(0, stepsOf(state).indexOf(state.step));
}

/** Whether the first step of the first word is shown; so it is without any word. */
export function isAtStart(state: Pick<ReaderState, 'task' | 't' | 'step'>): boolean {
  return state.t === 0 && stepIndexOf(state) === 0;
}

/** Whether the last step of the last word is shown; so it is without any word. */
export function isAtEnd(state: Pick<ReaderState, 'task' | 'text' | 't' | 'step'>): boolean {
  const length = tokensOf(state).length;
  return length === 0 || (state.t === length - 1 && stepIndexOf(state) === stepsOf(state).length - 1);
}

/** The run of a model over a text: every number of it, computed once for the two. */
export const traceOf = remember(
  ({ task, program, parameters }: LoadedModel, text: string): Trace =>
    forward(program, parameters, oneHot(task, tokensIn(task, text))),
);

/** The micro-step that is shown, with its nodes and numbers; null if the trace has no such moment. */
export function momentOf(trace: Trace, { t, step }: Pick<ReaderState, 't' | 'step'>): Moment | null {
  const k = trace.program.cell.steps.findIndex(({ id }) => id === step);
  return k >= 0 && t < trace.length ? momentIn(trace, t, k) : null;
}
