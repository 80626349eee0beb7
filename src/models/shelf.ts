/** The shipped models: their names and paths, and how a file becomes a model. */
import type { Choice } from '../cells/catalog.ts';
import type { Program } from '../engine/compile.ts';
import { packParameters } from '../engine/parameters.ts';
import type { Vector } from '../engine/vector.ts';
import type { Task } from '../tasks/task.ts';
import { addressOf } from './address.ts';
import { type Caption, captionsIn } from './captions.ts';
import { readSafetensors } from './safetensors.ts';
import { type ShelfName, shelved } from './shelved.ts';
import { programFor } from './variant.ts';

/** How a model came about and how well it does, in the measure of its task. */
export interface ModelMetadata {
  readonly recipe: string;
  readonly seed: number;
  /** Training sequences seen. */
  readonly sequences: number;
  readonly score: number;
  readonly baseline: number;
  /** One a unit. */
  readonly captions: readonly Caption[];
}

/** A trained cell with its head. */
export interface Model {
  readonly task: Task;
  readonly name: string;
  readonly version: number;
  readonly choice: Choice;
  readonly program: Program;
  readonly parameters: Vector;
  readonly metadata: ModelMetadata;
}

/** A model's name, such as `agreement-lstm.1`. */
export function modelName(task: Pick<Task, 'id'>, cell: ShelfName, version: number): string {
  return `${task.id}-${cell}.${version}`;
}

/** Where a model's file lies, from the page's address. */
export function modelPath(task: Pick<Task, 'id'>, cell: ShelfName, version: number): string {
  return `models/${modelName(task, cell, version)}.safetensors`;
}

/** A cell of the shelf and the task's head, compiled to the task's sizes. */
export function shelfProgram(task: Task, cell: ShelfName): Program {
  return programFor(shelved[cell], task, task.hidden);
}

/** The model that a file holds; throws an Error that names the model and what is wrong. */
export function parseModel(task: Task, cell: ShelfName, version: number, bytes: Uint8Array): Model {
  const name = modelName(task, cell, version);
  try {
    const { tensors, metadata } = readSafetensors(bytes);
    const program = shelfProgram(task, cell);
    const parameters = packParameters(program, tensors);
    if (!parameters.every(Number.isFinite)) throw new Error('a parameter is not a finite number');
    const told = metadataOf(metadata, task);
    return { task, name, version, choice: shelved[cell], program, parameters, metadata: told };
  } catch (cause) {
    throw new Error(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** Fetches a model from the folder that `base` names. */
export async function fetchModel(base: string, task: Task, cell: ShelfName, version: number): Promise<Model> {
  const answer = await fetch(addressOf(modelPath(task, cell, version), base));
  if (!answer.ok)
    throw new Error(`${modelName(task, cell, version)}: ${answer.status} ${answer.statusText}`.trim());
  return parseModel(task, cell, version, new Uint8Array(await answer.arrayBuffer()));
}

function metadataOf(text: Readonly<Record<string, string>>, task: Task): ModelMetadata {
  const number = (key: string): number => {
    const value = Number(text[key] ?? Number.NaN);
    if (!Number.isFinite(value)) throw new Error(`metadata ${key} must be a number, got ${text[key]}`);
    return value;
  };
  return {
    recipe: text.recipe ?? '',
    seed: number('seed'),
    sequences: number('sequences'),
    score: number('score'),
    baseline: number('baseline'),
    captions: captionsIn(text.captions ?? '', task.hidden),
  };
}
