/** What sentences are made of. */

/** A piece of a sentence: plain, or a mark that stands for a node (and lights it up), strong where it is the point. */
export type Phrase = string | { readonly text: string; readonly node?: string; readonly strong?: true };

/** A phrase that stands for a node. */
export type Mark = Exclude<Phrase, string>;

/** The point of a sentence. */
export function strong(text: string): Phrase {
  return { text, strong: true };
}
