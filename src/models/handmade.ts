/** Networks of small round weights, put down by hand, whose arithmetic can be checked with a pencil. */
import { type Choice, choiceOf, toggleNames } from '../cells/catalog.ts';
import type { NamedParameters } from '../engine/parameters.ts';

/** A network made by hand for one task: its cell, a name for each of its units, and every weight. */
export interface Handmade {
  readonly choice: Choice;
  readonly lanes: readonly string[];
  readonly tensors: NamedParameters;
}

const handmade: Readonly<Record<string, Handmade>> = {};

/** The network made by hand for a task, if there is one and the choice is its cell. */
export function handmadeOf(task: string, choice: Choice = choiceOf('lstm')): Handmade | undefined {
  const found = handmade[task];
  const names = ['cell', ...toggleNames] as const;
  return found && names.every(name => found.choice[name] === choice[name]) ? found : undefined;
}
