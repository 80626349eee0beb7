/** A field in the sentence: one word in its column. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { partsOf } from '../../src/state/text.ts';
import type { Task } from '../../src/tasks/task.ts';

interface WordFieldProps {
  readonly task: Task;
  readonly label: string;
  readonly initial: string;
  readonly placeholder?: string;
  /** Takes the focus when it appears. */
  readonly takesFocus: boolean;
  /** `stays`: by Enter, so that the focus is still the field's to pass on. */
  readonly onApply: (text: string, stays: boolean) => void;
  readonly onCancel: (stays: boolean) => void;
}

/** Enter applies, Escape cancels; left with a changed word, it applies too, so that nothing is lost. */
export function WordField(props: WordFieldProps) {
  const { task, label, initial, placeholder, takesFocus, onApply, onCancel } = props;
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(initial);
  const done = useRef(false);
  useSelected(field, takesFocus);
  const apply = (stays: boolean): void => {
    done.current = true;
    onApply(text, stays);
    setText('');
  };
  const keyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Enter') apply(true);
    if (event.key !== 'Escape') return;
    done.current = true;
    setText(initial);
    onCancel(true);
  };
  const leave = (): void => {
    if (!done.current && partsOf(task.reading, text).length > 0 && text !== initial) apply(false);
    else if (!done.current) onCancel(false);
  };
  return (
    <input
      ref={field}
      className="word-field"
      type="text"
      value={text}
      aria-label={label}
      placeholder={placeholder}
      autoCapitalize="off"
      autoComplete="off"
      spellCheck={false}
      onFocus={() => {
        done.current = false;
      }}
      onChange={event => {
        done.current = false;
        setText(event.target.value);
      }}
      onKeyDown={keyDown}
      onBlur={leave}
    />
  );
}

/** Gives a field the focus as it appears, all of it selected. */
export function useSelected(field: { readonly current: HTMLInputElement | null }, takesFocus: boolean): void {
  useEffect(() => {
    if (!takesFocus) return;
    field.current?.focus();
    field.current?.select();
  }, [field, takesFocus]);
}
