/** The caret behind the last word, where a word is added; the first word too. */
import { en } from '../../src/words/en.ts';
import type { Columns } from './columns.ts';
import type { Editing } from './editing.ts';
import { WordField } from './WordField.tsx';

interface NewWordProps {
  readonly editing: Editing;
  readonly columns: Columns;
}

const narrow = 100;

/** A button with a caret, and a field once it is pressed; without any word the field is there at once. */
export function NewWord({ editing, columns }: NewWordProps) {
  const isEmpty = columns.count === 0;
  if (isEmpty || editing.open === 'add')
    return (
      <div className="adding" style={{ width: isEmpty ? 260 : Math.max(columns.add, 80) }}>
        <WordField
          label={en.strip.add}
          initial=""
          placeholder={isEmpty ? en.strip.empty : ''}
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
      aria-label={en.strip.add}
      title={en.strip.add}
      onClick={() => editing.setOpen('add')}
    >
      <span>{columns.add < narrow ? en.strip.addShort : en.strip.add}</span>
    </button>
  );
}
