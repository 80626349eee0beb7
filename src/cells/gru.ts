/** The gated recurrent unit (Cho et al. 2014), in its incompatible conventions: the hidden state itself rides the belt. */
import { type Addends, group, hPrevOnBelt, layer, x } from './parts.ts';
import { type Cell, defineCell, type Node } from './spec.ts';

/** What tells the conventions apart. */
export interface GruOptions {
  /** Whether the reset gate works after the product with R (cuDNN, PyTorch, Keras 3) or before it (Cho et al. 2014). */
  readonly reset: 'after' | 'before';
  /** Whether z keeps the old state (Cho et al. 2014, every framework) or takes the new one (Chung et al. 2014). */
  readonly z: 'keeps' | 'takes';
}

/** A GRU: h_t = z × h_{t−1} + (1 − z) × n, or with z and 1 − z exchanged; n = tanh(W x_t + r × (R h_{t−1} + b) + b) or tanh(W x_t + R (r × h_{t−1}) + b). */
export function gru({ reset = 'after', z = 'keeps' }: Partial<GruOptions> = {}): Cell {
  const after = reset === 'after';
  const candidate = group('n', 'W', 'R', 'b', ...(after ? ['rb'] : []));
  return defineCell({
    family: 'gru',
    parameters: { update: group('z', 'W', 'R', 'b'), reset: group('r', 'W', 'R', 'b'), candidate },
    nodes: [
      x,
      hPrevOnBelt,
      ...layer({
        id: 'update',
        squash: 'sigmoid',
        role: z === 'keeps' ? 'forget' : 'input',
        letter: 'z',
        slot: 'gateForget',
      }),
      ...layer({ id: 'reset', squash: 'sigmoid', role: 'reset', letter: 'r', slot: 'gateInput' }),
      ...(after ? [] : resetBefore),
      ...layer({
        id: 'candidate',
        squash: 'tanh',
        role: 'candidate',
        letter: 'n',
        slot: 'gateCandidate',
        ...(after ? { state: null, addends: resetAfter } : { state: 'resetState' }),
      }),
      ...blend('update', z, 'candidate'),
    ],
    steps: [
      { id: 'join', tells: ['x', 'hPrev'] },
      { id: 'update', tells: ['update'] },
      { id: 'reset', tells: ['reset'] },
      { id: 'candidate', tells: ['resetState', 'candidate'] },
      { id: 'blend', tells: ['kept', 'written', 'h'] },
    ],
  });
}

/** The new state between the old and the candidate: one gate keeps with its value and writes with the rest, or the other way round. */
export function blend(gate: string, z: GruOptions['z'], candidate: string): Node[] {
  const rest: Node = {
    id: `${gate}Rest`,
    op: 'oneMinus',
    inputs: [gate],
    role: z === 'keeps' ? 'input' : 'forget',
  };
  const [keep, write] = z === 'keeps' ? [gate, rest.id] : [rest.id, gate];
  return [
    rest,
    { id: 'kept', op: 'multiply', inputs: [keep, 'hPrev'], role: 'state', slot: 'kept' },
    { id: 'written', op: 'multiply', inputs: [write, candidate], role: 'state', slot: 'written' },
    {
      id: 'h',
      op: 'add',
      inputs: ['kept', 'written'],
      role: 'state',
      symbol: { letter: 'h', sub: 't' },
      slot: 'beltAfter',
    },
  ];
}

/** r × h_{t−1} (H): the state that the candidate sees when the reset works before the product. */
export function resetStateBy(gate: string): Node {
  return {
    id: 'resetState',
    op: 'multiply',
    inputs: [gate, 'hPrev'],
    role: 'state',
    slot: 'resetState',
  };
}

const resetBefore: readonly Node[] = [resetStateBy('reset')];

/** r × (R h_{t−1} + b): the reset works on what the matrix made of the state. */
const resetAfter: Addends = {
  nodes: [
    { id: 'candidateFromH', op: 'matmul', inputs: ['candidate.R', 'hPrev'], role: 'candidate' },
    { id: 'candidateState', op: 'add', inputs: ['candidateFromH', 'candidate.rb'], role: 'candidate' },
    {
      id: 'resetState',
      op: 'multiply',
      inputs: ['reset', 'candidateState'],
      role: 'state',
      slot: 'resetState',
    },
  ],
  inputs: ['resetState'],
};
