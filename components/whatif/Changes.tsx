/** What if: what the reader set by hand, what that does to the run, and the fields to set more. */
import { mention } from '../../src/readings/inputs.ts';
import { fitted } from '../../src/readings/numbers.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { type Guard, guardsOf } from '../../src/readings/whatif.ts';
import { changes as said } from '../../src/words/changes.ts';
import { en } from '../../src/words/en.ts';
import { useChanges } from '../app/changes.ts';
import { ChangedGuess } from './ChangedGuess.tsx';
import { ChangeList } from './ChangeList.tsx';
import { HoldForm } from './HoldForm.tsx';
import { nodeName } from './naming.ts';
import type { ChangesProps, RunsTold } from './told.ts';
import { WeightForm } from './WeightForm.tsx';
import './whatif.css';

/** The whole view: list and effect first, then the forms. */
export function Changes(told: RunsTold) {
  const { run, untouched, at, isMasked } = told;
  const props: ChangesProps = { ...told, ...useChanges() };
  const guards = untouched && !isMasked ? guardsOf(run, untouched, at) : [];
  return (
    <div className="changes">
      <h2>{said.title}</h2>
      <p className="does">{said.intro}</p>
      {guards.map(guard => (
        <p key={guard.node} className="guard" role="status">
          {guardText(guard, run)}
        </p>
      ))}
      {untouched ? <ChangeList {...props} untouched={untouched} /> : <p className="caption">{said.none}</p>}
      {untouched && !isMasked && <ChangedGuess run={run} untouched={untouched} onGo={props.onGo} />}
      {untouched && isMasked && <p className="caption">{said.masked}</p>}
      {run.tokens.length > 0 && <HoldForm {...props} />}
      <WeightForm {...props} />
    </div>
  );
}

function guardText(guard: Guard, run: RunOfText): string {
  const name = nodeName(run.cell, guard.node);
  if (guard.kind === 'saturation') return said.saturation(name, fitted(guard.sum));
  const token = run.tokens[guard.t];
  const word = token ? en.inputs[run.task.reading].quoted(mention(token)) : '';
  return said.overflow(name, guard.t + 1, word, guard.isNaN);
}
