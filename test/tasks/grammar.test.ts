// The grammar of agreement: what it makes it also reads, and pronoun and verb go by the latest subject.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { random } from '../../src/engine/random.ts';
import { lexicon, pronouns, words } from '../../src/tasks/lexicon.ts';
import { choices, opening, sentence, standingAfter } from '../../src/tasks/practice/grammar.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** Some sentences in a row. */
function told(seed: number, count: number): string[] {
  const chance = random(seed);
  let standing = opening;
  return Array.from({ length: count }).flatMap(() => {
    const { said, next } = sentence(chance, standing);
    standing = next;
    return said;
  });
}

describe('the grammar', () => {
  it('has 25 to 40 words, each once', () => {
    expect(new Set(words).size).toBe(words.length);
    expect(words.length).toBeGreaterThanOrEqual(25);
    expect(words.length).toBeLessThanOrEqual(40);
  });

  it('reads what it makes, in words it lists', () => {
    fc.assert(
      fc.property(seeds, seed => {
        const text = told(seed, 4);
        expect(standingAfter(text)).not.toBeNull();
        expect(text.every(word => words.includes(word))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('gives chances that sum to 1 wherever a text can stand', () => {
    fc.assert(
      fc.property(seeds, seed => {
        told(seed, 3).reduce((standing, word) => {
          const all = choices(standing);
          expect(all.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
          const next = all.find(choice => choice.word === word)?.next;
          if (!next) throw new Error(`no ${word}`);
          return next;
        }, opening);
      }),
      { numRuns: 50 },
    );
  });

  it('lets every pronoun and verb agree with the subject named last', () => {
    fc.assert(
      fc.property(seeds, seed => {
        let subject = '';
        const text = told(seed, 4);
        for (const word of text) {
          for (const pronoun of pronouns) {
            const named: readonly string[] = [...lexicon.names[pronoun], ...lexicon.people[pronoun]];
            if (named.includes(word)) subject = pronoun;
            if (word === pronoun) expect(pronoun, text.join(' ')).toBe(subject);
          }
          if (word === 'was') expect(['she', 'he']).toContain(subject);
          if (word === 'were') expect(subject).toBe('they');
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each(['she left .', 'anna left because he was tired', 'anna were', 'the bus was', 'anna who left .'])(
    'refuses "%s"',
    text => expect(standingAfter(text.split(' '))).toBeNull(),
  );
});
