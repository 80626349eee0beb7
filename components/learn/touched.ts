/** What the reader did with the figure of a slide, in words. */

import { isSame } from '../../src/cells/names.ts';
import { clampsIn, editsIn } from '../../src/state/changes.ts';
import { writeLink } from '../../src/state/link.ts';
import type { ReaderState } from '../../src/state/schema.ts';
import { choiceIs } from '../../src/state/selectors.ts';
import { en } from '../../src/words/en.ts';
import { learn } from '../../src/words/learn.ts';

const said = learn.touched;

/** What differs most from the slide's state; undefined while the figure stands as the slide set it. */
export function touchedBy(now: ReaderState, slide: ReaderState): string | undefined {
  if (writeLink(now) === writeLink({ ...slide, place: now.place })) return undefined;
  if (now.clamps !== slide.clamps) return said.clamps(clampsIn(now.clamps).length);
  if (now.edits !== slide.edits) return said.edits(editsIn(now.edits).length);
  if (!isSame(choiceIs(now), choiceIs(slide))) return said.cell;
  if (now.text !== slide.text || now.task !== slide.task) return said.text;
  if (now.t !== slide.t) return said.t(now.t + 1);
  if (now.step !== slide.step) return said.step(en.transport.step[now.step] ?? now.step);
  return now.unit === slide.unit ? said.other : said.unit(now.unit + 1);
}
