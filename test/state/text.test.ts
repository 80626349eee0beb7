// The normal form of the reader's text, for every way of reading it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenText, joined, mostWords, normalText, partsOf } from '../../src/state/text.ts';
import { taskFor, trainedTasks as tasks } from '../../src/tasks/catalog.ts';
import { mostCharacters, readings, tokenize } from '../../src/tasks/task.ts';

describe('a text of words', () => {
  it('has single spaces between its words and none around them', () => {
    expect(evenText('words', '  anna \t left\n\u00a0when ')).toBe('anna left when');
    expect(evenText('words', ' \n ')).toBe('');
  });

  it('loses control characters and halves of characters, nothing else', () => {
    expect(evenText('words', 'a\u0000b \ud83d naïve_(1) 🙂')).toBe('a b naïve_(1) 🙂');
  });

  it('is cut to the most words and characters', () => {
    expect(partsOf('words', normalText('words', 'a '.repeat(mostWords + 5)))).toHaveLength(mostWords);
    expect(normalText('words', `${'a'.repeat(mostCharacters + 1)} b`)).toBe(
      `${'a'.repeat(mostCharacters)} b`,
    );
    expect(normalText('words', `${'a'.repeat(mostCharacters - 1)}🙂`)).toBe('a'.repeat(mostCharacters - 1));
  });
});

describe('a text of letters', () => {
  it('keeps every letter and one space for any white space', () => {
    expect(evenText('letters', 'Ab\n\n c🙂.')).toBe('Ab c🙂.');
    expect(partsOf('letters', 'a b')).toEqual(['a', ' ', 'b']);
  });
});

describe('a text of numbers', () => {
  it('has its steps joined by underscores, its numbers by commas', () => {
    expect(evenText('numbers', ' 1, 2\n3 ,4_5,6 ')).toBe('1,2_3,4_5,6');
    expect(tokenize(taskFor('numbers', '1,2'), '1,2_3,x')).toEqual([
      { text: '1, 2', index: null, numbers: [1, 2] },
      { text: '3, x', index: null, numbers: [3, 0] },
    ]);
  });
});

describe.each(readings)('a normal text of %s', reading => {
  const task =
    reading === 'words' ? tasks.agreement : taskFor(reading === 'letters' ? 'text' : 'numbers', '');

  it('stays as it is, and has the tokens that the task finds in it', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), given => {
        const text = normalText(reading, given);
        expect(normalText(reading, text)).toBe(text);
        expect(joined(reading, partsOf(reading, text))).toBe(text);
        expect(tokenize(task, text)).toHaveLength(partsOf(reading, text).length);
      }),
    ));
});
