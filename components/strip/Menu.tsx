/** A button that opens a list of things to do. */
import { type KeyboardEvent, type ReactNode, useCallback, useRef, useState } from 'react';
import { Popover } from './Popover.tsx';

interface MenuProps {
  readonly label: string;
  readonly face: ReactNode;
  readonly side: 'above' | 'below';
  readonly className?: string;
  /** The list, given what closes it and brings the focus back. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button named `label` that shows `face`; its list closes by Escape, by a press elsewhere, or as an item asks. */
export function Menu({ label, face, side, className, children }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const dismiss = useCallback(() => setOpen(false), []);
  const close = useCallback(() => {
    setOpen(false);
    button.current?.focus();
  }, []);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {open && (
        <Popover anchor={button} side={side} label={label} onClose={dismiss}>
          <div className="menu-list" ref={focusFirst} onKeyDown={walkList}>
            {children(close)}
          </div>
        </Popover>
      )}
    </>
  );
}

const reachable = 'button, select, input';

function focusFirst(list: HTMLDivElement | null): void {
  list?.querySelector<HTMLElement>(reachable)?.focus();
}

/** Up and Down go through the list, round its ends; a select and a number field keep the keys for themselves. */
function walkList(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || keepsArrows(event.target)) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(reachable)];
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[(at + step + items.length) % items.length]?.focus();
}

function keepsArrows(target: EventTarget): boolean {
  return (
    target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'number')
  );
}
