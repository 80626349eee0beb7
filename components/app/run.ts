/** The present run: the reader's text through the present model, computed once for the two. */
import { useMemo } from 'react';
import { choiceOf } from '../../src/cells/catalog.ts';
import { forward } from '../../src/engine/forward.ts';
import { laneNames, type Model } from '../../src/models/shelf.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { stepIndexOf, tokensOf, traceOf } from '../../src/state/selectors.ts';
import { useReader } from './store.ts';

/** The run of the text the reader chose. Without a word the belt runs empty over one step of zeros. */
export function useRun(model: Model): RunOfText {
  const text = useReader(state => state.text);
  const tokens = useReader(tokensOf);
  return useMemo(() => {
    const { task, program, parameters } = model;
    const empty = [Array.from(task.vocabulary, () => 0)];
    const trace = tokens.length > 0 ? traceOf(model, text) : forward(program, parameters, empty);
    return { task, choice: choiceOf('lstm'), tokens, trace, cell: program.cell, lanes: laneNames(model) };
  }, [model, text, tokens]);
}

/** Where the reader stands; before the first step (k = −1) as long as there is no word. */
export function usePosition(): Position {
  const t = useReader(state => state.t);
  const k = useReader(state => (tokensOf(state).length > 0 ? stepIndexOf(state) : -1));
  const unit = useReader(state => state.unit);
  return useMemo(() => ({ t, k, unit }), [t, k, unit]);
}
