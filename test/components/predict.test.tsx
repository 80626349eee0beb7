// Predict before reveal as a reader meets it: what is covered is not there, the guess by keys and field, the told truth.
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { StoreContext, useReader } from '../../components/app/store.ts';
import { Asked } from '../../components/predict/Asked.tsx';
import { StripMask } from '../../components/predict/StripMask.tsx';
import { Changes } from '../../components/whatif/Changes.tsx';
import { vectorOf } from '../../src/engine/forward.ts';
import { shown } from '../../src/readings/numbers.ts';
import { writeClamps } from '../../src/state/changes.ts';
import { stepIndexOf } from '../../src/state/selectors.ts';
import { createReaderStore } from '../../src/state/store.ts';
import { trainedTasks as tasks } from '../../src/tasks/catalog.ts';
import { StripPage } from './stripPage.tsx';
import { textRun } from './textrun.ts';

const run = textRun(tasks.agreement);
const trueC = vectorOf(run.trace, 'c', 4)[0] ?? Number.NaN;

function Page() {
  const at = { t: useReader(state => state.t), k: useReader(stepIndexOf), unit: 0 };
  return <Asked run={run} at={at} theme="light" />;
}

function open(step = 'candidate', t = 4) {
  const user = userEvent.setup();
  const store = createReaderStore({ t, step, unit: 0, predict: true });
  render(
    <StoreContext value={store}>
      <Page />
    </StoreContext>,
  );
  return { user, store };
}

const slider = () => screen.getByRole('slider', { name: 'Your guess for unit 1' });
const field = () => screen.getByRole('textbox', { name: 'Your guess' });

describe('the strip', () => {
  it('has nothing in the columns to come, and nothing in the present one that is not told', () => {
    const { container } = render(
      <StripPage
        text={tasks.agreement.texts[0]}
        t={4}
        k={3}
        mask={place => <StripMask run={run} at={{ t: 4, k: 3, unit: 0 }} {...place} />}
      />,
    );
    const columns = container.querySelectorAll('.time-step');
    expect([...columns].map(column => column.getAttribute('data-tense'))).toEqual([
      ...Array.from({ length: 4 }, () => 'past'),
      'present',
    ]);
    const present = columns[4] as Element;
    expect(present.querySelectorAll('rect[data-of="c"]:not(.empty)')).toHaveLength(0);
    expect(within(present as HTMLElement).queryByText(shown(trueC))).toBeNull();
    expect(container.querySelector('.strip-mask')).toHaveTextContent('?');
  });
});

describe('the question', () => {
  it('names lane and word, gives the operands and no outcome', () => {
    open();
    expect(screen.getByRole('heading', { name: 'Where will unit 1 end up?' })).toBeVisible();
    expect(screen.getByText(/What will lane 1 hold after “boys”\?/)).toBeVisible();
    const given = screen.getByRole('group', { name: 'What is given for the cell state of unit 1' });
    expect(given).toHaveTextContent('?');
    expect(given).toHaveTextContent(shown(vectorOf(run.trace, 'forget', 4)[0] ?? Number.NaN));
    expect(document.body.innerHTML).not.toContain(String(trueC));
    expect(document.body.innerHTML).not.toContain(shown(trueC, 4));
  });

  it('takes a guess by keys, by buttons and by typing, within the axis', async () => {
    const { user, store } = open();
    expect(slider()).toHaveAttribute('aria-valuetext', expect.stringContaining('no guess yet'));
    const start = Number(slider().getAttribute('aria-valuenow'));
    slider().focus();
    await user.keyboard('{ArrowUp}{Shift>}{ArrowUp}{/Shift}');
    expect(Number(slider().getAttribute('aria-valuenow'))).toBeCloseTo(start + 0.06, 10);
    await user.click(screen.getByRole('button', { name: 'Lower' }));
    expect(Number(slider().getAttribute('aria-valuenow'))).toBeCloseTo(start + 0.01, 10);
    await user.clear(field());
    await user.type(field(), '−0,4');
    expect(slider()).toHaveAttribute('aria-valuenow', '-0.4');
    expect(store.getState().guess).toMatchObject({ value: -0.4, off: Math.abs(-0.4 - trueC) });
    slider().focus();
    await user.keyboard('{End}{ArrowUp}');
    expect(slider()).toHaveAttribute('aria-valuenow', slider().getAttribute('aria-valuemax'));
  });

  it('is answered by Reveal: the truth, which way it went, how far off, then the next one', async () => {
    const { user } = open();
    await user.clear(field());
    await user.type(field(), '1');
    await user.click(screen.getByRole('button', { name: 'Reveal' }));
    const off = shown(1 - trueC);
    const before = vectorOf(run.trace, 'cPrev', 4)[0] ?? Number.NaN;
    const way = trueC > before ? 'rose' : 'fell';
    expect(screen.getByRole('status')).toHaveTextContent(
      new RegExp(`is ${shown(trueC)}\\. It (${way}, by|stayed).* Your guess was ${off} off`),
    );
    expect(screen.queryByRole('slider')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Next guess' }));
    expect(screen.getByRole('heading', { name: 'Will the output gate open?' })).toBeVisible();
    expect(slider()).toHaveAttribute('aria-valuenow', '0.5');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('is shown by Reveal without a guess too, which counts nothing', async () => {
    const { user, store } = open();
    await user.click(screen.getByRole('button', { name: 'Reveal' }));
    expect(screen.getByRole('heading', { name: 'Where will unit 1 end up?' })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent(
      new RegExp(`is ${shown(trueC)}\\. .*Without a guess nothing counts\\.$`),
    );
    expect(document.querySelector('.guess-axis')).not.toHaveTextContent('off');
    expect(screen.getByText('no score yet')).toBeInTheDocument();
    expect(store.getState().misses).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Next guess' }));
    expect(screen.getByRole('heading', { name: 'Will the output gate open?' })).toBeVisible();
  });

  it('past the last step is about the next word, which is read first', () => {
    open('hidden');
    expect(screen.getByRole('heading', { name: 'Will the forget gate open?' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Read “came”' })).toBeVisible();
  });

  it('ends with the text', () => {
    open('hidden', run.tokens.length - 1);
    expect(screen.getByRole('heading', { name: 'Nothing to guess' })).toBeVisible();
    expect(screen.queryByRole('slider')).toBeNull();
  });
});

describe('what was set by hand', () => {
  it('tells nothing of what comes later', () => {
    const store = createReaderStore({
      t: 4,
      clamps: writeClamps([{ node: 'c', unit: 0, t: 6, value: 0.5 }]),
    });
    const at = { t: 4, k: 3, unit: 0 };
    const changes = (isMasked: boolean) => (
      <StoreContext value={store}>
        <Changes run={run} untouched={run} at={at} isMasked={isMasked} />
      </StoreContext>
    );
    const { rerender } = render(changes(false));
    const later = shown(vectorOf(run.trace, 'c', 6)[0] ?? Number.NaN);
    expect(screen.getByText(`${later} →`, { exact: false })).toBeVisible();
    rerender(changes(true));
    expect(screen.queryByText(`${later} →`, { exact: false })).toBeNull();
    expect(screen.getByText(/stays covered while you predict/)).toBeVisible();
  });
});
