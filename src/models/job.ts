/** One model of the shelf trained in a process of its own: taken up where it was put down, written when done, told to the parent. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type TrainedTaskId, trainedTasks } from '../tasks/catalog.ts';
import { practiceOf } from '../tasks/practice/catalog.ts';
import type { Practice } from '../tasks/practice/practice.ts';
import type { Task } from '../tasks/task.ts';
import { type Recipe, recipeOf } from './recipes.ts';
import { release } from './release.ts';
import { publicFolder, releasePath } from './released.ts';
import { modelName } from './shelf.ts';
import type { ShelfName } from './shelved.ts';
import { startTraining, type Training } from './training.ts';

/** What is to be trained; `force` may overwrite a released file. */
export interface Job {
  readonly task: TrainedTaskId;
  readonly cell: ShelfName;
  readonly force: boolean;
}

/** What a job tells while it runs: how far it is, 0 to 1, or a line. */
export interface Report {
  readonly share?: number;
  readonly line?: string;
}

const cache = join(publicFolder, '../node_modules/.cache/train');

/** The name of a job's model. */
export function nameOf({ task, cell }: Job): string {
  return modelName(trainedTasks[task], cell, recipeOf(task, cell).version);
}

/** Whether the job was finished in a run that was then interrupted. */
export function isDone(job: Job): boolean {
  const path = join(cache, `${nameOf(job)}.done`);
  return existsSync(path) && readFileSync(path, 'utf8') === JSON.stringify(recipeOf(job.task, job.cell));
}

/** Lets the next run begin anew. */
export function forgetDone(job: Job): void {
  rmSync(join(cache, `${nameOf(job)}.done`), { force: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await ship(JSON.parse(process.argv[2] ?? '') as Job);

async function ship(job: Job): Promise<void> {
  const task: Task = trainedTasks[job.task];
  const recipe = recipeOf(job.task, job.cell);
  const name = nameOf(job);
  const practice = await practiceOf(job.task, path => readFile(join(publicFolder, path), 'utf8'));
  const kept = join(cache, `${name}.safetensors`);
  const training = taken(task, practice, recipe, kept);
  const every = Math.max(1, Math.round(recipe.updates / 100));
  while (training.done() < recipe.updates) {
    training.update();
    const done = training.done();
    if (done % every === 0) report({ share: done / recipe.updates });
    if (done % 100 === 0) save(kept, training.checkpoint());
  }
  const { bytes, score, captions } = release(task, practice, recipe, training.parameters);
  const lanes = captions.slice(0, 8).map(({ name: caption, r }) => `${caption} ${r.toFixed(2)}`);
  report({
    line: `${name}: score ${score.score.toFixed(4)}, baseline ${score.baseline.toFixed(4)}, ${JSON.stringify(score.others ?? {})} (${lanes.join(', ')})`,
  });
  const path = releasePath(job.task, job.cell);
  if (existsSync(path) && !readFileSync(path).equals(bytes) && !job.force) {
    report({ line: `${path} is released and differs: raise the recipe's version, or say --force` });
    process.exitCode = 1;
  } else {
    save(path, bytes);
    save(join(cache, `${name}.done`), JSON.stringify(recipe));
  }
  rmSync(kept, { force: true });
  process.disconnect?.();
}

/** The run that was put down, if there is one of this recipe; else a new one. */
function taken(task: Task, practice: Practice, recipe: Recipe, kept: string): Training {
  if (!existsSync(kept)) return startTraining(task, practice, recipe);
  try {
    return startTraining(task, practice, recipe, readFileSync(kept));
  } catch (cause) {
    report({ line: `starting anew: ${cause instanceof Error ? cause.message : String(cause)}` });
    return startTraining(task, practice, recipe);
  }
}

/** Written beside and moved into place, so that an interruption never leaves half a file. */
function save(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}

function report(told: Report): void {
  if (process.send) process.send(told);
  else if (told.line !== undefined) console.log(told.line);
}
