/** The panel of the lineage lens: who wrote what the chosen unit holds, the product behind it, and the largest amounts. */
import { nodeOf } from '../../src/cells/spec.ts';
import { type Amount, lastKnown, tracedStates, whyUntraced } from '../../src/readings/lineage.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { traceState } from '../../src/state/viewActions.ts';
import { en } from '../../src/words/en.ts';
import { lenses } from '../../src/words/lenses.ts';
import { useNarrow } from '../app/stage.ts';
import { useAction } from '../app/store.ts';
import { AmountList } from './AmountList.tsx';
import { ranked, writtenWords } from './authors.ts';
import { Leaving } from './Leaving.tsx';
import { Choice, Say } from './Told.tsx';
import { lineagesOf, useLineageState } from './tracing.ts';

const said = lenses.lineage;

/** Everything is worded from the lineage of the chosen unit. */
export function LineagePanel({ run, at }: { readonly run: RunOfText; readonly at: Position }) {
  const state = useLineageState(run);
  const narrow = useNarrow();
  const onState = useAction(traceState);
  const why = whyUntraced(run.cell);
  if (state === undefined || run.tokens.length === 0)
    return (
      <div className="now lens">
        <h2 id="now">{said.title}</h2>
        <p className="story">{why ? said.untraced[why] : lenses.none.words}</p>
        <p className="caption">{said.values}</p>
      </div>
    );
  const T = lastKnown(run, at, state);
  const amounts: readonly Amount[] = lineagesOf(run, state, T)[at.unit] ?? [];
  const states = tracedStates(run.cell);
  const [largest] = ranked(amounts);
  const how = (
    <section>
      <h3>{said.how}</h3>
      <p className="read">{said.read}</p>
    </section>
  );
  return (
    <div className="now lens">
      <h2 id="now">{said.title}</h2>
      <p className="story">
        <Say phrases={writtenWords({ run, at, state, T, amounts })} cell={run.cell} />
      </p>
      {narrow && how}
      {states.length > 1 && (
        <div className="lens-choices">
          <Choice
            label={said.state}
            value={state}
            options={states.map(id => ({ value: id, text: en.figure.called(nodeOf(run.cell, id)) }))}
            onChange={onState}
          />
        </div>
      )}
      {largest && largest.t >= 0 && <Leaving {...{ run, state, T }} amount={largest} />}
      <AmountList {...{ run, state, amounts }} />
      {!narrow && how}
    </div>
  );
}
