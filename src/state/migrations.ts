/** How a link of an earlier version is told in the present one: numbered, pure, only ever added to. */

/** A link's values by key, decoded but not yet read. */
export type LinkValues = ReadonlyMap<string, string>;
/** Rewrites the values of one version as the next version would have written them. */
export type Migration = (values: LinkValues) => LinkValues;

/** The first takes version 1 to 2, and so on. Each comes with a frozen old link in test/state/oldLinks.test.ts. */
export const migrations: readonly Migration[] = [];

/** The version that links are written in. */
export const version: number = migrations.length + 1;

/** The values of a link of version `from` as the last version would have written them; a newer link stays as it is. */
export function migrate(
  values: LinkValues,
  from: number,
  steps: readonly Migration[] = migrations,
): LinkValues {
  return steps.slice(from - 1).reduce((told, step) => step(told), values);
}
