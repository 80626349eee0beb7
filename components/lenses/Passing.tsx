/** What the belt lets through of the chosen unit's gradient at the present step, as an equation with its numbers. */
import { nodeOf } from '../../src/cells/spec.ts';
import { mention } from '../../src/readings/inputs.ts';
import { productOf, significant } from '../../src/readings/orders.ts';
import { beltOf, passageOf } from '../../src/readings/reach.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { en } from '../../src/words/en.ts';
import { lenses } from '../../src/words/lenses.ts';
import { Letter } from '../panels/Letter.tsx';
import { kindOf, stateName, stepName } from './naming.ts';
import { GateLetter, Say } from './Told.tsx';
import type { Shown } from './tracing.ts';

const said = lenses.gradient;

/** Nothing where the cell has no such path; a word where the step comes after what is traced. */
export function Passing(props: { readonly run: RunOfText; readonly at: Position; readonly shown: Shown }) {
  const { run, at, shown } = props;
  const belt = beltOf(run.cell, shown.state);
  if (!belt) return null;
  const word = mention(run.tokens[at.t]);
  const passage = passageOf(run, shown.reach, belt, at.t, at.unit);
  const product = passage && productOf(passage.lets, passage.at, significant);
  const letter = stateName(run.cell, shown.state);
  const { quoted } = en.inputs[run.task.reading];
  const before = at.t > 0 ? quoted(mention(run.tokens[at.t - 1])) : said.start;
  return (
    <section className="passing">
      <h3>
        <Say phrases={said.along(stepName(run, at.t), run.lanes[at.unit] ?? '')} cell={run.cell} />
      </h3>
      <p className="derivative">
        <Derivative of={letter} by={letter} />
        {' = '}
        {belt.values === undefined ? '1' : <GateLetter cell={run.cell} id={belt.values} sub="t" />}
        <span className="caption">({said.path})</span>
      </p>
      {passage === undefined || product === undefined ? (
        <p className="caption">
          <Say phrases={said.beyond(kindOf(run, shown.back), stepName(run, at.t))} cell={run.cell} />
        </p>
      ) : (
        <>
          <dl className="product">
            <div>
              <dd>{product.product}</dd>
              <dt>{said.reaches(before)}</dt>
            </div>
            <Sign text={product.sign} />
            <div data-role={belt.gate === undefined ? undefined : nodeOf(run.cell, belt.gate).role}>
              <dd>{product.factors[0]}</dd>
              <dt>{said.valve}</dt>
            </div>
            <Sign text="×" />
            <div>
              <dd>{product.factors[1]}</dd>
              <dt>{said.at(quoted(word))}</dt>
            </div>
          </dl>
          {passage.before !== undefined && (
            <p className="caption">{said.all(significant(passage.before), before)}</p>
          )}
        </>
      )}
    </section>
  );
}

/** ∂c_t / ∂c_{t−1}. */
function Derivative({ of, by }: { readonly of: string; readonly by: string }) {
  return (
    <>
      ∂<Letter symbol={{ letter: of, sub: 't' }} /> / ∂<Letter symbol={{ letter: by, sub: 't−1' }} />
    </>
  );
}

/** A sign between two numbers. */
export function Sign({ text }: { readonly text: string }) {
  return (
    <div className="sign" aria-hidden="true">
      <dd>{text}</dd>
    </div>
  );
}
