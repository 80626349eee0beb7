/** Names of inputs or outputs as a reader writes them into a field, and back. */
import { longestLabel } from './weightLabels.ts';

/** What is wrong with some names: how many there are, which stands there twice, which is too long. */
export type NamesFault =
  | { readonly kind: 'count'; readonly given: number }
  | { readonly kind: 'twice'; readonly name: string }
  | { readonly kind: 'long'; readonly name: string };

/** So many names, none if nothing was written, or what is wrong. */
export type GivenNames =
  | { readonly ok: true; readonly names: readonly string[] | null }
  | { readonly ok: false; readonly fault: NamesFault };

/** Reads so many names: with spaces between, or each on its line, or characters one after another. */
export function readNames(text: string, count: number): GivenNames {
  if (text.trim() === '') return { ok: true, names: null };
  const apart = text.trim().split(/\s+/);
  const lines = text.split('\n').filter(line => line !== '');
  const names =
    [apart, lines, [...text]].find(read => read.length === count && twiceIn(read) === undefined) ?? apart;
  if (names.length !== count) return { ok: false, fault: { kind: 'count', given: apart.length } };
  const twice = twiceIn(names);
  if (twice !== undefined) return { ok: false, fault: { kind: 'twice', name: twice } };
  const long = names.find(({ length }) => length > longestLabel);
  if (long !== undefined) return { ok: false, fault: { kind: 'long', name: long } };
  return { ok: true, names };
}

/** The names as `readNames` reads them. */
export function writeNames(names: readonly string[] | null): string {
  const parts = names ?? [];
  if (parts.every(name => [...name].length === 1)) return parts.join('');
  return parts.join(parts.some(name => /\s/.test(name)) ? '\n' : ' ');
}

function twiceIn(names: readonly string[]): string | undefined {
  return names.find((name, k) => names.indexOf(name) !== k);
}
