/** From a finished training run to the bytes of a shipped model. */
import { unpackParameters } from '../engine/parameters.ts';
import type { Vector } from '../engine/vector.ts';
import type { Practice, Score } from '../tasks/practice/practice.ts';
import type { Task } from '../tasks/task.ts';
import type { Caption } from './captions.ts';
import { choiceJson } from './choiceText.ts';
import { arranged } from './lanes.ts';
import type { Recipe } from './recipes.ts';
import { runnerOf } from './runner.ts';
import { writeSafetensors } from './safetensors.ts';
import { modelName, shelfProgram } from './shelf.ts';
import { shelved } from './shelved.ts';

/** A model ready to be shipped, with what its file says of it. */
export interface Release {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly score: Score;
  readonly captions: readonly Caption[];
}

/** Puts the units in order, rounds to single precision, scores what is left, and writes it down with its recipe. */
export function release(task: Task, practice: Practice, recipe: Recipe, trained: Vector): Release {
  const cell = recipe.cell ?? 'lstm';
  const program = shelfProgram(task, cell);
  const { parameters, captions } = arranged(task, practice, program, trained);
  const rounded: Vector = parameters.map(Math.fround);
  const score = practice.judge(runnerOf(program, rounded));
  const metadata = {
    name: modelName(task, cell, recipe.version),
    recipe: JSON.stringify(recipe),
    seed: String(recipe.seed),
    sequences: String(recipe.updates * recipe.batch),
    score: score.score.toFixed(6),
    baseline: score.baseline.toFixed(6),
    captions: JSON.stringify(captions.map(({ name, r }) => ({ name, r: Number(r.toFixed(4)) }))),
    ...(recipe.cell && { choice: choiceJson(shelved[cell]) }),
    ...(score.others && { others: JSON.stringify(score.others) }),
  };
  const tensors = unpackParameters(program, rounded);
  return { bytes: writeSafetensors({ tensors, metadata }, 'F32'), score, captions };
}
