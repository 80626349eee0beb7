/** What comes in at a step that only takes in: the input vector and the states of the step before. */
import { type Node, nodeOf } from '../../src/cells/spec.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { incoming } from '../../src/readings/inputs.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import type { Words } from '../../src/words/en.ts';
import { Letter } from './Letter.tsx';
import { type Lighting, lights } from './lighting.ts';

interface IncomingProps extends Lighting {
  readonly run: RunOfText;
  readonly at: Position;
  readonly words: Words;
}

/** A row for each vector that the step takes in. */
export function Incoming({ run, at, words, ...lighting }: IncomingProps) {
  const nodes = (run.cell.steps[at.k]?.tells ?? []).map(id => nodeOf(run.cell, id));
  return (
    <section>
      <h3>{words.panel.input.heading}</h3>
      <ul className="incoming">
        {nodes.map(node => (
          <li key={node.id} {...lights(node.id, lighting)}>
            {node.symbol && <Letter symbol={node.symbol} />}
            <span>{said(run, at, node, words)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function said(run: RunOfText, at: Position, node: Node, words: Words): string {
  if (node.op === 'given') return incoming(run.task, run.tokens[at.t], words);
  const vector = vectorOf(run.trace, node.id, at.t);
  const lane = run.lanes[at.unit] ?? '';
  return words.panel.input.state(vector.length, lane, shown(vector[at.unit] ?? 0));
}
