/** The bars and the chosen unit's gradients as a table, on demand. */
import { mention } from '../../src/readings/inputs.ts';
import { significant } from '../../src/readings/orders.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { lenses } from '../../src/words/lenses.ts';
import { cellName, type Shown, usePlain } from './tracing.ts';

const said = lenses.gradient;

/** A row a step, up to the one that is traced back from. */
export function GradientTable(props: {
  readonly run: RunOfText;
  readonly at: Position;
  readonly shown: Shown;
}) {
  const { run, at, shown } = props;
  const beside = usePlain(run);
  const plain = typeof beside === 'string' ? undefined : beside.plain.reach.norms;
  return (
    <details className="lens-table">
      <summary>{said.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{said.columns.step}</th>
            <th scope="col">{said.columns.word}</th>
            <th scope="col">{cellName(run)}</th>
            {plain && <th scope="col">{lenses.plain}</th>}
            <th scope="col">{run.lanes[at.unit]}</th>
          </tr>
        </thead>
        <tbody>
          {shown.reach.norms.map((norm, t) => (
            <tr key={`step ${String(t + 1)}`} aria-current={t === at.t ? 'step' : undefined}>
              <td>{t + 1}</td>
              <th scope="row">{mention(run.tokens[t])}</th>
              <td>{significant(norm)}</td>
              {plain && <td>{significant(plain[t] ?? Number.NaN)}</td>}
              <td>{significant(shown.reach.vectors[t]?.[at.unit] ?? Number.NaN)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
