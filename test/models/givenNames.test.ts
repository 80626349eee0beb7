// Names in a field: with spaces, by lines or character by character; what is wrong with them is told.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNames, writeNames } from '../../src/models/givenNames.ts';

const names = (text: string, count: number) => {
  const read = readNames(text, count);
  return read.ok ? read.names : read.fault;
};

describe('names', () => {
  it('stand with white space between, or are none', () => {
    expect(names(' she  he\nthey ', 3)).toEqual(['she', 'he', 'they']);
    expect(names(' \n', 3)).toBeNull();
  });

  it('stand each on its line where they hold spaces, or are characters', () => {
    expect(names('New York\nSan José', 2)).toEqual(['New York', 'San José']);
    expect(names('ab c\n', 5)).toEqual(['a', 'b', ' ', 'c', '\n']);
  });

  it('are refused where there are too many or too few, where one stands twice or is too long', () => {
    expect(names('a b c d', 3)).toEqual({ kind: 'count', given: 4 });
    expect(names('a b c', 5)).toEqual({ kind: 'count', given: 3 });
    expect(names('a b a', 3)).toEqual({ kind: 'twice', name: 'a' });
    expect(names(`a ${'b'.repeat(41)} c`, 3)).toEqual({ kind: 'long', name: 'b'.repeat(41) });
  });

  it('come back as they were written', () => {
    const some = fc.oneof(
      fc.uniqueArray(fc.constantFrom('a', 'é', ' ', '\n', '語', '.', '!'), { minLength: 2 }),
      fc.uniqueArray(fc.stringMatching(/^[a-zé']{1,8}$/), { minLength: 2 }),
      fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4} [a-z]{1,4}$/), { minLength: 2 }),
    );
    fc.assert(
      fc.property(some, given => {
        fc.pre(writeNames(given).trim() !== '');
        expect(names(writeNames(given), given.length)).toEqual(given);
      }),
    );
  });
});
