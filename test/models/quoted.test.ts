// What files say, quoted in messages: one line, short, nothing that turns or hides text.
import { expect, it } from 'vitest';
import { listed, quoted, shapeText } from '../../src/models/quoted.ts';

it('a quoted text stays on one line and within its length', () => {
  expect(quoted('head.V é 語')).toBe('head.V é 語');
  expect(quoted('a\nb\u2029c\u202ed\u0000')).toBe('a\ufffdb\ufffdc\ufffdd\ufffd');
  expect(quoted('abcdef', 3)).toBe('abc…');
  expect(quoted('ab😀', 3)).toBe('ab\ufffd…');
});

it('a shape is written in brackets', () => {
  expect(shapeText([16, 4])).toBe('(16, 4)');
  expect(shapeText(Array(1000).fill(7)).length).toBeLessThan(70);
});

it('of many names six are told and the rest counted', () => {
  expect(listed(['a', 'b'])).toBe('a, b');
  expect(listed([...'abcdefgh'])).toBe('a, b, c, d, e, f and 2 more');
});
