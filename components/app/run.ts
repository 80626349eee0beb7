/** The present run: the reader's text through the present model, computed once for the two. */
import { useMemo } from 'react';
import { usualComparison } from '../../src/cells/names.ts';
import { laneNames, type Model, unnamedLanes } from '../../src/models/shelf.ts';
import type { Variant } from '../../src/models/variant.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { stepIndexOf, tokensOf, traceOf, variantIs } from '../../src/state/selectors.ts';
import { useReader } from './store.ts';

/** A run with the cell and weights it was made by. */
export type Run = RunOfText & { readonly variant: Variant };

/** The run of the text the reader chose through the cell that was composed. Without a word the belt runs empty over one step of zeros. */
export function useRun(model: Model): Run {
  const text = useReader(state => state.text);
  const tokens = useReader(tokensOf);
  const variant = useReader(state => variantIs(model, state));
  return useMemo(() => {
    const { task } = model;
    const { program, choice, source } = variant;
    const { H } = program.sizes;
    const lanes = source === 'seed' ? unnamedLanes(H) : laneNames(model);
    return { task, choice, tokens, trace: traceOf(task, variant, text), cell: program.cell, lanes, variant };
  }, [model, variant, text, tokens]);
}

/** The trained cell's run, for a variant that has kept its weights: what each number was before the change. */
export function useUnchanged(model: Model, run: Run): RunOfText | undefined {
  const text = useReader(state => state.text);
  return useMemo(() => {
    if (run.variant.source !== 'kept') return undefined;
    const trace = traceOf(model.task, model, text);
    return { ...run, choice: usualComparison(run.choice), cell: model.program.cell, trace };
  }, [model, run, text]);
}

/** Where the reader stands; before the first step (k = −1) as long as there is no word. */
export function usePosition(): Position {
  const t = useReader(state => state.t);
  const k = useReader(state => (tokensOf(state).length > 0 ? stepIndexOf(state) : -1));
  const unit = useReader(state => state.unit);
  return useMemo(() => ({ t, k, unit }), [t, k, unit]);
}
