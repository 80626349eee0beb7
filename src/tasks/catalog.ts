/** Every task by its id, in the order they are offered. */
import { adding } from './adding.ts';
import { agreement } from './agreement.ts';
import { counting } from './counting.ts';
import { flipflop } from './flipflop.ts';
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
} as const satisfies Readonly<Record<string, Task>>;
export type TrainedTaskId = keyof typeof trainedTasks;

/** The reader's own tasks: what they are depends on the text. */
const ownTasks = { text: ownText, numbers: ownNumbers } as const;
export type TaskId = TrainedTaskId | keyof typeof ownTasks;

export const trainedTaskIds = Object.keys(trainedTasks) as TrainedTaskId[];
export const ownTaskIds = Object.keys(ownTasks) as (keyof typeof ownTasks)[];
export const taskIds: readonly TaskId[] = [...trainedTaskIds, ...ownTaskIds];

/** Whether there are trained weights for a task. */
export function isTrained(id: TaskId): id is TrainedTaskId {
  return id in trainedTasks;
}

/** The task of that id, as it is for a text. */
export function taskFor(id: TaskId, text: string): Task {
  return isTrained(id) ? trainedTasks[id] : ownTasks[id](text);
}

/** The task of that id with the text it opens with. */
export function openingTask(id: TaskId): Task {
  return taskFor(id, taskFor(id, '').texts[0]);
}
