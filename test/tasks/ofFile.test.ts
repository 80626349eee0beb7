// The task that a file of weights brings along: what its inputs are read as, what its outputs are, what it opens with.
import { describe, expect, it } from 'vitest';
import { type Interface, taskOfFile } from '../../src/tasks/ofFile.ts';
import { isRead, tokenize, vectorsOf } from '../../src/tasks/task.ts';

const nothing: Interface = { I: 3, H: 4, O: 2, reading: null, vocabulary: null, outputs: null, head: null };
const taskOf = (said: Partial<Interface>) => taskOfFile({ ...nothing, ...said });
const shownBy = (said: Partial<Interface>) => {
  const task = taskOf(said);
  return vectorsOf(task, tokenize(task, task.texts[0]));
};

describe('a file’s task', () => {
  it('reads numbers x1 to xI where nothing is said, and opens with each in turn', () => {
    expect(taskOf({})).toMatchObject({
      id: 'file',
      reading: 'numbers',
      vocabulary: ['x1', 'x2', 'x3'],
      outputs: ['y1', 'y2'],
      head: 'identity',
      hidden: 4,
    });
    expect(shownBy({})).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
  });

  it('reads one of its names at a step, letters where each is one character', () => {
    const letters = taskOf({ vocabulary: ['a', 'é', '語'] });
    expect(letters).toMatchObject({ reading: 'letters', vocabulary: ['a', 'é', '語'], texts: ['aé語'] });
    const words = taskOf({ vocabulary: ['a', 'cat', '.'] });
    expect(words).toMatchObject({ reading: 'words', texts: ['a cat .'] });
    expect(tokenize(words, 'cat dog').map(({ index }) => index)).toEqual([1, null]);
  });

  it('reads as the file or the reader says, whatever the names', () => {
    expect(taskOf({ reading: 'numbers', vocabulary: ['wind speed', 'rain', 'sun'] })).toMatchObject({
      reading: 'numbers',
      vocabulary: ['wind speed', 'rain', 'sun'],
      texts: ['1,0,0_0,1,0_0,0,1'],
    });
    expect(taskOf({ reading: 'words' })).toMatchObject({
      vocabulary: ['x1', 'x2', 'x3'],
      texts: ['x1 x2 x3'],
    });
  });

  it('spells names that could not be typed, unless another has that spelling', () => {
    expect(taskOf({ vocabulary: ['\n', ' ', 'a'] }).vocabulary).toEqual(['↵', ' ', 'a']);
    expect(taskOf({ vocabulary: ['\n', '↵', 'a'] }).vocabulary).toEqual(['\n', '↵', 'a']);
    expect(taskOf({ vocabulary: ['New York', '', 'a'.repeat(40)] }).vocabulary).toEqual([
      'New_York',
      'x2',
      'a'.repeat(32),
    ]);
  });

  it('takes outputs for shares of the next input only where they are said to be the inputs', () => {
    const vocabulary = ['a', 'b', '\n'];
    const next = taskOf({ O: 3, vocabulary, outputs: [...vocabulary] });
    expect(next).toMatchObject({ head: 'softmax', outputs: ['a', 'b', '↵'] });
    expect(taskOf({ O: 3, vocabulary })).toMatchObject({ head: 'identity', outputs: ['y1', 'y2', 'y3'] });
    expect(taskOf({ outputs: ['no', 'yes'], head: 'sigmoid' })).toMatchObject({
      head: 'sigmoid',
      outputs: ['no', 'yes'],
    });
  });

  it('of weights without a head has the inputs for outputs, so that a head from a seed has a size', () => {
    expect(taskOf({ O: null, vocabulary: ['a', 'b', 'c'] })).toMatchObject({
      head: 'softmax',
      outputs: ['a', 'b', 'c'],
    });
  });

  it.each([1, 8, 80, 512])('of %s inputs opens with what it can read', I => {
    const task = taskOf({ I });
    const tokens = tokenize(task, task.texts[0]);
    expect(tokens.length).toBe(Math.min(12, I));
    if (I <= 80) expect(tokens.every(token => isRead(task, token))).toBe(true);
    for (const [k, row] of vectorsOf(task, tokens).entries())
      expect([row.length, row.indexOf(1), row.filter(Boolean).length]).toEqual([I, k, 1]);
  });
});
