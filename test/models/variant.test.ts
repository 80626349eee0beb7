// The weights of a composed cell: what is kept of the trained model, what is new, and that z is told two ways by one function.
import { describe, expect, it } from 'vitest';
import { type Choice, choiceOf, legalChoices } from '../../src/cells/catalog.ts';
import { forward, vectorOf } from '../../src/engine/forward.ts';
import { parameterOf, seededParameters, unpackParameters } from '../../src/engine/parameters.ts';
import { programFor, sourcesFor, type Variant, variantOf } from '../../src/models/variant.ts';
import { trainedTasks as tasks } from '../../src/tasks/catalog.ts';
import { tokenize, vectorsOf } from '../../src/tasks/task.ts';

const task = tasks.agreement;
const trained = (() => {
  const program = programFor(choiceOf('lstm'), task, task.hidden);
  return { program, parameters: seededParameters(program, 42) };
})();
const seed = { wseed: 1, forgetbias: 1 };

function made(choice: Choice, source = sourcesFor(choice, task, true)[0] ?? 'seed', plan = seed): Variant {
  return variantOf(
    unpackParameters(trained.program, trained.parameters),
    choice,
    programFor(choice, task, task.hidden),
    source,
    plan,
  );
}

function run({ program, parameters }: Variant) {
  return forward(program, parameters, vectorsOf(task, tokenize(task, task.texts[0])));
}

describe('kept weights', () => {
  it('are the trained ones wherever name and shape are the same', () => {
    for (const choice of legalChoices(['lstm'])) {
      const variant = made(choice, 'kept');
      for (const name of variant.program.parameters.keys()) {
        const isNew = !trained.program.parameters.has(name);
        expect(variant.untrained.includes(name), name).toBe(isNew);
        if (!isNew)
          expect(parameterOf(variant.program, variant.parameters, name)).toEqual(
            parameterOf(trained.program, trained.parameters, name),
          );
      }
    }
  });

  it('name what is new: peepholes, and nothing for a gate that is left out', () => {
    expect(made(choiceOf('lstm', { peepholes: true })).untrained).toEqual([
      'forget.p',
      'input.p',
      'output.p',
    ]);
    expect(made(choiceOf('lstm', { forgetgate: false })).untrained).toEqual([]);
    expect(made(choiceOf('lstm')).untrained).toEqual([]);
  });

  it('give new peepholes numbers of their own, so that the gates see the belt', () => {
    const variant = made(choiceOf('lstm', { peepholes: true }));
    const p = parameterOf(variant.program, variant.parameters, 'forget.p');
    expect(p.every(value => value !== 0)).toBe(true);
    expect(vectorOf(run(variant), 'c', 5)).not.toEqual(vectorOf(run(made(choiceOf('lstm'))), 'c', 5));
  });
});

describe('weights from a seed', () => {
  it('are untrained throughout, and others for another seed', () => {
    const one = made(choiceOf('gru'), 'seed');
    expect(one.untrained).toEqual([...one.program.parameters.keys()]);
    expect(made(choiceOf('gru'), 'seed', { ...seed, wseed: 2 }).parameters).not.toEqual(one.parameters);
  });

  it('begin with the forget bias that was chosen', () => {
    const variant = made(choiceOf('lstm'), 'seed', { ...seed, forgetbias: -2 });
    expect([...parameterOf(variant.program, variant.parameters, 'forget.b')]).toEqual(Array(8).fill(-2));
  });

  it('begin a layer norm with gains of 1 and biases of 0', () => {
    const variant = made(choiceOf('lstm', { layernorm: true }), 'seed');
    expect([...parameterOf(variant.program, variant.parameters, 'cell.gain')]).toEqual(Array(8).fill(1));
    expect([...parameterOf(variant.program, variant.parameters, 'forget.biasX')]).toEqual(Array(8).fill(0));
  });
});

describe('z told the other way round', () => {
  it.each(['after', 'before'] as const)('is the same function, reset %s', reset => {
    const keeps = run(made(choiceOf('gru', { reset }), 'seed'));
    const takes = run(made(choiceOf('gru', { reset, z: 'takes' }), 'seed'));
    for (let t = 0; t < keeps.length; t++) {
      const [h, other] = [vectorOf(keeps, 'h', t), vectorOf(takes, 'h', t)];
      h.forEach((value, k) => {
        expect(Math.abs(value - (other[k] ?? Number.NaN))).toBeLessThan(1e-14);
      });
      const [z, rest] = [vectorOf(keeps, 'update', t), vectorOf(takes, 'update', t)];
      z.forEach((value, k) => {
        expect(value + (rest[k] ?? Number.NaN)).toBeCloseTo(1, 14);
      });
    }
  });
});
