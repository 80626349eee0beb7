/** What follows from the reader's choices, each computed once for its own inputs. */
import { type Choice, choiceOf, type FamilyName, toggleNames } from '../cells/catalog.ts';
import type { Cell } from '../cells/spec.ts';
import type { Program } from '../engine/compile.ts';
import { forward, type Trace } from '../engine/forward.ts';
import { unpackParameters } from '../engine/parameters.ts';
import type { Vector } from '../engine/vector.ts';
import { type Moment, momentAt } from '../engine/walk.ts';
import { handmadeOf } from '../models/handmade.ts';
import { type OpenedFile, openedFile } from '../models/opened.ts';
import { keptNameOf, type ShelfName, shelfNameOf } from '../models/shelved.ts';
import { programFor, sourcesFor, type Variant, variantOf, type WeightSource } from '../models/variant.ts';
import { isLookedInto } from '../readings/depths.ts';
import { isTrained, type TaskId } from '../tasks/catalog.ts';
import { type Task, type Token, tokenize, vectorsOf } from '../tasks/task.ts';
import { clampsIn, edited, editsIn, holdsIn } from './changes.ts';
import { comparedChoice, writeComparison } from './comparison.ts';
import { type Depth, depthIn } from './drill.ts';
import { remember } from './remember.ts';
import { takeRoom } from './room.ts';
import { type ReaderState, type TaskState, taskOf } from './schema.ts';

/** A trained model as loaded: the task it was trained on, its compiled cell with head, its parameters. */
export interface LoadedModel {
  readonly task: Task;
  readonly program: Program;
  readonly parameters: Vector;
}

/** The keys that decide which graph is run. */
export type CellState = TaskState & Pick<ReaderState, 'hidden' | 'weights' | keyof Choice>;

/** An overview shows as many states at once as a deck has slides. */
const atOnce = 32;
const tokensIn = remember((task: Task, text: string): readonly Token[] => tokenize(task, text), atOnce);
const choiceIn = remember(
  (cell: FamilyName, ...values: readonly unknown[]): Choice =>
    choiceOf(cell, Object.fromEntries(toggleNames.map((name, k) => [name, values[k]]))),
  atOnce,
);
const programIn = remember(programFor, atOnce);
const sourcesIn = remember(sourcesFor, atOnce);
const depthAt = remember((cell: Cell, drill: string): Depth => {
  const depth = depthIn(drill);
  return 'node' in depth && !isLookedInto(cell, depth.node) ? { level: 'cell' } : depth;
}, atOnce);
const comparedIn = remember(comparedChoice, atOnce);
const stepIdsOf = remember((cell: Cell): readonly string[] => cell.steps.map(({ id }) => id), atOnce);
const momentIn = remember((trace: Trace, t: number, k: number): Moment => momentAt(trace, t, k));

/** The words of the text, each with its place in the task's vocabulary (T). */
export function tokensOf(state: TaskState): readonly Token[] {
  return tokensIn(taskOf(state), state.text);
}

/** The family and its toggles. */
export function choiceIs(state: Choice): Choice {
  return choiceIn(state.cell, ...toggleNames.map(name => state[name]));
}

/** The compiled cell with the task's head; without one where the weights are those of a file that has none. */
export function programOf(state: CellState): Program {
  const isHeaded = fileUsed(state)?.sizes.O !== null;
  return programIn(choiceIs(state), taskOf(state), unitsOf(state), isHeaded);
}

/** The cell as it is compiled. */
export function cellOf(state: CellState): Cell {
  return programOf(state).cell;
}

/** Where the weights can come from, the first by itself. */
export function sourcesOf(state: TaskState & Choice): readonly WeightSource[] {
  return sourcesIn(choiceIs(state), taskOf(state), isTrained(state.task), openedFile(state.file));
}

/** Where the weights come from. */
export function sourceOf(state: TaskState & Pick<ReaderState, 'weights'> & Choice): WeightSource {
  return state.weights ?? sourcesOf(state)[0] ?? 'seed';
}

/** The opened file if the weights come from it, else null. */
export function fileUsed(state: TaskState & Pick<ReaderState, 'weights'> & Choice): OpenedFile | null {
  return sourceOf(state) === 'file' ? openedFile(state.file) : null;
}

/** Which model of the shelf is needed for the weights; null for those that come from elsewhere. */
export function shelfNameIs(state: CellState): ShelfName | null {
  const nameOf = { trained: shelfNameOf, kept: keptNameOf, handmade: null, seed: null, file: null };
  return nameOf[sourceOf(state)]?.(choiceIs(state)) ?? null;
}

/** The node that is lit: the one pointed at, else the one that was pinned, if this cell has it. */
export function litIs(state: CellState & Pick<ReaderState, 'lit' | 'pinned'>): string | null {
  if (state.lit !== null || state.pinned === '') return state.lit;
  return programOf(state).blocks.has(state.pinned) ? state.pinned : null;
}

