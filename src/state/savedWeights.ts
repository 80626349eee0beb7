/** The weights of the present run as a file, with all that the page knows of their inputs and outputs. */
import { hasHead } from '../cells/head.ts';
import { unpackParameters } from '../engine/parameters.ts';
import { openedFile } from '../models/opened.ts';
import { shelfNameOf } from '../models/shelved.ts';
import type { FileNames, WeightLabels } from '../models/weightLabels.ts';
import { writeWeights } from '../models/weightsFile.ts';
import { fileTaskId, isTrained } from '../tasks/catalog.ts';
import { type ReaderState, taskOf } from './schema.ts';
import { type LoadedModel, variantIs } from './selectors.ts';

/** A file to be saved. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The file of the weights that run now, `model` being that of the shelf which they need, or null; throws as `writeWeights` does. */
export function savedWeights(model: LoadedModel | null, state: ReaderState, names: FileNames): SavedFile {
  const { choice, program, parameters } = variantIs(model, state);
  const tensors = unpackParameters(program, parameters);
  const labels = labelsOf(state, hasHead(program.cell));
  return { name: nameOf(state, names), bytes: writeWeights({ choice, tensors, ...labels }, names) };
}

/** What is known of a task; of that of a file what the file says or the reader said, and no more. */
function labelsOf(state: ReaderState, isHeaded: boolean): WeightLabels {
  const file = state.task === fileTaskId ? openedFile(state.file) : null;
  const { reading, vocabulary, outputs, head } = taskOf(state);
  const task = isTrained(state.task) ? state.task : null;
  const labels = file?.labels ?? { task, reading, vocabulary, outputs, head };
  return isHeaded ? labels : { ...labels, outputs: null, head: null };
}

/** Such as `agreement-lstm.safetensors`. */
function nameOf(state: ReaderState, names: FileNames): string {
  return `${stemOf(state)}${names === 'ours' ? '' : `-${names}`}.safetensors`;
}

/** What the names of saved files begin with: the task, or the file it came with, and the cell, such as `agreement-lstm`. */
export function stemOf(state: ReaderState): string {
  const cell = shelfNameOf(state) ?? state.cell;
  const opened = state.task === fileTaskId ? openedFile(state.file)?.name.replace(/\.[^.]*$/, '') : undefined;
  const of = opened ?? state.task;
  return of.toLowerCase().includes(cell) ? of : `${of}-${cell}`;
}
