/** The term of a layer's sum that counts most in the focused unit, in words. */
import { nodeOf } from '../cells/spec.ts';
import type { Phrase } from '../words/phrase.ts';
import { largestTerm, oppositionTo } from './explanation.ts';
import { namedInputs, tellsInputs } from './inputs.ts';
import { brief, shown } from './numbers.ts';
import { type SumTerm, sumOf } from './sums.ts';
import type { Sentence, Telling } from './telling.ts';

/** Which term of the sum of `layer` is largest, whether the others outweigh it, and what takes most of it away again. */
export function cause(telling: Telling, layer: string): Sentence {
  const { run, at, words, story } = telling;
  const sum = sumOf(run.trace, layer, at.t, at.unit, tellsInputs(run.task));
  const found = sum && largestTerm(sum.terms, sum.sum);
  if (!found) return words.cause.nothing();
  const term = termOf(telling, found.term);
  const value = shown(found.term.value);
  if (sum.terms.length === 1) return story.alone(term, value);
  if (!found.agrees) return words.cause.outweighed(term, value, shown(sum.sum));
  const against = oppositionTo(found.term, sum.terms, sum.sum);
  if (!against) return words.cause.most(term, value, shown(sum.sum));
  const { of, input } = against;
  const opponent = of === undefined ? words.cause.others() : termOf(telling, { of, input });
  return words.cause.opposed(term, value, opponent, shown(against.value), shown(sum.sum));
}

function termOf(
  { run, at, words, input: { quoted }, word, all }: Telling,
  { of, input }: { readonly of: string; readonly input?: SumTerm['input'] | undefined },
): Phrase {
  if (of === 'one') return words.cause.bias();
  const node = nodeOf(run.cell, of);
  if (node.op !== 'given') return words.cause.state(of, all.figure.called(node));
  const named = input === undefined ? undefined : namedInputs(run.task, run.tokens[at.t])[input];
  return named ? words.cause.input(named.name, brief(named.value)) : words.cause.token(quoted(word));
}
