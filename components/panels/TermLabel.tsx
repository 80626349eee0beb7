/** What a term of a sum comes from: the bias, the word, or the letter of a state, with what is done to it first. */
import { type Notation, nodeOf } from '../../src/cells/spec.ts';
import { squashes } from '../../src/readings/arithmetic.ts';
import type { Explanation } from '../../src/readings/explanation.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { statementOf, type Term } from '../../src/readings/statements.ts';
import type { SumTerm } from '../../src/readings/sums.ts';
import { en, type Words } from '../../src/words/en.ts';
import { Letter } from './Letter.tsx';

interface TermLabelProps {
  readonly term: SumTerm;
  readonly why: Explanation;
  readonly run: RunOfText;
  readonly word: string;
  readonly words: Words['panel'];
}

/** A term's name; of several biases each shows its letter. */
export function TermLabel({ term, why, run, word, words }: TermLabelProps) {
  const { of, source, through, isTakenOff } = term;
  if (of === 'one') {
    const isOnly = why.terms.filter(other => other.of === 'one').length === 1;
    const symbol = isOnly ? undefined : parameterIn(statementOf(run.cell, why.node).right, source);
    return (
      <span className="term" title={words.sum.bias}>
        {symbol ? <Letter symbol={symbol} /> : words.sum.bias}
      </span>
    );
  }
  const node = nodeOf(run.cell, of);
  const before = through === undefined ? '' : through === 'normalize' ? 'LN ' : `${squashes[through]} `;
  const isWord = node.op === 'given';
  return (
    <span className="term" title={isWord ? word : en.figure.called(node)}>
      {isTakenOff ? '− ' : before}
      {isWord ? words.sum.word(word) : node.symbol ? <Letter symbol={node.symbol} /> : en.figure.called(node)}
    </span>
  );
}

/** The letter of a parameter in an equation. */
function parameterIn(term: Term, name: string): Notation | undefined {
  if (term.kind === 'parameter') return term.name === name ? term.symbol : undefined;
  if (term.kind === 'node') return undefined;
  return term.inputs.map(input => parameterIn(input, name)).find(found => found !== undefined);
}
