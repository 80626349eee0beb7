/** The same word and the same weights, without the change and with it: the numbers of the focused unit. */

import { featuresOf } from '../../src/cells/origins.ts';
import { type Node, nodeOf } from '../../src/cells/spec.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { toldNodes } from '../../src/readings/graph.ts';
import { isKnown } from '../../src/readings/known.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import type { CardWords } from '../../src/words/card.ts';
import type { Words } from '../../src/words/en.ts';
import { Letter } from './Letter.tsx';
import { type Lighting, lights } from './lighting.ts';
import { Pairs } from './Pairs.tsx';

interface SameWordProps extends Lighting {
  readonly run: RunOfText;
  readonly without: RunOfText;
  readonly at: Position;
  readonly words: Words;
  readonly card: CardWords;
}

/** A row for every gate and state that both cells have and that has been told; nothing before the first one. */
export function SameWord({ run, without, at, words, card, ...lighting }: SameWordProps) {
  const nodes = toldNodes(run.cell)
    .map(id => nodeOf(run.cell, id))
    .filter(node => isGateOrState(node) && isKnown(run, at, node.id))
    .filter(({ id }) => without.cell.nodes.some(node => node.id === id));
  if (nodes.length === 0) return null;
  const isAdded = featuresOf(run.choice).every(feature => card.names[feature]?.sign === '+');
  const sides = isAdded ? card.sides.added : card.sides.other;
  const value = ({ trace }: RunOfText, id: string): string =>
    shown(vectorOf(trace, id, at.t)[at.unit] ?? Number.NaN);
  return (
    <section>
      <h3>{card.numbers(words.inputs[run.task.reading].same, run.lanes[at.unit] ?? '', at.unit + 1)}</h3>
      <Pairs name={card.name} sides={sides}>
        {nodes.map(({ id, role, symbol }) => (
          <tr key={id} {...lights(id, lighting)}>
            <th scope="row" data-role={role}>
              <span className="unseen">{words.figure.called(nodeOf(run.cell, id))}</span>
              {symbol && <Letter symbol={symbol} />}
            </th>
            <td>{value(without, id)}</td>
            <td>{value(run, id)}</td>
          </tr>
        ))}
      </Pairs>
    </section>
  );
}

function isGateOrState({ symbol, op, role }: Node): boolean {
  return (
    symbol !== undefined &&
    op !== 'given' &&
    op !== 'previous' &&
    role !== 'candidate' &&
    role !== 'prediction'
  );
}
