/** A small surface over the page beside the thing it belongs to, in the browser's top layer. */
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import './surfaces.css';

export interface PopoverProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly side: 'above' | 'below';
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const gap = 4;

/** Its children over the page; Escape gives the focus back to the anchor, a press elsewhere only closes. */
export function Popover({ anchor, side, label, onClose, children }: PopoverProps) {
  const surface = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = surface.current;
    const place = anchor.current?.getBoundingClientRect();
    if (!element || !place) return;
    element.showPopover?.();
    const settle = (): void => {
      const width = element.getBoundingClientRect().width;
      element.style.left = `${Math.max(8, Math.min(place.left, innerWidth - width - 8))}px`;
    };
    settle();
    const room = side === 'above' ? place.top : innerHeight - place.bottom;
    element.style.maxHeight = `${Math.max(120, room - gap - 8)}px`;
    if (side === 'above') element.style.bottom = `${innerHeight - place.top + gap}px`;
    else element.style.top = `${place.bottom + gap}px`;
    const grown = new ResizeObserver(settle); // what it shows may come later
    grown.observe(element);
    return () => grown.disconnect();
  }, [anchor, side]);
  useEffect(() => {
    const inside = (target: EventTarget | null): boolean =>
      target instanceof Node &&
      (surface.current?.contains(target) === true || anchor.current?.contains(target) === true);
    const press = (event: PointerEvent): void => {
      if (!inside(event.target)) onClose();
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onClose();
      anchor.current?.focus();
    };
    document.addEventListener('pointerdown', press);
    document.addEventListener('keydown', key, true);
    window.addEventListener('resize', onClose);
    return () => {
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('keydown', key, true);
      window.removeEventListener('resize', onClose);
    };
  }, [anchor, onClose]);
  return (
    <div ref={surface} className="popover" popover="manual" role="group" aria-label={label}>
      {children}
    </div>
  );
}
