/** The minimal gated unit (Zhou, Wu, Zhang & Zhou 2016): one gate does the work of the GRU's two. */
import { blend, resetStateBy } from './gru.ts';
import { group, hPrevOnBelt, layer, x } from './parts.ts';
import { type Cell, defineCell } from './spec.ts';

/** The MGU: f = σ(W x_t + R h_{t−1} + b), n = tanh(W x_t + R (f × h_{t−1}) + b), h_t = (1 − f) × h_{t−1} + f × n. */
export function mgu(): Cell {
  return defineCell({
    family: 'mgu',
    parameters: { forget: group('f', 'W', 'R', 'b'), candidate: group('n', 'W', 'R', 'b') },
    nodes: [
      x,
      hPrevOnBelt,
      ...layer({ id: 'forget', squash: 'sigmoid', role: 'input', letter: 'f', slot: 'gateForget' }),
      resetStateBy('forget'),
      ...layer({
        id: 'candidate',
        squash: 'tanh',
        role: 'candidate',
        letter: 'n',
        slot: 'gateCandidate',
        state: 'resetState',
      }),
      ...blend('forget', 'takes', 'candidate'),
    ],
    steps: [
      { id: 'join', tells: ['x', 'hPrev'] },
      { id: 'forget', tells: ['forget'] },
      { id: 'candidate', tells: ['resetState', 'candidate'] },
      { id: 'blend', tells: ['kept', 'written', 'h'] },
    ],
  });
}
