// The reading panel, found as a reader finds it: by roles and names.

import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Now } from '../../components/panels/Now.tsx';
import { Tables } from '../../components/panels/Tables.tsx';
import { choiceOf } from '../../src/cells/catalog.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { en } from '../../src/words/en.ts';
import { positionsOf, seededRun } from '../readings/seededRun.ts';

const lstm = ['join', 'forget', 'input', 'candidate', 'cell', 'output', 'hidden'];
const place = (step: string, t = 4, unit = 2): Position => ({ t, k: lstm.indexOf(step), unit });

function Panel({ run, at, compact = false }: { run: RunOfText; at: Position; compact?: boolean }) {
  const [lit, setLit] = useState<string | null>(null);
  return <Now run={run} at={at} lit={lit} onLight={setLit} onTable={() => {}} words={en} compact={compact} />;
}

const value = (run: RunOfText, id: string, { t, unit }: Position, decimals = 2): string =>
  shown(vectorOf(run.trace, id, t)[unit] ?? Number.NaN, decimals);

describe('the panel', () => {
  it('shows the equation’s symbols with the unit’s numbers', () => {
    const run = seededRun();
    const at = place('cell');
    render(<Panel run={run} at={at} />);
    expect(screen.getByRole('heading', { level: 2, name: 'Update the belt' })).toBeVisible();
    const equation = screen.getByRole('group', { name: 'Equation with the numbers of unit 3' });
    const numbers = within(equation)
      .getAllByRole('button')
      .map(button => button.querySelector('.number')?.textContent?.replaceAll(/[()]/g, ''));
    const expected = ['c', 'forget', 'cPrev', 'input', 'candidate'].map(id => value(run, id, at));
    expect(numbers.map(text => text?.replace('−', ''))).toEqual(expected.map(text => text.replace('−', '')));
  });

  it('lights up a node everywhere while one of its marks has the keyboard’s focus', async () => {
    render(<Panel run={seededRun()} at={place('cell')} />);
    const valve = screen.getByRole('button', { name: 'forget valve' });
    await userEvent.tab();
    await userEvent.tab();
    expect(valve).toHaveFocus();
    const marks = document.querySelectorAll('[data-of="forget"]');
    expect(marks.length).toBeGreaterThan(2);
    for (const mark of marks) expect(mark).toHaveClass('lit');
    await userEvent.tab();
    expect(valve).not.toHaveClass('lit');
  });

  it('explains the step’s own layer, or the first of its operands, or the squashed state', () => {
    const run = seededRun();
    const asked = (step: string) => {
      const { unmount } = render(<Panel run={run} at={place(step)} />);
      const heading = screen.queryByRole('heading', { level: 3, name: /^(Why is|What happens)/ });
      const of = heading?.querySelector('[data-of]')?.getAttribute('data-of');
      unmount();
      return of;
    };
    expect(lstm.map(asked)).toEqual([undefined, 'forget', 'input', 'candidate', 'forget', 'output', 'c']);
  });

  it('asks why a value is small, large or in the middle by the value', () => {
    const run = seededRun({ seed: 2 });
    for (const unit of run.lanes.keys()) {
      const at = place('forget', 4, unit);
      const { unmount } = render(<Panel run={run} at={at} />);
      const number = vectorOf(run.trace, 'forget', at.t)[unit] ?? Number.NaN;
      const word = number < 0.25 ? 'so small' : number > 0.75 ? 'so large' : 'in the middle';
      expect(screen.getByRole('heading', { level: 3, name: /^Why is/ })).toHaveTextContent(word);
      expect(screen.getByRole('img', { name: /^σ curve/ })).toHaveAccessibleName(
        new RegExp(`is ${value(run, 'forget', at)}$`),
      );
      unmount();
    }
  });

  it('lists the sum’s terms, the bias first', () => {
    render(<Panel run={seededRun()} at={place('forget')} />);
    const rows = within(screen.getByRole('list', { name: 'The sum it comes from' })).getAllByRole('listitem');
    expect(rows.map(row => row.querySelector('.term')?.textContent)).toEqual([
      'bias',
      '“boys”',
      'ht−1',
      'sum',
    ]);
  });
});

