/** The term of a layer's sum that counts most in the focused unit, in words. */
import { nodeOf } from '../cells/spec.ts';
import type { Phrase } from '../words/phrase.ts';
import { largestTerm, oppositionTo } from './explanation.ts';
import { shown } from './numbers.ts';
import { sumOf } from './sums.ts';
import type { Sentence, Telling } from './telling.ts';

/** Which term of the sum of `layer` is largest, whether the others outweigh it, and what takes most of it away again. */
export function cause(telling: Telling, layer: string): Sentence {
  const { run, at, words, story } = telling;
  const sum = sumOf(run.trace, layer, at.t, at.unit);
  const found = sum && largestTerm(sum.terms, sum.sum);
  if (!found) return words.cause.nothing();
  const term = termOf(telling, found.term.of);
  const value = shown(found.term.value);
  if (sum.terms.length === 1) return story.alone(term, value);
  if (!found.agrees) return words.cause.outweighed(term, value, shown(sum.sum));
  const against = oppositionTo(found.term, sum.terms, sum.sum);
  if (!against) return words.cause.most(term, value, shown(sum.sum));
  const opponent = against.of === undefined ? words.cause.others() : termOf(telling, against.of);
  return words.cause.opposed(term, value, opponent, shown(against.value), shown(sum.sum));
}

function termOf({ run, words, word, all }: Telling, of: string): Phrase {
  if (of === 'one') return words.cause.bias();
  const node = nodeOf(run.cell, of);
  return node.op === 'given' ? words.cause.word(word) : words.cause.state(of, all.figure.called(node));
}
