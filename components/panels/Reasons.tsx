/** What answers why a value is what it is: its place on the curve, and the sum or the state that put it there. */
import { nodeOf } from '../../src/cells/spec.ts';
import type { Explanation } from '../../src/readings/explanation.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { squashings } from '../../src/readings/squashings.ts';
import type { Token } from '../../src/tasks/task.ts';
import type { Words } from '../../src/words/en.ts';
import { Curve } from './Curve.tsx';
import { Letter } from './Letter.tsx';
import type { Lighting } from './lighting.ts';
import { Sum } from './Sum.tsx';

interface ReasonsProps extends Lighting {
  readonly why: Explanation;
  readonly run: RunOfText;
  /** What is read. */
  readonly token: Token | undefined;
  readonly words: Words;
}

/** The curve, and beside it the sum behind the value; for a squashed state its one line. */
export function Reasons({ why, run, token, words, ...lighting }: ReasonsProps) {
  return (
    <>
      <Curve why={why} words={words.panel} />
      {why.terms.length > 0 ? (
        <Sum {...{ run, why, token, words }} {...lighting} />
      ) : (
        <Squashed why={why} run={run} />
      )}
    </>
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
