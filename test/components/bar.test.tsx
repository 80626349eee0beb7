// The bar and the notices: tasks, sharing, undo, colours.
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Bar, type BarProps } from '../../components/controls/Bar.tsx';
import { History } from '../../components/controls/History.tsx';
import { Notices } from '../../components/controls/Notices.tsx';
import { choiceOf } from '../../src/cells/catalog.ts';
import type { Notice } from '../../src/state/notices.ts';

const cell = (choice = choiceOf('lstm')) => ({
  choice,
  source: 'trained' as const,
  sources: ['trained', 'seed'] as const,
  wseed: 1,
  hidden: 8,
  forgetbias: 1,
  hasForgetBias: true,
  onFamily: vi.fn(),
  onToggle: vi.fn(),
  onChoice: vi.fn(),
  onWeights: vi.fn(),
  onSeed: vi.fn(),
  onHidden: vi.fn(),
  onForgetBias: vi.fn(),
  onVisit: () => () => undefined,
  files: { name: null, onOpen: vi.fn(), onSave: vi.fn(), onAbout: vi.fn() },
});

function open(others: Partial<BarProps> = {}) {
  const user = userEvent.setup();
  const does = {
    onTask: vi.fn(),
    onTheme: vi.fn(),
    onSpeed: vi.fn(),
    onPreviousToken: vi.fn(),
    onNextToken: vi.fn(),
    onShare: vi.fn(),
  };
  const past = { onUndo: vi.fn(), onRedo: vi.fn() };
  render(
    <Bar
      {...does}
      room="explore"
      slides="present/memory/1"
      arrangement="page"
      cell={cell()}
      task="agreement"
      tasks={['agreement', 'flipflop']}
      shelf="lstm"
      theme="auto"
      speed={1}
      history={<History {...past} canUndo canRedo={false} />}
      {...others}
    />,
  );
  return { ...does, ...past, user };
}

