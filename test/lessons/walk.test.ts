// Holds how presses lead through a deck: beat by beat, answers at the end of a slide that asks, and the same way back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beatsOf } from '../../src/lessons/beats.ts';
import { beginningOf, momentBefore, nextMoment, type WalkMoment } from '../../src/lessons/walk.ts';
import { initialState } from '../../src/state/schema.ts';

const lengths = fc.array(fc.record({ beats: fc.integer({ min: 1, max: 5 }), asks: fc.boolean() }), {
  minLength: 1,
  maxLength: 8,
});
const start: WalkMoment = { slide: 0, beat: 0, isAnswered: false };

describe('a walk through a deck', () => {
  it('passes every beat and every answer once, ends at the last, and goes back over the same moments', () => {
    fc.assert(
      fc.property(lengths, slides => {
        const way = [start];
        for (let at = nextMoment(start, slides); at !== way.at(-1); at = nextMoment(at, slides)) way.push(at);
        const moments = slides.reduce((sum, { beats, asks }) => sum + beats + (asks ? 1 : 0), 0);
        expect(way).toHaveLength(moments);
        expect(way.at(-1)?.slide).toBe(slides.length - 1);
        const back = way.toReversed();
        back.slice(1).forEach((moment, k) => {
          expect(momentBefore(back[k] ?? start, slides)).toEqual(moment);
        });
        expect(momentBefore(start, slides)).toBe(start);
      }),
    );
  });

  it('begins at the nearest slide there is', () => {
    const slides = [
      { beats: 1, asks: false },
      { beats: 3, asks: true },
    ];
    expect(beginningOf(7, slides)).toEqual({ slide: 1, beat: 0, isAnswered: false });
    expect(beginningOf(-1, slides).slide).toBe(0);
  });
});

describe('the beats of a predict slide', () => {
  it('mask before the reveal and at it no more', () => {
    const state = { ...initialState('agreement'), t: 4, step: 'cell' };
    const beats = beatsOf({ kind: 'predict', stretch: null }, state);
    expect(beats.map(({ step, predict, isReveal }) => [step, predict, isReveal])).toEqual([
      ['candidate', true, false],
      ['cell', false, true],
    ]);
  });
});
