/** Every task by its id, in the order they are offered; the first is the one the page opens with. */
import { agreement } from './agreement.ts';
import { flipflop } from './flipflop.ts';
import type { Task } from './task.ts';

/** The tasks by id. */
export const tasks = { agreement, flipflop } as const satisfies Readonly<Record<string, Task>>;
export type TaskId = keyof typeof tasks;
