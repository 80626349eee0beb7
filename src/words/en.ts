/** Every word of the interface in English; another language is another file of the same type. */

import { cells } from './cells.ts';
import { inputs } from './inputs.ts';
import { type Mark, type Phrase, strong } from './phrase.ts';
import { places } from './places.ts';
import { story } from './story.ts';

export const en = {
  cells,
  inputs,
  page: {
    title: 'LSTM Explainer',
    loading: (name: string) => `Loading ${name}`,
    failed: (name: string, why: string) => `${name} could not be loaded: ${why}`,
    again: 'Try again',
    panel: 'What happens now',
  },
  figure: {
    inputs,
    name: (family: string, step: number, token: string) =>
      `${family.toUpperCase()} cell at step ${step}${token ? `, ${token}` : ''}`,
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
    /** What a unit was found to go with, where it is named by that and where that is only the nearest. */
    caption: (name: string, r: string) => `${name}, r = ${r}`,
    nearest: (name: string, r: string) => `nearest: ${name}, r = ${r}`,
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
  /** Of the messages over the strip only the name: they come with their own words. */
  notices: 'Notices',
  view: {
    label: (on: string) => `How it is looked at: ${on}`,
    none: 'View',
    values: 'values',
    gradient: 'gradient',
    lineage: 'lineage',
    predict: 'Predict',
    compare: 'Compare',
  },
  panel: {
    label: 'What happens now',
    table: 'as table',
    whole: 'whole sentence',
    deeper: 'term by term',
    more: 'more',
    less: 'less',
    equation: (unit: number, of: string | undefined) =>
      `Equation${of === undefined ? '' : ` of the ${of}`} with the numbers of unit ${unit}`,
    /** What stands in an equation for a value that the reader holds. */
    held: 'set by you',
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
    sum: {
      label: 'The sum it comes from',
      bias: 'bias',
      sum: 'sum',
      /** What each input adds: its weight times its value. */
      products: (
        list: readonly { readonly name: string; readonly weight: string; readonly value: string }[],
      ) =>
        `weight × input: ${list.map(({ name, weight, value }) => `${weight} × ${value} (${name})`).join(', ')}`,
    },
    prediction: {
      tasks: {
        flipflop: 'Stored bit',
        recall: 'Recalled letter',
        adding: 'Sum of what was marked',
        co2: 'Next change, ppm',
      } as Readonly<Record<string, string>>,
      other: 'Prediction',
      before: (token: string, step: number) => `guessed after ${token}; guessed again at step\u00a0${step}`,
      now: (token: string) => `guessed after ${token}`,
      none: (step: number) => `None yet: the first is made at step ${step}.`,
      logits: 'logits',
      logit: 'logit',
      guess: 'guess',
      difference: 'difference',
      beside: (guess: string, came: string) => `${guess} (in the text ${came})`,
    },
    /** Where an answer is asked for, if not at every step. */
    asked: {
      end: 'Asked only at the end',
      token: (token: string) => `Asked only at ${token}`,
      elsewhere: 'Not asked here',
      nowhere: 'Never asked in this text',
    },
  },
  tabs: {
    label: 'What the panel shows',
    now: 'Now',
    equations: 'Equations',
    code: 'Code',
    card: 'Card',
    changes: 'Changes',
  },
  narration: {
    empty: {
      title: 'Nothing to read yet',
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
    held: (node: Mark, lane: string, value: string): Phrase[] => [
      'You hold the ',
      node,
      ' of ',
      strong(lane),
      ` at ${value} here, whatever it would have been.`,
    ],
    join: {
      past: (token: string, state: Mark, count: number, lane: string, value: string): Phrase[] => [
        ...(token ? [`From ${token} comes `] : ['From before comes ']),
        state,
        `: ${count} numbers, the one farthest from 0 in `,
        strong(lane),
        ` (${value}).`,
      ],
    },
    gate: {
      valve: (id: string) => `${en.narration.gate.names[id] ?? en.figure.nodes[id] ?? id} valve`,
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
      token: (token: string): Phrase => token,
      input: (name: string, value: string): Phrase => `${name} (${value})`,
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
    },
    guess: {
      next: 'Expected next: ',
      possible: 'Possible next: ',
      numbers: 'It guesses ',
      read: (name: string) => `${name}: `,
      unasked: (where: string) => `${where}; by now: `,
      /** The likeliest, then the second, if one is told. */
      likely: (best: string, share: string, second: string | undefined, secondShare: string): Phrase[] => [
        { text: best, node: 'prediction', strong: true },
        ` (${share})${second === undefined ? '' : `, then ${second} (${secondShare})`}.`,
      ],
      together: (list: readonly { readonly text: string; readonly share: string }[]): Phrase[] =>
        listed(list.map(({ text, share }) => [text, ` (${share})`])),
      /** The first numbers, and how many more there are. */
      values: (
        list: readonly { readonly name: string; readonly value: string }[],
        more: number,
      ): Phrase[] => [
        ...listed(list.map(({ name, value }) => [value, ` for ${name}`])),
        ...(more > 0 ? [` And ${more} more.`] : []),
      ],
    },
  },
  story,
  strip: {
    slider: 'Time step',
    place: (step: number, length: number, token: string) => `step ${step} of ${length}, ${token}`,
    examples: 'Examples',
    sentenceMenu: 'Examples and editing',
    addShort: 'add',
    change: 'Change it',
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
  rooms: { label: 'Rooms', explore: 'Explore', learn: 'Learn', present: 'Present' },
  bar: {
    task: 'Task',
    ownTasks: 'Your own',
    note: 'About this task',
    tasks: {
      recall: 'recall',
      flipflop: 'flip-flop',
      counting: 'counting',
      reber: 'Reber grammar',
      adding: 'adding',
      agreement: 'agreement',
      names: 'names',
      co2: 'CO₂ by month',
      text: 'your text',
      numbers: 'your numbers',
      file: 'your file',
    } as Readonly<Record<string, string>>,
    share: 'Share',
    undo: 'Undo',
    redo: 'Redo',
    menu: 'Menu',
    theme: { auto: 'Theme: as the device', light: 'Theme: light', dark: 'Theme: dark' },
  },
};

/** "a and b", "a, b and c": the first piece of each stands for the prediction; a full stop at the end. */
function listed(items: readonly (readonly [text: string, after: string])[]): Phrase[] {
  return items.flatMap(([text, after], k): Phrase[] => [
    ...(k === 0 ? [] : [k === items.length - 1 ? ' and ' : ', ']),
    { text, node: 'prediction', strong: true },
    k === items.length - 1 ? `${after}.` : after,
  ]);
}

/** What a dictionary must hold. */
export type Words = typeof en;
