/** A text that is given away: in a field to select it from, and beside it a button that copies it. */
import { useId } from 'react';
import { share as words } from '../../src/words/share.ts';
import { Copy } from '../strip/Copy.tsx';

interface GivenProps {
  readonly label: string;
  readonly text: string;
  /** Lines of the field. */
  readonly rows?: number;
  /** Whether it has the focus, all of it selected, when its dialog opens. */
  readonly isFirst?: boolean;
}

/** The label, the field and the button; focusing the field selects the whole text. */
export function Given({ label, text, rows = 3, isFirst = false }: GivenProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <div className="address">
        <textarea
          id={id}
          data-first={isFirst || undefined}
          readOnly
          rows={rows}
          value={text}
          onFocus={({ target }) => target.select()}
        />
        <Copy
          text={() => text}
          label={words.copy}
          copied={words.copied}
          byHand={words.byHand}
          className="primary"
        />
      </div>
    </>
  );
}
