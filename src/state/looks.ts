/** The ways to look at a run: what the strip and the panel show, what is a table, how many decimals are written. */

/** How the strip is read: what is remembered, how far back an output's gradient reaches, or who wrote the memory's content. */
export const lenses = ['values', 'gradient', 'lineage'] as const;
export type Lens = (typeof lenses)[number];

/** How many decimals the arithmetic of a drilled node is written with. */
export const precisions = [2, 4, 'full'] as const;
export type Precision = (typeof precisions)[number];

/** What can be open as a table. */
export const tables = ['figure', 'strip', 'prediction'] as const;
export type Table = (typeof tables)[number];

/** What the panel shows. */
export const views = ['now', 'equations', 'code', 'card', 'changes'] as const;
export type View = (typeof views)[number];
