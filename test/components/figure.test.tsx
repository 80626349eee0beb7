// The figure as a reader meets it: every node at home, what is not yet computed stays unsaid, keys walk the graph.
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Figure, type FigureProps } from '../../components/figure/Figure.tsx';
import { choiceOf, familyNames } from '../../src/cells/catalog.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { toldNodes } from '../../src/readings/graph.ts';
import { layoutOf } from '../../src/readings/layout.ts';
import { shown } from '../../src/readings/numbers.ts';
import { trainedTasks as tasks } from '../../src/tasks/catalog.ts';
import { en } from '../../src/words/en.ts';
import { textRun } from './textrun.ts';

const task = tasks.agreement;
const run = textRun(task, task.texts[0]);
const step = (id: string): number => run.cell.steps.findIndex(other => other.id === id);

function open(k: number, others: Partial<FigureProps> = {}) {
  const onUnit = vi.fn();
  const onLight = vi.fn();
  const layout = layoutOf(
    run.cell,
    others.layout?.stage.arrangement ?? 'page',
    run.lanes.length,
    968,
    en.figure,
  );
  const props: FigureProps = {
    run,
    at: { t: 4, k, unit: 2 },
    layout,
    tokenX: 472,
    moves: false,
    speed: 1,
    playing: false,
    lit: null,
    theme: 'light',
    words: en.figure,
    describedBy: 'now',
    onLight,
    onUnit,
    ...others,
  };
  const { container, rerender } = render(<Figure {...props} />);
  const home = (id: string): Element => {
    const found = container.querySelectorAll(`[data-node="${id}"]`);
    expect([id, found.length]).toEqual([id, 1]);
    return found[0] as Element;
  };
  return { container, home, onUnit, onLight, props, rerender };
}

const inFigure = toldNodes(run.cell).filter(id => id !== 'logits' && id !== 'prediction');

describe('the figure', () => {
  it('bears that the node which is pointed at goes with a toggle', async () => {
    const user = userEvent.setup();
    const { container, home, props, rerender } = open(step('hidden'));
    const unit = within(home('squashed') as HTMLElement).getAllByRole('button')[0];
    if (unit) await user.hover(unit);
    expect(container.querySelector('.tag')).not.toBeNull();
    const bare = textRun(task, task.texts[0], choiceOf('lstm', { outputactivation: 'identity' }));
    const layout = layoutOf(bare.cell, 'page', bare.lanes.length, 968, en.figure);
    rerender(<Figure {...props} run={bare} layout={layout} lit="squashed" />);
    expect(container.querySelector('[data-node="squashed"]')).toBeNull();
    expect(container.querySelector('.tag')).toBeNull();
  });

  it('gives each node one home with a cell for each unit', () => {
    const { home } = open(step('hidden'));
    for (const id of inFigure)
      expect([id, home(id).querySelectorAll('[data-unit]').length]).toEqual([
        id,
        vectorOf(run.trace, id, 0).length,
      ]);
  });

  it('names every unit with its value', () => {
    const { home } = open(step('hidden'));
    for (const id of inFigure.filter(other => other !== 'x')) {
      const units = [...home(id).querySelectorAll('[data-unit]')];
      const values = Array.from(vectorOf(run.trace, id, 4), value => shown(value));
      expect(units.map(unit => unit.getAttribute('aria-label')?.split(', ').at(-1))).toEqual(values);
    }
  });

  it('says nothing of what is told later', () => {
    const { home } = open(step('input'));
    for (const id of ['candidate', 'kept', 'written', 'c', 'output', 'squashed', 'h']) {
      expect(home(id).getAttribute('aria-label')).toMatch(/not yet computed$/);
      expect(home(id).textContent).toBe('');
    }
  });

  it('shows the belt empty as long as there is no word', () => {
    const { home } = open(-1);
    for (const id of inFigure) expect(home(id).getAttribute('aria-label')).toMatch(/not yet computed$/);
  });

  it('chooses the unit that is clicked, wherever it stands', async () => {
    const { home, onUnit } = open(step('hidden'));
    await userEvent.click(home('output').querySelector('[data-unit="5"]') as Element);
    expect(onUnit).toHaveBeenLastCalledWith(4);
  });

  it('lights up the node under the pointer', async () => {
    const { home, onLight } = open(step('hidden'));
    await userEvent.hover(home('candidate'));
    expect(onLight).toHaveBeenLastCalledWith('candidate');
  });

  it('tags the cell under the pointer with its value to four decimals', async () => {
    const { home, container } = open(step('hidden'));
    await userEvent.hover(home('forget').querySelector('[data-unit="2"]') as Element);
    expect(container.querySelector('.tag')?.textContent).toBe(
      shown(vectorOf(run.trace, 'forget', 4)[1] ?? 0, 4),
    );
  });
});

