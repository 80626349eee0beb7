// The transport by the names of its buttons.
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Transport, type TransportProps } from '../../components/controls/Transport.tsx';
import { lstm } from '../../src/cells/lstm.ts';

const steps = lstm().steps.map(step => step.id);

function open(others: Partial<TransportProps> = {}) {
  const does = {
    onStart: vi.fn(),
    onPreviousToken: vi.fn(),
    onPreviousStep: vi.fn(),
    onPlay: vi.fn(),
    onNextStep: vi.fn(),
    onNextToken: vi.fn(),
    onEnd: vi.fn(),
    onSpeed: vi.fn(),
    onStep: vi.fn(),
  };
  const at = { t: 4, k: 4, unit: 0 };
  render(
    <Transport
      {...{ steps, at, ...does }}
      length={10}
      playing={false}
      speed={1}
      arrangement="page"
      {...others}
    />,
  );
  return { ...does, user: userEvent.setup() };
}

const names = ['To start', 'Previous token', 'Previous step', 'Play', 'Next step', 'Next token', 'To end'];

describe('the transport', () => {
  it('has a button for each move, and each does its own', async () => {
    const { user, ...does } = open();
    for (const name of names) await user.click(screen.getByRole('button', { name }));
    const { onSpeed, onStep, ...moves } = does;
    for (const move of Object.values(moves)) expect(move).toHaveBeenCalledOnce();
    expect(onSpeed).not.toHaveBeenCalled();
    expect(onStep).not.toHaveBeenCalled();
  });

  it('says Pause while it plays', () => {
    open({ playing: true });
    expect(screen.getByRole('button', { name: 'Pause' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Play' })).toBeNull();
  });

  it('offers the speeds from a quarter to four', async () => {
    const { user, onSpeed } = open();
    const speed = screen.getByRole('combobox', { name: 'Speed' });
    expect(
      within(speed)
        .getAllByRole('option')
        .map(option => option.textContent),
    ).toEqual(['0.25×', '0.5×', '1×', '2×', '4×']);
    await user.selectOptions(speed, '0.25×');
    expect(onSpeed).toHaveBeenCalledExactlyOnceWith(0.25);
  });

  it('names the steps in their order, calls cell "update", and marks the present one', async () => {
    const { user, onStep } = open();
    const buttons = within(screen.getByRole('list', { name: 'Micro-steps' })).getAllByRole('button');
    expect(buttons.map(button => button.textContent)).toEqual([
      ...['1 join', '2 forget', '3 input', '4 candidate', '5 update', '6 output', '7 hidden'],
    ]);
    expect(buttons.filter(button => button.getAttribute('aria-current') === 'step')).toEqual([buttons[4]]);
    await user.click(screen.getByRole('button', { name: '2 forget' }));
    expect(onStep).toHaveBeenCalledExactlyOnceWith('forget');
  });

  it('does nothing at the ends, and keeps the focus there', async () => {
    const { user, ...does } = open({ at: { t: 0, k: 0, unit: 0 } });
    for (const name of ['To start', 'Previous token', 'Previous step']) {
      const button = screen.getByRole('button', { name });
      expect(button).toHaveAttribute('aria-disabled', 'true');
      await user.click(button);
      expect(button).toHaveFocus();
    }
    expect(does.onStart).not.toHaveBeenCalled();
    expect(does.onPreviousToken).not.toHaveBeenCalled();
    expect(does.onPreviousStep).not.toHaveBeenCalled();
  });

  it('leaves five buttons and the rule on a phone', () => {
    open({ arrangement: 'compact' });
    const found = names.filter(name => screen.queryByRole('button', { name }));
    expect(found).toEqual(['To start', 'Previous step', 'Play', 'Next step', 'To end']);
    expect(screen.getByRole('button', { name: '6 output' })).toBeInTheDocument();
  });
});
