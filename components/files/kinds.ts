/** The kinds of files that the page opens, by the end of their names. */

/** Each has its way to be opened in opening.ts. */
export const fileKinds = ['safetensors', 'lstm.json', 'md'] as const;
export type FileKind = (typeof fileKinds)[number];
