/** What is traced back, and at which state it is read: two native choices. */

import { nodeOf } from '../../src/cells/spec.ts';
import { guessesNumbers } from '../../src/readings/guess.ts';
import { mention } from '../../src/readings/inputs.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { traceBack, traceState } from '../../src/state/viewActions.ts';
import { en } from '../../src/words/en.ts';
import { lenses } from '../../src/words/lenses.ts';
import { useAction } from '../app/store.ts';
import { outputName, stateName } from './naming.ts';
import { Choice } from './Told.tsx';
import type { Shown } from './tracing.ts';

const said = lenses.gradient;

/** The loss where the text tells what came, and every output; the states where there are several. */
export function TracedChoice({ run, shown }: { readonly run: RunOfText; readonly shown: Shown }) {
  const { back, state } = shown;
  const onTrace = useAction(traceBack);
  const onState = useAction(traceState);
  const numbers = guessesNumbers(run);
  const losses = back.isJudged ? [{ value: 'loss', text: said.loss(mention(run.tokens[back.T + 1])) }] : [];
  const outputs = run.task.outputs.map((_, output) => ({
    value: String(output),
    text: said.output(outputName(run, output), numbers),
  }));
  const states = [...back.states.keys()].map(id => ({
    value: id,
    text: said.stateName(en.figure.called(nodeOf(run.cell, id)), stateName(run.cell, id)),
  }));
  return (
    <div className="lens-choices">
      <Choice
        label={said.choose}
        value={back.traced.kind === 'loss' ? 'loss' : String(back.traced.output)}
        options={[...losses, ...outputs]}
        onChange={value => onTrace(value === 'loss' ? null : Number(value))}
      />
      {states.length > 1 && <Choice label={said.state} value={state} options={states} onChange={onState} />}
    </div>
  );
}
