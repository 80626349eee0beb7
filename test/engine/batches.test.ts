// Sequences computed side by side: each must be what it is alone, and sequences may end at different steps.
import { describe, expect, it } from 'vitest';
import { withHead } from '../../src/cells/head.ts';
import { lstm } from '../../src/cells/lstm.ts';
import { rnn } from '../../src/cells/rnn.ts';
import { compile } from '../../src/engine/compile.ts';
import {
  compute,
  forward,
  load,
  loadSymbols,
  vectorOf,
  type Workspace,
  workspace,
} from '../../src/engine/forward.ts';
import { seededParameters } from '../../src/engine/parameters.ts';
import type { Vector } from '../../src/engine/vector.ts';
import { functional, gradientsOf, placesOf, randomRun } from './differences.ts';

const sizes = { I: 3, H: 5, O: 4 };
const cells = { rnn: rnn(), lstm: lstm(), 'lstm with softmax': withHead(lstm(), 'softmax') };

for (const [name, cell] of Object.entries(cells))
  for (const lengths of [
    [4, 4, 4],
    [5, 1, 3],
    [2, 6],
  ]) {
    const plan = { lengths, seed: 3 };
    const ids = cell.nodes.map(node => node.id);
    const run = (): { work: Workspace; weights: Vector; alone: Workspace[] } => {
      const work = randomRun(cell, sizes, plan);
      const weights = functional(work, ids, plan);
      gradientsOf(work, weights);
      return { work, weights, alone: lengths.map((length, b) => separate(work, weights, length, b)) };
    };

    describe(`${name}, sequences of ${lengths.join(', ')} steps`, () => {
      it('each has bit for bit the values and gradients it has alone', () => {
        const { work, alone } = run();
        for (const [b, length] of lengths.entries())
          for (const id of ids)
            for (const array of ['values', 'gradients'] as const) {
              const single = alone[b] ?? work;
              const here = numbersAt(work, array, id, b).slice(0, length);
              expect(here, `${array} of ${id}`).toEqual(numbersAt(single, array, id, 0));
            }
      });

      it('the gradients of parameters are the sum of those alone', () => {
        const { work, alone } = run();
        for (const [k, gradient] of work.parameterGradients.entries()) {
          const sum = alone.reduce((total, single) => total + (single.parameterGradients[k] ?? 0), 0);
          expect(Math.abs(gradient - sum)).toBeLessThan(1e-13 * Math.max(1, Math.abs(sum)));
        }
      });

      it('no gradient stands behind the end of a sequence', () => {
        const { work } = run();
        for (const [b, length] of lengths.entries())
          for (const id of ids)
            expect(
              numbersAt(work, 'gradients', id, b)
                .slice(length)
                .flat()
                .every(g => g === 0),
            ).toBe(true);
      });

      it('running twice gives the same numbers', () => {
        const { work, weights } = run();
        const before = [work.values.slice(), work.gradients.slice(), work.parameterGradients.slice()];
        gradientsOf(work, weights);
        expect([work.values, work.gradients, work.parameterGradients]).toEqual(before);
      });
    });
  }

describe('loading', () => {
  const program = compile(lstm(), sizes);
  const parameters = seededParameters(program, 1);
  const room = (): Workspace => workspace(program, parameters, 3, 2);

  it('a new sequence replaces all of the one before it', () => {
    const work = room();
    load(
      work,
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      { hPrev: [1, 1, 1, 1, 1], cPrev: [2, 2, 2, 2, 2] },
      1,
    );
    load(work, [[1, 0, 0]], {}, 1);
    expect(numbersAt(work, 'values', 'x', 1)).toEqual([
      [1, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    compute(work);
    const single = forward(program, parameters, [
      [1, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    for (const t of [0, 1, 2]) expect(vectorOf(work, 'h', t, 1)).toEqual(vectorOf(single, 'h', t).slice());
  });

  it('symbols are one-hot vectors, gaps are zero', () => {
    const work = room();
    loadSymbols(work, [2, null, 0], 1);
    expect(numbersAt(work, 'values', 'x', 1)).toEqual([
      [0, 0, 1],
      [0, 0, 0],
      [1, 0, 0],
    ]);
    expect(
      numbersAt(work, 'values', 'x', 0)
        .flat()
        .every(value => value === 0),
    ).toBe(true);
  });

  it('says what does not fit', () => {
    const x = [0, 0, 0];
    expect(() => load(room(), [x, x, x, x])).toThrow('room for 3 steps, got 4');
    expect(() => load(room(), [x, [0, 0]])).toThrow('x at step 2 needs 3 numbers, got 2');
    expect(() => load(room(), [x], { hPrev: [0] })).toThrow('hPrev needs 5 numbers, got 1');
    expect(() => load(room(), [x], { h: [0, 0, 0, 0, 0] })).toThrow('lstm has no state h');
    expect(() => loadSymbols(room(), [0, 3])).toThrow('symbol at step 2 must be below 3, got 3');
    expect(() => loadSymbols(room(), [0.5])).toThrow('symbol at step 1 must be below 3, got 0.5');
    expect(() => loadSymbols(room(), [0, 0, 0, 0])).toThrow('room for 3 steps, got 4');
    expect(() => workspace(program, parameters.slice(1), 3)).toThrow(
      `lstm has ${parameters.length} parameters, got ${parameters.length - 1}`,
    );
    expect(() => workspace(program, parameters, 3, 1, [], new Float64Array(2 * program.frame))).toThrow(
      `room of ${3 * program.frame} numbers needed, got ${2 * program.frame}`,
    );
    expect(() => vectorOf(room(), 'h', 3)).toThrow('time step 3 of 3');
    expect(() => vectorOf(room(), 'y', 0)).toThrow('lstm has no node y');
  });
});

/** Sequence b of a batch run alone, with the same weights of the loss. */
function separate(work: Workspace, weights: Vector, length: number, b: number): Workspace {
  const { program } = work;
  const x = numbersAt(work, 'values', 'x', b).slice(0, length);
  const initial = Object.fromEntries(
    program.carries.map(({ id }) => [id, numbersAt(work, 'values', id, b)[0] ?? []]),
  );
  const single = workspace(program, work.parameters, length);
  load(single, x, initial);
  const own: Vector = new Float64Array(single.values.length);
  for (const { id } of program.cell.nodes) {
    const to = placesOf(single, id, 0).flat();
    for (const [k, from] of placesOf(work, id, b).slice(0, length).flat().entries())
      own[to[k] ?? -1] = weights[from] ?? 0;
  }
  gradientsOf(single, own);
  return single;
}

function numbersAt(work: Workspace, array: 'values' | 'gradients', id: string, b: number): number[][] {
  return placesOf(work, id, b).map(at => at.map(place => work[array][place] ?? Number.NaN));
}
