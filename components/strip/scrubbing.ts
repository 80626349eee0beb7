/** A slider along the time axis over rows of units: dragging scrubs, a click also chooses a unit, arrow keys do both. */
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';

/** A place over the columns: the time step (from 0), and the height in drawing pixels. */
export interface Spot {
  readonly t: number;
  readonly y: number;
}

/** What is scrubbed, and who is told. */
export interface Scrubbed {
  readonly count: number;
  readonly column: number;
  readonly units: number;
  readonly t: number;
  readonly unit: number;
  /** The unit whose row is at a height. */
  readonly unitAt: (y: number) => number | undefined;
  readonly onScrub: (t: number) => void;
  readonly onUnit: (unit: number) => void;
  /** Told when a drag begins and ends. */
  readonly onDrag: (drags: boolean) => void;
  /** Told where the pointer is while it is not pressed. */
  readonly onPoint: (spot: Spot | null) => void;
}

/** The slider's element and its handlers. */
export function useScrubbing(scrubbed: Scrubbed) {
  const { count, column, units, t, unit, unitAt, onScrub, onUnit, onDrag, onPoint } = scrubbed;
  const slider: RefObject<HTMLDivElement | null> = useRef<HTMLDivElement>(null);
  const pressed = useRef<number | null>(null);
  const dragged = useRef<DOMRect | undefined>(undefined); // measured once a drag and after a scroll: it costs a layout
  useEffect(() => {
    const forget = (): void => {
      dragged.current = undefined;
    };
    addEventListener('scroll', forget, { capture: true, passive: true });
    return () => removeEventListener('scroll', forget, { capture: true });
  }, []);
  const spotOf = (event: PointerEvent): Spot => {
    const known = pressed.current === null ? undefined : dragged.current;
    const box = known ?? slider.current?.getBoundingClientRect();
    dragged.current = box;
    const scale = box && box.width > 0 && count > 0 ? (count * column) / box.width : 1;
    const x = (event.clientX - (box?.left ?? 0)) * scale;
    const y = (event.clientY - (box?.top ?? 0)) * scale;
    return { t: Math.max(0, Math.min(count - 1, Math.floor(x / column))), y };
  };
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0 || count === 0) return;
    slider.current?.setPointerCapture?.(event.pointerId);
    pressed.current = event.clientX;
    dragged.current = undefined;
    onDrag(true);
    onScrub(spotOf(event).t);
  };
  const onPointerMove = (event: PointerEvent): void => {
    const spot = spotOf(event);
    if (pressed.current === null) onPoint(spot);
    else if (spot.t !== t) onScrub(spot.t);
  };
  const onPointerUp = (event: PointerEvent): void => {
    if (pressed.current === null) return;
    const isClick = event.type === 'pointerup' && Math.abs(event.clientX - pressed.current) < 4;
    const chosen = isClick ? unitAt(spotOf(event).y) : undefined;
    if (chosen !== undefined) onUnit(chosen);
    pressed.current = null;
    onDrag(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || count === 0) return;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => onScrub(Math.max(0, t - 1)),
      ArrowRight: () => onScrub(Math.min(count - 1, t + 1)),
      Home: () => onScrub(0),
      End: () => onScrub(count - 1),
      ArrowUp: () => onUnit(Math.max(0, unit - 1)),
      ArrowDown: () => onUnit(Math.min(units - 1, unit + 1)),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const handlers = {
    ...{ onPointerDown, onPointerMove, onPointerUp, onKeyDown },
    onPointerCancel: onPointerUp,
    onPointerLeave: () => onPoint(null),
  };
  return { slider, handlers };
}
