/** A reader's text run through a trained cell: what every picture and sentence is read from. */
import type { Choice } from '../cells/catalog.ts';
import type { Cell } from '../cells/spec.ts';
import type { Trace } from '../engine/forward.ts';
import type { Caption } from '../models/captions.ts';
import type { Task, Token } from '../tasks/task.ts';

/** One run of a shipped model over the reader's tokens; `lanes` are the units' names, "unit k" or a caption. */
export interface RunOfText {
  readonly task: Task;
  /** The family and toggles that `cell` was composed from. */
  readonly choice: Choice;
  readonly cell: Cell;
  readonly tokens: readonly Token[];
  readonly trace: Trace;
  readonly lanes: readonly string[];
  /** What each unit goes with most closely, of weights that were trained. */
  readonly captions?: readonly Caption[];
}

/** Where the reader stands: time step, index of the micro-step, unit; all from 0. */
export interface Position {
  readonly t: number;
  readonly k: number;
  readonly unit: number;
}
