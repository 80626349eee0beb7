/** Swiping with a finger: to the left leads on, to the right back. */
import { type PointerEvent, useRef } from 'react';

/** Pixels that make a swipe. */
const least = 60;

/** The handlers of what is swiped over. */
export function useSwipe(onLeft: () => void, onRight: () => void) {
  const from = useRef<{ readonly id: number; readonly x: number; readonly y: number } | null>(null);
  return {
    onPointerDown: ({ pointerType, pointerId: id, clientX: x, clientY: y, target }: PointerEvent): void => {
      const isOther = target instanceof Element && target.closest('[role="slider"], dialog, input');
      from.current = pointerType === 'touch' && !isOther ? { id, x, y } : null;
    },
    onPointerUp: ({ pointerId, clientX, clientY }: PointerEvent): void => {
      const began = from.current;
      from.current = null;
      if (began?.id !== pointerId) return;
      const [x, y] = [clientX - began.x, clientY - began.y];
      if (Math.abs(x) < least || Math.abs(x) < 2 * Math.abs(y)) return;
      if (x < 0) onLeft();
      else onRight();
    },
    onPointerCancel: (): void => {
      from.current = null;
    },
  };
}
