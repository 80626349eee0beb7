/** The cell beside a plain RNN that was trained on the same task: which share is kept from one word back to another. */
import { percent } from '../../src/readings/numbers.ts';
import { keptBetween } from '../../src/readings/reach.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { lenses } from '../../src/words/lenses.ts';
import { stateName, stepName } from './naming.ts';
import { Say } from './Told.tsx';
import { cellName, type Shown, usePlain } from './tracing.ts';

const said = lenses.gradient;

/** From the origin back to the present step, or to the first where the present one is not before it; else why there is none. */
export function Beside(props: { readonly run: RunOfText; readonly at: Position; readonly shown: Shown }) {
  const { run, at, shown } = props;
  const beside = usePlain(run);
  if (beside === 'itself' || beside === 'loading') return null;
  if (typeof beside === 'string')
    return (
      <section>
        <p className="caption">{said.alone[beside]}</p>
      </section>
    );
  const { T } = shown.back;
  const to = at.t < T ? at.t : 0;
  if (T === 0) return null;
  const [own, plain] = [keptBetween(shown.reach, T, to), keptBetween(beside.plain.reach, T, to)];
  const [owned, kept] = [percent(own), percent(plain)];
  const most = Math.max(1, own || 0, plain || 0);
  const title = owned === kept ? said.compare.same : plain < own ? said.compare.less : said.compare.more;
  const name = cellName(run);
  return (
    <section>
      <h3>{title}</h3>
      <p className="read">
        <Say
          phrases={said.compared(stepName(run, T), stepName(run, to), name, owned, kept)}
          cell={run.cell}
        />
      </p>
      <ol className="kept-shares" aria-hidden="true">
        {[
          { key: 'own', text: name, share: own, said: owned },
          { key: 'plain', text: lenses.plain, share: plain, said: kept },
        ].map(row => (
          <li key={row.key}>
            <span>{row.text}</span>
            <span className="track">
              <span className={`bar ${row.key}`} style={{ width: `${(100 * (row.share || 0)) / most}%` }} />
            </span>
            <span>{row.said}</span>
          </li>
        ))}
      </ol>
      <p className="caption">
        {said.norms(
          name,
          stateName(run.cell, shown.state),
          stateName(beside.run.cell, beside.plain.state),
          run.lanes.length,
          beside.run.trace.program.sizes.H,
        )}
      </p>
    </section>
  );
}
