/**
 * The program behind `npm run train [task ...] [cell ...] [--force]`: trains the shipped models, several at a time, and
 * goes on where it was interrupted. A task, a cell of the shelf, or both as `names-gru`, trains those alone.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type TrainedTaskId, trainedTasks } from '../tasks/catalog.ts';
import { forgetDone, isDone, type Job, nameOf, type Report } from './job.ts';
import { publicFolder, releasedModel, releasePath } from './released.ts';
import { scoresPath } from './scores.ts';
import { shelfNames } from './shelved.ts';
import { scoresText, shelfTable } from './table.ts';

const words = process.argv.slice(2).filter(word => !word.startsWith('--'));
const force = process.argv.includes('--force');
const taskIds = Object.keys(trainedTasks) as TrainedTaskId[];
const all = shelfNames.flatMap(cell => taskIds.map((task): Job => ({ task, cell, force })));
const unknown = words.filter(word => !all.some(job => names(job).includes(word)));
if (unknown.length > 0) {
  console.error(`no ${unknown.join(', ')}: tasks are ${taskIds.join(', ')}; cells ${shelfNames.join(', ')}`);
  process.exit(2);
}
const asked = all.filter(job => words.every(word => isMeantBy(job, word)));
const began = performance.now();
const waiting = asked.filter(job => !isDone(job));
const running = new Map<ChildProcess, { readonly job: Job; share: number }>();
let finished = asked.length - waiting.length;
let failed = false;
if (finished > 0) console.log(`${finished} of ${asked.length} were done before the interruption`);

for (let lane = 0; lane < Math.min(availableParallelism(), Math.max(1, waiting.length)); lane++) next();

/** Words of one kind add up, words of both kinds must both fit. */
function isMeantBy({ task, cell }: Job, word: string): boolean {
  if (names({ task, cell, force }).includes(word)) return true;
  const isTask = (other: string): boolean => taskIds.some(id => id === other);
  const sameKind = words.filter(other => isTask(other) === isTask(word));
  return sameKind.some(other => names({ task, cell, force }).includes(other));
}

function names({ task, cell }: Job): string[] {
  return [task, cell, `${task}-${cell}`];
}

function next(): void {
  const job = waiting.shift();
  if (job) run(job);
  else if (running.size === 0) end();
}

/** Trains one model in a process of its own. */
function run(job: Job): void {
  const child = fork(new URL('./job.ts', import.meta.url), [JSON.stringify(job)], {
    execArgv: ['--import', 'tsx'],
  });
  running.set(child, { job, share: 0 });
  child.on('message', (report: Report) => {
    const lane = running.get(child);
    if (lane && report.share !== undefined) lane.share = report.share;
    if (report.line !== undefined) tell(report.line);
    showProgress();
  });
  child.on('exit', code => {
    running.delete(child);
    if (code === 0) finished++;
    else {
      failed = true;
      tell(`${nameOf(job)} failed`);
    }
    showProgress();
    next();
  });
}

function end(): void {
  if (!failed) for (const job of asked) forgetDone(job);
  if (all.every(({ task, cell }) => existsSync(releasePath(task, cell)))) writeTables();
  tell(`${finished} of ${asked.length} models in ${Math.round((performance.now() - began) / 1000)} s`);
  process.exitCode = failed ? 1 : 0;
}

/** What all models score, for the page and for who looks into the folder. */
function writeTables(): void {
  writeFileSync(join(publicFolder, 'models/README.md'), shelfTable(releasedModel));
  writeFileSync(join(publicFolder, scoresPath), scoresText(releasedModel));
}

/** A line of its own, above the bar. */
function tell(line: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}\n` : `${line}\n`);
}

/** One bar for all that was asked, and what runs now; only where the line can be written again. */
function showProgress(): void {
  if (!process.stderr.isTTY) return;
  const lanes = [...running.values()];
  const share = (finished + lanes.reduce((sum, lane) => sum + lane.share, 0)) / asked.length;
  const full = Math.round(30 * share);
  const now = lanes.map(({ job, share: part }) => `${nameOf(job)} ${Math.round(100 * part)} %`);
  const bar = '█'.repeat(full) + '░'.repeat(30 - full);
  process.stderr.write(`\r\u001b[K${bar} ${finished}/${asked.length} ${now.join(', ')}`);
}
