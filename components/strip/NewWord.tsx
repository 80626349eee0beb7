/** The caret behind the last word, where a word is added; the first word too. */
import type { Task } from '../../src/tasks/task.ts';
import { en } from '../../src/words/en.ts';
import type { Columns } from './columns.ts';
import type { Editing } from './editing.ts';
import { WordField } from './WordField.tsx';

interface NewWordProps {
  readonly task: Task;
  readonly editing: Editing;
  readonly columns: Columns;
}

const narrow = 100;

/** A button with a caret, and a field once it is pressed; without any word the field is there at once. */
export function NewWord({ task, editing, columns }: NewWordProps) {
  const words = en.inputs[task.reading].strip;
  const isEmpty = columns.count === 0;
  if (isEmpty || editing.open === 'add')
    return (
      <div className="adding" style={{ width: isEmpty ? 260 : Math.max(columns.add, 80) }}>
        <WordField
          task={task}
          label={words.add}
          initial=""
          placeholder={isEmpty ? words.empty : ''}
          takesFocus={editing.open === 'add'}
          onApply={editing.onAdd}
          onCancel={editing.onCloseAdd}
        />
      </div>
    );
  return (
    <button
      type="button"
      className="add"
      aria-label={words.add}
      title={words.add}
      onClick={() => editing.setOpen('add')}
    >
      <span>{columns.add < narrow ? en.strip.addShort : words.add}</span>
    </button>
  );
}
