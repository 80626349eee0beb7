/** Why a value is what it is: the question, and what answers it as soon as it is here. */
import { useEffect, useState } from 'react';
import { nodeOf } from '../../src/cells/spec.ts';
import { type Explanation, explanationsOf, heightOf } from '../../src/readings/explanation.ts';
import { namedInputs, tellsInputs } from '../../src/readings/inputs.ts';
import { brief, shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import type { Depth } from '../../src/state/drill.ts';
import type { Words } from '../../src/words/en.ts';
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
  readonly words: Words;
  readonly onLook?: ((depth: Depth) => void) | undefined;
}

/** A section for each value that a step's explanation leads to; nothing where no value is squashed. */
export function Why({ run, at, words, onLook, ...lighting }: WhyProps) {
  return explanationsOf(run.trace, at.k, at.t, at.unit, tellsInputs(run.task)).map(why => (
    <Answer key={why.node} {...{ why, run, at, words, onLook }} {...lighting} />
  ));
}

function Answer({ why, run, at, words, onLook, ...lighting }: WhyProps & { readonly why: Explanation }) {
  const answers = useAnswers();
  const asked = nodeOf(run.cell, why.source ?? why.node);
  const [before, after] = words.panel.why[heightOf(why)];
  const formula = words.panel.formulas[why.op];
  const products = productsOf(run, at, why);
  return (
    <section className="why">
      <h3>
        {before}
        <button
          type="button"
          data-role={asked.role}
          title={words.figure.called(asked)}
          {...lights(asked.id, lighting, 'mark')}
        >
          {asked.symbol ? <Letter symbol={asked.symbol} mute /> : asked.id}
        </button>
        {after}
        {onLook && why.terms.length > 0 && (
          <button
            type="button"
            className="quiet deeper"
            onClick={() => onLook({ level: 'sum', node: why.node })}
          >
            {words.panel.deeper}
          </button>
        )}
      </h3>
      <div className="reasons">
        {answers ? (
          <answers.Reasons why={why} run={run} token={run.tokens[at.t]} words={words} {...lighting} />
        ) : (
          <div className="reasons-room" />
        )}
      </div>
      {formula !== undefined && <p className="caption">{formula}</p>}
      {products.length > 0 && <p className="caption">{words.panel.sum.products(products)}</p>}
    </section>
  );
}

/** The terms that come from inputs one by one: each a weight times a number. */
function productsOf({ task, tokens }: RunOfText, { t }: Position, { terms }: Explanation) {
  const inputs = namedInputs(task, tokens[t]);
  return terms.flatMap(({ input, weight }) => {
    const named = inputs[input ?? -1];
    if (!named || weight === undefined) return [];
    return [{ name: named.name, weight: shown(weight), value: brief(named.value) }];
  });
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