describe('the prediction', () => {
  it('is that of the word before until the last step, which makes it anew', () => {
    const run = seededRun();
    const { rerender } = render(<Panel run={run} at={place('cell')} />);
    expect(screen.getByText('guessed after “the”; guessed again at step 7')).toBeVisible();
    const came = () => within(screen.getByRole('list', { name: 'Next word' })).getByText(/←/);
    expect(came().closest('li')).toHaveTextContent(/^boys/);
    rerender(<Panel run={run} at={place('hidden')} />);
    expect(screen.getByText('guessed after “boys”')).toBeVisible();
    expect(came().closest('li')).toHaveTextContent(/^came/);
  });

  it('has the logits beside the bars, in the same order', () => {
    const run = seededRun();
    render(<Panel run={run} at={place('hidden')} />);
    const unitsIn = (name: string) =>
      [...screen.getByRole('list', { name }).querySelectorAll('[data-unit]')].map(row =>
        Number(row.getAttribute('data-unit')),
      );
    expect(unitsIn('logits')).toEqual(unitsIn('Next word'));
    const logits = within(screen.getByRole('list', { name: 'logits' })).getAllByRole('listitem');
    for (const [k, unit] of unitsIn('logits').entries())
      expect(logits[k]).toHaveTextContent(value(run, 'logits', { t: 4, k: 6, unit: unit - 1 }));
  });

  it('of the flip-flop is the stored bit', () => {
    render(<Panel run={seededRun({ task: 'flipflop' })} at={place('cell', 2)} />);
    expect(within(screen.getByRole('list', { name: 'Stored bit' })).getAllByRole('listitem')).toHaveLength(2);
  });

  it('is none before the first', () => {
    render(<Panel run={seededRun()} at={place('output', 0)} />);
    expect(screen.getByText('None yet: the first is made at step 7.')).toBeVisible();
    expect(screen.queryByRole('list', { name: 'Next word' })).toBeNull();
  });
});

/** Every number told up to a position, with four decimals. */
function toldBy(run: RunOfText, { t, k }: Position): Set<string> {
  const ids = run.cell.steps.flatMap((step, index) => step.tells.map(id => ({ id, index })));
  const steps = run.tokens.slice(0, t + 1).keys();
  return new Set(
    [...steps].flatMap(at =>
      ids
        .filter(({ index }) => at < t || index <= k)
        .flatMap(({ id }) => [...vectorOf(run.trace, id, at)].map(number => shown(number, 4))),
    ),
  );
}

describe('what has not been computed yet', () => {
  it('is in no text of the panel', () => {
    for (const run of [seededRun({ seed: 3 }), seededRun({ seed: 3, choice: choiceOf('rnn') })]) {
      for (const at of positionsOf(run).filter(({ t, unit }) => t === 4 && unit === 2)) {
        const later = run.cell.steps.slice(at.k + 1).flatMap(step => step.tells);
        const { container, unmount } = render(<Panel run={run} at={at} />);
        const marked = [...container.querySelectorAll('[data-of]')].map(mark => mark.getAttribute('data-of'));
        for (const id of later.filter(id => id !== 'prediction' && id !== 'logits'))
          expect(marked).not.toContain(id);
        unmount();
      }
    }
  });

  it('is in no table', () => {
    const run = seededRun({ seed: 3 });
    for (const step of lstm) {
      const told = toldBy(run, place(step));
      for (const table of ['figure', 'strip', 'prediction'] as const) {
        const at = place(step);
        const { container, unmount } = render(<Tables run={run} at={at} table={table} onClose={() => {}} />);
        const cells = [...container.querySelectorAll('td')].map(cell => cell.textContent);
        const numbers = cells.filter(text => text !== 'not yet computed');
        for (const text of numbers) expect(told).toContain(text);
        unmount();
      }
    }
  });
});

describe('the tables', () => {
  it('hold every told vector with four decimals', () => {
    const run = seededRun();
    render(<Tables run={run} at={place('hidden')} table="figure" onClose={() => {}} />);
    const dialog = screen.getByRole('dialog', { name: 'Step 5, “boys”, as a table' });
    const units = within(dialog).getByRole('table', { name: 'Values of the units' });
    for (const id of ['cPrev', 'forget', 'kept', 'c', 'h'])
      for (const unit of run.lanes.keys())
        expect(units.querySelector(`td[data-of="${id}"][data-unit="${unit + 1}"]`)).toHaveTextContent(
          value(run, id, { t: 4, k: 6, unit }, 4),
        );
    expect(within(dialog).getByRole('table', { name: 'Outputs' })).toBeVisible();
  });

  it('close by their button', async () => {
    const close = vi.fn();
    render(<Tables run={seededRun()} at={place('cell')} table="strip" onClose={close} />);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(close).toHaveBeenCalled();
  });
});

describe('special texts', () => {
  it('an empty one invites to type and shows no number', () => {
    const { container } = render(<Panel run={seededRun({ text: '' })} at={{ t: 0, k: -1, unit: 0 }} />);
    expect(screen.getByRole('heading', { level: 2, name: 'Nothing to read yet' })).toBeVisible();
    expect(container.textContent).not.toMatch(/\d/);
  });

  it('an unknown word counts as zero', () => {
    render(<Panel run={seededRun({ text: 'anna xyzzy' })} at={place('forget', 1)} />);
    const row = screen.getByText('“xyzzy”', { selector: '.term' }).closest('li');
    expect(row).toHaveTextContent('0.00');
  });
});

describe('the compact panel', () => {
  it('has one sentence, the equation and three guesses, and the rest on demand', async () => {
    render(<Panel run={seededRun()} at={place('cell')} compact />);
    expect(within(screen.getByRole('list', { name: 'Next word' })).getAllByRole('listitem')).toHaveLength(3);
    expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /more/ }));
    expect(screen.getByRole('heading', { level: 3, name: /Why is/ })).toBeVisible();
  });
});
