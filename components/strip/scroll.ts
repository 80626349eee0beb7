/** How the strip follows the present word, and where that word then stands. */
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Arrangement } from '../../src/readings/stage.ts';
import { type Columns, middleOf, scrollAt } from './columns.ts';

/** What follows and what is to be told. */
export interface Scrolling {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** While the reader drags in the strip it stands still under the pointer. */
  readonly onDrag: (drags: boolean) => void;
  readonly onScroll: () => void;
}

/** Brings the present column to its place whenever t changes; tells where its middle is, in the strip's pixels. */
export function useScrolling(
  columns: Columns,
  arrangement: Arrangement,
  t: number,
  onTokenX: ((x: number) => void) | undefined,
): Scrolling {
  const scroller = useRef<HTMLDivElement>(null);
  const scrolled = useRef(0); // as last read: to ask in the midst of a drag would lay out the whole page
  const [drags, setDrags] = useState(false);
  const tell = useCallback(() => onTokenX?.(middleOf(columns, t, scrolled.current)), [columns, t, onTokenX]);
  const onScroll = useCallback(() => {
    scrolled.current = scroller.current?.scrollLeft ?? 0;
    tell();
  }, [tell]);
  useLayoutEffect(() => {
    if (!scroller.current || drags) return;
    scroller.current.scrollLeft = scrollAt(columns, arrangement, t);
    scrolled.current = scroller.current.scrollLeft;
  }, [columns, arrangement, t, drags]);
  useLayoutEffect(tell, [tell]);
  return { scroller, onDrag: setDrags, onScroll };
}