describe('the bar', () => {
  it('offers the tasks, the present one chosen', async () => {
    const { user, onTask } = open();
    expect(screen.getByRole('combobox', { name: 'Task' })).toHaveValue('agreement');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Task' }), 'flip-flop');
    expect(onTask).toHaveBeenCalledExactlyOnceWith('flipflop');
  });

  it('opens the ways to share', async () => {
    const { user, onShare } = open();
    await user.click(screen.getByRole('button', { name: 'Share' }));
    expect(onShare).toHaveBeenCalledOnce();
  });

  it('undoes and redoes only what there is', async () => {
    const { user, onUndo, onRedo } = open();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await user.click(screen.getByRole('button', { name: 'Redo' }));
    expect(onUndo).toHaveBeenCalledOnce();
    expect(onRedo).not.toHaveBeenCalled();
  });

  it.each([
    ['auto', 'Theme: as the device', 'light'],
    ['light', 'Theme: light', 'dark'],
    ['dark', 'Theme: dark', 'auto'],
  ] as const)('names the theme %s and goes on to the next', async (theme, name, next) => {
    const { user, onTheme } = open({ theme });
    await user.click(screen.getByRole('button', { name }));
    expect(onTheme).toHaveBeenCalledExactlyOnceWith(next);
  });

  it('keeps every function on a phone, in its menu', async () => {
    const { user, ...does } = open({ arrangement: 'compact' });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Task' }), 'flip-flop');
    await user.click(screen.getByRole('button', { name: 'Menu' }));
    for (const name of ['Previous token', 'Next token', 'Undo', 'Theme: as the device'])
      await user.click(await screen.findByRole('button', { name }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Speed' }), '2×');
    const { onRedo, onShare, ...others } = does;
    for (const act of Object.values(others)) expect(act).toHaveBeenCalledOnce();
    expect(onRedo).not.toHaveBeenCalled();
    expect(onShare).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Share' })).toBeVisible();
  });
});

describe('the rooms of the bar', () => {
  it.each(['explore', 'learn', 'edit'])('mark the one that the page is in: %s', room => {
    open({ room });
    const marked = screen.queryAllByRole('link', { current: 'page' }).map(link => link.textContent);
    expect(marked).toEqual({ explore: ['Explore'], learn: ['Learn'] }[room] ?? []);
  });

  it('offer the slides in the menu of a phone', async () => {
    const { user } = open({ arrangement: 'compact' });
    await user.click(screen.getByRole('button', { name: 'Menu' }));
    for (const link of screen.getAllByRole('link', { name: 'Present' }))
      expect(link).toHaveAttribute('href', '#/present/memory/1');
    expect(screen.getAllByText('Present')).toHaveLength(1);
  });
});

describe('the choice of a cell', () => {
  it('offers the families and the main toggles of the present one in the bar', async () => {
    const own = cell();
    const { user } = open({ cell: own });
    expect(screen.getByRole('radio', { name: 'LSTM' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'GRU' }));
    expect(own.onFamily).toHaveBeenCalledExactlyOnceWith('gru');
    expect(screen.getAllByRole('switch').map(element => element.getAttribute('aria-label'))).toEqual([
      ...['Forget gate', 'Input gate', 'Output gate', 'Peepholes', 'Coupled gates'],
    ]);
    await user.click(screen.getByRole('switch', { name: 'Peepholes' }));
    expect(own.onToggle).toHaveBeenCalledExactlyOnceWith('peepholes', true);
    await user.click(screen.getByRole('switch', { name: 'Forget gate' }));
    expect(own.onToggle).toHaveBeenLastCalledWith('forgetgate', false);
  });

  it('says why a switch cannot be changed, and does not change it', async () => {
    const own = cell(choiceOf('lstm', { coupled: true }));
    const { user } = open({ cell: own });
    const forget = screen.getByRole('switch', { name: 'Forget gate' });
    expect(forget).toHaveAttribute('aria-disabled', 'true');
    expect(forget).toHaveAccessibleDescription(/coupled gates make the forget gate/);
    await user.click(forget);
    expect(own.onToggle).not.toHaveBeenCalled();
    expect(forget).toBeChecked();
  });

  it('shows the two switches of the GRU by what they say', async () => {
    const own = cell(choiceOf('gru'));
    const { user } = open({ cell: own });
    await user.click(screen.getByRole('switch', { name: /Reset gate/ }));
    expect(own.onToggle).toHaveBeenCalledExactlyOnceWith('reset', 'before');
    expect(screen.queryByRole('switch', { name: 'Peepholes' })).toBeNull();
  });

  it.each(['page', 'compact'] as const)(
    'has every family, toggle, preset and source in its menu, %s',
    async arrangement => {
      const own = cell();
      const { user } = open({ cell: own, arrangement });
      await user.click(screen.getByRole('button', { name: /all cells and toggles$/ }));
      await user.click(await screen.findByRole('radio', { name: /^sLSTM/ }));
      expect(own.onFamily).toHaveBeenCalledExactlyOnceWith('slstm');
      await user.click(screen.getByRole('switch', { name: 'Layer norm' }));
      expect(own.onToggle).toHaveBeenCalledExactlyOnceWith('layernorm', true);
      await user.selectOptions(screen.getByRole('combobox', { name: 'Candidate activation' }), 'g of 1997');
      expect(own.onToggle).toHaveBeenLastCalledWith('candidateactivation', 'g1997');
      await user.click(screen.getByRole('button', { name: 'LSTM 1997' }));
      expect(own.onChoice).toHaveBeenCalledOnce();
      await user.click(screen.getByRole('radio', { name: 'from a seed, untrained' }));
      expect(own.onWeights).toHaveBeenCalledExactlyOnceWith('seed');
      expect(screen.getByRole('spinbutton', { name: 'Units' })).toHaveAccessibleDescription(
        'only with weights from a seed',
      );
      expect(screen.getByRole('button', { name: 'LSTM today = NP' })).toHaveAttribute('aria-pressed', 'true');
    },
  );

  it('lets a number be emptied and typed anew, and a visit of its field be undone at once', async () => {
    const left = vi.fn();
    const own = { ...cell(), source: 'seed' as const, onVisit: vi.fn(() => left) };
    const { user } = open({ cell: own });
    await user.click(screen.getByRole('button', { name: /all cells and toggles$/ }));
    const units = await screen.findByRole('spinbutton', { name: 'Units' });
    await user.click(units);
    await user.keyboard('{Backspace}');
    expect(units).toHaveDisplayValue('');
    expect(own.onHidden).not.toHaveBeenCalled();
    await user.keyboard('12');
    expect(own.onHidden.mock.calls).toEqual([[1], [12]]);
    expect(own.onVisit).toHaveBeenCalledOnce();
    expect(left).not.toHaveBeenCalled();
    await user.tab();
    expect(left).toHaveBeenCalledOnce();
    expect(units).toHaveDisplayValue('8');
  });
});

describe('the notices', () => {
  const unread: Notice = {
    kind: 'unread',
    items: [
      { key: 'colour', value: 'red', reason: 'unknown' },
      { key: 't', value: '99', reason: 'nearest', used: '10' },
    ],
    more: 1,
  };
  const newer: Notice = { kind: 'newer', version: 2 };

  it('tell what was not understood, and go when they are dismissed', async () => {
    const onDismiss = vi.fn();
    const user = userEvent.setup();
    render(<Notices notices={[unread, newer]} onDismiss={onDismiss} />);
    expect(screen.getByText(/^3 settings in this link were not understood: colour, t=99/)).toBeVisible();
    const [, second] = screen.getAllByRole('button', { name: 'Dismiss' });
    if (second) await user.click(second);
    expect(onDismiss).toHaveBeenCalledExactlyOnceWith(newer);
  });
});
