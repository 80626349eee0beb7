// Many pages' states read at once, as in the overview of a deck: what a selector makes anew does not draw without end.
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { StoreContext, useReader } from '../../components/app/store.ts';
import { choiceIs } from '../../src/state/selectors.ts';
import { createReaderStore } from '../../src/state/store.ts';

function Cell() {
  const choice = useReader(choiceIs);
  const fresh = useReader(({ text }) => ({ text }));
  return <li>{`${choice.cell} ${fresh.text.split(' ').length}`}</li>;
}

describe('a reader of the store', () => {
  it('draws once for a state, however many others are read beside it', () => {
    const families = ['lstm', 'gru', 'rnn', 'mgu', 'mut1', 'mut2', 'mut3', 'minlstm'] as const;
    const stores = families.map(cell => createReaderStore({ cell, text: 'she left' }));
    render(
      <ul>
        {stores.map((store, k) => (
          <StoreContext value={store} key={families[k]}>
            <Cell />
          </StoreContext>
        ))}
      </ul>,
    );
    expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual(
      families.map(family => `${family} 2`),
    );
  });
});
