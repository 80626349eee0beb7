/** Every word of the interface in English; another language is another file of the same type. */

import { cells } from './cells.ts';
import { forms } from './forms.ts';
import { type Mark, type Phrase, strong } from './phrase.ts';
import { places } from './places.ts';
import { story } from './story.ts';

export const en = {
  cells,
  forms,
  page: {
    title: 'LSTM Explainer',
    skip: 'Skip to the figure',
    loading: (name: string) => `Loading ${name}`,
    failed: (name: string, why: string) => `${name} could not be loaded: ${why}`,
    again: 'Try again',
    panel: 'What happens now',
  },
  figure: {
    name: (family: string, step: number, word: string) =>
      `${family.toUpperCase()} cell at step ${step}${word ? `, “${word}”` : ''}`,
    /** A node's name: by its id, and where the name hangs on what is done, by id and op; else its letter. */
    called: (node: {
      readonly id: string;
      readonly op?: string;
      readonly symbol?: { readonly letter: string };
    }) =>
      en.figure.nodes[`${node.id}:${node.op}`] ?? en.figure.nodes[node.id] ?? node.symbol?.letter ?? node.id,
    node: (
      id: string,
      symbol: { letter: string; sub?: string } | undefined,
      value: string | undefined,
      op = '',
    ) => {
      const name = en.figure.called({ id, op });
      const letter = symbol ? `, ${symbol.letter}${symbol.sub ? ` ${symbol.sub}` : ''}` : '';
      return `${name}${letter}: ${value ?? 'not yet computed'}`;
    },
    unnamed: (index: number) => `unit ${index}`,
    word: (text: string) => `“${text}”`,
    lane: (name: string, value: string) => `${name} ${value}`,
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
      'squashed:divide': 'normalised cell state',
      update: 'update gate',
      reset: 'reset gate',
      resetState: 'reset state',
      forgetPrev: 'previous forget gate',
      inputPrev: 'previous input gate',
      outputPrev: 'previous output gate',
      forgetShare: 'forget share',
      inputShare: 'input share',
      forgetLog: 'log of the forget gate',
      inputLog: 'log of the input gate',
      n: 'normaliser',
      m: 'stabiliser',
      nPrev: 'previous normaliser',
      mPrev: 'previous stabiliser',
    } as Readonly<Record<string, string>>,
    before: 'before',
    keep: 'keep',
    kept: 'kept',
    written: 'written',
    after: 'after',
    key: { cell: 'a cell holds', valve: 'a valve lets through' },
    places,
  },
  panel: {
    label: 'What happens now',
    table: 'as table',
    more: 'more',
    less: 'less',
    equation: (unit: number, of: string | undefined) =>
      `Equation${of === undefined ? '' : ` of the ${of}`} with the numbers of unit ${unit}`,
    unit: (unit: number, lane: string, sum: boolean): Phrase[] => [
      `Unit ${unit}`,
      ...(lane === `unit ${unit}` ? [] : [', ', strong(lane)]),
      sum ? '. Every unit does this with weights of its own.' : '. Every lane does the same.',
    ],
    input: {
      heading: 'What comes in',
      one: (word: string, place: number, count: number) =>
        `1 at “${word}”, input ${place} of ${count}; 0 elsewhere`,
      zero: (count: number) => `0 in all ${count} inputs`,
      state: (count: number, lane: string, value: string) => `${count} numbers; ${lane}: ${value}`,
    },
    why: {
      small: ['Why is ', ' so small?'],
      large: ['Why is ', ' so large?'],
      middle: ['Why is ', ' in the middle?'],
      below: ['Why is ', ' so far below 0?'],
      above: ['Why is ', ' so far above 0?'],
      near: ['Why is ', ' so near to 0?'],
      squash: ['What happens to ', '?'],
    } as Readonly<
      Record<'small' | 'large' | 'middle' | 'below' | 'above' | 'near' | 'squash', [string, string]>
    >,
    curve: (name: string, from: string, to: string) => `${name} curve: ${name} of ${from} is ${to}`,
    /** How a squashing is called: by its sign, or where that is not written. */
    squashing: (op: string, written: string) => (op === 'identity' ? 'identity' : written),
    /** Formulas of squashings that are not known by their names alone. */
    formulas: {
      g1997: 'g(a) = 2 tanh(a / 2)',
      h1997: 'h(a) = tanh(a / 2)',
      g2024: 'g(a) = a + 0.5 if a ≥ 0, else σ(a)',
    } as Readonly<Record<string, string>>,
    sum: { label: 'The sum it comes from', bias: 'bias', sum: 'sum', word: (word: string) => `“${word}”` },
    prediction: {
      next: 'Next word',
      tasks: { flipflop: 'Stored bit' } as Readonly<Record<string, string>>,
      other: 'Prediction',
      before: (word: string, step: number) => `guessed after “${word}”; guessed again at step ${step}`,
      now: (word: string) => `guessed after “${word}”`,
      none: (step: number) => `None yet: the first is made at step ${step}.`,
      empty: 'None yet: there are no words.',
      came: '← in the sentence',
      comes: '← in the sentence',
      logits: 'logits',
      logit: 'logit',
    },
    tables: {
      title: (step: number, word: string) => `Step ${step}, “${word}”, as a table`,
      untitled: 'The cell as a table',
      close: 'Close',
      units: 'Values of the units',
      unit: 'unit',
      name: 'name',
      input: (count: number) => `Input x (${count} numbers)`,
      word: 'word',
      value: 'value',
      outputs: 'Outputs',
      output: 'output',
      strip: (symbol: string) => `Memory ${symbol} at every step so far`,
      gates: (lane: string) => `Gates of ${lane} at every step so far`,
      step: 'step',
      unknown: 'not yet computed',
    },
  },
  tabs: {
    label: 'What the panel shows',
    now: 'Now',
    equations: 'Equations',
    code: 'Code',
    card: 'Card',
  },
  narration: {
    empty: {
      title: 'Nothing to read yet',
      text: 'Type a word, or take an example: the cell then reads it step by step.',
    },
    titles: {
      join: 'Join word and memory',
      forget: 'Decide what to forget',
      input: 'Decide what to write',
      candidate: 'Propose what to write',
      cell: 'Update the belt',
      output: 'Decide what to show',
      hidden: 'Put out and guess',
      rewrite: 'Rewrite and guess',
      update: 'Weigh old against new',
      reset: 'Decide what to look back at',
      both: 'Weigh old against new',
      blend: 'Blend and guess',
    } as Readonly<Record<string, string>>,
    join: {
      known: (word: string, place: number, count: number): Phrase[] => [
        strong(word),
        ` is input ${place} of ${count}: that one is 1, all the others are 0.`,
      ],
      unknown: (word: string, count: number): Phrase[] => [
        strong(word),
        ` is not among the ${count} words this cell knows: all its inputs are 0.`,
      ],
      past: (word: string, state: Mark, count: number, lane: string, value: string): Phrase[] => [
        ...(word ? [`From “${word}” comes `] : ['From before comes ']),
        state,
        `: ${count} numbers, the one farthest from 0 in `,
        strong(lane),
        ` (${value}).`,
      ],
    },
    gate: {
      valve: (id: string) => `${en.narration.gate.names[id] ?? id} valve`,
      names: {
        forget: 'forget',
        input: 'input',
        output: 'output',
        update: 'update',
        reset: 'reset',
      } as Readonly<Record<string, string>>,
      count: (word: string, valve: string, low: number, high: number, count: number): Phrase[] => [
        'At ',
        strong(word),
        low === 0
          ? `, none of ${count} ${valve}s is`
          : `, ${low} of ${count} ${valve}s ${low === 1 ? 'is' : 'are'}`,
        ` below 0.1 and ${high === 0 ? 'none' : high} above 0.9.`,
      ],
      unit: (lane: string, value: number, number: string): Phrase[] => [
        'That of ',
        strong(lane),
        value < 0.1 ? ' is nearly shut, at ' : value > 0.9 ? ' is wide open, at ' : ' stands at ',
        `${number}: `,
      ],
    },
    candidate: {
      count: (word: string, above: number, below: number, count: number, far: string): Phrase[] => [
        'At ',
        strong(word),
        `, ${above === 0 ? 'no unit proposes' : `${above} of ${count} units ${above === 1 ? 'proposes' : 'propose'}`} more than ${far} and ${below === 0 ? 'none' : below} less than −${far}.`,
      ],
      unit: (lane: string, number: string): Phrase[] => ['For ', strong(lane), ` it is ${number}: `],
    },
    cause: {
      word: (word: string): Phrase => `“${word}”`,
      bias: (): Phrase => 'the bias',
      state: (node: string, name: string): Phrase => ({
        text: en.story.causes[node] ?? en.story.the(name),
        node,
      }),
      most: (term: Phrase, value: string, sum: string): Phrase[] => [
        'what counts most is ',
        term,
        `, ${value} in a sum of ${sum}.`,
      ],
      opposed: (term: Phrase, value: string, opponent: Phrase, against: string, sum: string): Phrase[] => [
        'what counts most is ',
        term,
        `, ${value}, against ${against} from `,
        opponent,
        `, in a sum of ${sum}.`,
      ],
      others: (): Phrase => 'the others',
      outweighed: (term: Phrase, value: string, sum: string): Phrase[] => [
        'what counts most is ',
        term,
        `, ${value}, but the others outweigh it: the sum is ${sum}.`,
      ],
      nothing: (): Phrase[] => ['every term of its sum is 0.'],
    },
    cell: {
      valve: (valve: string, node: string, lane: string, value: number, number: string): Phrase[] => [
        'The ',
        { text: valve, node },
        ' of ',
        strong(lane),
        value < 0.1 ? ' is nearly shut' : value > 0.9 ? ' is wide open' : ` stands at ${number}`,
      ],
      kept: (before: string, kept: string, share: number): Phrase[] => [
        kept === before && share >= 0.995
          ? `: all of ${before} rolls on.`
          : `: of ${before}${share < 0.1 ? ' only' : ','} ${kept} rolls on.`,
      ],
      nothing: (before: string): Phrase[] => [`, but its lane held ${before}: nothing to keep.`],
      changed: (lane: string, focused: boolean, from: string, to: string): Phrase[] => [
        ...(focused
          ? ['No lane changes more: ', strong(lane), ' goes']
          : ['Most changes on ', strong(lane), ', which goes']),
        ` from ${from} to ${to}.`,
      ],
      still: (): Phrase[] => ['No lane changes by as much as 0.01.'],
      value: (lane: string, value: string): Phrase[] => [strong(lane), ` is now ${value}.`],
    },
    hidden: {
      out: (
        squash: string,
        memory: string,
        lane: string,
        squashed: string,
        valve: Mark,
        share: string,
        h: Mark,
        value: string,
      ): Phrase[] => [
        `${squash} takes the ${memory} of `,
        strong(lane),
        ` to ${squashed}, and the `,
        valve,
        ` lets through ${share} of that: `,
        h,
        ` is ${value}.`,
      ],
      rewritten: (lane: string, from: string, to: string): Phrase[] => [
        'Nothing is kept: ',
        strong(lane),
        ` is computed anew, ${from} becomes ${to}; `,
      ],
      next: (best: string, share: string, second: string, secondShare: string): Phrase[] => [
        'Expected next: ',
        { text: best, node: 'prediction', strong: true },
        ` (${share}), then ${second} (${secondShare}).`,
      ],
      read: (name: string, best: string, share: string): Phrase[] => [
        `${name}: `,
        { text: best, node: 'prediction', strong: true },
        ` (${share}).`,
      ],
    },
  },
  story,
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
    gates: {
      forget: 'forget',
      input: 'input',
      output: 'output',
      update: 'update',
      reset: 'reset',
    } as Readonly<Record<string, string>>,
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
    ownTasks: 'Your own',
    note: 'About this task',
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
