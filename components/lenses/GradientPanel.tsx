/** The panel of the gradient lens: what is traced, what the belt lets through here, how to read the strip, the plain RNN. */
import { hasHead } from '../../src/cells/head.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { lenses } from '../../src/words/lenses.ts';
import { useNarrow } from '../app/stage.ts';
import { Beside } from './Beside.tsx';
import { GradientTable } from './GradientTable.tsx';
import { Passing } from './Passing.tsx';
import { howToRead, introduction } from './reading.ts';
import { Say } from './Told.tsx';
import { TracedChoice } from './TracedChoice.tsx';
import { useBack } from './tracing.ts';

const said = lenses.gradient;

/** Everything is worded from the gradients of the run; on a phone it is first said how to read the strip. */
export function GradientPanel({ run, at }: { readonly run: RunOfText; readonly at: Position }) {
  const shown = useBack(run);
  const narrow = useNarrow();
  if (!shown)
    return (
      <div className="now lens">
        <h2 id="now">{said.title.loss}</h2>
        <p className="story">{hasHead(run.cell) ? lenses.none.words : lenses.none.head}</p>
      </div>
    );
  const how = (
    <section>
      <h3>{said.how}</h3>
      <p className="read">
        <Say phrases={howToRead(run, shown)} cell={run.cell} />
      </p>
    </section>
  );
  return (
    <div className="now lens">
      <h2 id="now">{said.title[shown.back.traced.kind]}</h2>
      <p className="story">
        <Say phrases={introduction(run, shown)} cell={run.cell} />
      </p>
      {narrow && how}
      <TracedChoice run={run} shown={shown} />
      <Passing {...{ run, at, shown }} />
      {!narrow && how}
      <Beside {...{ run, at, shown }} />
      <GradientTable {...{ run, at, shown }} />
    </div>
  );
}
