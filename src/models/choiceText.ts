/** A choice of the catalog as text, in a file's metadata and in messages. */
import {
  type Choice,
  choiceOf,
  familyNames,
  refusalOf,
  type ToggleName,
  type Toggles,
  toggleNames,
  toggles,
} from '../cells/catalog.ts';
import { quoted } from './quoted.ts';

/** The toggles that do not stand at their initial values, in the catalog's order. */
function changesOf(choice: Choice): Partial<Toggles> {
  const initial = choiceOf(choice.cell);
  return Object.fromEntries(
    toggleNames.filter(name => choice[name] !== initial[name]).map(name => [name, choice[name]]),
  );
}

/** The family and the changed toggles in one line, such as `lstm peepholes=true`. */
export function choiceName(choice: Choice): string {
  return [choice.cell, ...Object.entries(changesOf(choice)).map(([name, value]) => `${name}=${value}`)].join(
    ' ',
  );
}

/** The same as JSON, such as `{"cell":"lstm","peepholes":true}`. */
export function choiceJson(choice: Choice): string {
  return JSON.stringify({ cell: choice.cell, ...changesOf(choice) });
}

/** The choice that such JSON says; throws an Error of one line that says which part of it is no choice. */
export function parseChoice(json: string): Choice {
  const said = objectIn(json);
  const { cell, ...changes } = said;
  const family = familyNames.find(name => name === cell);
  if (family === undefined)
    throw new Error(`metadata choice needs a cell of ${familyNames.join(', ')}, got ${quoted(json)}`);
  for (const [name, value] of Object.entries(changes)) {
    if (!isToggle(name)) throw new Error(`metadata choice: there is no toggle ${quoted(name)}`);
    const values: readonly unknown[] = toggles[name];
    if (!values.includes(value))
      throw new Error(`metadata choice: ${name} must be one of ${values.join(', ')}, got ${quoted(json)}`);
  }
  const choice = choiceOf(family, changes as Partial<Toggles>);
  const refusal = refusalOf(choice);
  if (refusal) throw new Error(`metadata choice: ${refusal.toggle} is refused: ${refusal.reason}`);
  return choice;
}

function objectIn(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {
    // said below
  }
  throw new Error(`metadata choice must be an object in JSON, got ${quoted(json)}`);
}

function isToggle(name: string): name is ToggleName {
  return toggleNames.some(known => known === name);
}
