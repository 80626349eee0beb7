/** A dialog over the page: its title, a button that closes it, and what it holds. */
import { type ReactNode, useCallback, useEffect, useId, useRef } from 'react';
import { en } from '../../src/words/en.ts';
import './surfaces.css';

interface DialogProps {
  readonly title: string;
  /** A class for what it holds. */
  readonly className: string;
  readonly onClose: () => void;
  /** What it holds, given what closes it. */
  readonly children: (close: () => void) => ReactNode;
}

/** Opens with the element, the focus on what is marked `data-first` if anything is; Escape and the button close it, and the page's keys rest meanwhile. */
export function Dialog({ title, className, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const close = useCallback(() => dialog.current?.close(), []);
  useEffect(() => {
    if (dialog.current?.open !== false) return;
    dialog.current.showModal();
    dialog.current.querySelector<HTMLElement>('[data-first]')?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-labelledby={heading}
      onClose={onClose}
      onKeyDown={event => event.stopPropagation()}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" className="surface-button" onClick={close}>
          {en.strip.close}
        </button>
      </header>
      {children(close)}
    </dialog>
  );
}
