// Single terms of a sum: for every layer of every cell they add up to the sum that the engine computed.
import { describe, expect, it } from 'vitest';
import { legalChoices } from '../../src/cells/catalog.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { layersOf } from '../../src/readings/depths.ts';
import { rangeOf, sumsOf, termsOf, weightsOf } from '../../src/readings/terms.ts';
import { seededRun } from './seededRun.ts';

const choices = legalChoices();
const some = process.env.FULL ? choices : choices.filter((_, k) => k % 9 === 0);

describe('the terms of a unit', () => {
  it.each(some.map(choice => [JSON.stringify(choice), choice] as const))('add up: %s', (_, choice) => {
    const { trace, cell } = seededRun({ choice, lively: true });
    const layers = layersOf(cell);
    expect(layers.length).toBeGreaterThan(0);
    for (const node of layers)
      for (const t of [0, trace.length - 1])
        for (let unit = 0; unit < vectorOf(trace, node, t).length; unit++) {
          const { groups, sum, result } = termsOf(trace, node, t, unit);
          const total = groups.reduce((all, { value }) => all + value, 0);
          expect(total).toBeCloseTo(sum, 8);
          expect(sumsOf(trace, node, t)[unit]).toBe(sum);
          expect(result).toBe(vectorOf(trace, node, t)[unit]);
          for (const { terms, factor, parameter, kind } of groups) {
            for (const { weight, input, value } of terms)
              expect(value).toBeCloseTo(weight * input * factor, 12);
            if (kind === 'matrix' && parameter) {
              const { columns, values } = weightsOf(trace, parameter);
              for (const { index, weight } of terms)
                expect(weight).toBe(values[unit * columns + (index ?? -1)]);
            }
          }
        }
  });
});

describe('the range of a colour scale', () => {
  it('is the largest weight rounded up to 1, 2, 5 or 8', () => {
    expect(rangeOf([0.1, -7.15])).toBe(8);
    expect(rangeOf([-0.1773])).toBeCloseTo(0.2);
    expect(rangeOf([4.2, 5])).toBe(5);
    expect(rangeOf([9])).toBe(10);
    expect(rangeOf([0])).toBe(1);
    expect(rangeOf([Number.POSITIVE_INFINITY, 0.5])).toBe(0.5);
  });
});
