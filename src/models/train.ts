/** The program behind `npm run train [task] [--force]`: trains the shipped models, and goes on where it was interrupted. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TaskId, tasks } from '../tasks/catalog.ts';
import { recipes } from './recipes.ts';
import { release } from './release.ts';
import { modelName, modelPath } from './shelf.ts';
import { startTraining, type Training } from './training.ts';

const root = join(import.meta.dirname, '../..');
const named = process.argv.slice(2).filter(word => !word.startsWith('--'));
const force = process.argv.includes('--force');
const unknown = named.filter(name => !(name in tasks));
if (unknown.length > 0) {
  console.error(`no task ${unknown.join(', ')}; there are ${Object.keys(tasks).join(', ')}`);
  process.exit(2);
}
for (const id of Object.keys(tasks) as TaskId[]) if (named.length === 0 || named.includes(id)) ship(id);

function ship(id: TaskId): void {
  const task = tasks[id];
  const recipe = recipes[id];
  const name = modelName(task, recipe.version);
  const kept = join(root, 'node_modules/.cache/train', `${name}.safetensors`);
  const training = taken(id, kept);
  while (training.done() < recipe.updates) {
    const { loss } = training.update();
    const done = training.done();
    if (done % 20 === 0 || done === recipe.updates) showProgress(name, done / recipe.updates, loss);
    if (done % 100 === 0) save(kept, training.checkpoint());
  }
  const { bytes, score, captions } = release(task, recipe, training.parameters);
  const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
  console.log(
    `${name}: ${percent(score.score)} right at ${score.places} places, baseline ${percent(score.baseline)}`,
  );
  console.log(`  ${captions.map(({ name: caption, r }) => `${caption} ${r.toFixed(2)}`).join(', ')}`);
  const path = join(root, 'public', modelPath(task, recipe.version));
  if (existsSync(path) && !readFileSync(path).equals(bytes) && !force) {
    console.error(`${path} is released and differs: raise the recipe's version, or say --force`);
    process.exitCode = 1;
    return;
  }
  save(path, bytes);
  rmSync(kept, { force: true });
}

/** The run that was put down, if there is one of this recipe; else a new one. */
function taken(id: TaskId, kept: string): Training {
  const [task, recipe] = [tasks[id], recipes[id]];
  if (!existsSync(kept)) return startTraining(task, recipe);
  try {
    return startTraining(task, recipe, readFileSync(kept));
  } catch (cause) {
    console.error(`starting anew: ${cause instanceof Error ? cause.message : String(cause)}`);
    return startTraining(task, recipe);
  }
}

/** Written beside and moved into place, so that an interruption never leaves half a file. */
function save(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, bytes);
  renameSync(`${path}.part`, path);
}

function showProgress(name: string, share: number, loss: number): void {
  const full = Math.round(30 * share);
  const bar = '█'.repeat(full) + '░'.repeat(30 - full);
  const end = process.stderr.isTTY && share < 1 ? '' : '\n';
  const start = process.stderr.isTTY ? '\r' : '';
  if (process.stderr.isTTY || Math.round(share * 1000) % 100 === 0)
    process.stderr.write(
      `${start}${name} ${bar} ${Math.round(100 * share)} %, loss ${loss.toFixed(3)}${end}`,
    );
}
