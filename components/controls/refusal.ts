/** What a toggle could become, and why it cannot. */
import { type Choice, refusalOf, type ToggleName, type Toggles, toggles } from '../../src/cells/catalog.ts';
import { en } from '../../src/words/en.ts';

/** What a toggle would become by a press: the other value of two. */
export function otherValue(choice: Choice, toggle: ToggleName): Toggles[ToggleName] {
  return toggles[toggle].find(value => value !== choice[toggle]) ?? choice[toggle];
}

/** Why a toggle cannot take a value, in words; undefined if it can. */
export function refusalInWords(
  choice: Choice,
  toggle: ToggleName,
  value: Toggles[ToggleName],
): string | undefined {
  const refusal = refusalOf({ ...choice, [toggle]: value });
  return refusal && (en.cells.reason[refusal.reason] ?? refusal.reason);
}
