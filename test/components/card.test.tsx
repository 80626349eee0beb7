// The variant card and the panel's tabs, found as a reader finds them: by roles and names.

import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Card } from '../../components/panels/Card.tsx';
import { Panel } from '../../components/panels/Panel.tsx';
import { type Choice, choiceOf, legalChoices, presets, type Toggles } from '../../src/cells/catalog.ts';
import { namesOf, usualComparison } from '../../src/cells/names.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import type { View } from '../../src/state/looks.ts';
import { en } from '../../src/words/en.ts';
import { seededRun } from '../readings/seededRun.ts';

const at: Position = { t: 5, k: 6, unit: 2 };
const lstm = (changes: Partial<Toggles> = {}): Choice => choiceOf('lstm', changes);

function CardOf({ choice, before = usualComparison(choice) }: { choice: Choice; before?: Choice }) {
  const [lit, setLit] = useState<string | null>(null);
  const run = seededRun({ choice });
  const without = before.cell === choice.cell ? seededRun({ choice: before }) : undefined;
  return <Card run={run} before={before} without={without} at={at} words={en} lit={lit} onLight={setLit} />;
}

const under = (heading: string | RegExp): HTMLElement => {
  const section = screen.getByRole('heading', { level: 3, name: heading }).closest('section');
  if (!section) throw new Error(`${heading} heads no section`);
  return section;
};

describe('the card', () => {
  it('of peepholes names three new wires, 3 H parameters more, and ONNX alone', () => {
    render(<CardOf choice={lstm({ peepholes: true })} />);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Peephole LSTM');
    const changed = under('What changed from LSTM today');
    expect(changed.querySelectorAll('.way')).toHaveLength(3);
    const units = seededRun().lanes.length;
    expect(changed).toHaveTextContent(`+ 3 H = ${3 * units} parameters`);
    expect(under('What frameworks call it')).toHaveTextContent('nn.LSTM has no peepholes');
    expect(under('What frameworks call it')).toHaveTextContent('LSTM, P (i, o, f)');
    expect(under('Since when, and by whom')).toHaveTextContent('Gers & Schmidhuber (2000)');
    expect(under('What the comparisons found')).toHaveTextContent('Greff et al. (2015)');
  });

  it('of coupled gates brackets the layer it saves', () => {
    render(<CardOf choice={lstm({ coupled: true })} />);
    expect(under(/^What changed/).querySelector('.amounts')).toHaveTextContent(
      /^− \(HI \+ H2 \+ H\) = −\d+$/,
    );
  });

  it('sets the traits that differ side by side, the parameters always', () => {
    render(<CardOf choice={choiceOf('rnn')} />);
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map(row => within(row).getByRole('rowheader').textContent)).toEqual([
      'states carried',
      'a lane straight through',
      'gates',
      'gates to keep and write',
      'parameters',
    ]);
    expect(rows.map(row => within(row).getAllByRole('cell').at(-1)?.textContent).slice(0, 4)).toEqual([
      'h',
      'no',
      '0',
      'none',
    ]);
  });

  it('shows each gate and state of the focused unit without the change and with it', () => {
    const choice = lstm({ peepholes: true });
    const number = (run: RunOfText, id: string) =>
      shown(vectorOf(run.trace, id, at.t)[at.unit] ?? Number.NaN);
    render(<CardOf choice={choice} />);
    const rows = within(under('Same word, same weights: unit 3')).getAllByRole('row').slice(1);
    const ids = ['forget', 'input', 'c', 'output', 'h'];
    expect(
      rows.map(row =>
        within(row)
          .getAllByRole('cell')
          .map(cell => cell.textContent),
      ),
    ).toEqual(ids.map(id => [seededRun(), seededRun({ choice })].map(run => number(run, id))));
  });

  it('shows no number of a step to come', () => {
    const run = seededRun({ choice: lstm({ peepholes: true }) });
    const first = { t: 5, k: 1, unit: 2 };
    render(
      <Card
        run={run}
        before={lstm()}
        without={seededRun()}
        at={first}
        words={en}
        lit={null}
        onLight={() => {}}
      />,
    );
    expect(within(under(/^Same word/)).getAllByRole('rowheader')).toHaveLength(1);
  });

  it('lights up what a symbol stands for', async () => {
    render(<CardOf choice={lstm({ peepholes: true })} />);
    const [gate] = within(under(/^What changed/)).getAllByRole('button', { name: 'forget gate' });
    await userEvent.hover(gate as HTMLElement);
    for (const mark of document.querySelectorAll('[data-of="forget"]')) expect(mark).toHaveClass('lit');
  });

  it('says which of the GRUs this is', () => {
    render(<CardOf choice={choiceOf('gru', { reset: 'before' })} />);
    expect(under('Which GRU is this?')).toHaveTextContent('as in Cho et al. (2014)');
    expect(under('What frameworks call it')).toHaveTextContent('reset_after=False');
  });

  it('shows no finding where no comparison has one', () => {
    render(<CardOf choice={choiceOf('slstm')} />);
    expect(screen.queryByRole('heading', { name: 'What the comparisons found' })).toBeNull();
  });

  it('has a title, a sentence and a source for every choice', () => {
    const some = legalChoices().filter((_, k) => k % 199 === 0);
    const known = [
      ...presets.map(({ choice }) => choice),
      choiceOf('gru'),
      choiceOf('mut1'),
      choiceOf('minlstm'),
    ];
    for (const choice of [...some, ...known]) {
      const { unmount, container } = render(<CardOf choice={choice} />);
      const title = screen.getByRole('heading', { level: 2 }).textContent ?? '';
      expect(title).toBe(namesOf(choice)[0] ?? title);
      expect(title).not.toMatch(/undefined|true|false/);
      expect(container.querySelector('.does')?.textContent).toMatch(/\.$/);
      expect(within(under('Since when, and by whom')).getAllByRole('listitem').length).toBeGreaterThan(0);
      unmount();
    }
  });

  it('joins the names of toggles as one would say them', () => {
    render(<CardOf choice={lstm({ peepholes: true, coupled: true, outputgate: false })} />);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
      'LSTM with peepholes and coupled gates, without output gate',
    );
  });
});

