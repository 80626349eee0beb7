/** A field in the sentence: one word in its column, or the whole sentence in one line. */
import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { partsOf } from '../../src/state/text.ts';
import type { Task } from '../../src/tasks/task.ts';
import { en } from '../../src/words/en.ts';

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

interface SentenceFieldProps {
  readonly label: string;
  readonly text: string;
  /** Where it begins, right of the names. */
  readonly left: number;
  readonly onApply: (text: string) => void;
  readonly onCancel: () => void;
}

/** The whole text in one line, lines that are pasted too; it stays open until it is applied or cancelled. */
export function SentenceField({ label, text: initial, left, onApply, onCancel }: SentenceFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(initial);
  useSelected(field, true);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onApply(text);
  };
  const keyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') onCancel();
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const pasted = event.clipboardData.getData('text');
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (!/[\r\n]/.test(pasted)) return;
    event.preventDefault();
    setText(
      [text.slice(0, selectionStart ?? text.length), pasted, text.slice(selectionEnd ?? text.length)]
        .join('')
        .replace(/\s*[\r\n]+\s*/g, ' '),
    );
  };
  return (
    <form className="sentence-field" style={{ left }} onSubmit={submit} onKeyDown={keyDown}>
      <input
        ref={field}
        type="text"
        value={text}
        aria-label={label}
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        onChange={event => setText(event.target.value)}
        onPaste={paste}
      />
      <button type="submit" className="filled">
        {en.strip.apply}
      </button>
      <button type="button" onClick={onCancel}>
        {en.strip.cancel}
      </button>
    </form>
  );
}

function useSelected(field: { readonly current: HTMLInputElement | null }, takesFocus: boolean): void {
  useEffect(() => {
    if (!takesFocus) return;
    field.current?.focus();
    field.current?.select();
  }, [field, takesFocus]);
}
