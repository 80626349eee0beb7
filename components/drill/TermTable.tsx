/** A unit's sum as a table: weight, input, term and running total of each, with as many decimals as are wanted. */
import { nodeOf } from '../../src/cells/spec.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { light } from '../../src/state/actions.ts';
import { litIs } from '../../src/state/selectors.ts';
import { drill } from '../../src/words/drill.ts';
import { useAction, useReader } from '../app/store.ts';
import { lights } from '../panels/lighting.ts';
import { entryName, groupKey, layerName, rowName } from './naming.ts';
import { decimalsOf, misses, plus } from './precision.ts';
import type { Layer } from './useLayer.ts';

/** Terms that are 0 because nothing comes in there are left out. */
export function TermTable({ run, layer }: { readonly run: RunOfText; readonly layer: Layer }) {
  const lighting = { lit: useReader(litIs), onLight: useAction(light) };
  const decimals = decimalsOf(layer.precision);
  const { groups, sum, result } = layer.sum;
  const hasFactor = groups.some(({ factor }) => factor !== 1);
  let total = 0;
  const rows = groups.flatMap(group =>
    group.terms
      .filter(({ input }) => input !== 0)
      .map(term => {
        total += term.value;
        return { group, term, total };
      }),
  );
  const isMissed = misses(
    rows.map(({ term }) => term.value),
    sum,
    decimals,
  );
  const name = `${layerName(run, layer.node)}, ${rowName(run, layer.node, layer.row)}`;
  return (
    <table className="terms-table">
      <caption className="unseen">{drill.caption(name)}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{drill.weight}</th>
          <th scope="col">× {drill.input_}</th>
          {hasFactor && <th scope="col">× {drill.factor}</th>}
          <th scope="col">= {drill.term}</th>
          <th scope="col">{drill.running}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ group, term, total: running }) => (
          <tr
            key={`${groupKey(group)} ${term.index}`}
            data-term={term.value}
            {...(group.of !== 'one' && lights(group.of, lighting))}
          >
            <th scope="row">{entryName(run, group.of, term.index)}</th>
            <td>{shown(term.weight, decimals)}</td>
            <td>{group.of === 'one' ? '1' : shown(term.input, decimals)}</td>
            {hasFactor && <td>{group.factor === 1 ? '' : shown(group.factor, decimals)}</td>}
            <td>{plus(term.value, decimals)}</td>
            <td>{shown(running, decimals)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{drill.sum}</th>
          <td colSpan={hasFactor ? 3 : 2} />
          <td colSpan={2}>
            {isMissed && '≈ '}
            {shown(sum, decimals)}
          </td>
        </tr>
        {layer.sum.op && (
          <tr>
            <th scope="row">{nodeOf(run.cell, layer.node).symbol?.letter ?? drill.value}</th>
            <td colSpan={hasFactor ? 3 : 2} />
            <td colSpan={2}>{shown(result, decimals)}</td>
          </tr>
        )}
      </tfoot>
    </table>
  );
}
