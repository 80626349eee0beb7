// Two cells told side by side: which step of the second stands beside each step of the first.
import { describe, expect, it } from 'vitest';
import { type Choice, cellOf, choiceOf, familyNames } from '../../src/cells/catalog.ts';
import { withHead } from '../../src/cells/head.ts';
import type { Cell } from '../../src/cells/spec.ts';
import { stepOf } from '../../src/readings/graph.ts';
import { carriedState } from '../../src/readings/known.ts';
import { follow, partOf, parts, partsOf } from '../../src/readings/pairing.ts';
import { choicesFor, titleOf } from './anyCell.ts';

const cell = (choice: Choice): Cell => withHead(cellOf(choice, { I: 4, H: 4 }), 'softmax');
const beside = (first: Choice, second: Choice): string[] =>
  cell(first).steps.map((_, k) => {
    const { k: at, waits } = follow(cell(first), k, cell(second));
    return `${cell(second).steps[at]?.id}${waits ? ' waits' : ''}`;
  });
const families = familyNames.map(name => choiceOf(name));

describe('the parts of a cell', () => {
  it.each(choicesFor(10).map(choice => [titleOf(choice), choice] as const))(
    'of %s hold every step, in their order, and the state in its own',
    (_, choice) => {
      const told = partsOf(cell(choice));
      const all = parts.flatMap(part => told[part]);
      expect([...new Set(all)]).toEqual(cell(choice).steps.map((_step, k) => k));
      expect(told.state).toEqual([stepOf(cell(choice), carriedState(cell(choice)) ?? '')]);
      expect(told.guess.at(-1)).toBe(cell(choice).steps.length - 1);
    },
  );

  it('of the LSTM are join, three gates, the belt, and what is put out', () =>
    expect(cell(choiceOf('lstm')).steps.map((_, k) => partOf(cell(choiceOf('lstm')), k))).toEqual([
      ...['join', 'gates', 'gates', 'gates', 'state', 'guess', 'guess'],
    ]));
});

describe('the second cell', () => {
  it('of the same kind takes the same steps and never waits', () => {
    for (const choice of families)
      expect(beside(choice, choice)).toEqual(cell(choice).steps.map(({ id }) => id));
  });

  it('waits while it has no gates', () =>
    expect(beside(choiceOf('lstm'), choiceOf('rnn'))).toEqual([
      ...['join', 'join waits', 'join waits', 'join waits', 'hidden', 'hidden', 'hidden'],
    ]));

  it('spreads its gates over those of the first', () => {
    expect(beside(choiceOf('lstm'), choiceOf('gru'))).toEqual([
      ...['join', 'update', 'reset', 'candidate', 'blend', 'blend', 'blend'],
    ]);
    expect(beside(choiceOf('rnn'), choiceOf('lstm'))).toEqual(['join', 'hidden']);
  });

  it('of one family goes by names: without a forget gate it waits at that step', () =>
    expect(beside(choiceOf('lstm'), choiceOf('lstm', { forgetgate: false }))).toEqual([
      ...['join', 'join waits', 'input', 'candidate', 'cell', 'output', 'hidden'],
    ]));

  it('never goes back, joins at the first step, ends every part that the first ends, and ends with it', () => {
    const some = [...families, choiceOf('lstm', { coupled: true }), choiceOf('lstm', { outputgate: false })];
    for (const first of some)
      for (const second of some) {
        const [one, other] = [cell(first), cell(second)];
        const at = one.steps.map((_, k) => follow(one, k, other).k);
        expect(at).toEqual(at.toSorted((a, b) => a - b));
        expect(at[0]).toBe(0);
        expect(at.at(-1)).toBe(other.steps.length - 1);
        for (const part of parts) {
          const end = partsOf(one)[part].at(-1);
          if (end !== undefined && partOf(one, end) === part)
            expect(at[end]).toBeGreaterThanOrEqual(Math.max(0, ...partsOf(other)[part]));
        }
      }
  });

  it('stands before its first step where there is no word', () =>
    expect(follow(cell(choiceOf('lstm')), -1, cell(choiceOf('gru')))).toEqual({ k: -1, waits: false }));
});
