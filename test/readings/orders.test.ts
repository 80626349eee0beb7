// Numbers over many orders of magnitude: written with two significant digits, on an axis of decades.
import { describe, expect, it } from 'vitest';
import { decade, heightIn, ordersOf, productOf, significant } from '../../src/readings/orders.ts';

describe('a number of any size', () => {
  it.each([
    [0, '0'],
    [1.34, '1.3'],
    [-0.0996, '−0.10'],
    [0.00114, '0.0011'],
    [-0.000558, '−5.6e−4'],
    [123, '123'],
    [123456, '1.2e5'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('%d is written %s', (value, text) => expect(significant(value)).toBe(text));

  it('is a power of ten at a mark', () => {
    expect([-5, -2, 0, 2, 4].map(decade)).toEqual(['1e−5', '0.01', '1', '100', '1e4']);
  });
});

describe('the axis of some sizes', () => {
  it('reaches from the decade below the smallest to the largest, or to the next decade where that is near', () => {
    expect(ordersOf([0.012, 0.2])).toMatchObject({ low: -2, marks: [-2, -1] });
    expect(ordersOf([0.012, 0.81])).toEqual({ low: -2, high: 0, marks: [-2, -1, 0] });
  });

  it('holds every size in order, and stands at its foot for 0', () => {
    const sizes = [0.002, 0.03, 0.4, 5];
    const heights = sizes.map(size => heightIn(ordersOf(sizes), size));
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(heights.every(height => height > 0 && height <= 1)).toBe(true);
    expect(heightIn(ordersOf(sizes), 0)).toBe(0);
  });

  it('has two marks where all sizes are in one decade', () => {
    expect(ordersOf([3.4, 3.4]).marks).toEqual([-1, 0]);
    expect(ordersOf([0.2, 0.4]).marks).toEqual([-2, -1]);
  });

  it('reaches over six decades, over more where it has room, and over one where all is 0', () => {
    const { low, high } = ordersOf([1e-30, 1]);
    expect(high - low).toBeLessThanOrEqual(6);
    expect(ordersOf([1e-30, 1], 20)).toMatchObject({ low: -20, high: 0 });
    expect(ordersOf([1e-30, 1], 2)).toMatchObject({ low: -6 });
    expect(ordersOf([0, 0]).marks).toEqual([-1, 0]);
  });
});

it('a product is said to be equal only where its written factors give its digits', () => {
  expect(productOf(0.5, 0.5, significant)).toEqual({ product: '0.25', factors: ['0.50', '0.50'], sign: '=' });
  expect(productOf(0.146, 0.146, significant).sign).toBe('≈');
});
