/** The present run: the reader's text through the present model, computed once for the two. */
import { useMemo } from 'react';
import { laneNames, type Model, unnamedLanes } from '../../src/models/shelf.ts';
import type { Variant } from '../../src/models/variant.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { stepIndexOf, tokensOf, traceOf, variantIs } from '../../src/state/selectors.ts';
import { useReader } from './store.ts';

/** The run of the text the reader chose through the cell that was composed. Without a word the belt runs empty over one step of zeros. */
export function useRun(model: Model): RunOfText & { readonly variant: Variant } {
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

/** Where the reader stands; before the first step (k = −1) as long as there is no word. */
export function usePosition(): Position {
  const t = useReader(state => state.t);
  const k = useReader(state => (tokensOf(state).length > 0 ? stepIndexOf(state) : -1));
  const unit = useReader(state => state.unit);
  return useMemo(() => ({ t, k, unit }), [t, k, unit]);
}
