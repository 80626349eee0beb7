/** All numbers of a slide: the runs of its states, each made once when a mark first asks for it. */
import type { ShelfScores } from '../models/scores.ts';
import type { ShelfName } from '../models/shelved.ts';
import type { ReaderState } from '../state/schema.ts';
import type { LoadedModel } from '../state/selectors.ts';
import type { Numbers } from './quantities.ts';
import { modelsOf, type SlideRun, slideRun } from './slideRun.ts';
import { slideStates } from './slideStates.ts';
import type { Deck, Slide } from './tree.ts';

/** The shipped model of that name for a state's task and model number; null while it is not loaded. */
export type ModelOf = (state: ReaderState, name: ShelfName) => LoadedModel | null;

/** The numbers of a slide with the models and scores at hand; a state whose models are not loaded yet has no run. */
export function slideNumbers(
  deck: Pick<Deck, 'state'>,
  slide: Slide,
  modelOf: ModelOf,
  scores: ShelfScores | null,
): Numbers {
  const states = slideStates(deck, slide);
  const runs = new Map<string, SlideRun>();
  const runOf = (name: string): SlideRun | null => {
    const known = runs.get(name);
    const state = states.get(name)?.state;
    if (known || !state) return known ?? null;
    const run = loadedRun(state, modelOf);
    if (run) runs.set(name, run);
    return run;
  };
  return { runOf, scores };
}

/** The run of a state, such as the one that the figure shows now; null while a model that it needs is not loaded. */
export function loadedRun(state: ReaderState, modelOf: ModelOf): SlideRun | null {
  const { own, second } = modelsOf(state);
  const [first, other] = [own && modelOf(state, own), second && modelOf(state, second)];
  if ((own && !first) || (second && !other)) return null;
  return slideRun(state, first, other);
}
