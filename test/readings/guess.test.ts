// The guess as a reader may see it: shares, numbers beside those that came, and what nobody asked for.
import { describe, expect, it } from 'vitest';
import { vectorOf } from '../../src/engine/forward.ts';
import { askedElsewhere, guessAt, guessesNumbers } from '../../src/readings/guess.ts';
import { narrate } from '../../src/readings/narration.ts';
import { percent, shown } from '../../src/readings/numbers.ts';
import { flipflop } from '../../src/tasks/flipflop.ts';
import type { Task } from '../../src/tasks/task.ts';
import { textRun } from '../components/textrun.ts';
import { seededRun } from './seededRun.ts';

const last = 6;
const numbers = seededRun({ task: 'numbers', text: '0.31,1_-0.5,0_0.25,1', seed: 2 });

/** The last sentence of the step that guesses, as plain text. */
function guessed(run: Parameters<typeof narrate>[0], t: number): string {
  const sentence = narrate(run, { t, k: last, unit: 0 }).sentences.at(-1) ?? [];
  return sentence.map(phrase => (typeof phrase === 'string' ? phrase : phrase.text)).join('');
}

describe('guessed numbers', () => {
  it('keep their order and stand beside those that the text goes on with', () => {
    const guess = guessAt(numbers, { t: 1, k: last, unit: 0 });
    if (guess.t === null) throw new Error('there is no guess');
    const values = vectorOf(numbers.trace, 'prediction', 1);
    expect(guessesNumbers(numbers)).toBe(true);
    expect(guess.rows).toEqual([
      { output: 0, text: 'x1', value: values[0], logit: values[0], follows: false, came: 0.25 },
      { output: 1, text: 'x2', value: values[1], logit: values[1], follows: false, came: 1 },
    ]);
  });

  it('have nothing beside them at the end of the text', () => {
    const guess = guessAt(numbers, { t: 2, k: last, unit: 0 });
    expect(guess.t !== null && guess.rows.map(row => 'came' in row)).toEqual([false, false]);
  });

  it('are told by name, and of many the first', () => {
    const [one, two] = Array.from(vectorOf(numbers.trace, 'prediction', 1), value => shown(value));
    expect(guessed(numbers, 1)).toBe(`Expected next: ${one} for x1 and ${two} for x2.`);
    const many = seededRun({ task: 'numbers', text: '1,2,3,4,5,6,7,8_1,1,1,1,1,1,1,1' });
    expect(guessed(many, 0)).toMatch(/^Expected next: \S+ for x1, \S+ for x2 and \S+ for x3\. And 5 more\.$/);
  });

  it('that are not the inputs are guessed', () => {
    const task: Task = { ...numbers.task, outputs: ['sum'] };
    const run = textRun(task, '0.31,1_-0.5,0');
    expect(guessed(run, 0)).toBe(
      `It guesses ${shown(vectorOf(run.trace, 'prediction', 0)[0] ?? Number.NaN)} for sum.`,
    );
  });
});

describe('guessed letters', () => {
  it('are told like words, a space so that it can be seen', () => {
    const run = seededRun({ task: 'text', text: 'ab ab ' });
    expect(guessed(run, 1)).toMatch(/^Expected next: [ab␣] \(.*%\), then [ab␣] \(.*%\)\.$/);
    const guess = guessAt(run, { t: 1, k: last, unit: 0 });
    expect(guess.t !== null && guess.rows.find(row => row.follows)?.text).toBe('␣');
  });

  it('of a head of independent shares are all that are likelier than not', () => {
    const text = 'abcabc';
    const base = seededRun({ task: 'text', text }).task;
    const run = textRun({ ...base, head: 'sigmoid' }, text);
    const shares = vectorOf(run.trace, 'prediction', 2);
    const likely = base.outputs.flatMap((name, k) =>
      (shares[k] ?? 0) > 0.5 ? [`${name} (${percent(shares[k] ?? 0).replaceAll(' ', '\u00a0')})`] : [],
    );
    expect(likely.length).toBeGreaterThan(1);
    const ending = [likely.slice(0, -1).join(', '), likely.at(-1)].join(' and ');
    expect(guessed(run, 2)).toBe(`Possible next: ${ending}.`);
  });
});

describe('an answer that is not asked for at every step', () => {
  const asking = (asks: Task['asks'], text = 'set hold reset hold') =>
    textRun({ ...flipflop, ...(asks && { asks }) }, text);

  it('is told where it is asked for', () => {
    const atReset = asking(tokens => tokens.map(({ text }) => text === 'reset'));
    expect([0, 1, 2, 3].map(t => askedElsewhere(atReset, t))).toEqual([
      { token: 'reset' },
      { token: 'reset' },
      undefined,
      { token: 'reset' },
    ]);
    expect(guessed(atReset, 0)).toMatch(/^Asked only at “reset”; by now: [01] \(/);
    expect(guessed(atReset, 2)).toMatch(/^Stored bit: [01] \(/);
    const atEnd = asking(tokens => tokens.map((_, t) => t === tokens.length - 1));
    expect(guessed(atEnd, 1)).toMatch(/^Asked only at the end; by now: /);
    expect(
      askedElsewhere(
        asking(tokens => tokens.map((_, t) => t === 0 || t === 2)),
        1,
      ),
    ).toBe('elsewhere');
    expect(
      askedElsewhere(
        asking(tokens => tokens.map(() => false)),
        1,
      ),
    ).toBe('nowhere');
    expect(askedElsewhere(asking(undefined), 1)).toBeUndefined();
    const asks: Task['asks'] = tokens => tokens.map(({ text }) => text === '?');
    const mark: Task = { ...flipflop, vocabulary: ['set', '?'], asks };
    expect(askedElsewhere(textRun(mark, 'set set ?'), 0)).toEqual({ token: '?' });
  });
});
