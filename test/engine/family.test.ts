// Every legal choice of every family against central differences; FULL=1 takes all, else a seeded sample. Illegal ones are refused.
import { describe, expect, it } from 'vitest';
import {
  type Choice,
  cellOf,
  choiceOf,
  families,
  familyNames,
  legal,
  legalChoices,
  presets,
  refusalOf,
  toggleNames,
  toggles,
} from '../../src/cells/catalog.ts';
import { withHead } from '../../src/cells/head.ts';
import { compute, type Workspace } from '../../src/engine/forward.ts';
import { random } from '../../src/engine/random.ts';
import { nameOf } from './choices.ts';
import { functional, gradientsOf, placesOf, randomRun, worstDistances } from './differences.ts';
import { heldRun } from './held.ts';

const tolerance = 1e-8;
const plans = [
  { lengths: [4], seed: 21 },
  { lengths: [3, 1, 2], seed: 22 },
];
const sizesOf = { 'I = H': { I: 4, H: 4, O: 0 }, 'I < H': { I: 2, H: 3, O: 0 } } as const;

/** All families, all presets, every toggle alone, and of the rest a sample, or with FULL all. */
function chosen(): Choice[] {
  const all = legalChoices();
  if (process.env.FULL) return all;
  const single = all.filter(choice => nameOf(choice).split(' ').length <= 2);
  const named = presets.map(({ choice }) => choice);
  const chance = random(7);
  const sample = Array.from({ length: 24 }, () => chance.pick(all));
  const byName = new Map([...single, ...named, ...sample].map(choice => [nameOf(choice), choice]));
  return [...byName.values()];
}

describe.each(chosen().map(choice => [nameOf(choice), choice] as const))('%s', (_, choice) => {
  for (const [kind, sizes] of Object.entries(sizesOf))
    it(`with ${kind}, gradients of parameters, inputs and initial states are central differences`, () => {
      const cell = cellOf(choice, sizes);
      const everything = cell.nodes.map(node => node.id);
      for (const plan of plans) {
        const work = randomRun(cell, sizes, plan);
        const isTruncated = cell.nodes.some(({ stop = [] }) => stop.length > 0);
        if (isTruncated) expect(truncationFaults(work, sizes, plan)).toEqual([]);
        else expect(faults(work, functional(work, everything, plan))).toEqual([]);
      }
    });

  it('with a head behind it, too', () => {
    const sizes = { I: 3, H: 3, O: 2 };
    const [plan] = plans;
    if (!plan || choice.truncated) return;
    const work = randomRun(withHead(cellOf(choice, sizes), 'softmax'), sizes, plan);
    expect(faults(work, functional(work, ['prediction'], plan))).toEqual([]);
  });
});

