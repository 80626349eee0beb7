/** The field in which the deck's text is written. */
import { memo, type RefObject, useLayoutEffect } from 'react';
import { editor as words } from '../../src/words/editor.ts';
import { caretLine } from './typing.ts';

interface FieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Its text when it comes; later the field has its own. */
  readonly opening: string;
  readonly onText: (text: string) => void;
  readonly onLine: (line: number) => void;
}

/** Without a value of React's, which it would set again after each letter: then the field's undo would go letter by letter. */
export const Field = memo(function Field({ field, opening, onText, onLine }: FieldProps) {
  useLayoutEffect(() => {
    if (field.current) field.current.value = opening;
  }, [field, opening]);
  return (
    <textarea
      ref={field}
      className="deck-field"
      aria-label={words.text}
      spellCheck={false}
      onChange={({ target }) => onText(target.value)}
      onSelect={({ currentTarget }) => onLine(caretLine(currentTarget))}
    />
  );
});
