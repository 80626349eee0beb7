/** The words of the lenses: how far back an output reaches, and who wrote what the memory holds. */
import { type Mark, type Phrase, strong } from './phrase.ts';

/** What is traced back: a loss, a logit, or an output that is a number. */
type Kind = 'loss' | 'logit' | 'output';

const itself: Readonly<Record<Kind, string>> = {
  loss: 'Its error',
  logit: 'Its gradient',
  output: 'Its gradient',
};

export const lenses = {
  plain: 'plain RNN',
  plainShort: 'RNN',
  left: 'left',
  share: 'share left',
  origin: { loss: 'loss at', logit: 'logit of', output: 'output' },
  /** A step by its word and number: of words that come again, of numbers. */
  named: {
    again: (word: string, step: number) => `${word} (step ${step})`,
    number: (word: string, step: number) => `step ${step} ${word.startsWith('(') ? word : `(${word})`}`,
  },
  none: {
    words: 'There is nothing yet to trace back from.',
    head: 'These weights have no head: nothing is guessed, so there is no output to trace back from.',
  },
  gradient: {
    title: { loss: 'How far back does the error reach?', logit: 'How far back does the guess reach?' },
    /** What was guessed, and what that cost. */
    symbol: (after: string, came: string, share: string, loss: string): Phrase[] => [
      'After ',
      strong(after),
      ', ',
      strong(came),
      ` had ${share}: a loss of ${loss}. `,
    ],
    numbers: (after: string, guess: string, came: string, loss: string): Phrase[] => [
      'After ',
      strong(after),
      `, the guess was ${guess} and ${came} came: a squared error of ${loss}. `,
    ],
    logit: (after: string, output: string, value: string): Phrase[] => [
      'After ',
      strong(after),
      ', the logit of ',
      strong(output),
      ` was ${value}. `,
    ],
    /** Why a logit stands where a loss is usual. */
    unjudged: 'What should have come is not in the text, so the likeliest output is traced. ',
    number: (after: string, output: string, value: string): Phrase[] => [
      'After ',
      strong(after),
      ', the output ',
      strong(output),
      ` was ${value}. `,
    ],
    gated: (kind: Kind, valve: Mark, letter: readonly Phrase[]): Phrase[] => [
      `${itself[kind]} rolls back along the belt, and each `,
      valve,
      ' lets through just ',
      ...letter,
      ' of it.',
    ],
    free: (kind: Kind): Phrase[] => [
      `${itself[kind]} rolls back along the belt, where nothing is taken of it.`,
    ],
    rewritten: (kind: Kind): Phrase[] => [
      `${itself[kind]} has no belt to roll back on: every step passes it through the weights and the slope of the layer.`,
    ],
    changed: (kind: Kind): Phrase[] => [
      `${itself[kind]} rolls back along the belt, but every step does more to the state than keep a share of it.`,
    ],
    truncated: ' All other ways back are cut off: this cell truncates its gradient.',
    choose: 'From',
    loss: (came: string) => (came ? `the loss at ${came}` : 'the loss'),
    output: (name: string, isNumber: boolean) => `${isNumber ? 'the output' : 'the logit of'} ${name}`,
    state: 'to',
    stateName: (name: string, letter: string) => `${name} ${letter}`,
    along: (word: string, unit: string): Phrase[] => ['Along the belt at ', strong(word), ', ', strong(unit)],
    path: 'the path along the belt',
    valve: 'valve',
    at: (word: string) => `at ${word}`,
    reaches: (word: string) => `reaches ${word}`,
    start: 'the start',
    all: (value: string, word: string) => `By all paths, ${value} reaches ${word}.`,
    beyond: (kind: Kind, word: string): Phrase[] => [
      strong(word),
      ` comes after the ${kind === 'loss' ? 'guess' : 'output'} that is traced: nothing of it reaches here.`,
    ],
    how: 'How to read the strip',
    read: (kind: Kind): string =>
      `A tall bar: change the memory at that step, and the ${kind} still changes. Each line down is ten times less.`,
    steady: (from: string, to: string, share: string | undefined): Phrase[] => [
      ' From ',
      strong(from),
      ' back to ',
      strong(to),
      share === undefined ? ' nothing is lost.' : ` ${share} of the size is left.`,
    ],
    steep: (word: string, before: string, share: string): Phrase[] => [
      ' Most is lost at ',
      strong(word),
      `: ${share} of the size arrives at `,
      strong(before),
      '.',
    ],
    shut: (valve: Mark, unit: string, value: string): Phrase[] => [
      ' There the ',
      valve,
      ' of ',
      strong(unit),
      `, which carries most, stands at ${value}.`,
    ],
    nothing: ' Nothing reaches back at all: all the sizes are 0.',
    compare: {
      less: 'The plain RNN keeps less',
      more: 'The plain RNN keeps more here',
      same: 'The plain RNN keeps as much',
    },
    compared: (from: string, to: string, name: string, own: string, plain: string): Phrase[] => [
      'From ',
      strong(from),
      ' back to ',
      strong(to),
      `, the ${name} keeps ${own} of the size, the plain RNN ${plain}.`,
    ],
    norms: (own: string, ownState: string, plainState: string, units: number, others: number) =>
      `Norms of the gradient at ${ownState} (${own}, ${units} units) and at ${plainState} (plain RNN, ${others} units), by all paths.`,
    alone: {
      task: 'No plain RNN beside it: there is none that was trained on this task.',
      kept: 'No plain RNN beside it: these weights were trained for another cell, so its own would be no fair match.',
      weights:
        'No plain RNN beside it: these are not trained weights, so its trained ones would be no fair match.',
      failed: 'No plain RNN beside it: its weights could not be loaded.',
      nothing: 'No plain RNN beside it: nothing can be traced in it.',
    },
    table: 'as table',
    columns: { step: 'step', word: 'read' },
  },
  lineage: {
    title: 'Who wrote this?',
    state: 'In the',
    empty: (lane: string): Phrase[] => ['Nothing is written yet in ', strong(lane), '.'],
    holds: (lane: string, word: string, state: Mark, value: string): Phrase[] => [
      'After ',
      strong(word),
      ', ',
      state,
      ' of ',
      strong(lane),
      ` is ${value}. `,
    ],
    start: (lane: string, state: Mark, value: string): Phrase[] => [
      'Before the first step, ',
      state,
      ' of ',
      strong(lane),
      ` is ${value}. `,
    ],
    wrote: (writer: string, put: string, left: string): Phrase[] => [
      strong(writer.replace(/^step /, 'Step ')),
      ` wrote ${put}, and ${left}. `,
    ],
    set: (writer: string, put: string, left: string): Phrase[] => [
      'You set it to ',
      `${put} at `,
      strong(writer),
      `, and ${left}. `,
    ],
    brought: (put: string, left: string): Phrase[] => [`It began with ${put}, and ${left}. `],
    all: 'all of it is left',
    part: (share: string, amount: string) => `${share} of it is left: ${amount}`,
    none: 'next to nothing of it is left',
    second: (writer: string, amount: string): Phrase[] => [`Next comes `, strong(writer), ` with ${amount}.`],
    nothing: 'No step left as much as 0.01.',
    formula: (word: string): Phrase[] => ['What is left of ', strong(word)],
    amount: 'left',
    put: 'written',
    lets: 'let through since',
    now: 'no step since',
    how: 'How to read the strip',
    read: 'A bar is what is left now of what that step wrote, up or down from 0; the line adds them up to what the belt holds.',
    list: 'Largest amounts',
    initial: 'before the start',
    edit: 'set by you',
    you: (step: number) => `you (step ${step})`,
    others: (count: number) => `${count} other${count === 1 ? '' : 's'}`,
    share: (share: string) => `${share} left`,
    sum: 'sum',
    untraced: {
      rewritten:
        'Nobody in particular: this cell keeps no share of its state. Every step computes all of it anew, so no part of what it holds can be told to come from one step.',
      changed:
        'It cannot be told: this cell does more to its state at every step than keep a share and add to it, so what it holds is no sum of what was written.',
    },
    values: 'The strip goes on showing the values.',
  },
};