describe('the catalog', () => {
  it('counts the legal choices of each family', () => {
    const counts = familyNames.map(name => [name, legalChoices([name]).length]);
    expect(Object.fromEntries(counts)).toMatchObject({ rnn: 1, gru: 4, mut1: 1, slstm: 1 });
    expect(legalChoices(['lstm'])).toHaveLength(9 * (10 * 8 - 6) + 9);
  });

  it('refuses every illegal choice with its reason, and mends it to the nearest legal one', () => {
    const values = (choice: Choice, name: (typeof toggleNames)[number]): Choice[] =>
      toggles[name].map(value => ({ ...choice, [name]: value }));
    const illegal = familyNames
      .flatMap(name => legalChoices([name]))
      .flatMap(choice => toggleNames.flatMap(name => values(choice, name)))
      .filter(choice => refusalOf(choice) !== undefined);
    expect(illegal.length).toBeGreaterThan(1000);
    for (const choice of illegal) {
      const reason = refusalOf(choice)?.reason ?? '';
      expect(() => cellOf(choice, sizesOf['I = H'])).toThrow(`is refused: ${reason}`);
      expect(refusalOf(legal(choice))).toBeUndefined();
    }
  });

  it.each([
    [{ coupled: true, forgetgate: false }, 'coupledNeedsForget'],
    [{ coupled: true, inputgate: false }, 'coupledNeedsInput'],
    [{ peepholes: true, forgetgate: false, inputgate: false, outputgate: false }, 'peepholesNeedGate'],
    [{ gaterecurrence: true, forgetgate: false, inputgate: false, outputgate: false }, 'recurrenceNeedsGate'],
    [{ layernorm: true, peepholes: true }, 'layerNormAlone'],
    [{ layernorm: true, truncated: true }, 'layerNormAlone'],
  ] as const)('refuses %j for %s', (changes, reason) => {
    expect(refusalOf(choiceOf('lstm', changes))?.reason).toBe(reason);
  });

  it('knows the toggles of other families as such', () => {
    expect(refusalOf(choiceOf('gru', { peepholes: true }))).toEqual({
      reason: 'otherFamily',
      toggle: 'peepholes',
    });
    expect(legal(choiceOf('gru', { peepholes: true, z: 'takes' }))).toEqual(choiceOf('gru', { z: 'takes' }));
  });

  it('has presets that are legal and differ', () => {
    for (const { choice } of presets) expect(refusalOf(choice)).toBeUndefined();
    expect(new Set(presets.map(({ choice }) => nameOf(choice))).size).toBe(presets.length);
  });

  it('tells each family’s nodes in its steps', () => {
    for (const choice of legalChoices()) {
      const { steps } = cellOf(choice, sizesOf['I = H']);
      expect(steps.length).toBeGreaterThan(1);
      for (const step of steps) expect(step.tells.length).toBeGreaterThan(0);
    }
    expect(families.lstm.toggles).toHaveLength(10);
  });
});

function faults(work: Workspace, weights: ReturnType<typeof functional>): [string, number][] {
  const isCurved = work.program.cell.nodes.some(({ op }) => op === 'normalize'); // differences are blunter there
  const limit = isCurved ? 10 * tolerance : tolerance;
  return [...worstDistances(work, weights)].filter(([, distance]) => !(distance < limit));
}

/**
 * Truncated gradients are those of the run in which what is stopped comes from outside: that run against central
 * differences, and the truncated run's gradients against that run's.
 */
function truncationFaults(
  work: Workspace,
  sizes: { I: number; H: number; O: number },
  plan: (typeof plans)[number],
) {
  const ids = ['h', 'c'];
  compute(work);
  const held = heldRun(work, sizes, plan);
  const differ = faults(held, functional(held, ids, plan));
  gradientsOf(work, functional(work, ids, plan));
  gradientsOf(held, functional(held, ids, plan));
  for (const [name, { offset, shape }] of work.program.parameters) {
    const other = held.program.parameters.get(name)?.offset ?? Number.NaN;
    const size = shape.reduce((product, side) => product * side, 1);
    for (let k = 0; k < size; k++) {
      const off = Math.abs(
        (work.parameterGradients[offset + k] ?? Number.NaN) -
          (held.parameterGradients[other + k] ?? Number.NaN),
      );
      if (!(off < 1e-12)) differ.push([name, off]);
    }
  }
  for (const id of ['x', 'cPrev'])
    for (const b of plan.lengths.keys()) {
      const mine = placesOf(work, id, b).flat();
      const theirs = placesOf(held, id, b).flat();
      for (const [k, place] of mine.entries()) {
        const off = Math.abs(
          (work.gradients[place] ?? Number.NaN) - (held.gradients[theirs[k] ?? -1] ?? Number.NaN),
        );
        if (!(off < 1e-12)) differ.push([id, off]);
      }
    }
  for (const b of plan.lengths.keys())
    if (
      placesOf(work, 'hPrev', b)
        .flat()
        .some(place => work.gradients[place] !== 0)
    )
      differ.push(['hPrev', 1]);
  return differ;
}