describe('the panel’s tabs', () => {
  function Tabbed({ compact = false }: { compact?: boolean }) {
    const [view, setView] = useState<View>('now');
    const run = seededRun();
    return (
      <Panel
        view={view}
        onView={setView}
        run={run}
        at={at}
        before={usualComparison(run.choice)}
        words={en}
        lit={null}
        onLight={() => {}}
        compact={compact}
        onTable={() => {}}
      />
    );
  }
  const tab = (name: string): HTMLElement => screen.getByRole('tab', { name });

  it('show what is chosen, under a name', async () => {
    render(<Tabbed />);
    expect(screen.getByRole('tabpanel', { name: 'Now' })).toBeVisible();
    await userEvent.click(tab('Card'));
    await waitFor(() =>
      expect(
        within(screen.getByRole('tabpanel', { name: 'Card' })).getByRole('heading', { level: 2 }),
      ).toHaveTextContent('LSTM today'),
    );
  });

  it('hold the two cells of the card against each other without what was set by hand', async () => {
    const choice = lstm({ peepholes: true });
    const untouched = seededRun({ choice });
    const run = { ...untouched, trace: { ...untouched.trace, values: untouched.trace.values.map(() => 9) } };
    const before = lstm();
    render(
      <Panel
        {...{ run, untouched, at, before, without: seededRun() }}
        {...{ words: en, lit: null, compact: false, view: 'card' }}
        onView={() => {}}
        onLight={() => {}}
        onTable={() => {}}
      />,
    );
    const heading = await screen.findByRole('heading', { level: 3, name: /^Same word/ });
    expect(heading.closest('section')).toHaveTextContent(
      shown(vectorOf(untouched.trace, 'forget', at.t)[at.unit] ?? Number.NaN),
    );
    expect(heading.closest('section')).not.toHaveTextContent('9.00');
  });

  it('are one tab stop; the arrows go round and choose, and the page does not take them', async () => {
    const stolen: string[] = [];
    const listen = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && event.key.startsWith('Arrow')) stolen.push(event.key);
    };
    window.addEventListener('keydown', listen);
    render(<Tabbed />);
    await userEvent.tab();
    expect(tab('Now')).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(tab('Changes')).toHaveFocus();
    expect(tab('Changes')).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowRight}');
    expect(tab('Now')).toHaveFocus();
    await userEvent.keyboard('{End}');
    expect(tab('Changes')).toHaveFocus();
    await userEvent.keyboard('{Home}');
    expect(screen.getAllByRole('tab').filter(one => one.tabIndex === 0)).toEqual([tab('Now')]);
    window.removeEventListener('keydown', listen);
    expect(stolen).toEqual([]);
  });

  it('keep the present step’s title for the figure that it describes', async () => {
    render(<Tabbed />);
    const title = document.getElementById('now')?.textContent;
    await userEvent.click(tab('Card'));
    expect(document.getElementById('now')).toHaveTextContent(title ?? 'a title');
  });

  it('come on a phone when the panel is opened, and go when it is closed', async () => {
    render(<Tabbed compact />);
    expect(screen.queryByRole('tablist')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /more/ }));
    expect(screen.getByRole('button', { name: /less/ })).toHaveFocus();
    await userEvent.click(tab('Card'));
    await screen.findByRole('heading', { level: 2, name: 'LSTM today' });
    await userEvent.click(screen.getByRole('button', { name: /less/ }));
    expect(screen.queryByRole('tablist')).toBeNull();
    expect(screen.getByRole('button', { name: /more/ })).toBeVisible();
  });
});
