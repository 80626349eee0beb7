/** The sLSTM of xLSTM (Beck et al. 2024): an exponential input gate, a normaliser n_t and a stabiliser m_t; one head. */
import { cPrev, group, hPrev, layer, x } from './parts.ts';
import { type Cell, defineCell, type Node } from './spec.ts';

const nPrev: Node = {
  id: 'nPrev',
  op: 'previous',
  inputs: ['n'],
  role: 'state',
  size: 'H',
  symbol: { letter: 'n', sub: 't−1' },
};

/** Before the first step m is −∞, so that m_1 is the log of the first input gate. */
const mPrev: Node = {
  id: 'mPrev',
  op: 'previous',
  inputs: ['m'],
  role: 'state',
  size: 'H',
  symbol: { letter: 'm', sub: 't−1' },
  initial: '-Infinity',
};

/**
 * The sLSTM: l_i and l_f are the logs of its gates, m_t = max(l_f + m_{t−1}, l_i), i = exp(l_i − m_t),
 * f = exp(l_f + m_{t−1} − m_t), c_t = f × c_{t−1} + i × g, n_t = f × n_{t−1} + i, h_t = o × c_t / n_t.
 * m_t keeps the exponentials in range and cancels in c_t / n_t.
 */
export function slstm(): Cell {
  return defineCell({
    family: 'slstm',
    parameters: {
      forget: group('f', 'W', 'R', 'b'),
      input: group('i', 'W', 'R', 'b'),
      candidate: group('g', 'W', 'R', 'b'),
      output: group('o', 'W', 'R', 'b'),
    },
    nodes: [
      x,
      hPrev,
      cPrev,
      nPrev,
      mPrev,
      ...layer({
        id: 'forgetLog',
        group: 'forget',
        squash: 'logSigmoid',
        role: 'forget',
        letter: 'l',
        sub: 'f',
      }),
      ...layer({ id: 'inputLog', group: 'input', squash: 'identity', role: 'input', letter: 'l', sub: 'i' }),
      ...stabilised,
      ...layer({ id: 'candidate', squash: 'tanh', role: 'candidate', letter: 'g', slot: 'gateCandidate' }),
      ...carried,
      ...layer({ id: 'output', squash: 'sigmoid', role: 'output', letter: 'o', slot: 'gateOutput' }),
      { id: 'squashed', op: 'divide', inputs: ['c', 'n'], role: 'state', slot: 'squash' },
      {
        id: 'h',
        op: 'multiply',
        inputs: ['output', 'squashed'],
        role: 'state',
        symbol: { letter: 'h', sub: 't' },
        slot: 'hiddenOut',
      },
    ],
    steps: [
      { id: 'join', tells: ['x', 'hPrev', 'cPrev', 'nPrev', 'mPrev'] },
      { id: 'forget', tells: ['forgetLog'] },
      { id: 'input', tells: ['inputLog', 'm', 'forget', 'input'] },
      { id: 'candidate', tells: ['candidate'] },
      { id: 'cell', tells: ['n', 'kept', 'written', 'c'] },
      { id: 'output', tells: ['output'] },
      { id: 'hidden', tells: ['squashed', 'h'] },
    ],
  });
}

/** The gates out of their logs, held below overflow by m_t. */
const stabilised: readonly Node[] = [
  { id: 'mForget', op: 'add', inputs: ['forgetLog', 'mPrev'], role: 'state' },
  {
    id: 'm',
    op: 'maximum',
    inputs: ['mForget', 'inputLog'],
    role: 'state',
    symbol: { letter: 'm', sub: 't' },
  },
  { id: 'forgetLogBefore', op: 'add', inputs: ['forgetLog', 'mPrev'], role: 'forget' },
  { id: 'forgetLogLess', op: 'subtract', inputs: ['forgetLogBefore', 'm'], role: 'forget' },
  {
    id: 'forget',
    op: 'exp',
    inputs: ['forgetLogLess'],
    role: 'forget',
    symbol: { letter: 'f' },
    slot: 'gateForget',
  },
  { id: 'inputLogLess', op: 'subtract', inputs: ['inputLog', 'm'], role: 'input' },
  {
    id: 'input',
    op: 'exp',
    inputs: ['inputLogLess'],
    role: 'input',
    symbol: { letter: 'i' },
    slot: 'gateInput',
  },
];

/** Cell state and normaliser, carried on by the same gates. */
const carried: readonly Node[] = [
  { id: 'kept', op: 'multiply', inputs: ['forget', 'cPrev'], role: 'state', slot: 'kept' },
  { id: 'written', op: 'multiply', inputs: ['input', 'candidate'], role: 'state', slot: 'written' },
  {
    id: 'c',
    op: 'add',
    inputs: ['kept', 'written'],
    role: 'state',
    symbol: { letter: 'c', sub: 't' },
    slot: 'beltAfter',
  },
  { id: 'nKept', op: 'multiply', inputs: ['forget', 'nPrev'], role: 'state' },
  {
    id: 'n',
    op: 'add',
    inputs: ['nKept', 'input'],
    role: 'state',
    symbol: { letter: 'n', sub: 't' },
  },
];
