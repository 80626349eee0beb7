/** Every vector of the units at the present time step as a table, and what is read. */
import { nodeOf } from '../../src/cells/spec.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { toldNodes } from '../../src/readings/graph.ts';
import { incoming } from '../../src/readings/inputs.ts';
import { isKnown } from '../../src/readings/known.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import type { Words } from '../../src/words/en.ts';
import { tables } from '../../src/words/tables.ts';
import { Grid } from './Grid.tsx';
import { Letter } from './Letter.tsx';

/** A row a unit, a column a node; nodes of later steps stay empty. */
export function UnitTable({ run, at, words }: { run: RunOfText; at: Position; words: Words }) {
  const count = run.task.vocabulary.length;
  const nodes = toldNodes(run.cell)
    .map(id => nodeOf(run.cell, id))
    .filter(node => node.op !== 'given' && node.role !== 'prediction');
  const columns = nodes.map(node => ({
    key: node.id,
    node: node.id,
    head: (
      <>
        {words.figure.called(node)} {node.symbol && <Letter symbol={node.symbol} />}
      </>
    ),
  }));
  return (
    <>
      <p>
        {tables.input(count)}: {incoming(run.task, run.tokens[at.t], words)}
      </p>
      <Grid
        caption={tables.units}
        names={[tables.unit, tables.name]}
        columns={columns}
        rows={run.lanes.map((lane, k) => ({ key: `${k}`, names: [`${k + 1}`, lane], unit: k + 1 }))}
        number={(unit, column) => {
          const id = columns[column]?.key ?? '';
          return isKnown(run, at, id) ? (vectorOf(run.trace, id, at.t)[unit] ?? null) : null;
        }}
        unknown={tables.unknown}
      />
    </>
  );
}
