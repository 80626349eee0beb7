// Numbers as they are written.
import { describe, expect, it } from 'vitest';
import { brief, fitted, percent, shown, signed } from '../../src/readings/numbers.ts';

describe('a number', () => {
  it('has two decimals and a true minus', () => {
    expect(shown(0.847)).toBe('0.85');
    expect(shown(-3.2689)).toBe('−3.27');
    expect(shown(-3.2689, 4)).toBe('−3.2689');
  });

  it('that rounds to zero has no sign', () => {
    expect(shown(-0.004)).toBe('0.00');
    expect(shown(-0)).toBe('0.00');
  });

  it('that is none says so', () => {
    expect(shown(Number.NaN)).toBe('NaN');
    expect(shown(Number.NEGATIVE_INFINITY)).toBe('−∞');
  });

  it('as a term has its sign apart', () => {
    expect(signed(0.87)).toBe('+ 0.87');
    expect(signed(-0.04)).toBe('− 0.04');
    expect(signed(-0.004)).toBe('+ 0.00');
  });
});

describe('a number in little room', () => {
  it('has fewer decimals the larger it is', () => {
    expect([0.847, -12.345, 123.45, -1234.5, 45_678.9].map(fitted)).toEqual([
      ...['0.85', '−12.35', '123.5', '−1235', '45679'],
    ]);
    expect([1e6, -2.5e20].map(fitted)).toEqual(['1.0e6', '−2.5e20']);
    expect([Number.NaN, Number.POSITIVE_INFINITY].map(fitted)).toEqual(['NaN', '∞']);
  });

  it('that was given has no idle decimals, and only none is 0', () => {
    expect([1, -0.5, 0.306, 100, 1e6, 0].map(brief)).toEqual(['1', '−0.5', '0.31', '100', '1.0e6', '0']);
    expect([0.001, -0.001].map(brief)).toEqual(['0.00', '0.00']);
  });
});

describe('a share', () => {
  it('is whole percent, and never none or all when it is not', () => {
    expect(percent(0.42)).toBe('42 %');
    expect(percent(0.001)).toBe('< 1 %');
    expect(percent(0.998)).toBe('> 99 %');
    expect(percent(1)).toBe('100 %');
    expect(percent(0)).toBe('0 %');
  });
});
