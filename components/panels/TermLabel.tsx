/** What a term of a sum comes from: the bias, what is read, or the letter of a state, with what is done to it first. */
import { type Notation, nodeOf } from '../../src/cells/spec.ts';
import { squashes } from '../../src/readings/arithmetic.ts';
import type { Explanation } from '../../src/readings/explanation.ts';
import { mention, namedInputs } from '../../src/readings/inputs.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { statementOf, type Term } from '../../src/readings/statements.ts';
import type { SumTerm } from '../../src/readings/sums.ts';
import type { Token } from '../../src/tasks/task.ts';
import type { Words } from '../../src/words/en.ts';
import { Letter } from './Letter.tsx';

interface TermLabelProps {
  readonly term: SumTerm;
  readonly why: Explanation;
  readonly run: RunOfText;
  readonly token: Token | undefined;
  readonly words: Words;
}

/** A term's name; of several biases each shows its letter. */
export function TermLabel({ term, why, run, token, words }: TermLabelProps) {
  const { of, source, through, isTakenOff, input } = term;
  const { bias } = words.panel.sum;
  if (of === 'one') {
    const isOnly = why.terms.filter(other => other.of === 'one').length === 1;
    const symbol = isOnly ? undefined : parameterIn(statementOf(run.cell, why.node).right, source);
    return (
      <span className="term" title={bias}>
        {symbol ? <Letter symbol={symbol} /> : bias}
      </span>
    );
  }
  const node = nodeOf(run.cell, of);
  const before = through === undefined ? '' : through === 'normalize' ? 'LN ' : `${squashes[through]} `;
  const called = words.figure.called(node);
  const isRead = node.op === 'given';
  const read = namedInputs(run.task, token)[input ?? -1]?.name;
  return (
    <span className="term" title={isRead ? (read ?? mention(token)) : called}>
      {isTakenOff ? '− ' : before}
      {isRead ? (
        (read ?? words.inputs[run.task.reading].quoted(mention(token)))
      ) : node.symbol ? (
        <Letter symbol={node.symbol} />
      ) : (
        called
      )}
    </span>
  );
}

/** The letter of a parameter in an equation. */
function parameterIn(term: Term, name: string): Notation | undefined {
  if (term.kind === 'parameter') return term.name === name ? term.symbol : undefined;
  if (term.kind === 'node') return undefined;
  return term.inputs.map(input => parameterIn(input, name)).find(found => found !== undefined);
}
