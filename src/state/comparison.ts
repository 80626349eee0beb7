/** The second cell of a comparison as one word of a link: its family and the toggles that differ from its initial ones. */
import {
  type Choice,
  choiceOf,
  familyNames,
  legal,
  type ToggleName,
  type Toggles,
  toggleNames,
  toggles,
} from '../cells/catalog.ts';

/** A choice as text: `rnn`, `lstm.peepholes 1.forgetgate 0`; a link writes the spaces as `_`. */
export function writeComparison(choice: Choice): string {
  const initial = choiceOf(choice.cell);
  const changed = toggleNames.filter(name => choice[name] !== initial[name]);
  return [choice.cell, ...changed.map(name => `${name} ${valueText(choice[name])}`)].join('.');
}

/** The choice that such a text says, made legal; null for '' and for what is none. */
export function comparedChoice(text: string): Choice | null {
  const [cell, ...changes] = text.split('.');
  const family = familyNames.find(name => name === cell);
  if (family === undefined) return null;
  const found = changes.map(change => {
    const [name, value] = change.split(/[_ ]/);
    const toggle = toggleNames.find(known => known === name);
    return toggle && [toggle, toggles[toggle].find(one => valueText(one) === value)];
  });
  if (found.some(pair => pair?.[1] === undefined)) return null;
  const changed = Object.fromEntries(found as [ToggleName, unknown][]) as Partial<Toggles>;
  return legal(choiceOf(family, changed));
}

/** The text of a link in its normal form; undefined for what is no choice. */
export function readComparison(text: string): string | undefined {
  if (text === '') return '';
  const choice = comparedChoice(text);
  return choice ? writeComparison(choice) : undefined;
}

function valueText(value: Toggles[ToggleName]): string {
  return typeof value === 'boolean' ? String(Number(value)) : value;
}
