/** All outputs of the present time step as a table: logits and prediction. */
import { nodeOf } from '../../src/cells/spec.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { toldNodes } from '../../src/readings/graph.ts';
import { isKnown } from '../../src/readings/known.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import type { Words } from '../../src/words/en.ts';
import { Grid } from './Grid.tsx';

/** A row an output; a line instead until the word's last step. */
export function OutputTable({ run, at, words }: { run: RunOfText; at: Position; words: Words }) {
  const { tables } = words.panel;
  const nodes = toldNodes(run.cell).filter(id => nodeOf(run.cell, id).role === 'prediction');
  if (!nodes.some(id => isKnown(run, at, id)))
    return (
      <p>
        {tables.outputs}: {tables.unknown}
      </p>
    );
  return (
    <Grid
      caption={tables.outputs}
      names={[tables.output]}
      columns={nodes.map(id => ({ key: id, node: id, head: words.figure.called(nodeOf(run.cell, id)) }))}
      rows={run.task.outputs.map((name, k) => ({ key: `${k}`, names: [name], unit: k + 1 }))}
      number={(output, column) => {
        const id = nodes[column] ?? '';
        return isKnown(run, at, id) ? (vectorOf(run.trace, id, at.t)[output] ?? null) : null;
      }}
      unknown={tables.unknown}
    />
  );
}
