/** What a variant is called: by its names of its own, or by its family and the toggles that differ. */
import { type Choice, families, initialToggles, presets, toggleNames } from '../cells/catalog.ts';

/** "LSTM today (NP)", "GRU", or "LSTM with forgetgate=false peepholes=true". */
export function titleOf(choice: Choice): string {
  const preset = presets.find(
    ({ choice: other }) =>
      other.cell === choice.cell && toggleNames.every(name => other[name] === choice[name]),
  );
  const [name, ...others]: readonly string[] = preset?.names ?? [];
  if (name !== undefined) return others.length > 0 ? `${name} (${others.join(', ')})` : name;
  const changes = toggleNames
    .filter(toggle => choice[toggle] !== initialToggles[toggle])
    .map(toggle => `${toggle}=${choice[toggle]}`);
  return [families[choice.cell].name, ...(changes.length > 0 ? ['with', ...changes] : [])].join(' ');
}
