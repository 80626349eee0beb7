/** The released files on disk, for the programs that run under Node: where each model lies, and what it holds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TrainedTaskId, trainedTasks } from '../tasks/catalog.ts';
import { recipeOf } from './recipes.ts';
import { type Model, modelPath, parseModel } from './shelf.ts';
import type { ShelfName } from './shelved.ts';

/** The project's folder of files that are served as they are. */
export const publicFolder = join(import.meta.dirname, '../../public');

/** The path of the file that a recipe makes. */
export function releasePath(task: TrainedTaskId, cell: ShelfName): string {
  return join(publicFolder, modelPath(trainedTasks[task], cell, recipeOf(task, cell).version));
}

/** The model of the present recipe's version; throws if it was never made. */
export function releasedModel(task: TrainedTaskId, cell: ShelfName): Model {
  const { version } = recipeOf(task, cell);
  return parseModel(trainedTasks[task], cell, version, readFileSync(releasePath(task, cell)));
}
