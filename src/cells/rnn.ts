/** The plain recurrent network: h_t = tanh(W x_t + R h_{t−1} + b) (Elman 1990, with tanh as every framework has it). */
import { hPrev, layer, layerParameters, x } from './parts.ts';
import { type Cell, defineCell } from './spec.ts';

/** The plain RNN's cell; its only layer is the hidden state itself. */
export function rnn(): Cell {
  return defineCell({
    family: 'rnn',
    parameters: { hidden: layerParameters('') },
    nodes: [
      x,
      hPrev,
      ...layer({
        id: 'h',
        group: 'hidden',
        squash: 'tanh',
        role: 'state',
        letter: 'h',
        sub: 't',
        slot: 'hiddenOut',
      }),
    ],
    steps: [
      { id: 'join', tells: ['x', 'hPrev'] },
      { id: 'hidden', tells: ['h'] },
    ],
  });
}
