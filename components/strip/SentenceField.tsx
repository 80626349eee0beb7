/** A field for the whole sentence in one line. */
import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { sentence } from '../../src/words/sentence.ts';
import { useSelected } from './WordField.tsx';

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
        {sentence.apply}
      </button>
      <button type="button" onClick={onCancel}>
        {sentence.cancel}
      </button>
    </form>
  );
}
