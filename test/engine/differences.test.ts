// Every gradient of every cell, with and without a head, alone and in batches, against central differences.
import { describe, expect, it } from 'vitest';
import { withHead } from '../../src/cells/head.ts';
import { lstm } from '../../src/cells/lstm.ts';
import { rnn } from '../../src/cells/rnn.ts';
import type { Cell } from '../../src/cells/spec.ts';
import {
  bumped,
  centralDifference,
  distance,
  functional,
  gradientsOf,
  placesOf,
  randomRun,
  worstDistances,
} from './differences.ts';

const sizes = { I: 3, H: 5, O: 4 };
const tolerance = 1e-8;
const cells: Readonly<Record<string, Cell>> = {
  rnn: rnn(),
  lstm: lstm(),
  'rnn with softmax': withHead(rnn(), 'softmax'),
  'lstm with softmax': withHead(lstm(), 'softmax'),
  'lstm with sigmoid': withHead(lstm(), 'sigmoid'),
};
const batches: Readonly<Record<string, readonly number[]>> = {
  'one sequence': [6],
  'one step': [1],
  'three sequences': [4, 4, 4],
  'three sequences of different lengths': [5, 1, 3],
};

for (const [name, cell] of Object.entries(cells))
  describe(name, () => {
    const everything = cell.nodes.map(node => node.id);

    for (const [kind, lengths] of Object.entries(batches))
      it(`${kind}: gradients of parameters, inputs and initial states are central differences`, () => {
        const plan = { lengths, seed: 7 };
        const work = randomRun(cell, sizes, plan);
        const worst = worstDistances(work, functional(work, everything, plan));
        const parameters = [...work.program.parameters.keys()];
        const states = work.program.carries.map(carry => carry.id);
        expect([...worst.keys()].sort()).toEqual([...parameters, 'x', ...states].sort());
        expect([...worst].filter(([, distance]) => !(distance < tolerance))).toEqual([]);
      });

    it('a loss that reads h at the last step alone has the gradients of central differences', () => {
      const plan = { lengths: [6], seed: 8 };
      const work = randomRun(cell, sizes, plan);
      const weights = functional(work, ['h'], plan);
      for (const at of placesOf(work, 'h', 0).slice(0, -1)) for (const place of at) weights[place] = 0;
      expect([...worstDistances(work, weights)].filter(([, distance]) => !(distance < tolerance))).toEqual(
        [],
      );
    });

    for (const { id, op } of cell.nodes.filter(node => node.op !== 'given'))
      it(`the gradient at ${id} is the central difference of a number added to it, at every step`, () => {
        const plan = { lengths: [3, 2], seed: 9 };
        const size = /^(logits|prediction)/.test(id) ? 'O' : 'H';
        const work = randomRun(cell, sizes, plan);
        const other = randomRun(bumped(cell, id, size), sizes, plan);
        gradientsOf(work, functional(work, everything, plan));
        const weights = functional(other, everything, plan);
        for (const b of plan.lengths.keys()) {
          const gradients = placesOf(work, id, b)
            .flat()
            .map(place => work.gradients[place] ?? Number.NaN);
          const differences = placesOf(other, 'bump', b)
            .flat()
            .map(place => centralDifference(other, weights, other.values, place));
          expect(gradients).toHaveLength(3 * sizes[size]);
          expect(gradients.some(gradient => Math.abs(gradient) > 1e-3)).toBe(true);
          const off = gradients.map((gradient, k) => distance(gradient, differences[k] ?? Number.NaN));
          expect(Math.max(...off), op).toBeLessThan(tolerance);
        }
      });
  });
