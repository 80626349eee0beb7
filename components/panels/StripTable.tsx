/** The strip as tables: the carried state and the gates of the focused unit at every time step. */
import { type Node, nodeOf } from '../../src/cells/spec.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { isValve } from '../../src/readings/gates.ts';
import { toldNodes } from '../../src/readings/graph.ts';
import { spelled, tellsInputs } from '../../src/readings/inputs.ts';
import { carriedState, isKnown } from '../../src/readings/known.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import type { Words } from '../../src/words/en.ts';
import { tables } from '../../src/words/tables.ts';
import { type Column, Grid } from './Grid.tsx';
import { Letter } from './Letter.tsx';

/** A row a step; what has not been told yet stays empty. */
export function StripTable({ run, at, words }: { run: RunOfText; at: Position; words: Words }) {
  const state = carriedState(run.cell);
  const gates = toldNodes(run.cell)
    .filter(id => isValve(run.cell, id))
    .map(id => nodeOf(run.cell, id));
  const isTold = tellsInputs(run.task);
  const shared = {
    names: [tables.step, ...(isTold ? run.task.vocabulary : [words.inputs[run.task.reading].column])],
    rows: run.tokens.map((token, t) => ({
      key: `${t}`,
      names: [
        `${t + 1}`,
        ...(isTold ? (token.numbers ?? []).map(value => shown(value, 4)) : [spelled(run.task, token)]),
      ],
    })),
    unknown: tables.unknown,
  };
  const number = (column: Column | undefined, t: number): number | null => {
    if (column?.node === undefined || !isKnown(run, at, column.node, t)) return null;
    return vectorOf(run.trace, column.node, t)[(column.unit ?? 1) - 1] ?? null;
  };
  const lanes = run.lanes.map(
    (lane, k): Column => ({
      key: `${k}`,
      head: lane,
      unit: k + 1,
      ...(state !== undefined && { node: state }),
    }),
  );
  const bars = gates.map(
    (node): Column => ({ key: node.id, head: head(node, words), node: node.id, unit: at.unit + 1 }),
  );
  const letter = state === undefined ? '' : (nodeOf(run.cell, state).symbol?.letter ?? state);
  return (
    <>
      <Grid
        {...shared}
        caption={tables.strip(letter)}
        columns={lanes}
        number={(t, k) => number(lanes[k], t)}
      />
      {bars.length > 0 && (
        <Grid
          {...shared}
          caption={tables.gates(run.lanes[at.unit] ?? '')}
          columns={bars}
          number={(t, k) => number(bars[k], t)}
        />
      )}
    </>
  );
}

function head(node: Node, words: Words) {
  return (
    <>
      {words.figure.called(node)} {node.symbol && <Letter symbol={node.symbol} />}
    </>
  );
}
