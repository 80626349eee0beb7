/** The words of the variant card, which come with it and not before: what each family and toggle does, and the names of what is compared. */
import { findings } from './findings.ts';

/** How a toggle at a value is named: what came with it, or what was left out. */
export interface FeatureName {
  readonly sign: '+' | '−' | '·';
  readonly text: string;
}

/** Sentences and names of the card; a family or a toggle without an entry is told by its symbols alone. */
export const card = {
  names: {
    'forgetgate.false': { sign: '−', text: 'forget gate' },
    'inputgate.false': { sign: '−', text: 'input gate' },
    'outputgate.false': { sign: '−', text: 'output gate' },
    'peepholes.true': { sign: '+', text: 'peepholes' },
    'coupled.true': { sign: '·', text: 'coupled gates' },
    'gaterecurrence.true': { sign: '+', text: 'full gate recurrence' },
    'layernorm.true': { sign: '+', text: 'layer norm' },
    'truncated.true': { sign: '·', text: 'truncated gradient' },
    'candidateactivation.identity': { sign: '−', text: 'squashing of the candidate' },
    'candidateactivation.g1997': { sign: '·', text: 'candidate in −2..2' },
    'outputactivation.identity': { sign: '−', text: 'squashing of the cell state' },
    'outputactivation.h1997': { sign: '·', text: 'h of 1997' },
    'reset.before': { sign: '·', text: 'reset before the product' },
    'z.takes': { sign: '·', text: 'z that takes the new' },
  } as Readonly<Record<string, FeatureName>>,
  titled: (family: string, features: readonly FeatureName[]) => {
    const texts = (without: boolean) =>
      features.filter(({ sign }) => (sign === '−') === without).map(({ text }) => text);
    return [
      family,
      ...listed(' with ', texts(false)),
      ...(texts(false).length > 0 ? listed(', without ', texts(true)) : listed(' without ', texts(true))),
    ].join('');
  },
  /** A variant without a name, over its column. */
  nameless: 'this one',
  also: (names: readonly string[]) => `also ${names.join(', ')}`,
  families: {
    rnn: 'No belt: everything is taken off, mixed by one matrix and written anew at every step.',
    lstm: 'A belt carries the cell state; one gate decides what stays on it, one what is written, one what is shown.',
    gru: 'The hidden state itself rides the belt. One gate lets through part of the old and the rest of the new; another decides how much of the old the candidate sees.',
    mgu: 'One gate does what the GRU needs two for: it lets the old state into the candidate, and says how much of the candidate is taken.',
    mut1: 'A GRU found by search: its update gate does not look at the old state, and the candidate sees tanh of the input.',
    mut2: 'A GRU found by search: the reset gate adds the input without weighing it.',
    mut3: 'A GRU found by search: the update gate sees the old state through tanh.',
    slstm:
      'Its input gate is exponential: a new input can outweigh all that came before. A normaliser divides it out again, a stabiliser keeps the numbers small.',
    minlstm:
      'Its gates see the input alone, never the state. That is what lets all steps be computed at once.',
    mingru:
      'Its gate sees the input alone, never the state. That is what lets all steps be computed at once.',
  } as Readonly<Record<string, string>>,
  toggles: {
    'forgetgate.false': 'What is on the belt stays on it for good; writing only adds.',
    'inputgate.false': 'Every candidate is written in full.',
    'outputgate.false': 'Whatever is on the belt is shown.',
    'peepholes.true':
      'Each gate also looks at its own lane of the belt: before the belt is changed, the output gate after.',
    'coupled.true': 'One gate works two valves: it writes as much as it forgets.',
    'gaterecurrence.true': 'Each gate also sees what all gates did at the step before.',
    'layernorm.true':
      'Sums are brought to mean 0 and variance 1 before they are squashed, and so is the belt.',
    'truncated.true': 'Errors go back in time along the belt alone; forward, this changes nothing.',
    'candidateactivation.identity': 'The candidate is written as it is, without a squashing.',
    'candidateactivation.g1997': 'The candidate lies between −2 and 2.',
    'outputactivation.identity': 'The cell state is shown as it is, without a squashing.',
    'outputactivation.h1997': 'The cell state is squashed less steeply before it is shown.',
    'reset.before': 'The reset gate works on the state before the matrix mixes it.',
    'z.takes': 'The same function, told the other way round: z says how much of the new is taken.',
  } as Readonly<Record<string, string>>,
  changed: (other: string) => `What changed from ${other}`,
  rows: {
    states: 'states carried',
    lane: 'a lane straight through',
    gates: 'gates',
    blending: 'gates to keep and write',
    parameters: 'parameters',
  },
  trait: 'trait',
  yes: 'yes',
  no: 'no',
  blending: {
    apart: 'apart',
    coupled: 'coupled',
    keep: 'only to keep',
    write: 'only to write',
    none: 'none',
  },
  came: 'New',
  went: 'Gone',
  wiresCame: 'New wires',
  wiresWent: 'Wires gone',
  equations: 'Other equations',
  stops: 'Gradient cut',
  again: 'Gradient again',
  more: 'parameters',
  which: (family: string) => `Which ${family} is this?`,
  /** Toggles that are conventions: the same name stands for several cells, or the same cell for several names. */
  conventions: {
    'reset.after':
      'Reset works on what the matrix made of the state, as in PyTorch and cuDNN; Cho et al. (2014) let it work on the state before.',
    'reset.before':
      'Reset works on the state before the matrix, as in Cho et al. (2014); PyTorch and cuDNN apply it after. It is another cell: neither can be converted into the other.',
    'z.keeps':
      'Here z keeps the old, as in PyTorch, Keras and ONNX; Chung et al. (2014) let it take the new. It is the same cell.',
    'z.takes':
      'Here z takes the new, as in Chung et al. (2014); PyTorch, Keras and ONNX let it keep the old. It is the same cell.',
  } as Readonly<Record<string, string>>,
  source: 'Since when, and by whom',
  arxiv: (number: string) => `arXiv ${number}`,
  numbers: (same: string, lane: string, unit: number) =>
    `${same}: ${lane === `unit ${unit}` ? lane : `unit ${unit}, ${lane}`}`,
  sides: { added: ['without', 'with'], other: ['before', 'now'] },
  name: 'name',
  found: 'What the comparisons found',
  findings,
  frameworks: {
    heading: 'What frameworks call it',
    lacking: 'not built in',
    lacks: (call: string, list: readonly string[]) => `${call} has no ${list.join(', no ')}`,
    /** What their documents say they have not; where a word is missing, nothing more is claimed. */
    toggles: {
      peepholes: 'peepholes',
      coupled: 'coupled gates',
      reset: 'reset before the product',
    } as Readonly<Record<string, string>>,
    exchanged: 'its z is 1\u00a0−\u00a0z here',
  },
};

/** What the card's dictionary must hold. */
export type CardWords = typeof card;

/** "with a, b and c", or nothing. */
function listed(before: string, texts: readonly string[]): string[] {
  const last = texts.at(-1);
  if (last === undefined) return [];
  return [before, texts.length > 1 ? `${texts.slice(0, -1).join(', ')} and ${last}` : last];
}
