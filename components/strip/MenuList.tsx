/** The open list of a menu, beside its button. */
import type { KeyboardEvent } from 'react';
import { Popover, type PopoverProps } from './Popover.tsx';

/** A surface whose first thing to do takes the focus; arrows go through the others. */
export function MenuList({ children, ...surface }: PopoverProps) {
  return (
    <Popover {...surface}>
      <div className="menu-list" ref={focusFirst} onKeyDown={walkList}>
        {children}
      </div>
    </Popover>
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
