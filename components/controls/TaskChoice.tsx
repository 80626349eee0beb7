/** Which task the cell was trained on. */
import { useId } from 'react';
import type { TaskId } from '../../src/tasks/catalog.ts';
import { en } from '../../src/words/en.ts';

interface TaskChoiceProps {
  readonly task: TaskId;
  readonly tasks: readonly TaskId[];
  /** As a list to open rather than side by side. */
  readonly asList: boolean;
  readonly onTask: (task: TaskId) => void;
}

/** The tasks side by side as native radio buttons, or as a native list. */
export function TaskChoice({ task, tasks, asList, onTask }: TaskChoiceProps) {
  const group = useId();
  const nameOf = (id: TaskId): string => en.bar.tasks[id] ?? id;
  const choose = (value: string): void => {
    const found = tasks.find(id => id === value);
    if (found !== undefined) onTask(found);
  };
  if (asList)
    return (
      <select
        className="task-list"
        aria-label={en.bar.task}
        value={task}
        onChange={event => choose(event.target.value)}
      >
        {tasks.map(id => (
          <option key={id} value={id}>
            {nameOf(id)}
          </option>
        ))}
      </select>
    );
  return (
    <fieldset className="tasks">
      <legend className="unseen">{en.bar.task}</legend>
      {tasks.map(id => (
        <label key={id} className="task">
          <input type="radio" name={group} value={id} checked={id === task} onChange={() => onTask(id)} />
          <span>{nameOf(id)}</span>
        </label>
      ))}
    </fieldset>
  );
}
