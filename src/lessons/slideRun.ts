/** A slide's state with its numbers: the run of its text, and that of the second cell. */

import type { ShelfName } from '../models/shelved.ts';
import { type GradientBack, gradientBack } from '../readings/gradientBack.ts';
import type { RunOfText } from '../readings/run.ts';
import type { ReaderState } from '../state/schema.ts';
import { taskOf } from '../state/schema.ts';
import { secondState, secondText } from '../state/second.ts';
import { choiceIs, type LoadedModel, shelfNameIs, tokensOf, traceOf, variantIs } from '../state/selectors.ts';

/** The run of a state; `second` is that of the cell beside it, null without one. */
export interface SlideRun {
  readonly state: ReaderState;
  readonly run: RunOfText;
  /** What of the outcome's gradient reaches each step; computed when it is first asked for. */
  readonly back: () => GradientBack | null;
  readonly second: SlideRun | null;
}

/** The models of the shelf that a state needs, for its cell and for the second one; null for none. */
export function modelsOf(state: ReaderState): {
  readonly own: ShelfName | null;
  readonly second: ShelfName | null;
} {
  const second = secondState(state);
  return { own: shelfNameIs(state), second: second && shelfNameIs(second) };
}

/** The run of a state with the models it needs; without one its weights come from the seed, and only its shapes are true. */
export function slideRun(
  state: ReaderState,
  model: LoadedModel | null,
  secondModel: LoadedModel | null = null,
): SlideRun {
  const second = secondState(state);
  return {
    ...runOf(state, model),
    second: second && runOf({ ...second, text: secondText(state) }, secondModel),
  };
}

function runOf(state: ReaderState, model: LoadedModel | null): SlideRun {
  const task = taskOf(state);
  const variant = variantIs(model, state);
  const trace = traceOf(task, variant, state.text, state.clamps);
  const run: RunOfText = {
    ...{ task, trace, tokens: tokensOf(state), cell: variant.program.cell, choice: choiceIs(state) },
    lanes: [],
  };
  let traced: GradientBack | null | undefined;
  const back = (): GradientBack | null => {
    if (traced === undefined) traced = gradientBack(run, state.of);
    return traced;
  };
  return { state, run, back, second: null };
}
