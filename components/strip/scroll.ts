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
  const [drags, setDrags] = useState(false);
  const onScroll = useCallback(() => {
    onTokenX?.(middleOf(columns, t, scroller.current?.scrollLeft ?? 0));
  }, [columns, t, onTokenX]);
  useLayoutEffect(() => {
    if (scroller.current && !drags) scroller.current.scrollLeft = scrollAt(columns, arrangement, t);
  }, [columns, arrangement, t, drags]);
  useLayoutEffect(onScroll, [onScroll]);
  return { scroller, onDrag: setDrags, onScroll };
}
