// The panel and the tables of letters and of numbers: what comes in, the sum by its inputs, guesses of every head.
import { render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Now } from '../../components/panels/Now.tsx';
import { Tables } from '../../components/panels/Tables.tsx';
import { vectorOf } from '../../src/engine/forward.ts';
import { parameterOf } from '../../src/engine/parameters.ts';
import { brief, shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { flipflop } from '../../src/tasks/flipflop.ts';
import { en } from '../../src/words/en.ts';
import { seededRun } from '../readings/seededRun.ts';
import { textRun } from './textrun.ts';

const steps = ['join', 'forget', 'input', 'candidate', 'cell', 'output', 'hidden'];
const place = (step: string, t = 1): Position => ({ t, k: steps.indexOf(step), unit: 2 });
const numbers = seededRun({ task: 'numbers', text: '0.31,1_-0.5,0_0.25,1', seed: 2, lively: true });

function panel(run: RunOfText, at: Position, compact = false) {
  return render(
    <Now run={run} at={at} lit={null} onLight={() => {}} onTable={() => {}} words={en} compact={compact} />,
  );
}

const cells = (row: HTMLElement): (string | null)[] =>
  [...row.querySelectorAll('td:not([aria-hidden])')].map(cell => cell.textContent);

describe('the panel of numbers', () => {
  it('says what comes in by name', () => {
    panel(numbers, place('join'));
    expect(screen.getByRole('heading', { level: 2, name: 'Join numbers and memory' })).toBeVisible();
    expect(screen.getByText('x1: −0.5, x2: 0')).toBeVisible();
  });

  it('has a term for each input in the sum, and the products they come from', async () => {
    const { container } = panel(numbers, place('forget'));
    await waitFor(() => expect(container.querySelector('.sum')).not.toBeNull());
    const rows = [...container.querySelectorAll('.sum li')];
    expect(rows.map(row => row.querySelector('.term')?.textContent)).toEqual([
      ...['bias', 'x1', 'x2', 'ht−1', 'sum'],
    ]);
    const { program, parameters } = numbers.trace;
    const weights = parameterOf(program, parameters, 'forget.W').slice(4, 6);
    expect(rows[1]).toHaveTextContent(shown((weights[0] ?? 0) * -0.5));
    expect(rows[2]).toHaveTextContent('0.00');
    const [one, two] = Array.from(weights, weight => shown(weight));
    expect(screen.getByText(`weight × input: ${one} × −0.5 (x1), ${two} × 0 (x2)`)).toBeVisible();
  });

  it('shows each guessed number beside the one that came, with the difference and without a percent', async () => {
    panel(numbers, place('hidden'));
    const table = await screen.findByRole('table', { name: 'Next numbers' });
    expect(table).toHaveAttribute('data-node', 'prediction');
    const values = vectorOf(numbers.trace, 'prediction', 1);
    for (const [k, came] of [0.25, 1].entries()) {
      const value = values[k] ?? Number.NaN;
      const difference = value - came;
      const row = within(table).getByRole('row', { name: new RegExp(`^x${k + 1}`) });
      expect(cells(row)).toEqual([
        shown(value),
        shown(came),
        difference > 0 ? `+${shown(difference)}` : shown(difference),
      ]);
      expect(row.querySelector(`[data-unit="${k + 1}"]`)).toHaveTextContent(shown(value));
    }
    expect(table.closest('section')).not.toHaveTextContent('%');
    expect(screen.queryByRole('list', { name: 'logits' })).toBeNull();
  });

  it('keeps its bars within their line, whatever the numbers are', () => {
    const far = seededRun({ task: 'numbers', text: '-1200,3_4,-5e9', seed: 3 });
    const { container } = panel(far, place('hidden', 0));
    for (const mark of container.querySelectorAll<HTMLElement>('.guessed .line span')) {
      const { left, width } = mark.style;
      expect(Number.parseFloat(left)).toBeGreaterThanOrEqual(0);
      expect(
        Number.parseFloat(left) + Number.parseFloat(/([\d.]+)%/.exec(width)?.[1] ?? '0'),
      ).toBeLessThanOrEqual(100.001);
    }
    expect(container.innerHTML).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('says on a phone what is guessed, and of one number what came', () => {
    const guesses = (run: RunOfText, name: string) => {
      const { unmount } = panel(run, place('cell'), true);
      const items = within(screen.getByRole('list', { name })).getAllByRole('listitem');
      const texts = items.map(item => item.textContent);
      unmount();
      return texts;
    };
    const value = (run: RunOfText, k: number) => shown(vectorOf(run.trace, 'prediction', 0)[k] ?? Number.NaN);
    expect(guesses(numbers, 'Next numbers')).toEqual([
      `x1: ${value(numbers, 0)}`,
      `x2: ${value(numbers, 1)}`,
    ]);
    const one = seededRun({ task: 'numbers', text: '0.31_-0.5' });
    expect(guesses(one, 'Next number')).toEqual([`${value(one, 0)} (in the text −0.50)`]);
  });

  it('is not broken by many inputs, nor by none', () => {
    const many = seededRun({ task: 'numbers', text: '1,2,3,4,5,6,7,8_0,0,0,0,0,0,0,0' });
    for (const step of steps) {
      const { container, unmount } = panel(many, place(step));
      expect(container.textContent).not.toMatch(/NaN|undefined/);
      unmount();
    }
    panel(seededRun({ task: 'numbers', text: '' }), { t: 0, k: -1, unit: 0 });
    expect(screen.getByText('None yet: there are no numbers.')).toBeVisible();
  });
});

describe('the panel of letters', () => {
  const run = seededRun({ task: 'text', text: 'ab ab' });

  it('speaks of letters, and shows a space', () => {
    const { container } = panel(run, place('hidden'));
    expect(screen.getByText('guessed after “b”')).toBeVisible();
    const list = within(screen.getByRole('list', { name: 'Next letter' }));
    const came = list.getByText(/← in the text/).closest('li');
    expect(came).toHaveTextContent(/^␣/);
    expect(container.textContent).not.toMatch(/\bwords?\b/);
  });
});

describe('a guess that nobody asks for', () => {
  const run = textRun(
    { ...flipflop, asks: tokens => tokens.map(({ text }) => text === 'reset') },
    'set hold reset hold',
  );

  it('is subdued, and says where it is asked for', () => {
    panel(run, place('hidden', 0));
    const list = screen.getByRole('list', { name: 'Stored bit' });
    expect(list.closest('section')).toHaveClass('unasked');
    expect(screen.getByText('Asked only at “reset”')).toBeVisible();
  });

  it('is plain where it is asked for', () => {
    panel(run, place('hidden', 2));
    expect(screen.getByRole('list', { name: 'Stored bit' }).closest('section')).not.toHaveClass('unasked');
    expect(screen.queryByText(/^Asked only/)).toBeNull();
  });
});

describe('the tables of numbers', () => {
  const table = (name: string | RegExp) => screen.getByRole('table', { name });

  it('name each step’s numbers', () => {
    render(<Tables run={numbers} at={place('hidden')} table="strip" onClose={() => {}} />);
    const rows = within(table(/^Memory c/)).getAllByRole('row');
    expect([...(rows[0]?.querySelectorAll('th') ?? [])].slice(0, 3).map(cell => cell.textContent)).toEqual([
      ...['step', 'x1', 'x2'],
    ]);
    expect([...(rows[2]?.querySelectorAll('th') ?? [])].map(cell => cell.textContent)).toEqual([
      ...['2', '−0.5000', '0.0000'],
    ]);
  });

  it('hold the guess, what came and the difference', () => {
    render(<Tables run={numbers} at={place('hidden')} table="prediction" onClose={() => {}} />);
    expect(screen.getByRole('dialog', { name: 'Step 2, (−0.5, 0), as a table' })).toBeVisible();
    const [, first] = within(table('Outputs')).getAllByRole('row');
    const value = vectorOf(numbers.trace, 'prediction', 1)[0] ?? Number.NaN;
    expect([...(first?.querySelectorAll('td') ?? [])].map(cell => cell.textContent)).toEqual([
      ...[shown(value, 4), '0.2500', shown(value - 0.25, 4)],
    ]);
  });

  it('say what comes in', () => {
    render(<Tables run={numbers} at={place('join')} table="figure" onClose={() => {}} />);
    expect(screen.getByText(`Input x (2 numbers): x1: ${brief(-0.5)}, x2: 0`)).toBeVisible();
  });
});
