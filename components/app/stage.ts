/** How the figure and the strip fit the window: arrangement, scale, and the width they are drawn at. */
import { useMemo, useSyncExternalStore } from 'react';
import { pageStage } from '../../src/readings/pageStage.ts';
import type { Arrangement } from '../../src/readings/stage.ts';
import type { Size } from './size.ts';

/** `width` is in drawing pixels; times `scale` it fills the area. */
export interface Fit {
  readonly arrangement: Arrangement;
  readonly scale: number;
  readonly width: number;
}

/** Below this many CSS pixels of window the compact arrangement stands. */
const narrow = 768;
const page = { width: 968, height: 668 };
const stripHeight = 176;
const compact = { width: 390, height: 540 };
const largest = 1.6;
const smallest = 0.3;

/** The fit of so many units into an area; the belt runs on where the area is wider than the drawing. */
export function fitInto({ width, height }: Size, units = 1): Fit {
  const arrangement = width < narrow ? 'compact' : 'page';
  const drawing =
    arrangement === 'page' ? { ...page, height: stripHeight + pageStage(units, 0).height } : compact;
  const scale = Math.max(smallest, Math.min(largest, width / drawing.width, height / drawing.height));
  return { arrangement, scale, width: width / scale };
}

/** The fit of an area of which the size is known, else that of the page as it is designed. */
export function useFit(size: Size | null, units: number): Fit {
  return useMemo(() => fitInto(size ?? page, units), [size, units]);
}

const query = `(width < ${narrow}px)`;

/** Whether the window is a phone's: the compact arrangement stands. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    changed => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
