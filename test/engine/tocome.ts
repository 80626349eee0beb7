// The golden cases that no cell of the project can run yet, by the field of `cell` that each is refused for.

/** Names of cases by the refused field; a case that is refused for several stands under the first. */
export const toCome: Readonly<Record<string, readonly string[]>> = {};
