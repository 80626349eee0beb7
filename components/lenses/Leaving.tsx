/** The product behind the largest amount: what was written times all that was let through since, with its numbers. */
import { carryingOf } from '../../src/readings/carrying.ts';
import type { Amount } from '../../src/readings/lineage.ts';
import { shown } from '../../src/readings/numbers.ts';
import { productOf } from '../../src/readings/orders.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { lenses } from '../../src/words/lenses.ts';
import { authorOf } from './authors.ts';
import { Sign } from './Passing.tsx';
import { GateLetter, Say } from './Told.tsx';

const said = lenses.lineage;

/** i_s g_s × f_{s+1} ⋯ f_t for a writer at step s; what was set by hand has no product of gates. */
export function Leaving(props: {
  readonly run: RunOfText;
  readonly state: string;
  readonly T: number;
  readonly amount: Amount;
}) {
  const { run, state, T, amount } = props;
  const { cell } = run;
  const carrying = carryingOf(cell, state);
  if (!carrying) return null;
  const { written, kept } = carrying;
  const { product, factors, sign } = productOf(amount.put, amount.share, value => shown(value));
  const isWritten = amount.source === 'written';
  const between = T - amount.t;
  return (
    <section className="passing">
      <h3>
        <Say phrases={said.formula(authorOf(run, amount))} cell={cell} />
      </h3>
      <dl className="product lettered">
        <div>
          <dd>{product}</dd>
          <dt>{said.amount}</dt>
        </div>
        <Sign text={sign} />
        <div>
          <dd className="symbols">
            {isWritten && written?.gate !== undefined && <GateLetter cell={cell} id={written.gate} sub="s" />}
            {isWritten && written && <GateLetter cell={cell} id={written.source} sub="s" />}
          </dd>
          <dd>{factors[0]}</dd>
          <dt>{isWritten ? said.put : said.edit}</dt>
        </div>
        <Sign text="×" />
        <div>
          <dd className="symbols">
            {between > 0 && kept.gate !== undefined && (
              <>
                <GateLetter cell={cell} id={kept.gate} sub={between === 1 ? 't' : 's+1'} />
                {between > 1 && (
                  <>
                    {between > 2 ? ' ⋯ ' : ' '}
                    <GateLetter cell={cell} id={kept.gate} sub="t" />
                  </>
                )}
              </>
            )}
          </dd>
          <dd>{factors[1]}</dd>
          <dt>{between > 0 ? said.lets : said.now}</dt>
        </div>
      </dl>
    </section>
  );
}
