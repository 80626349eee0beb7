// What a lane holds, told of named and of unnamed ones.
import { describe, expect, it } from 'vitest';
import { captionOf } from '../../src/readings/captions.ts';
import { en } from '../../src/words/en.ts';

describe('what a lane holds', () => {
  const lanes = ['she/he', 'unit 2'];
  const captions = [
    { name: 'she/he', r: 0.9812 },
    { name: 'length', r: -0.43 },
  ];
  const told = (unit: number) => captionOf({ lanes, captions }, unit, en.figure);

  it('is its name with r, or the nearest with r', () => {
    expect(told(0)).toBe('she/he, r = 0.98');
    expect(told(1)).toBe('nearest: length, r = −0.43');
  });

  it('is nothing for weights without captions', () => {
    expect(captionOf({ lanes }, 0, en.figure)).toBeUndefined();
    expect(told(2)).toBeUndefined();
  });
});
