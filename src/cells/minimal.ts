/** minLSTM and minGRU (Feng et al. 2024): gates that see the input alone, so that all steps can be computed at once. */
import { blend } from './gru.ts';
import { group, hPrevOnBelt, layer, x } from './parts.ts';
import { type Cell, defineCell, type Node } from './spec.ts';

const alone = { state: null, bias: false } as const;

const candidate = layer({
  id: 'candidate',
  squash: 'g2024',
  role: 'candidate',
  letter: 'n',
  slot: 'gateCandidate',
  ...alone,
});

/** minGRU: z = σ(W x_t), n = g(W x_t), h_t = (1 − z) × h_{t−1} + z × n. */
export function minGru(): Cell {
  return defineCell({
    family: 'mingru',
    parameters: { update: group('z', 'W'), candidate: group('n', 'W') },
    nodes: [
      x,
      hPrevOnBelt,
      ...layer({
        id: 'update',
        squash: 'sigmoid',
        role: 'input',
        letter: 'z',
        slot: 'gateForget',
        ...alone,
      }),
      ...candidate,
      ...blend('update', 'takes', 'candidate'),
    ],
    steps: [
      { id: 'join', tells: ['x', 'hPrev'] },
      { id: 'update', tells: ['update'] },
      { id: 'candidate', tells: ['candidate'] },
      { id: 'blend', tells: ['kept', 'written', 'h'] },
    ],
  });
}

/** minLSTM: f = σ(W x_t), i = σ(W x_t), each as its share of f + i, h_t = f′ × h_{t−1} + i′ × n. */
export function minLstm(): Cell {
  return defineCell({
    family: 'minlstm',
    parameters: { forget: group('f', 'W'), input: group('i', 'W'), candidate: group('n', 'W') },
    nodes: [
      x,
      hPrevOnBelt,
      ...layer({
        id: 'forget',
        squash: 'sigmoid',
        role: 'forget',
        letter: 'f',
        slot: 'gateForget',
        ...alone,
      }),
      ...layer({ id: 'input', squash: 'sigmoid', role: 'input', letter: 'i', slot: 'gateInput', ...alone }),
      ...share('forget', 'f′'),
      ...share('input', 'i′'),
      ...candidate,
      { id: 'kept', op: 'multiply', inputs: ['forgetShare', 'hPrev'], role: 'state', slot: 'kept' },
      { id: 'written', op: 'multiply', inputs: ['inputShare', 'candidate'], role: 'state', slot: 'written' },
      {
        id: 'h',
        op: 'add',
        inputs: ['kept', 'written'],
        role: 'state',
        symbol: { letter: 'h', sub: 't' },
        slot: 'beltAfter',
      },
    ],
    steps: [
      { id: 'join', tells: ['x', 'hPrev'] },
      { id: 'forget', tells: ['forget'] },
      { id: 'input', tells: ['input', 'forgetShare', 'inputShare'] },
      { id: 'candidate', tells: ['candidate'] },
      { id: 'blend', tells: ['kept', 'written', 'h'] },
    ],
  });
}

/** A gate's share of both gates: f / (f + i). */
function share(gate: 'forget' | 'input', letter: string): Node[] {
  return [
    { id: `${gate}Total`, op: 'add', inputs: ['forget', 'input'], role: gate },
    {
      id: `${gate}Share`,
      op: 'divide',
      inputs: [gate, `${gate}Total`],
      role: gate,
      symbol: { letter },
    },
  ];
}
