/** What a choice is called, and what it is usually held against. */
import { type Choice, choiceOf, familyOf, presets, toggleNames } from './catalog.ts';

/** All names that a choice has of its own, the preset's or the family's; none if its toggles must be told. */
export function namesOf(choice: Choice): readonly string[] {
  const preset = presets.find(({ choice: named }) => isSame(named, choice));
  if (preset) return preset.names;
  return isSame(choice, choiceOf(choice.cell)) ? [familyOf(choice.cell).name] : [];
}

/** Today's LSTM, against which every cell is held; the LSTM itself is held against the plain RNN. */
export function usualComparison(choice: Choice): Choice {
  const today = choiceOf('lstm');
  return isSame(choice, today) ? choiceOf('rnn') : today;
}

/** Whether two choices are the same cell. */
export function isSame(a: Choice, b: Choice): boolean {
  return a.cell === b.cell && toggleNames.every(name => a[name] === b[name]);
}
