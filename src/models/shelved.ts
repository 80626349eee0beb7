/** The cells that every task has trained weights for, by the name in their files. */
import { type Choice, choiceOf, toggleNames } from '../cells/catalog.ts';

/** The shelf, in teaching order. */
export const shelved = {
  rnn: choiceOf('rnn'),
  lstm1997: choiceOf('lstm', {
    forgetgate: false,
    truncated: true,
    candidateactivation: 'g1997',
    outputactivation: 'h1997',
  }),
  lstm: choiceOf('lstm'),
  peephole: choiceOf('lstm', { peepholes: true }),
  coupled: choiceOf('lstm', { coupled: true }),
  gru: choiceOf('gru'),
  noforgetgate: choiceOf('lstm', { forgetgate: false }),
  nooutputactivation: choiceOf('lstm', { outputactivation: 'identity' }),
} as const satisfies Readonly<Record<string, Choice>>;

export type ShelfName = keyof typeof shelved;
export const shelfNames = Object.keys(shelved) as ShelfName[];

/** The shelf's name of a choice, or none; which state the GRU's z keeps is no difference: its weights are negated. */
export function shelfNameOf(choice: Choice): ShelfName | undefined {
  return shelfNames.find(name => {
    const other = shelved[name];
    return (
      choice.cell === other.cell &&
      toggleNames.every(toggle => toggle === 'z' || choice[toggle] === other[toggle])
    );
  });
}

/** Of which trained cell a choice may keep what fits: its family's plain one, if that is another cell; none for families never trained. */
export function keptNameOf(choice: Choice): ShelfName | undefined {
  const plain = shelfNameOf(choiceOf(choice.cell));
  return plain === shelfNameOf(choice) ? undefined : plain;
}