/** How deep the reader looks; at the cell itself where this cell has no such layer. */
export function depthOf(state: CellState & Pick<ReaderState, 'drill'>): Depth {
  return depthAt(cellOf(state), state.drill);
}

/** The choice of the second cell of a comparison, or null. */
export function comparedIs({ with: compared }: Pick<ReaderState, 'with'>): Choice | null {
  return comparedIn(compared);
}

/** The cell before the last toggle, as long as the difference is marked. */
export function markedIs(state: Choice & Pick<ReaderState, 'marked'>): Choice | null {
  return state.marked === writeComparison(choiceIs(state)) ? null : comparedIn(state.marked);
}

/** The ids of the cell's steps, in the order of telling. */
export function stepsOf(state: CellState): readonly string[] {
  return stepIdsOf(cellOf(state));
}

/** Whether the cell has a forget gate with a bias of its own. */
export function hasForgetBias(state: CellState): boolean {
  return programOf(state).parameters.has('forget.b');
}

/** The units H of the cell. */
export function unitsOf(state: CellState): number {
  const source = sourceOf(state);
  if (source === 'file') return openedFile(state.file)?.sizes.H ?? state.hidden;
  if (source !== 'handmade') return state.hidden;
  return handmadeOf(state.task, choiceIs(state))?.lanes.length ?? state.hidden;
}

/** Which of the cell's steps is shown, from 0. */
export function stepIndexOf(state: CellState & Pick<ReaderState, 'step'>): number {
  return Math.max(0, stepsOf(state).indexOf(state.step));
}

/** Whether the first step of the first word is shown; so it is without any word. */
export function isAtStart(state: CellState & Pick<ReaderState, 't' | 'step'>): boolean {
  return state.t === 0 && stepIndexOf(state) === 0;
}

/** Whether the last step of the last word is shown; so it is without any word. */
export function isAtEnd(state: CellState & Pick<ReaderState, 't' | 'step'>): boolean {
  const length = tokensOf(state).length;
  return length === 0 || (state.t === length - 1 && stepIndexOf(state) === stepsOf(state).length - 1);
}

/** The reader's cell with its weights before any was set by hand, made once from the model at hand and the reader's choices. */
const givenVariantIn = remember(
  (
    model: LoadedModel | null,
    task: TaskId,
    file: OpenedFile | null,
    program: Program,
    choice: Choice,
    source: WeightSource,
    wseed: number,
    forgetbias: number,
  ): Variant => {
    const made = source === 'handmade' ? handmadeOf(task, choice)?.tensors : undefined;
    const kept = made ?? file?.tensors ?? (model && unpackParameters(model.program, model.parameters));
    return variantOf(kept, choice, program, source, { wseed, forgetbias });
  },
  16,
);

/** The same with what was set by hand; the very same where nothing was. */
const variantIn = remember((given: Variant, edits: string): Variant => {
  const parameters = edited(given.program, given.parameters, editsIn(edits));
  return parameters === given.parameters ? given : { ...given, parameters };
}, 16);

/** The reader's cell with its weights; `model` is that of the shelf which they need, or null. */
export function variantIs(model: LoadedModel | null, state: ReaderState): Variant {
  const { task, wseed, forgetbias, edits } = state;
  const [file, program, choice, source] = [
    fileUsed(state),
    programOf(state),
    choiceIs(state),
    sourceOf(state),
  ];
  const given = givenVariantIn(model, task, file, program, choice, source, wseed, forgetbias);
  return variantIn(given, edits);
}

/** The same without what the reader set by hand: what would have been. */
export function untouchedVariantIs(model: LoadedModel | null, state: ReaderState): Variant {
  return variantIs(model, { ...state, edits: '' });
}

/** How many things the reader set by hand, whether or not this cell has a place for them. */
export function changeCount({ edits, clamps }: Pick<ReaderState, 'edits' | 'clamps'>): number {
  return editsIn(edits).length + clampsIn(clamps).length;
}

/**
 * The run of a compiled cell over a text with the values that are held: every number of it, computed once for them;
 * without words over one step of zeros.
 */
export const traceOf = remember(
  (
    task: Task,
    { program, parameters }: Pick<LoadedModel, 'program' | 'parameters'>,
    text: string,
    clamps: string,
  ): Trace => {
    const tokens = tokensIn(task, text);
    const inputs = tokens.length > 0 ? vectorsOf(task, tokens) : [task.vocabulary.map(() => 0)];
    const held = clampsIn(clamps).filter(clamp => holdsIn(program, clamp));
    return forward(program, parameters, inputs, {}, held, takeRoom(inputs.length * program.frame));
  },
  8,
);

/** The micro-step that is shown, with its nodes and numbers; null if the trace has no such moment. */
export function momentOf(trace: Trace, { t, step }: Pick<ReaderState, 't' | 'step'>): Moment | null {
  const k = trace.program.cell.steps.findIndex(({ id }) => id === step);
  return k >= 0 && t < trace.length ? momentIn(trace, t, k) : null;
}
