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
  figure: {
    name: (family: string, step: number, word: string) =>
      `${family.toUpperCase()} cell at step ${step}${word ? `, “${word}”` : ''}`,
    node: (
      id: string,
      symbol: { letter: string; sub?: string } | undefined,
      value: string | undefined,
      lane: string,
    ) => {
      const name = en.figure.nodes[id] ?? id;
      const letter = symbol ? `, ${symbol.letter}${symbol.sub ? ` ${symbol.sub}` : ''}` : '';
      return `${name}${letter}: ${value === undefined ? 'not yet computed' : `${lane} ${value}`}`;
    },
    unit: (name: string, index: number, value: string | undefined) =>
      `${name === `unit ${index}` ? name : `unit ${index}, ${name}`}, ${value ?? 'not yet computed'}`,
    nodes: {
      x: 'input',
      hPrev: 'previous hidden state',
      cPrev: 'previous cell state',
      forget: 'forget gate',
      input: 'input gate',
      candidate: 'candidate',
      output: 'output gate',
      kept: 'kept',
      written: 'written',
      c: 'cell state',
      squashed: 'squashed cell state',
      h: 'hidden state',
      logits: 'logits',
      prediction: 'prediction',
    } as Readonly<Record<string, string>>,
    before: 'before',
    keep: 'keep',
    kept: 'kept',
    written: 'written',
    after: 'after',
    key: { cell: 'a cell holds', valve: 'a valve lets through' },
  },
  panel: {},
  narration: {},
  strip: {},
  transport: {},
  bar: {},
  notices: {},
};

/** What a dictionary must hold. */
export type Words = typeof en;
