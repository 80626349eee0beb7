// Numbers as they are written.
import { describe, expect, it } from 'vitest';
import { percent, shown, signed } from '../../src/readings/numbers.ts';

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

describe('a share', () => {
  it('is whole percent, and never none or all when it is not', () => {
    expect(percent(0.42)).toBe('42 %');
    expect(percent(0.001)).toBe('< 1 %');
    expect(percent(0.998)).toBe('> 99 %');
    expect(percent(1)).toBe('100 %');
    expect(percent(0)).toBe('0 %');
  });
});
