/** A button that opens a list of things to do. */

import { type ReactNode, Suspense, useCallback, useRef, useState } from 'react';
import { lazily } from '../app/lazily.ts';

const MenuList = lazily(
  () => import('./MenuList.tsx'),
  room => room.MenuList,
);

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
        <Suspense fallback={null}>
          <MenuList anchor={button} side={side} label={label} onClose={dismiss}>
            {children(close)}
          </MenuList>
        </Suspense>
      )}
    </>
  );
}
