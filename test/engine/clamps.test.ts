// Values that are held: they stand in the trace, the rest follows from them, and no gradient passes through them.
import { describe, expect, it } from 'vitest';
import { type Choice, cellOf, choiceOf, familyNames, presets } from '../../src/cells/catalog.ts';
import { withHead } from '../../src/cells/head.ts';
import { type Clamp, canBeHeld } from '../../src/engine/clamps.ts';
import { compile } from '../../src/engine/compile.ts';
import { forward, vectorOf } from '../../src/engine/forward.ts';
import { seededParameters } from '../../src/engine/parameters.ts';
import { type Random, random } from '../../src/engine/random.ts';
import { nameOf } from './choices.ts';
import { functional, randomRun, worstDistances } from './differences.ts';

const sizes = { I: 3, H: 3, O: 2 };
const choices: Choice[] = [
  ...familyNames.map(name => choiceOf(name)),
  choiceOf('lstm', { layernorm: true }),
  ...presets.map(({ choice }) => choice),
];
const x = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [0, 1, 0],
];

/** Some clamps of any nodes, at one step or all, in one unit or all. */
function anyClamps(chance: Random, choice: Choice): Clamp[] {
  const program = compile(withHead(cellOf(choice, sizes), 'softmax'), sizes);
  const { cell, blocks } = program;
  const nodes = cell.nodes.filter(({ id }) => canBeHeld(program, id));
  return Array.from({ length: 3 }, () => {
    const node = chance.pick(nodes).id;
    const size = blocks.get(node)?.size ?? 1;
    return {
      node,
      unit: chance.pick([null, chance.below(size)]),
      t: chance.pick([null, chance.below(4)]),
      value: chance.normal() / 2 + 0.5,
    };
  });
}

describe.each(choices.map(choice => [nameOf(choice), choice] as const))('clamps of %s', (_, choice) => {
  const cell = withHead(cellOf(choice, sizes), 'softmax');

  it('pass no gradient: all others are central differences of the run in which they are held', () => {
    const chance = random(11);
    for (let k = 0; k < 4; k++) {
      const plan = {
        lengths: [4, 2],
        seed: 30 + k,
        clamps: anyClamps(chance, { ...choice, truncated: false }),
      };
      const work = randomRun(
        withHead(cellOf({ ...choice, truncated: false }, sizes), 'softmax'),
        sizes,
        plan,
      );
      const worst = worstDistances(work, functional(work, ['prediction', 'h'], plan));
      expect(
        [...worst].filter(([, distance]) => !(distance < 1e-8)),
        JSON.stringify(plan.clamps),
      ).toEqual([]);
    }
  });

  it('stand in the trace at their steps and units, and change nothing before', () => {
    const program = compile(cell, sizes);
    const parameters = seededParameters(program, 3);
    const plain = forward(program, parameters, x);
    const clamp: Clamp = { node: 'h', unit: 1, t: 2, value: 0.75 };
    const trace = forward(program, parameters, x, {}, [clamp]);
    for (let t = 0; t < 4; t++) {
      const [h, before] = [vectorOf(trace, 'h', t), vectorOf(plain, 'h', t)];
      if (t < 2) expect(h).toEqual(before);
      if (t === 2) expect(h[1]).toBe(0.75);
      if (t === 2) expect(h[0]).toBe(before[0]);
    }
    expect(vectorOf(trace, 'logits', 2)).not.toEqual(vectorOf(plain, 'logits', 2));
  });
});

describe('a clamp', () => {
  const program = compile(withHead(cellOf(choiceOf('lstm'), sizes), 'softmax'), sizes);
  const parameters = seededParameters(program, 5);

  it('of the forget gate at 1 and the input gate at 0 keeps what is on the belt', () => {
    const trace = forward(program, parameters, x, { cPrev: [0.5, -0.25, 1] }, [
      { node: 'forget', unit: null, t: null, value: 1 },
      { node: 'input', unit: null, t: null, value: 0 },
    ]);
    for (let t = 0; t < 4; t++) expect([...vectorOf(trace, 'c', t)]).toEqual([0.5, -0.25, 1]);
  });

  it('given later counts, and one beyond the end of the text waits', () => {
    const trace = forward(program, parameters, x, {}, [
      { node: 'c', unit: null, t: null, value: 1 },
      { node: 'c', unit: 0, t: 1, value: -1 },
      { node: 'c', unit: 0, t: 9, value: 3 },
    ]);
    expect([...vectorOf(trace, 'c', 1)]).toEqual([-1, 1, 1]);
    expect([...vectorOf(trace, 'cPrev', 2)]).toEqual([-1, 1, 1]);
  });

  it('of what is not there is refused', () => {
    const run = (clamp: Clamp) => forward(program, parameters, x, {}, [clamp]);
    expect(() => run({ node: 'update', unit: null, t: null, value: 0 })).toThrow('no node update');
    expect(() => run({ node: 'c', unit: 3, t: null, value: 0 })).toThrow(
      'c has 3 units, clamp asks for unit 4',
    );
    expect(() => run({ node: 'c', unit: 0, t: 0, value: Number.NaN })).toThrow('cannot be held');
    expect(() => run({ node: 'prediction', unit: 0, t: 0, value: 1 })).toThrow('depend on each other');
  });
});