describe('the figure of any cell', () => {
  it.each([
    ...familyNames.map(name => choiceOf(name)),
    choiceOf('lstm', { coupled: true, peepholes: true }),
    choiceOf('lstm', { forgetgate: false, inputgate: false, outputgate: false }),
    choiceOf('lstm', { gaterecurrence: true }),
    choiceOf('lstm', { layernorm: true }),
  ])('has one home for each told node and true numbers in it: $cell', choice => {
    const other = textRun(task, task.texts[0], choice);
    for (const arrangement of ['page', 'compact'] as const) {
      const layout = layoutOf(other.cell, arrangement, other.lanes.length, 0, en.figure);
      const { home, container } = open(other.cell.steps.length - 1, { run: other, layout });
      for (const id of toldNodes(other.cell).filter(node => node !== 'logits' && node !== 'prediction'))
        expect(
          [...home(id).querySelectorAll('[data-unit]')].map(unit => unit.getAttribute('data-value')),
        ).toEqual(Array.from(vectorOf(other.trace, id, 4), String));
      expect(container.querySelectorAll('[data-progress] *').length).toBeGreaterThan(100);
      for (const mark of container.querySelectorAll('rect, path, circle'))
        expect(mark.outerHTML).not.toMatch(/NaN|undefined|Infinity|width="-|height="-/);
      cleanup();
    }
  });
});

describe('the keyboard in the figure', () => {
  it('has one tab stop', () => {
    const { container } = open(step('hidden'));
    expect(container.querySelectorAll('[tabindex="0"]').length).toBe(1);
  });

  it('walks along the wires and between the gates, into units and out again', async () => {
    const { home, onUnit } = open(step('hidden'));
    await userEvent.tab();
    expect(document.activeElement).toBe(home('x'));
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(home('forget'));
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(home('input'));
    await userEvent.keyboard('{Enter}{ArrowDown}');
    expect(document.activeElement?.getAttribute('data-unit')).toBe('2');
    await userEvent.keyboard('{Enter}');
    expect(onUnit).toHaveBeenLastCalledWith(1);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(home('input'));
  });

  it('is a group that says which cell it is and where it stands', () => {
    open(step('cell'));
    const figure = screen.getByRole('group', { name: /LSTM cell at step 5, “boys”/ });
    expect(within(figure).getAllByRole('group').length).toBe(inFigure.length);
  });
});

describe('the figure of many units', () => {
  const wide = textRun({ ...task, hidden: 40 }, task.texts[0]);
  const layout = layoutOf(wide.cell, 'page', 40, 968, en.figure);
  const at = { t: 4, k: step('output'), unit: 2 };

  it('has one mark a unit with its true value and name, none before it is told; a click chooses it', async () => {
    const user = userEvent.setup();
    const { container, home, onUnit } = open(at.k, { run: wide, layout, at });
    await vi.waitFor(() =>
      expect(container.querySelectorAll('[data-node="c"] [data-unit]')).toHaveLength(40),
    );
    for (const id of ['cPrev', 'hPrev', 'forget', 'candidate', 'kept', 'written', 'c']) {
      const units = [...home(id).querySelectorAll('[data-unit]')];
      const truth = [...vectorOf(wide.trace, id, 4)];
      expect(units.map(unit => Number(unit.getAttribute('data-value')))).toEqual(truth);
      units.forEach((unit, k) => {
        expect(unit).toHaveAccessibleName(expect.stringContaining(shown(truth[k] ?? Number.NaN)));
      });
    }
    for (const unit of home('h').querySelectorAll('[data-unit]')) {
      expect(unit).not.toHaveAttribute('data-value');
      expect(unit).not.toHaveAttribute('fill');
    }
    await user.click(home('forget').querySelectorAll('[data-unit]')[30] as Element);
    expect(onUnit).toHaveBeenCalledExactlyOnceWith(30);
  });

  it('draws a gate’s bars and doors as long as they are', async () => {
    const { container, home } = open(at.k, { run: wide, layout, at });
    await vi.waitFor(() => expect(container.querySelector('[data-node="forget"] .bar')).not.toBeNull());
    const forget = [...vectorOf(wide.trace, 'forget', 4)];
    const widths = (path: Element | null): number[] =>
      [...(path?.getAttribute('d') ?? '').matchAll(/h([\d.]+)v/g)].map(([, width]) => Number(width));
    const track = Number(home('forget').querySelector('[data-unit]')?.getAttribute('width'));
    const bars = widths(home('forget').querySelector('.bar'));
    expect(bars).toHaveLength(40);
    bars.forEach((width, k) => {
      expect(width).toBeCloseTo(track * (forget[k] ?? Number.NaN), 9);
    });
    const valve = container.querySelector('.valves[data-of="forget"]');
    const frame = Number(valve?.querySelector('.doorframe')?.getAttribute('width'));
    const doors = widths(valve?.querySelector('.door') ?? null);
    expect(doors).toHaveLength(40);
    doors.forEach((width, k) => {
      expect(width).toBeCloseTo(frame * (1 - (forget[k] ?? Number.NaN)), 9);
    });
  });
});
