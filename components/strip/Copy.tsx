/** A button that copies a text; where the clipboard is refused, the text in a field to copy by hand. */
import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { Popover } from './Popover.tsx';

interface CopyProps {
  /** The text, made when it is asked for. */
  readonly text: () => string;
  /** What the button says, and what it says for a moment when the text lies on the clipboard. */
  readonly label: string;
  readonly copied: string;
  /** What stands over the field to copy from. */
  readonly byHand: string;
  readonly className: string;
  /** A picture before the label. */
  readonly face?: ReactNode;
}

const pause = 2000;

/** The label, for a moment "Copied", and the field when it is needed; a text of several lines gets several. */
export function Copy({ text, label, copied, byHand, className, face }: CopyProps) {
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const id = useId();
  const [isDone, setIsDone] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const close = useCallback(() => setRefused(null), []);
  useEffect(() => {
    if (!isDone) return;
    const wait = setTimeout(() => setIsDone(false), pause);
    return () => clearTimeout(wait);
  }, [isDone]);
  useEffect(() => {
    if (refused === null) return;
    field.current?.focus();
    field.current?.select();
  }, [refused]);
  const copy = async (): Promise<void> => {
    const made = text();
    if (await isCopied(made)) {
      setRefused(null);
      setIsDone(true);
    } else setRefused(made);
  };
  return (
    <>
      <button ref={button} type="button" className={className} onClick={() => void copy()}>
        {face}
        <span>{isDone ? copied : label}</span>
      </button>
      <span className="unseen" role="status">
        {isDone ? copied : ''}
      </span>
      {refused !== null && (
        <Popover anchor={button} side="below" label={byHand} onClose={close}>
          <div className="to-copy">
            <label htmlFor={id}>{byHand}</label>
            {refused.includes('\n') ? (
              <textarea id={id} ref={field} readOnly value={refused} onFocus={select} />
            ) : (
              <input id={id} ref={field} type="text" readOnly value={refused} onFocus={select} />
            )}
          </div>
        </Popover>
      )}
    </>
  );
}

function select({ target }: { readonly target: HTMLInputElement | HTMLTextAreaElement }): void {
  target.select();
}

/** Whether the browser let the text be copied; pages in a frame or without https are refused. */
async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
