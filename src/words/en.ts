/** Every word of the interface in English; another language is another file of the same type. */

/** A piece of a sentence: plain, or a mark that stands for a node (and lights it up), strong where it is the point. */
export type Phrase = string | { readonly text: string; readonly node?: string; readonly strong?: true };

export const en = {
  page: {
    title: 'LSTM Explainer',
    skip: 'Skip to the figure',
    loading: (name: string) => `Loading ${name}`,
    failed: (name: string, why: string) => `${name} could not be loaded: ${why}`,
  },
  figure: {},
  panel: {},
  narration: {},
  strip: {},
  transport: {},
  bar: {},
  notices: {},
};

/** What a dictionary must hold. */
export type Words = typeof en;
