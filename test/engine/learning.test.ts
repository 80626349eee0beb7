// What learning leaves out changes no parameter's gradient: to the last bit those of the whole way back.
import { describe, expect, it } from 'vitest';
import { withHead } from '../../src/cells/head.ts';
import { lstm } from '../../src/cells/lstm.ts';
import { rnn } from '../../src/cells/rnn.ts';
import type { Cell } from '../../src/cells/spec.ts';
import { backward } from '../../src/engine/backward.ts';
import { compile } from '../../src/engine/compile.ts';
import { behindCount, type Extent } from '../../src/engine/extent.ts';
import { compute } from '../../src/engine/forward.ts';
import { wayBack } from '../../src/engine/learning.ts';
import { functional, randomRun } from './differences.ts';

const sizes = { I: 3, H: 5, O: 4 };
const cells: Readonly<Record<string, Cell>> = {
  rnn: withHead(rnn(), 'sigmoid'),
  lstm: withHead(lstm(), 'softmax'),
  'lstm without head': lstm(),
};

/** The parameters' gradients of a random cost of the named nodes. */
function slopes(cell: Cell, lengths: readonly number[], ids: readonly string[], extent: Extent) {
  const plan = { lengths, seed: 8 };
  const work = randomRun(cell, sizes, plan);
  const weights = functional(work, ids, plan);
  compute(work, extent);
  work.gradients.set(weights);
  backward(work, extent);
  return work.parameterGradients;
}

for (const [name, cell] of Object.entries(cells))
  describe(name, () => {
    const told = cell.nodes.filter(({ symbol, id, op }) => symbol && id !== 'prediction' && op !== 'given');
    for (const lengths of [[5], [4, 6, 3]])
      it(`learns the same from sequences of ${lengths.join(', ')} steps`, () => {
        const ids = told.map(({ id }) => id);
        const all = slopes(cell, lengths, ids, 'all');
        expect(slopes(cell, lengths, ids, 'learning')).toEqual(all);
        expect(all.some(slope => slope !== 0)).toBe(true);
      });
  });

it('an LSTM learns without the prediction, the gradient of x, and what its sums would hand on', () => {
  const program = compile(withHead(lstm(), 'softmax'), sizes);
  expect(program.behind.slice(behindCount(program, 'learning')).map(({ op }) => op)).toEqual(['softmax']);
  const { back } = wayBack(program, 'learning');
  expect(back.ahead).toEqual([]);
  const sums = [...back.loop, ...back.behind].filter(({ op }) => op === 'add');
  expect(sums.flatMap(({ inputs }) => inputs.filter(({ kind }) => kind === 'node'))).toEqual([]);
});
