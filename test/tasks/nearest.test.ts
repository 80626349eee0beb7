// A word the vocabulary lacks leads to those it may have meant.
import { describe, expect, it } from 'vitest';
import { agreement } from '../../src/tasks/agreement.ts';
import { flipflop } from '../../src/tasks/flipflop.ts';
import { distance, nearestWords } from '../../src/tasks/nearest.ts';

describe('the distance of two words', () => {
  it.each([
    ['', '', 0],
    ['', 'boy', 3],
    ['boys', 'boys', 0],
    ['boys', 'boy', 1],
    ['bosy', 'boys', 1],
    ['kitten', 'sitting', 3],
  ])('from %j to %j is %i', (from, to, far) => {
    expect(distance(from, to)).toBe(far);
    expect(distance(to, from)).toBe(far);
  });
});

describe('the nearest words', () => {
  it('begin with the one that was mistyped, in any case', () => {
    expect(nearestWords(agreement, 'Bosy')[0]).toBe('boys');
    expect(nearestWords(agreement, 'tired.')[0]).toBe('tired');
    expect(nearestWords(flipflop, 'rest')[0]).toBe('reset');
  });

  it('are as many as asked for, each once, all known, and words rather than signs', () => {
    const found = nearestWords(agreement, 'xylophone', 5);
    expect(new Set(found).size).toBe(5);
    for (const word of found) expect(agreement.vocabulary).toContain(word);
    expect(nearestWords(agreement, ',')).not.toContain('.');
  });
});
