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
  strip: {
    label: 'Sentence and memory',
    sentence: 'Sentence',
    token: (word: string, step: number) => `${word}, word ${step}`,
    unknownToken: (word: string, step: number) => `${word}, word ${step}, not in the vocabulary`,
    slider: 'Time step',
    place: (step: number, length: number, word: string) => `step ${step} of ${length}, ${word}`,
    nowhere: 'no words yet',
    examples: 'Examples',
    sentenceMenu: 'Examples and editing',
    add: 'add a word',
    addShort: 'add',
    edit: 'Edit the sentence',
    whole: 'The whole sentence',
    apply: 'Apply',
    cancel: 'Cancel',
    word: (step: number) => `Word ${step}`,
    empty: 'Type a word, or take an example',
    unknown: 'not in this cell’s vocabulary: read as ‹unknown›',
    unknownWord: (word: string) => `“${word}” is not in this cell’s vocabulary: read as ‹unknown›.`,
    nearest: 'Nearest known words',
    all: 'All the words it knows',
    vocabulary: (count: number) => `The ${count} words this cell knows`,
    vocabularyUse: 'Choose one to put it into the sentence.',
    close: 'Close',
    table: 'View the strip as a table',
    gates: { forget: 'forget', input: 'input', output: 'output' } as Readonly<Record<string, string>>,
  },
  transport: {
    label: 'Transport',
    toStart: 'To start',
    previousToken: 'Previous token',
    previousStep: 'Previous step',
    play: 'Play',
    pause: 'Pause',
    nextStep: 'Next step',
    nextToken: 'Next token',
    toEnd: 'To end',
    speed: 'Speed',
    times: (speed: number) => `${speed}×`,
    steps: 'Micro-steps',
    step: {
      join: 'join',
      forget: 'forget',
      update: 'update',
      reset: 'reset',
      input: 'input',
      candidate: 'candidate',
      cell: 'update',
      blend: 'blend',
      output: 'output',
      hidden: 'hidden',
    } as Readonly<Record<string, string>>,
  },
  bar: {
    task: 'Task',
    tasks: { agreement: 'agreement', flipflop: 'flip-flop' } as Readonly<Record<string, string>>,
    share: 'Share',
    copied: 'Copied',
    copyThis: 'Copy this link',
    undo: 'Undo',
    redo: 'Redo',
    menu: 'Menu',
    theme: { auto: 'Theme: as the device', light: 'Theme: light', dark: 'Theme: dark' },
  },
  notices: {
    label: 'Notices',
    dismiss: 'Dismiss',
    unread: (count: number, list: string) =>
      `${count} ${count === 1 ? 'setting' : 'settings'} in this link ${count === 1 ? 'was' : 'were'} not understood: ${list}`,
    unreadItem: {
      unknown: (key: string) => key,
      later: (key: string) => `${key} (of a later version)`,
      value: (key: string, value: string) => `${key}=${value}`,
      nearest: (key: string, value: string, used: string) => `${key}=${value} (nearest: ${used})`,
      repeated: (key: string, value: string) => `${key}=${value} (given twice)`,
    },
    more: (count: number) => `and ${count} more`,
    newer: (version: number) =>
      `This link comes from version ${version} of the page; what is known here is shown.`,
    long: (characters: number, most: number) =>
      `This link has ${characters} characters, more than the ${most} that are read; the start is shown.`,
    place: (place: string, later: boolean) =>
      later
        ? `“${place}” is not there yet; the cell is shown.`
        : `There is no “${place}”; the cell is shown.`,
    shortened: (words: number, characters: number) =>
      `The text was cut: ${words} words of ${characters} characters are the most.`,
  },
};

/** What a dictionary must hold. */
export type Words = typeof en;
