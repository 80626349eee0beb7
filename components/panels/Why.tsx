/** Why a value is what it is: its place on the curve, and the sum that put it there. */
import { nodeOf } from '../../src/cells/spec.ts';
import { type Explanation, explanationsOf, heightOf } from '../../src/readings/explanation.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { squashings } from '../../src/readings/squashings.ts';
import { en, type Words } from '../../src/words/en.ts';
import { Curve } from './Curve.tsx';
import { Letter } from './Letter.tsx';
import { type Lighting, lights } from './lighting.ts';
import { Sum } from './Sum.tsx';

interface WhyProps extends Lighting {
  readonly run: RunOfText;
  readonly at: Position;
  readonly words: Words['panel'];
}

/** A section for each value that a step's explanation leads to; nothing where no value is squashed. */
export function Why({ run, at, words, ...lighting }: WhyProps) {
  return explanationsOf(run.trace, at.k, at.t, at.unit).map(why => (
    <Reasons key={why.node} why={why} run={run} at={at} words={words} {...lighting} />
  ));
}

function Reasons({ why, run, at, words, ...lighting }: WhyProps & { readonly why: Explanation }) {
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
          aria-label={en.figure.called(asked)}
          {...lights(asked.id, lighting, 'mark')}
        >
          {asked.symbol ? <Letter symbol={asked.symbol} /> : asked.id}
        </button>
        {after}
      </h3>
      <div className="reasons">
        <Curve why={why} words={words} />
        {why.terms.length > 0 ? (
          <Sum run={run} why={why} word={run.tokens[at.t]?.text ?? ''} words={words} {...lighting} />
        ) : (
          <Squashed why={why} run={run} />
        )}
      </div>
      {formula !== undefined && <p className="caption">{formula}</p>}
    </section>
  );
}

/** The squashing of a state as one line of numbers; the identity is not written. */
function Squashed({ why, run }: { why: Explanation; run: RunOfText }) {
  const name = squashings[why.op]?.written ?? why.op;
  const [open, close] = name === '' ? ['', ''] : [`${name}(`, ')'];
  const symbol = why.source === undefined ? undefined : nodeOf(run.cell, why.source).symbol;
  return (
    <p className="squashed">
      {open}
      {symbol && <Letter symbol={symbol} />}
      {close}
      <br />
      <span className="line">
        {open}
        {shown(why.from)}
        {close} = {shown(why.to)}
      </span>
    </p>
  );
}
