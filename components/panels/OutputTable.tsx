/** All outputs of the present time step as a table: logits and shares, or numbers beside those that came. */
import { nodeOf } from '../../src/cells/spec.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { toldNodes } from '../../src/readings/graph.ts';
import { guessesNumbers, type Row, rowsOf } from '../../src/readings/guess.ts';
import { isKnown } from '../../src/readings/known.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import type { Words } from '../../src/words/en.ts';
import { tables } from '../../src/words/tables.ts';
import { Grid } from './Grid.tsx';

/** A row an output; a line instead until the last step. */
export function OutputTable({ run, at, words }: { run: RunOfText; at: Position; words: Words }) {
  const { prediction } = words.panel;
  const isNumbers = guessesNumbers(run);
  const nodes = toldNodes(run.cell).filter(
    id => nodeOf(run.cell, id).role === 'prediction' && !(isNumbers && id === 'logits'),
  );
  if (!nodes.some(id => isKnown(run, at, id)))
    return (
      <p>
        {tables.outputs}: {tables.unknown}
      </p>
    );
  const rows = rowsOf(run, at.t);
  const beside: readonly (readonly [head: string, number: (row: Row) => number | undefined])[] =
    isNumbers && rows.some(({ came }) => came !== undefined)
      ? [
          [words.inputs.numbers.guess.came, ({ came }) => came],
          [prediction.difference, ({ came, value }) => (came === undefined ? undefined : value - came)],
        ]
      : [];
  return (
    <Grid
      caption={tables.outputs}
      names={[tables.output]}
      columns={[
        ...nodes.map(id => ({ key: id, node: id, head: words.figure.called(nodeOf(run.cell, id)) })),
        ...beside.map(([head]) => ({ key: head, head })),
      ]}
      rows={rows.map(({ output, text }) => ({ key: `${output}`, names: [text], unit: output + 1 }))}
      number={(output, column) => {
        const id = nodes[column];
        const row = rows[output];
        if (id === undefined) return (row && beside[column - nodes.length]?.[1](row)) ?? null;
        return isKnown(run, at, id) ? (vectorOf(run.trace, id, at.t)[output] ?? null) : null;
      }}
      unknown={tables.unknown}
    />
  );
}
