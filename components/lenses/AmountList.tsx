/** The largest amounts that a unit's state is made of, with their shares and their sum. */
import { sum } from 'd3';
import type { Amount } from '../../src/readings/lineage.ts';
import { percent, shown } from '../../src/readings/numbers.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { lenses } from '../../src/words/lenses.ts';
import { authorOf, ranked } from './authors.ts';
import { stateName } from './naming.ts';

const said = lenses.lineage;
const most = 5;

/** A line an amount with a signed bar; all the others in one; what they add up to. */
export function AmountList(props: {
  readonly run: RunOfText;
  readonly state: string;
  readonly amounts: readonly Amount[];
}) {
  const { run, state, amounts } = props;
  const sorted = ranked(amounts);
  if (sorted.length === 0) return null;
  const large = sorted.filter(({ amount }) => Number(shown(Math.abs(amount))) > 0);
  const listed =
    large.length > 0 ? large.slice(0, large.length === most + 1 ? most + 1 : most) : sorted.slice(0, 1);
  const others = sorted.slice(listed.length);
  const rest = sum(others, ({ amount }) => amount);
  const total = sum(amounts, ({ amount }) => amount);
  const scale = Math.max(...sorted.map(({ amount }) => Math.abs(amount)), Math.abs(rest), Math.abs(total));
  return (
    <section>
      <h3>{said.list}</h3>
      <ul className="amount-list">
        {listed.map(amount => (
          <li key={amount.t}>
            <span className="author">
              {amount.source === 'edit' ? said.you(amount.t + 1) : authorOf(run, amount)}
            </span>
            <Bar amount={amount.amount} scale={scale} />
            <span className="number">{shown(amount.amount)}</span>
            <span className="caption">{said.share(percent(amount.share))}</span>
          </li>
        ))}
        {others.length > 0 && (
          <li>
            <span className="author">{said.others(others.length)}</span>
            <Bar amount={rest} scale={scale} />
            <span className="number">{shown(rest)}</span>
            <span />
          </li>
        )}
        <li className="sum-line">
          <span className="author">
            {said.sum} = <span className="m">{stateName(run.cell, state)}</span>
          </span>
          <Bar amount={total} scale={scale} />
          <span className="number">{shown(total)}</span>
          <span />
        </li>
      </ul>
    </section>
  );
}

/** A bar to the right of its zero for more than nothing, to the left for less. */
function Bar({ amount, scale }: { readonly amount: number; readonly scale: number }) {
  const share = scale > 0 ? (50 * amount) / scale : 0;
  return (
    <span className="signed-bar" aria-hidden="true">
      <span
        className={amount < 0 ? 'bar negative' : 'bar'}
        style={{ left: `${Math.min(50, 50 + share)}%`, width: `${Math.abs(share)}%` }}
      />
    </span>
  );
}
