// Choices of the catalog as tests name them.
import { type Choice, choiceOf, toggleNames } from '../../src/cells/catalog.ts';

/** A choice in a few words, such as `lstm peepholes=true`. */
export function nameOf(choice: Choice): string {
  const plain = choiceOf(choice.cell);
  const changed = toggleNames.filter(name => choice[name] !== plain[name]);
  return [choice.cell, ...changed.map(name => `${name}=${choice[name]}`)].join(' ');
}
