// The normal form of the reader's text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostCharacters, mostWords, normalText, oneSpaced, wordsOf } from '../../src/state/text.ts';
import { tasks } from '../../src/tasks/catalog.ts';
import { tokenize } from '../../src/tasks/task.ts';

describe('a text', () => {
  it('has single spaces between its words and none around them', () => {
    expect(oneSpaced('  anna \t left\n\u00a0when ')).toBe('anna left when');
    expect(oneSpaced(' \n ')).toBe('');
  });

  it('loses control characters and halves of characters, nothing else', () => {
    expect(oneSpaced('a\u0000b \ud83d naïve_(1) 🙂')).toBe('a b naïve_(1) 🙂');
  });

  it('is cut to the most words and characters', () => {
    expect(wordsOf(normalText('a '.repeat(mostWords + 5)))).toHaveLength(mostWords);
    expect(normalText(`${'a'.repeat(mostCharacters + 1)} b`)).toBe(`${'a'.repeat(mostCharacters)} b`);
    expect(normalText(`${'a'.repeat(mostCharacters - 1)}🙂`)).toBe('a'.repeat(mostCharacters - 1));
  });

  it('in its normal form stays as it is, and has the tokens that the task finds in it', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), given => {
        const text = normalText(given);
        expect(normalText(text)).toBe(text);
        expect(tokenize(tasks.agreement, text).map(token => token.text)).toEqual(wordsOf(text));
      }),
    ));
});
