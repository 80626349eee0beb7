/** Where a long text or many units make the page slow to draw: what follows the strip as soon as there is time for it. */
import { useDeferredValue } from 'react';
import { mostNumbered } from '../../src/readings/pageStage.ts';
import type { RunOfText } from '../../src/readings/run.ts';

/** More words than this are many. */
const longText = 60;

/** Whether figure and panel follow when the strip has been drawn: the text is long, or the units are too many to number. */
function isLarge({ lanes, tokens }: RunOfText): boolean {
  return lanes.length > mostNumbered || tokens.length > longText;
}

/** What is told of a run, as figure and panel tell it: behind the reader's place by a moment where the run is large, never in another run. */
export function useFollowing<Told extends { readonly run: RunOfText }>(told: Told): Told {
  const later = useDeferredValue(told);
  return isLarge(told.run) && later.run === told.run ? later : told;
}
