/** What a state shows, in a few words. */

import type { ReaderState } from '../../src/state/schema.ts';
import { choiceIs } from '../../src/state/selectors.ts';
import { en } from '../../src/words/en.ts';
import { share as words } from '../../src/words/share.ts';
import { titleOf } from '../compare/titles.ts';

/** "LSTM", "agreement", "step 5, update". */
export function toldOf(state: ReaderState): readonly string[] {
  return [
    titleOf(choiceIs(state)),
    en.bar.tasks[state.task] ?? state.task,
    words.step(state.t + 1, en.transport.step[state.step] ?? state.step),
  ];
}
