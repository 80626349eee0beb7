/** Why a value is what it is: the question, and what answers it as soon as it is here. */
import { useEffect, useState } from 'react';
import { nodeOf } from '../../src/cells/spec.ts';
import { type Explanation, explanationsOf, heightOf } from '../../src/readings/explanation.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { en, type Words } from '../../src/words/en.ts';
import { Letter } from './Letter.tsx';
import { type Lighting, lights } from './lighting.ts';

type Answers = typeof import('./Reasons.tsx');

/** Asked for at once, so that the page need not wait for curves before it is drawn. */
let here: Answers | undefined;
const coming = import('./Reasons.tsx').then(found => {
  here = found;
});

interface WhyProps extends Lighting {
  readonly run: RunOfText;
  readonly at: Position;
  readonly words: Words['panel'];
}

/** A section for each value that a step's explanation leads to; nothing where no value is squashed. */
export function Why({ run, at, words, ...lighting }: WhyProps) {
  return explanationsOf(run.trace, at.k, at.t, at.unit).map(why => (
    <Answer key={why.node} why={why} run={run} at={at} words={words} {...lighting} />
  ));
}

function Answer({ why, run, at, words, ...lighting }: WhyProps & { readonly why: Explanation }) {
  const answers = useAnswers();
  const asked = nodeOf(run.cell, why.source ?? why.node);
  const [before, after] = words.why[heightOf(why)];
  const formula = words.formulas[why.op];
  return (
    <section className="why">
      <h3>
        {before}
        <button
          type="button"
          data-role={asked.role}
          title={en.figure.called(asked)}
          {...lights(asked.id, lighting, 'mark')}
        >
          {asked.symbol ? <Letter symbol={asked.symbol} mute /> : asked.id}
        </button>
        {after}
      </h3>
      <div className="reasons">
        {answers ? (
          <answers.Reasons
            why={why}
            run={run}
            word={run.tokens[at.t]?.text ?? ''}
            words={words}
            {...lighting}
          />
        ) : (
          <div className="reasons-room" />
        )}
      </div>
      {formula !== undefined && <p className="caption">{formula}</p>}
    </section>
  );
}

/** What draws the answers, once it is here. */
function useAnswers(): Answers | undefined {
  const [answers, setAnswers] = useState(here);
  useEffect(() => {
    if (answers) return;
    let wanted = true;
    void coming.then(() => wanted && setAnswers(here));
    return () => {
      wanted = false;
    };
  }, [answers]);
  return answers;
}
