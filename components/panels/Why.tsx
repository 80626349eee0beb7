/** Why a value is what it is: its place on the curve, and the sum that put it there. */
import { type Notation, nodeOf } from '../../src/cells/spec.ts';
import { type Explanation, explanationOf, heightOf } from '../../src/readings/explanation.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { en, type Words } from '../../src/words/en.ts';
import { Curve } from './Curve.tsx';
import { Letter } from './Letter.tsx';
import { type Lighting, lights } from './lighting.ts';
import { Sum } from './Sum.tsx';

interface WhyProps extends Lighting {
  readonly run: RunOfText;
  readonly at: Position;
  /** The node that the step is about. */
  readonly node: string;
  readonly words: Words['panel'];
}

/** The section that explains a step's node; nothing when neither it nor its operands are squashed. */
export function Why({ run, at, node, words, ...lighting }: WhyProps) {
  const why = explanationOf(run.trace, node, at.t, at.unit);
  if (!why) return null;
  const asked = why.source ?? why.node;
  const { symbol, role } = nodeOf(run.cell, asked);
  const [before, after] = words.why[heightOf(why)];
  return (
    <section className="why">
      <h3>
        {before}
        <button
          type="button"
          data-role={role}
          aria-label={en.figure.nodes[asked] ?? asked}
          {...lights(asked, lighting, 'mark')}
        >
          {symbol ? <Letter symbol={symbol} /> : asked}
        </button>
        {after}
      </h3>
      <div className="reasons">
        <Curve why={why} words={words} />
        {why.terms.length > 0 ? (
          <Sum run={run} why={why} word={run.tokens[at.t]?.text ?? ''} words={words} {...lighting} />
        ) : (
          <Squashed why={why} symbol={symbol} words={words} />
        )}
      </div>
    </section>
  );
}

/** The squashing of a state as one line of numbers. */
function Squashed({
  why,
  symbol,
  words,
}: {
  why: Explanation;
  symbol: Notation | undefined;
  words: Words['panel'];
}) {
  const name = words.squashes[why.op] ?? why.op;
  return (
    <p className="squashed">
      {name}({symbol && <Letter symbol={symbol} />})
      <br />
      <span className="line">
        {name}({shown(why.from)}) = {shown(why.to)}
      </span>
    </p>
  );
}
