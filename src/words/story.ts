/** The sentences about what only some cells do: gates that share, states that are blended, logs, normalisers. */
import { type Mark, type Phrase, strong } from './phrase.ts';

/** A number and the lane it is found in. */
interface Place {
  readonly value: string;
  readonly lane: string;
}

const listed = (phrases: readonly Phrase[]): Phrase[] =>
  phrases.flatMap((phrase, k) => (k === 0 ? [phrase] : [k === phrases.length - 1 ? ' and ' : ', ', phrase]));

export const story = {
  /** What a state is before the first word: those of one value together. */
  start: (groups: readonly { readonly states: readonly Mark[]; readonly value: string }[]): Phrase[] => [
    'Nothing was read before: ',
    ...groups.flatMap(({ states, value }, k): Phrase[] => [
      ...(k === 0 ? [] : ['; ']),
      ...listed(states),
      ` ${states.length === 1 ? 'is' : 'are'} ${value}`,
    ]),
    '.',
  ],
  /** Titles of the steps that guess, where there is no head to guess with. */
  headless: {
    hidden: 'Put out',
    rewrite: 'Rewrite',
    blend: 'Blend',
  } as Readonly<Record<string, string>>,
  /** How a cause is called in a sentence, where its node's name would be too long. */
  causes: {
    hPrev: 'the hidden state',
    cPrev: 'the cell state',
    c: 'the new cell state',
  } as Readonly<Record<string, string>>,
  the: (name: string) => `the ${name}`,
  alone: (term: Phrase, value: string): Phrase[] => ['its sum is ', term, ` alone, ${value}.`],
  proposals: 'the proposals',
  range: (word: string, what: string, low: Place, high: Place): Phrase[] => [
    'At ',
    strong(word),
    low.value === high.value
      ? `, all values of ${what} are ${low.value}.`
      : `, ${what} reaches from ${low.value} in ${low.lane} to ${high.value} in ${high.lane}.`,
  ],
  ranges: (word: string, what: string, low: Place, high: Place): Phrase[] => [
    'At ',
    strong(word),
    low.value === high.value
      ? `, ${what} are all ${low.value}.`
      : `, ${what} reach from ${low.value} in ${low.lane} to ${high.value} in ${high.lane}.`,
  ],
  layer: (lane: string, name: string, value: string): Phrase[] => [
    'For ',
    strong(lane),
    ` the ${name} is ${value}: `,
  ],
  /** One gate for both: what it keeps of the old state and what it takes of the new one. */
  keeps: (lane: string, keep: string, take: string): Phrase[] => [
    `So ${keep} of what `,
    strong(lane),
    ` held stays, and ${take} of the proposal will be written.`,
  ],
  takes: (lane: string, keep: string, take: string): Phrase[] => [
    `So ${take} of the proposal will be written, and ${keep} of what `,
    strong(lane),
    ' held stays.',
  ],
  leaves: (valve: Mark, other: Mark, value: string): Phrase[] => [
    'The ',
    valve,
    ' is what the ',
    other,
    ` leaves of 1: ${value}.`,
  ],
  shares: (shares: readonly { readonly name: Mark; readonly value: string }[]): Phrase[] => [
    'Each over the sum of the two: ',
    ...shares.flatMap(({ name, value }, k) => [...(k === 0 ? [] : [', ']), name, ` ${value}`]),
    '.',
  ],
  larger: (
    node: Mark,
    one: readonly Phrase[],
    oneValue: string,
    other: readonly Phrase[],
    otherValue: string,
  ): Phrase[] => [node, ' is the larger of ', ...one, ` (${oneValue}) and `, ...other, ` (${otherValue}).`],
  plus: ' + ',
  exponentials: (
    takenOff: Mark | undefined,
    valves: readonly { readonly valve: Mark; readonly value: string }[],
  ): Phrase[] => [
    ...(takenOff ? ['With ', takenOff, ' taken off, exp opens '] : ['Exp opens ']),
    ...valves.flatMap(({ valve, value }, k) => [k === 0 ? 'the ' : ' and the ', valve, ` to ${value}`]),
    '.',
  ],
  /** What a reset gate is for; before: it works on the old state itself, after: on what the matrix made of it. */
  resetBefore: (lane: string, share: string): Phrase[] => [
    `So ${share} of what `,
    strong(lane),
    ' held will enter the proposals.',
  ],
  resetAfter: (lane: string, share: string): Phrase[] => [
    `So ${share} of what the old state adds to the proposal of `,
    strong(lane),
    ' will be let in.',
  ],
  letsIn: (valve: Mark, whole: string, part: string, before: boolean): Phrase[] => [
    'The ',
    valve,
    ` lets in ${part} of the ${whole} ${before ? 'that was held' : 'from the old state'}.`,
  ],
  rolls: (lane: string, before: string): Phrase[] => [
    `Nothing is forgotten: all of the ${before} of `,
    strong(lane),
    ' rolls on.',
  ],
  normalised: (lane: string, count: number, from: string, to: string): Phrase[] => [
    'The sum of ',
    strong(lane),
    `, ${from}, is normalised over all ${count} lanes, scaled and shifted: ${to}.`,
  ],
  carried: (state: Mark, from: string, share: string, added: string, to: string): Phrase[] => [
    state,
    ` keeps ${share} of its ${from} and takes in ${added}: ${to}.`,
  ],
  blend: (
    lane: string,
    before: string,
    keep: string,
    proposed: string,
    take: string,
    state: Mark,
    now: string,
  ): Phrase[] => [
    `Of its ${before}, `,
    strong(lane),
    ` keeps a share of ${keep}; of the proposed ${proposed} it takes ${take}: `,
    state,
    ` is ${now}.`,
  ],
  /** How a squashing is called at the start of a sentence, if not by its sign. */
  squashings: { h1997: 'The h of 1997' } as Readonly<Record<string, string>>,
  divided: (
    by: Mark,
    divisor: string,
    memory: string,
    lane: string,
    quotient: string,
    valve: Mark,
    share: string,
    h: Mark,
    value: string,
  ): Phrase[] => [
    'Divided by ',
    by,
    `, ${divisor}, the ${memory} of `,
    strong(lane),
    ` is ${quotient}, and the `,
    valve,
    ` lets through ${share} of that: `,
    h,
    ` is ${value}.`,
  ],
  bare: (valve: Mark, share: string, memory: string, lane: string, h: Mark, value: string): Phrase[] => [
    'The ',
    valve,
    ` lets through ${share} of the ${memory} of `,
    strong(lane),
    ': ',
    h,
    ` is ${value}.`,
  ],
  open: (squash: string, memory: string, lane: string, h: Mark, value: string): Phrase[] => [
    `${squash} takes the ${memory} of `,
    strong(lane),
    ` to ${value}, and no valve stands before `,
    h,
    '.',
  ],
  same: (h: Mark, memory: Mark, lane: string, value: string): Phrase[] => [
    h,
    ' is ',
    memory,
    ' itself: ',
    strong(lane),
    ` holds ${value}.`,
  ],
};
