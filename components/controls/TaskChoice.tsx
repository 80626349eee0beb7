/** Which task the cell was trained on. */
import type { TaskId } from '../../src/tasks/catalog.ts';
import { en } from '../../src/words/en.ts';

interface TaskChoiceProps {
  readonly task: TaskId;
  readonly tasks: readonly TaskId[];
  readonly onTask: (task: TaskId) => void;
}

/** The tasks as a native list. */
export function TaskChoice({ task, tasks, onTask }: TaskChoiceProps) {
  return (
    <select
      className="task-list"
      aria-label={en.bar.task}
      value={task}
      onChange={event => {
        const found = tasks.find(id => id === event.target.value);
        if (found !== undefined) onTask(found);
      }}
    >
      {tasks.map(id => (
        <option key={id} value={id}>
          {en.bar.tasks[id] ?? id}
        </option>
      ))}
    </select>
  );
}
