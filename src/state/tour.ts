/** Whether the tour is offered, and what the reader said to it, kept on the device; a device that keeps nothing is asked again. */
import type { DeviceStorage } from './device.ts';
import { readProgress } from './progress.ts';

/** What a reader may say to the offer. */
export type TourAnswer = 'taken' | 'declined';

const place = 'lstm-explainer.tour';

/**
 * Whether the tour is offered at the opening of this hash: to whoever opens Explore by its bare address, has not answered
 * yet and has read no deck. `open` may throw, as a sandboxed frame does.
 */
export function offersTour(hash: string, open: () => DeviceStorage): boolean {
  return isBareExplore(hash) && !hasAnswered(open) && Object.keys(readProgress(open)).length === 0;
}

/** Keeps the answer, if the device lets itself. */
export function answerTour(answer: TourAnswer, open: () => DeviceStorage): void {
  try {
    open().setItem(place, answer);
  } catch {
    // Private windows and sandboxed frames keep nothing: the next visit offers again.
  }
}

function hasAnswered(open: () => DeviceStorage): boolean {
  try {
    return open().getItem(place) !== null;
  } catch {
    return false;
  }
}

/** No hash, or Explore without any key: whoever followed a link with a state came for that. */
function isBareExplore(hash: string): boolean {
  return /^(#\/?(explore\/?)?\??)?$/.test(hash);
}
