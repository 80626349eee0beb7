/** What is read at a time step, as it is written: a symbol, a space among letters, the numbers of a step by name. */
import { isRead, type Task, type Token } from '../tasks/task.ts';
import type { Words } from '../words/en.ts';
import type { InputWords } from '../words/inputs.ts';
import { brief } from './numbers.ts';

/** More numbers than this have no room for a name each. */
const mostNamed = 8;

/** One of the numbers of a step: what it is, and its value. */
export interface NamedInput {
  readonly name: string;
  readonly value: number;
}

/** A symbol as it can be seen: a space as ␣. */
export function symbolOf(name: string): string {
  return name === ' ' ? '␣' : name;
}

/** A token in its column: a symbol, or the numbers of the step in few digits; what cannot be read as it was typed. */
export function spelled(task: Task, token: Token): string {
  if (!token.numbers) return symbolOf(token.text);
  return isRead(task, token) ? token.numbers.map(brief).join(', ') : token.text;
}

/** A token in a sentence: a symbol, or the numbers as they are read, several in brackets, of many the first three. */
export function mention(token: Token | undefined): string {
  if (!token?.numbers) return symbolOf(token?.text ?? '');
  const [first = '', ...others] = token.numbers.map(brief);
  if (others.length === 0) return first;
  return `(${[first, ...others.slice(0, 2), ...(others.length > 2 ? ['…'] : [])].join(', ')})`;
}

/** The numbers of a token by name; none of a symbol. */
export function namedInputs({ vocabulary }: Task, token: Token | undefined): NamedInput[] {
  return (token?.numbers ?? []).map((value, k) => ({ name: vocabulary[k] ?? '', value }));
}

/** A token for those who hear it: a symbol, "space", or each number after its name. */
export function heard(task: Task, token: Token | undefined, words: InputWords): string {
  const values = namedInputs(task, token).map(({ name, value }) => ({ name, value: brief(value) }));
  return token ? words.heard(token.text, values) : '';
}

/** What comes in with a token: at which input the 1 stands, or the numbers by name. */
export function incoming(task: Task, token: Token | undefined, { inputs, panel: { input } }: Words): string {
  const count = task.vocabulary.length;
  const index = token?.index ?? null;
  if (token?.numbers) return heard(task, token, inputs[task.reading]);
  return index === null
    ? input.zero(count)
    : input.one(symbolOf(task.vocabulary[index] ?? ''), index + 1, count);
}

/** Whether each input is a number with a name, few enough to be told one by one. */
export function tellsInputs({ reading, vocabulary }: Task): boolean {
  return reading === 'numbers' && vocabulary.length <= mostNamed;
}

/** A whole text as it stands in one field, so that it can be read again: steps of numbers with spaces between them. */
export function wholeText({ reading }: Task, tokens: readonly Token[]): string {
  const texts = tokens.map(({ text }) => (reading === 'numbers' ? text.replaceAll(', ', ',') : text));
  return texts.join(reading === 'letters' ? '' : ' ');
}
