/** The shipped models: their names and paths, and how a file becomes a model. */
import type { Choice } from '../cells/catalog.ts';
import type { Program } from '../engine/compile.ts';
import { packParameters } from '../engine/parameters.ts';
import type { Vector } from '../engine/vector.ts';
import type { Task } from '../tasks/task.ts';
import { en } from '../words/en.ts';
import { readSafetensors } from './safetensors.ts';
import { type ShelfName, shelved } from './shelved.ts';
import { programFor } from './variant.ts';

/** What a unit holds: the feature its state goes with most closely, and Pearson's r of the two. */
export interface Caption {
  readonly name: string;
  readonly r: number;
}

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

/** From this |r| on a caption is a lane's name. */
export const captionLimit = 0.7;

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
  const address = new URL(modelPath(task, cell, version), base);
  const answer = await fetch(address);
  if (!answer.ok)
    throw new Error(`${modelName(task, cell, version)}: ${answer.status} ${answer.statusText}`.trim());
  return parseModel(task, cell, version, new Uint8Array(await answer.arrayBuffer()));
}

/** A name for every unit: its caption where |r| reaches the limit, else "unit k", counted from 1. */
export function laneNames({ task, metadata }: Model): string[] {
  return Array.from({ length: task.hidden }, (_, k) => {
    const caption = metadata.captions[k];
    return caption && Math.abs(caption.r) >= captionLimit ? caption.name : en.figure.unnamed(k + 1);
  });
}

/** "unit k" for every one of H units: of weights that nobody trained. */
export function unnamedLanes(H: number): string[] {
  return Array.from({ length: H }, (_, k) => en.figure.unnamed(k + 1));
}

function metadataOf(text: Readonly<Record<string, string>>, task: Task): ModelMetadata {
  const number = (key: string): number => {
    const value = Number(text[key] ?? Number.NaN);
    if (!Number.isFinite(value)) throw new Error(`metadata ${key} must be a number, got ${text[key]}`);
    return value;
  };
  const captions: unknown = JSON.parse(text.captions ?? 'null');
  if (!Array.isArray(captions) || captions.length !== task.hidden || !captions.every(isCaption))
    throw new Error(`metadata captions must be ${task.hidden} names with r`);
  return {
    recipe: text.recipe ?? '',
    seed: number('seed'),
    sequences: number('sequences'),
    score: number('score'),
    baseline: number('baseline'),
    captions,
  };
}

function isCaption(value: unknown): value is Caption {
  const { name, r } = (value ?? {}) as Partial<Record<keyof Caption, unknown>>;
  return typeof name === 'string' && typeof r === 'number';
}
