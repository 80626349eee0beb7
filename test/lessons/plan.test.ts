// A talk against its plan, as the speaker reads it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duration, standingOf } from '../../src/lessons/plan.ts';

const minutes = (n: number): number => n * 60_000;

describe('a talk of 20 minutes with 14 slides', () => {
  const at = (slide: number, spent: number) => standingOf(slide - 1, 14, minutes(20), spent);

  it('is 2:40 behind at 12:40 on slide 7, which was to end at 10:00', () => {
    const { kind, by, due } = at(7, minutes(12) + 40_000);
    expect([kind, duration(by), duration(due)]).toEqual(['behind', '2:40', '10:00']);
  });

  it('is ahead where a slide was to begin later', () => {
    const { kind, by, due } = at(8, minutes(9));
    expect([kind, duration(by), duration(due)]).toEqual(['ahead', '1:00', '10:00']);
  });

  it('is on time from the beginning of a slide to its end', () => {
    expect(at(7, minutes(9)).kind).toBe('onTime');
    expect(at(1, 0).kind).toBe('onTime');
    expect(at(14, minutes(20)).kind).toBe('onTime');
  });

  it('is somewhere at every moment, with the nearest end of its slide', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 }), fc.nat(minutes(40)), (slide, spent) => {
        const { kind, by, due } = at(slide, spent);
        if (kind === 'behind') expect(due + by).toBeCloseTo(spent);
        if (kind === 'ahead') expect(due - by).toBeCloseTo(spent);
        expect(by >= 0 && (kind === 'onTime') === (by === 0)).toBe(true);
      }),
    ));
});

describe('a duration', () => {
  it.each([
    [0, '0:00'],
    [59_999, '0:59'],
    [minutes(9) + 5000, '9:05'],
    [minutes(62) + 30_000, '1:02:30'],
  ])('of %d ms is %s', (ms, written) => expect(duration(ms)).toBe(written));
});
