/** The LSTM with a forget gate (Gers, Schmidhuber & Cummins 2000), in the form every framework ships today. */
import { hPrev, layer, layerParameters, x } from './parts.ts';
import { type Cell, defineCell, type Node } from './spec.ts';

const cPrev: Node = {
  id: 'cPrev',
  op: 'previous',
  inputs: ['c'],
  role: 'state',
  size: 'H',
  symbol: { letter: 'c', sub: 't−1' },
  slot: 'beltBefore',
};

/** The standard LSTM: i, f, o = σ(…), g = tanh(…), c_t = f × c_{t−1} + i × g, h_t = o × tanh(c_t). */
export function lstm(): Cell {
  return defineCell({
    family: 'lstm',
    parameters: {
      forget: layerParameters('f'),
      input: layerParameters('i'),
      candidate: layerParameters('g'),
      output: layerParameters('o'),
    },
    nodes: [
      x,
      hPrev,
      cPrev,
      ...layer({ id: 'forget', squash: 'sigmoid', role: 'forget', letter: 'f', slot: 'gateForget' }),
      ...layer({ id: 'input', squash: 'sigmoid', role: 'input', letter: 'i', slot: 'gateInput' }),
      ...layer({ id: 'candidate', squash: 'tanh', role: 'candidate', letter: 'g', slot: 'gateCandidate' }),
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
      ...layer({ id: 'output', squash: 'sigmoid', role: 'output', letter: 'o', slot: 'gateOutput' }),
      { id: 'squashed', op: 'tanh', inputs: ['c'], role: 'state', slot: 'squash' },
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
      { id: 'join', tells: ['x', 'hPrev', 'cPrev'] },
      { id: 'forget', tells: ['forget'] },
      { id: 'input', tells: ['input'] },
      { id: 'candidate', tells: ['candidate'] },
      { id: 'cell', tells: ['kept', 'written', 'c'] },
      { id: 'output', tells: ['output'] },
      { id: 'hidden', tells: ['squashed', 'h'] },
    ],
  });
}
