// The lenses as the reader meets them: bars that are the readings' numbers, sentences worded from them, choices, scrubbing.
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { StoreContext, useReader } from '../../components/app/store.ts';
import { LensPanel } from '../../components/lenses/LensPanel.tsx';
import { LensRows } from '../../components/lenses/LensRows.tsx';
import { gradientBands, lineageBands } from '../../components/lenses/places.ts';
import { columnsOf } from '../../components/strip/columns.ts';
import { type Choice, choiceOf } from '../../src/cells/catalog.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { gradientBack } from '../../src/readings/gradientBack.ts';
import { lineageOf } from '../../src/readings/lineage.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import type { Lens } from '../../src/state/looks.ts';
import { createReaderStore, type ReaderStore } from '../../src/state/store.ts';
import { type TaskId, trainedTasks } from '../../src/tasks/catalog.ts';
import { seededRun } from '../readings/seededRun.ts';

interface Opened {
  readonly run: RunOfText;
  readonly store: ReaderStore;
  readonly bars: (kind: string) => number[];
}

/** A lens in the strip's place and its panel, on a store; the run is made once, as weights of a seed. */
function open(
  lens: Lens,
  choice: Choice = choiceOf('lstm'),
  task: TaskId & keyof typeof trainedTasks = 'agreement',
): Opened {
  const run = seededRun({ choice, task, lively: true });
  const store = createReaderStore({
    ...choice,
    task,
    text: trainedTasks[task].texts[0],
    weights: 'seed',
    lens,
  });
  const columns = columnsOf('page', 968, run.tokens.length, 80);
  function Page() {
    const at = {
      t: useReader(state => state.t),
      k: run.cell.steps.length - 1,
      unit: useReader(state => state.unit),
    };
    const place = { run, at, columns, height: 144, theme: 'light', onDrag: () => {} } as const;
    return (
      <>
        <LensRows {...place} lens={lens} part="names" usual={<p>usual names</p>} />
        <LensRows {...place} lens={lens} part="rows" usual={<p>usual rows</p>} />
        <LensPanel run={run} at={at} lens={lens} />
      </>
    );
  }
  const { container } = render(
    <StoreContext value={store}>
      <Page />
    </StoreContext>,
  );
  const bars = (kind: string): number[] =>
    [...container.querySelectorAll(`.lens-rows ${kind}[data-value]`)].map(bar =>
      Number(bar.getAttribute('data-value')),
    );
  return { run, store, bars };
}

const norms = (run: RunOfText, of: number | null, state = 'c') =>
  gradientBack(run, of)?.states.get(state)?.norms;

describe('the gradient lens', () => {
  it('has a bar for each step, as large as what reaches it', () => {
    const { run, bars } = open('gradient');
    expect(bars('.own .bar')).toEqual(norms(run, null));
  });

  it('has a cell for each unit and step', () => {
    const { run, bars } = open('gradient');
    const vectors = gradientBack(run, null)?.states.get('c')?.vectors ?? [];
    expect(bars('.units rect')).toEqual(run.lanes.flatMap((_, unit) => vectors.map(vector => vector[unit])));
  });

  it('traces another output and another state when asked to', async () => {
    const user = userEvent.setup();
    const { run, store, bars } = open('gradient');
    await user.selectOptions(screen.getByLabelText('From'), 'the logit of they');
    const they = run.task.outputs.indexOf('they');
    expect(store.getState().of).toBe(they);
    expect(bars('.own .bar')).toEqual(norms(run, they));
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('How far back does the guess reach?');
    await user.selectOptions(screen.getByLabelText('to'), 'hidden state h');
    expect(bars('.own .bar')).toEqual(norms(run, they, 'h'));
    await user.selectOptions(screen.getByLabelText('From'), 'the loss at tired');
    expect(store.getState().of).toBeNull();
  });

  it('says why no plain RNN stands beside seeded weights', () => {
    open('gradient');
    expect(screen.getByText(/^No plain RNN beside it: these are not trained weights/)).toBeInTheDocument();
  });

  it('tells the same numbers in a table', async () => {
    const { run } = open('gradient');
    await userEvent.click(screen.getByText('as table'));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength((norms(run, null)?.length ?? 0) + 1);
  });

  it('has no belt to speak of in a plain RNN', () => {
    open('gradient', choiceOf('rnn'));
    expect(screen.getByText(/has no belt to roll back on/)).toBeInTheDocument();
    expect(screen.queryByText(/Along the belt/)).not.toBeInTheDocument();
  });

  it('leaves the strip as it is without words', () => {
    const run = seededRun({ text: '' });
    const store = createReaderStore({ text: '', weights: 'seed', lens: 'gradient' });
    const at = { t: 0, k: -1, unit: 0 };
    const place = {
      run,
      at,
      columns: columnsOf('page', 968, 0, 80),
      height: 144,
      theme: 'light',
      onDrag: () => {},
    } as const;
    render(
      <StoreContext value={store}>
        <LensRows {...place} lens="gradient" part="rows" usual={<p>usual rows</p>} />
        <LensRows {...place} lens="lineage" part="rows" usual={<p>usual rows</p>} />
        <LensPanel run={run} at={at} lens="gradient" />
        <LensPanel run={run} at={at} lens="lineage" />
      </StoreContext>,
    );
    expect(screen.getAllByText('usual rows')).toHaveLength(2);
    expect(screen.getAllByText('There is nothing yet to trace back from.')).toHaveLength(2);
  });
});

