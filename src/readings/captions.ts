/** What a unit was found to hold, with how closely: told of a lane that is pointed at. */
import type { Words } from '../words/en.ts';
import { shown } from './numbers.ts';
import type { RunOfText } from './run.ts';

/** "she/he, r = 0.98", or of a lane without a name of its own "nearest: length, r = 0.43"; undefined for untrained weights. */
export function captionOf(
  { captions, lanes }: Pick<RunOfText, 'lanes'> & { readonly captions?: RunOfText['captions'] | undefined },
  unit: number,
  words: Words['figure'],
): string | undefined {
  const caption = captions?.[unit];
  if (!caption) return undefined;
  const told = caption.name === lanes[unit] ? words.caption : words.nearest;
  return told(caption.name, shown(caption.r));
}
