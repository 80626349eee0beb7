// Sums over inputs that are numbers: each input gives a term of its own, and the sentences name it.
import { describe, expect, it } from 'vitest';
import { choiceOf, familyNames } from '../../src/cells/catalog.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { parameterOf } from '../../src/engine/parameters.ts';
import { explanationsOf } from '../../src/readings/explanation.ts';
import { narrate } from '../../src/readings/narration.ts';
import { brief, shown } from '../../src/readings/numbers.ts';
import { sumOf } from '../../src/readings/sums.ts';
import { positionsOf, seededRun } from './seededRun.ts';

const text = '0.31,1_-0.5,0_0.25,1';
const run = seededRun({ task: 'numbers', text, lively: true });
const layers = ['forget', 'input', 'candidate', 'output'];

function said(at: { t: number; k: number; unit: number }, index: number, of = run): string {
  const phrases = narrate(of, at).sentences[index] ?? [];
  return phrases.map(phrase => (typeof phrase === 'string' ? phrase : phrase.text)).join('');
}

describe('a sum by its inputs', () => {
  it('has a term for each: its weight times its value', () => {
    const { program, parameters } = run.trace;
    for (const id of layers)
      for (const { t, unit } of positionsOf(run).filter(({ k }) => k === 0)) {
        const found = sumOf(run.trace, id, t, unit, true);
        const x = vectorOf(run.trace, 'x', t);
        const W = parameterOf(program, parameters, `${id}.W`);
        const terms = found?.terms.filter(({ of }) => of === 'x') ?? [];
        expect(terms.map(({ input }) => input)).toEqual([0, 1]);
        for (const { input = -1, weight, value } of terms) {
          expect(weight).toBe(W[unit * 2 + input]);
          expect(value).toBe((weight ?? Number.NaN) * (x[input] ?? Number.NaN));
        }
        const total = found?.terms.reduce((sum, { value }) => sum + value, 0);
        expect(total).toBeCloseTo(found?.sum ?? Number.NaN, 12);
      }
  });

  it('is the same sum as by the whole input, and so the default', () => {
    const whole = sumOf(run.trace, 'forget', 1, 3);
    const parted = sumOf(run.trace, 'forget', 1, 3, true);
    expect(whole?.terms.filter(({ of }) => of === 'x')).toHaveLength(1);
    const [first, second] = parted?.terms.filter(({ of }) => of === 'x') ?? [];
    expect((first?.value ?? 0) + (second?.value ?? 0)).toBeCloseTo(
      whole?.terms.find(({ of }) => of === 'x')?.value ?? Number.NaN,
      12,
    );
    expect(explanationsOf(run.trace, 1, 1, 3, true)[0]?.terms).toHaveLength(
      (explanationsOf(run.trace, 1, 1, 3)[0]?.terms.length ?? 0) + 1,
    );
  });

  it.each(familyNames)('has finite terms in every layer of %s', cell => {
    const other = seededRun({ task: 'numbers', text: '0.31_-0.5', choice: choiceOf(cell), lively: true });
    for (const k of other.cell.steps.keys())
      for (const { terms } of explanationsOf(other.trace, k, 1, 0, true))
        for (const { value } of terms) expect(Number.isNaN(value)).toBe(false);
  });
});

describe('the sentences about numbers', () => {
  it('say what comes in by name', () => {
    expect(said({ t: 1, k: 0, unit: 0 }, 0)).toBe('The cell reads −0.5 (x1) and 0 (x2).');
    const before = vectorOf(run.trace, 'hPrev', 1);
    expect(said({ t: 1, k: 0, unit: 0 }, 1)).toContain(`From (0.31, 1) comes h: ${before.length} numbers`);
    expect(narrate(run, { t: 1, k: 0, unit: 0 }).title).toBe('Join numbers and memory');
  });

  it('say what of them cannot be read', () => {
    const broken = seededRun({ task: 'numbers', text: '1,2_abc,1_1,2,3' });
    expect(said({ t: 1, k: 0, unit: 0 }, 0, broken)).toBe(
      '“abc, 1” is not 2 numbers with commas between: what is missing or no number counts as 0. The cell reads 0 (x1) and 1 (x2).',
    );
    expect(said({ t: 2, k: 0, unit: 0 }, 0, broken)).toContain('what is too much is left out.');
  });

  it('name the input that counts most with its value', () => {
    let named = 0;
    for (const { t, unit } of positionsOf(run).filter(({ k }) => k === 0)) {
      const terms = sumOf(run.trace, 'forget', t, unit, true)?.terms ?? [];
      const [most] = terms.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
      if (most?.input === undefined) continue;
      const value = run.tokens[t]?.numbers?.[most.input] ?? Number.NaN;
      expect(said({ t, k: 1, unit }, 1)).toContain(
        `what counts most is x${most.input + 1} (${brief(value)}), ${shown(most.value)}`,
      );
      named++;
    }
    expect(named).toBeGreaterThan(3);
  });

  it('of letters call a space by its sign, and no letter a word', () => {
    const letters = seededRun({ task: 'text', text: 'ab c' });
    expect(said({ t: 2, k: 0, unit: 0 }, 0, letters)).toBe(
      '␣ is input 1 of 4: that one is 1, all the others are 0.',
    );
    for (const at of positionsOf(letters))
      expect(said(at, 0, letters) + said(at, 1, letters)).not.toMatch(/\bwords?\b/);
  });
});
