/** How the lenses call a state, a token and what is traced back. */
import { type Cell, nodeOf } from '../../src/cells/spec.ts';
import type { GradientBack } from '../../src/readings/gradientBack.ts';
import { guessesNumbers } from '../../src/readings/guess.ts';
import { mention, symbolOf } from '../../src/readings/inputs.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { en } from '../../src/words/en.ts';
import { lenses as said } from '../../src/words/lenses.ts';

/** A state's letter, such as c. */
export function stateName(cell: Cell, id: string): string {
  return nodeOf(cell, id).symbol?.letter ?? id;
}

/** The step t (from 0) as sentences name it: by its word; by its number too where the word comes again or is itself a number. */
export function stepName({ task, tokens }: RunOfText, t: number): string {
  const token = tokens[t];
  const word = mention(token);
  if (token?.numbers) return said.named.number(word, t + 1);
  const named = task.reading === 'letters' ? en.inputs.letters.quoted(word) : word;
  return tokens.filter(({ text }) => text === token?.text).length > 1
    ? said.named.again(named, t + 1)
    : named;
}

/** What kind of output is traced: a loss, or a logit, which of numbers is the output itself. */
export function kindOf(run: RunOfText, { traced }: GradientBack): 'loss' | 'logit' | 'output' {
  return traced.kind === 'logit' && guessesNumbers(run) ? 'output' : traced.kind;
}

/** An output by its name. */
export function outputName({ task }: RunOfText, output: number): string {
  return symbolOf(task.outputs[output] ?? '');
}

/** What is traced back, in two short lines. */
export function originName(run: RunOfText, back: GradientBack): { what: string; of: string } {
  const { traced, T } = back;
  const what = said.origin[kindOf(run, back)];
  return { what, of: traced.kind === 'loss' ? mention(run.tokens[T + 1]) : outputName(run, traced.output) };
}
