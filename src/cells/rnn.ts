/** The plain recurrent network: h_t = tanh(W x_t + R h_{t−1} + b) (Elman 1990, with tanh as every framework has it). */
import { group, hPrevOnBelt, layer, x } from './parts.ts';
import { type Cell, defineCell } from './spec.ts';

/** The plain RNN's cell; its only layer is the hidden state itself. */
export function rnn(): Cell {
  return defineCell({
    family: 'rnn',
    parameters: { hidden: group('', 'W', 'R', 'b') },
    nodes: [
      x,
      hPrevOnBelt,
      ...layer({
        id: 'h',
        group: 'hidden',
        squash: 'tanh',
        role: 'state',
        letter: 'h',
        sub: 't',
        slot: 'beltAfter',
      }),
    ],
    steps: [
      { id: 'join', tells: ['x', 'hPrev'] },
      { id: 'hidden', tells: ['h'] },
    ],
  });
}
