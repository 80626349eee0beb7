// The second cell of a comparison: its link, its weights, its text, and changing places with the first.
import { describe, expect, it } from 'vitest';
import { choiceOf } from '../../src/cells/catalog.ts';
import { bounded } from '../../src/state/bounds.ts';
import { readLink, restoreLink, writeLink } from '../../src/state/link.ts';
import { initialState, type ReaderState } from '../../src/state/schema.ts';
import { correspond, secondState, secondText, swapCells } from '../../src/state/second.ts';
import { comparedIs, shelfNameIs, sourceOf, variantIs } from '../../src/state/selectors.ts';

const opened = (hash: string): ReaderState => bounded({ ...initialState(), ...restoreLink(hash) });
const second = (hash: string): ReaderState => {
  const found = secondState(opened(hash));
  if (!found) throw new Error(`${hash} has no second cell`);
  return found;
};

describe('the second cell', () => {
  it('is read from a link as it is written there', () => {
    const link = '#/explore?v=1&with=lstm.peepholes_1.forgetgate_0';
    expect(comparedIs(opened(link))).toEqual(choiceOf('lstm', { peepholes: true, forgetgate: false }));
    expect(writeLink(opened(link))).toBe('#/explore?v=1&with=lstm.forgetgate_0.peepholes_1');
    expect(readLink(link).notices).toEqual([]);
    expect(secondState(opened('#/explore?v=1'))).toBeNull();
  });

  it('has trained weights if they are on the shelf, else those kept in its family, else a seed’s', () => {
    expect(sourceOf(second('#/explore?v=1&with=rnn'))).toBe('trained');
    expect(shelfNameIs(second('#/explore?v=1&with=lstm.peepholes_1'))).toBe('peephole');
    expect(sourceOf(second('#/explore?v=1&with=lstm.inputgate_0'))).toBe('kept');
    expect(shelfNameIs(second('#/explore?v=1&with=lstm.inputgate_0'))).toBe('lstm');
    expect(sourceOf(second('#/explore?v=1&with=slstm'))).toBe('seed');
    expect(sourceOf(second('#/explore?v=1&task=text&with=rnn'))).toBe('seed');
  });

  it('has the size of its own weights, whatever the first one’s is', () => {
    const link = '#/explore?v=1&weights=seed&hidden=20&with=';
    expect(second(`${link}rnn`).hidden).toBe(8);
    expect(second(`${link}slstm`).hidden).toBe(20);
  });

  it('takes neither changes nor weights of the first', () => {
    const state = second('#/explore?v=1&weights=seed&clamps=h_1_all_0&edits=forget.b_3_-2&with=lstm');
    expect([state.clamps, state.edits, sourceOf(state)]).toEqual(['', '', 'trained']);
  });

  it('reads the first one’s text or its own', () => {
    expect(secondText(opened('#/explore?v=1&text=anna_left&with=rnn'))).toBe('anna left');
    expect(secondText(opened('#/explore?v=1&text=anna_left&with=rnn&withtext=tom_left'))).toBe('tom left');
  });
});

describe('units correspond', () => {
  const variantOf = (hash: string, k: 0 | 1) => variantIs(null, k === 0 ? opened(hash) : second(hash));
  it.each([
    ['lstm.inputgate_0', true],
    ['lstm', true],
    ['lstm.peepholes_1', false],
    ['gru', false],
    ['slstm', false],
  ])('of an LSTM with %s: %s', (name, is) => {
    const link = `#/explore?v=1&with=${name}`;
    expect(correspond(variantOf(link, 0), variantOf(link, 1))).toBe(is);
  });

  it('not of weights from a seed', () => {
    const link = '#/explore?v=1&cell=slstm&with=slstm';
    expect(correspond(variantOf(link, 0), variantOf(link, 1))).toBe(false);
  });
});

describe('swapping', () => {
  it('exchanges cells and texts, and is its own way back', () => {
    const state = opened('#/explore?v=1&text=anna_left_when_tom_came&with=gru&withtext=tom_left&t=4');
    const once = bounded({ ...state, ...swapCells(state) });
    expect([once.cell, once.with, once.text, once.withtext]).toEqual([
      ...['gru', 'lstm', 'tom left', 'anna left when tom came'],
    ]);
    expect(once.t).toBe(1);
    const twice = bounded({ ...once, ...swapCells(once) });
    expect([twice.cell, twice.with, twice.text, twice.withtext]).toEqual([
      ...['lstm', 'gru', 'anna left when tom came', 'tom left'],
    ]);
  });

  it('does nothing without a second cell', () => expect(swapCells(initialState())).toEqual({}));
});