describe('the lineage lens', () => {
  it('has amounts that add up to the state, and the shares they come from', () => {
    const { run, store, bars } = open('lineage');
    const { t, unit } = store.getState();
    const amounts = lineageOf(run.trace, 'c', t, unit).slice(1);
    const held = vectorOf(run.trace, 'c', t)[unit] ?? Number.NaN;
    expect(bars('.amount')).toEqual(amounts.map(({ amount }) => amount));
    expect(bars('.shares-left .bar')).toEqual(amounts.map(({ share }) => share));
    expect(bars('.amount').reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(held, 12);
    expect(document.querySelector('.sum-mark')).toHaveTextContent(`c = ${held.toFixed(2).replace('-', '−')}`);
  });

  it('shows c and n of the sLSTM apart', async () => {
    const { run, store, bars } = open('lineage', choiceOf('slstm'));
    await userEvent.selectOptions(screen.getByLabelText('In the'), 'normaliser');
    const { t, unit } = store.getState();
    const total = bars('.amount').reduce((sum, amount) => sum + amount, 0);
    expect(total).toBeCloseTo(vectorOf(run.trace, 'n', t)[unit] ?? Number.NaN, 10);
  });

  it.each([
    [choiceOf('rnn'), /keeps no share of its state/],
    [choiceOf('lstm', { layernorm: true }), /does more to its state at every step/],
  ])('gives the reason where there is none, and leaves the strip', (choice, reason) => {
    open('lineage', choice);
    expect(screen.getByText(reason)).toBeInTheDocument();
    expect(screen.getByText('usual names')).toBeInTheDocument();
    expect(screen.getByText('usual rows')).toBeInTheDocument();
  });
});

describe.each(['gradient', 'lineage'] as const)('the rows of the %s lens', lens => {
  it('are a slider: arrows walk the time and the units', async () => {
    const { store } = open(lens);
    const before = store.getState();
    const slider = screen.getByRole('slider', { name: 'Time step' });
    slider.focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}');
    expect(store.getState()).toMatchObject({ t: before.t - 1, unit: before.unit + 1 });
    await userEvent.keyboard('{End}');
    expect(slider).toHaveAttribute('aria-valuenow', slider.getAttribute('aria-valuemax'));
  });

  it('are scrubbed, and a click on a unit chooses it', () => {
    const { store } = open(lens);
    const slider = screen.getByRole('slider', { name: 'Time step' });
    fireEvent.pointerDown(slider, { button: 0, clientX: 90, clientY: 5 });
    fireEvent.pointerMove(slider, { clientX: 250, clientY: 5 });
    expect(store.getState().t).toBe(3);
    fireEvent.pointerUp(slider, { clientX: 250, clientY: 5 });
    fireEvent.pointerDown(slider, { button: 0, clientX: 250, clientY: 142 });
    fireEvent.pointerUp(slider, { clientX: 250, clientY: 142 });
    expect(store.getState().unit).toBe(7);
  });
});

describe('the rows', () => {
  it("end a little above the strip's end, whatever it is high", () => {
    for (const height of [111, 144, 300])
      for (const { units } of [gradientBands(height, 1), gradientBands(height, 2), lineageBands(height)])
        expect(units.y + units.height).toBeLessThanOrEqual(height - 4);
  });
});
