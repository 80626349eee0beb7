/** Every task by its id, in the order they are offered. */
import { adding } from './adding.ts';
import { agreement } from './agreement.ts';
import { co2 } from './co2.ts';
import { counting } from './counting.ts';
import { flipflop } from './flipflop.ts';
import { names } from './names.ts';
import { ownNumbers, ownText } from './own.ts';
import { reber } from './reber.ts';
import { recall } from './recall.ts';
import type { Task } from './task.ts';

/** The tasks that have trained weights. */
export const trainedTasks = {
  recall,
  flipflop,
  counting,
  reber,
  adding,
  agreement,
  names,
  co2,
} as const satisfies Readonly<Record<string, Task>>;
export type TrainedTaskId = keyof typeof trainedTasks;

/** The reader's own tasks: what they are depends on the text. */
const ownTasks = { text: ownText, numbers: ownNumbers } as const;
/** The id of the task that an opened file of weights brings along. */
export const fileTaskId = 'file';
export type TaskId = TrainedTaskId | keyof typeof ownTasks | typeof fileTaskId;

export const trainedTaskIds = Object.keys(trainedTasks) as TrainedTaskId[];
export const ownTaskIds = Object.keys(ownTasks) as (keyof typeof ownTasks)[];
/** The tasks that are there without a file. */
export const taskIds: readonly Exclude<TaskId, typeof fileTaskId>[] = [...trainedTaskIds, ...ownTaskIds];

/** Whether there are trained weights for a task. */
export function isTrained(id: TaskId): id is TrainedTaskId {
  return id in trainedTasks;
}

/** The task of that id, as it is for a text; that of a file is the one it brings along, and without it the first of all. */
export function taskFor(id: TaskId, text: string, ofFile: Task | null = null): Task {
  if (id === fileTaskId) return ofFile ?? trainedTasks.agreement;
  return isTrained(id) ? trainedTasks[id] : ownTasks[id](text);
}

/** The task of that id with the text it opens with. */
export function openingTask(id: TaskId, ofFile: Task | null = null): Task {
  return taskFor(id, taskFor(id, '', ofFile).texts[0], ofFile);
}
