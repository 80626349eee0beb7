/** The files of weights that were opened during this visit: found by id, never taken away, so that a state can name one. */
import type { Choice } from '../cells/catalog.ts';
import { isSame } from '../cells/names.ts';
import type { NamedParameters } from '../engine/parameters.ts';
import { fileTaskId } from '../tasks/catalog.ts';
import type { Task } from '../tasks/task.ts';
import type { Caption } from './captions.ts';
import type { WeightSizes } from './namedCells.ts';
import type { FileNames, WeightLabels } from './weightLabels.ts';

/** An opened file with what is said of it, by itself or by the reader. */
export interface OpenedFile {
  /** Its name, the digest of its bytes and that of its labels. */
  readonly id: string;
  readonly name: string;
  /** A digest of its bytes. */
  readonly contents: string;
  readonly names: FileNames;
  readonly choice: Choice;
  /** Other choices with the same parameters. */
  readonly alike: readonly Choice[];
  readonly sizes: WeightSizes;
  /** The parameters, an update gate told as one that keeps. */
  readonly tensors: NamedParameters;
  readonly captions: readonly Caption[] | null;
  readonly labels: WeightLabels;
  /** The task that it brings along. */
  readonly task: Task;
}

const opened = new Map<string, OpenedFile>();

/** Keeps a file for the visit. */
export function keepFile(file: OpenedFile): void {
  if (!opened.has(file.id)) opened.set(file.id, file);
}

/** The file of an id; null if it was not opened during this visit. */
export function openedFile(id: string | null): OpenedFile | null {
  return (id !== null && opened.get(id)) || null;
}

/** Whether a choice is the very cell that a file is of; which state an update gate keeps is no difference: its weights are negated. */
export function isCellOf(file: OpenedFile, choice: Choice): boolean {
  return isSame({ ...choice, z: file.choice.z }, file.choice);
}

/** Whether a file's weights can be run on a task: the sizes are the same, and so is what both say of inputs and outputs. */
export function fitsTask({ sizes: { I, O }, labels, task: own }: OpenedFile, task: Task): boolean {
  if (task.id === fileTaskId) return task === own;
  const agree = (said: readonly string[] | null, names: readonly string[]): boolean =>
    said === null || (said.length === names.length && said.every((name, k) => name === names[k]));
  return (
    task.id !== 'text' && // whose letters come and go with the text
    I === task.vocabulary.length &&
    (O === null || O === task.outputs.length) &&
    agree(labels.vocabulary, task.vocabulary) &&
    agree(labels.outputs, task.outputs) &&
    (labels.reading ?? task.reading) === task.reading &&
    (labels.head ?? task.head) === task.head
  );
}
