/** Which task is run, and the note on it. */

import { Suspense } from 'react';
import type { ShelfName } from '../../src/models/shelved.ts';
import { isTrained, type TaskId } from '../../src/tasks/catalog.ts';
import { en } from '../../src/words/en.ts';
import { lazily } from '../app/lazily.ts';
import { Menu } from '../strip/Menu.tsx';

const TaskNote = lazily(
  () => import('./TaskNote.tsx'),
  room => room.TaskNote,
);

/** What was chosen, and what changes it. */
export interface TaskChoiceProps {
  readonly task: TaskId;
  /** Ids of all tasks, in the order they are offered. */
  readonly tasks: readonly TaskId[];
  /** The trained cell whose weights are shown, if they are trained. */
  readonly shelf: ShelfName | null;
  readonly onTask: (task: TaskId) => void;
}

/** The tasks as a native list, the reader's own apart; beside it the note. */
export function TaskChoice({ task, tasks, shelf, onTask }: TaskChoiceProps) {
  return (
    <>
      <select
        className="task-list"
        aria-label={en.bar.task}
        value={task}
        onChange={event => {
          const found = tasks.find(id => id === event.target.value);
          if (found !== undefined) onTask(found);
        }}
      >
        {tasks.filter(isTrained).map(optionOf)}
        <optgroup label={en.bar.ownTasks}>{tasks.filter(id => !isTrained(id)).map(optionOf)}</optgroup>
      </select>
      <Menu
        label={en.bar.note}
        face={<span aria-hidden="true">?</span>}
        side="below"
        className="bar-button note-button"
      >
        {() => (
          <Suspense fallback={<div className="task-note" />}>
            <TaskNote task={task} cell={shelf} />
          </Suspense>
        )}
      </Menu>
    </>
  );
}

function optionOf(id: TaskId) {
  return (
    <option key={id} value={id}>
      {en.bar.tasks[id] ?? id}
    </option>
  );
}
