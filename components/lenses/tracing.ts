/** What the lenses read: the gradient of what the reader chose, the lineage of the chosen state, the plain RNN beside them. */
import { useMemo } from 'react';
import { familyOf } from '../../src/cells/catalog.ts';
import { shelved } from '../../src/models/shelved.ts';
import { type GradientBack, gradientBack, type Reach } from '../../src/readings/gradientBack.ts';
import { carriedState } from '../../src/readings/known.ts';
import { lineageOf, tracedStates } from '../../src/readings/lineage.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { remember } from '../../src/state/remember.ts';
import { sourceOf, traceOf } from '../../src/state/selectors.ts';
import { isTrained } from '../../src/tasks/catalog.ts';
import { useModel } from '../app/model.ts';
import { useReader } from '../app/store.ts';

/** The gradient of a run, computed once for strip and panel. */
export const backOf = remember(gradientBack, 4);

/** The lineage of every unit of a state after step T (from 0), computed once for strip and panel. */
export const lineagesOf = remember((run: RunOfText, state: string, T: number) =>
  run.lanes.map((_, unit) => lineageOf(run.trace, state, T, unit)),
);

/** Gradient and reach of the state that is shown: the chosen one, else that on the belt. */
export interface Shown {
  readonly back: GradientBack;
  readonly state: string;
  readonly reach: Reach;
}

/** What reaches back in a run; null without words, or where nothing reads the state. */
export function useBack(run: RunOfText): Shown | null {
  const of = useReader(state => state.of);
  const chosen = useReader(state => state.traced);
  const back = backOf(run, of);
  return useMemo(() => back && shownIn(back, run, chosen), [back, run, chosen]);
}

function shownIn(back: GradientBack, run: RunOfText, chosen: string): Shown | null {
  const state = back.states.has(chosen) ? chosen : (carriedState(run.cell) ?? 'h');
  const reach = back.states.get(state);
  return reach ? { back, state, reach } : null;
}

/** The state whose lineage is shown: the chosen one, else that on the belt; undefined where none can be traced. */
export function useLineageState({ cell }: RunOfText): string | undefined {
  const chosen = useReader(state => state.traced);
  const states = tracedStates(cell);
  const wanted = chosen || carriedState(cell);
  return states.find(state => state === wanted) ?? states[0];
}

/** Why no plain RNN stands beside: this is one, the task has none, these weights were trained for another cell or not at all, or it is on its way. */
export type Alone = 'itself' | 'task' | 'kept' | 'weights' | 'loading' | 'failed' | 'nothing';

/** The plain RNN of the same task, trained, on the same text with nothing set by hand, traced back from the same output. */
export function usePlain(run: RunOfText): { readonly plain: Shown; readonly run: RunOfText } | Alone {
  const task = useReader(state => state.task);
  const version = useReader(state => state.model);
  const source = useReader(sourceOf);
  const text = useReader(state => state.text);
  const of = useReader(state => state.of);
  const alone: Alone | undefined =
    run.choice.cell === 'rnn'
      ? 'itself'
      : !isTrained(task)
        ? 'task'
        : source === 'kept'
          ? 'kept'
          : source !== 'trained'
            ? 'weights'
            : undefined;
  const loading = useModel(task, alone ? null : 'rnn', version, 0);
  const model = loading.state === 'ready' ? loading.model : null;
  const failed = loading.state === 'failed';
  return useMemo(() => {
    if (alone) return alone;
    if (!model) return failed ? 'failed' : 'loading';
    const choice = shelved.rnn;
    const trace = traceOf(model.task, model, text, '');
    const other: RunOfText = { ...run, choice, cell: model.program.cell, trace };
    const back = backOf(other, of);
    const plain = back && shownIn(back, other, '');
    return plain ? { plain, run: other } : 'nothing';
  }, [alone, failed, model, run, text, of]);
}

/** A run's cell by its family's name. */
export function cellName({ choice }: RunOfText): string {
  return familyOf(choice.cell).name;
}
