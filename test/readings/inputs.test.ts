// What is read, as it is written: words, letters and numbers each in their way.
import { describe, expect, it } from 'vitest';
import {
  heard,
  incoming,
  mention,
  namedInputs,
  spelled,
  tellsInputs,
  wholeText,
} from '../../src/readings/inputs.ts';
import { joined, partsOf } from '../../src/state/text.ts';
import { type TaskId, taskFor } from '../../src/tasks/catalog.ts';
import { tokenize } from '../../src/tasks/task.ts';
import { en } from '../../src/words/en.ts';

/** The tokens of a text, each told by a function. */
function told(id: TaskId, text: string) {
  const task = taskFor(id, text);
  const tokens = tokenize(task, text);
  return {
    task,
    tokens,
    spelled: tokens.map(token => spelled(task, token)),
    mentioned: tokens.map(mention),
    heard: tokens.map(token => heard(task, token, en.inputs[task.reading])),
    incoming: tokens.map(token => incoming(task, token, en)),
  };
}

describe('a word', () => {
  it('is written as it was typed', () => {
    const { spelled, mentioned, heard } = told('agreement', 'anna xyzzy');
    expect([spelled, mentioned, heard]).toEqual(Array(3).fill(['anna', 'xyzzy']));
  });
});

describe('a space among letters', () => {
  it('can be seen, and is heard as a space', () => {
    const found = told('text', 'a b');
    expect(found.spelled).toEqual(['a', '␣', 'b']);
    expect(found.mentioned).toEqual(['a', '␣', 'b']);
    expect(found.heard).toEqual(['a', 'space', 'b']);
    expect(found.incoming[1]).toBe('1 at “␣”, input 1 of 3; 0 elsewhere');
  });
});

describe('the numbers of a step', () => {
  it('are written in few digits, in a sentence with brackets, and named for those who hear them', () => {
    const found = told('numbers', '0.3056,1_-0.5,0_12345.678,0.001');
    expect(found.spelled).toEqual(['0.31, 1', '−0.5, 0', '12346, 0.00']);
    expect(found.mentioned).toEqual(['(0.31, 1)', '(−0.5, 0)', '(12346, 0.00)']);
    expect(found.heard[0]).toBe('x1: 0.31, x2: 1');
    expect(found.incoming[1]).toBe('x1: −0.5, x2: 0');
    expect(namedInputs(found.task, found.tokens[0])).toEqual([
      { name: 'x1', value: 0.3056 },
      { name: 'x2', value: 1 },
    ]);
  });

  it('stand alone where there is one, and are cut where there are many', () => {
    expect(told('numbers', '0.38_1').mentioned).toEqual(['0.38', '1']);
    expect(told('numbers', '1,2,3,4').mentioned).toEqual(['(1, 2, 3, …)']);
    expect(told('numbers', '1,2,3,4').spelled).toEqual(['1, 2, 3, 4']);
  });

  it('that cannot be read are kept as they were typed, and count as 0', () => {
    const found = told('numbers', '1,2_x,1_3');
    expect(found.spelled).toEqual(['1, 2', 'x, 1', '3']);
    expect(found.mentioned).toEqual(['(1, 2)', '(0, 1)', '(3, 0)']);
  });

  it('are told one by one, symbols are not', () => {
    expect(tellsInputs(told('numbers', '1,2').task)).toBe(true);
    expect(tellsInputs(told('text', 'ab').task)).toBe(false);
    expect(tellsInputs(told('flipflop', 'set').task)).toBe(false);
  });
});

describe('a whole text in one field', () => {
  it.each([
    ['agreement', 'anna left', 'anna left'],
    ['text', ' a  b ', ' a  b '],
    ['numbers', '0.31,1_-0.5,x', '0.31,1 -0.5,x'],
  ] as const)('of %s can be read again', (id, text, whole) => {
    const { task, tokens } = told(id, text);
    expect(wholeText(task, tokens)).toBe(whole);
    expect(joined(task.reading, partsOf(task.reading, whole))).toBe(
      joined(task.reading, partsOf(task.reading, text)),
    );
  });
});
