// Two cells side by side, found as a reader finds them: the slider under both, the counts, the guesses, the second cell's controls.
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { blocksOf, heightOf, laneAt } from '../../components/compare/blocks.ts';
import { Controls } from '../../components/compare/Controls.tsx';
import { fitHalves } from '../../components/compare/fit.ts';
import { Memories } from '../../components/compare/Memories.tsx';
import { Opposed } from '../../components/compare/Opposed.tsx';
import { titleOf, titlesOf } from '../../components/compare/titles.ts';
import { type Choice, choiceOf } from '../../src/cells/catalog.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { movedUnits } from '../../src/readings/comparison.ts';
import type { Side } from '../../src/readings/comparisonStory.ts';
import { percent, shown } from '../../src/readings/numbers.ts';
import { agreement } from '../../src/tasks/agreement.ts';
import { seededRun } from '../readings/seededRun.ts';

const side = (choice: Choice, t: number, k: number, unit = 2): Side => ({
  name: titleOf(choice),
  run: seededRun({ choice, lively: true }),
  at: { t, k, unit },
});
const sides = (t = 4, unit = 2): readonly [Side, Side] => [
  side(choiceOf('lstm'), t, 6, unit),
  side(choiceOf('rnn'), t, 1, unit),
];

function strip(both: readonly [Side, Side], more: Partial<Parameters<typeof Memories>[0]> = {}) {
  const told = { onScrub: vi.fn(), onUnit: vi.fn(), onTokenX: vi.fn() };
  const { container } = render(
    <Memories
      sides={both}
      paired={false}
      ownText={false}
      width={900}
      block={80}
      stacked={false}
      theme="light"
      {...told}
      {...more}
    />,
  );
  const steps = [...container.querySelectorAll('.both-step')];
  const texts = (t: number, selector: string) =>
    [...(steps[t]?.querySelectorAll(selector) ?? [])].map(text => text.textContent);
  return { ...told, steps, texts, slider: screen.getByRole('slider', { name: 'Time step' }) };
}

describe('both memories', () => {
  it('say the place and what the chosen unit holds in each', () => {
    const both = sides();
    const { slider } = strip(both);
    const value = (k: 0 | 1, id: string) => shown(vectorOf(both[k].run.trace, id, 4)[2] ?? 0);
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      `step 5 of 10, boys; LSTM unit 3 ${value(0, 'c')}; RNN unit 3 ${value(1, 'h')}`,
    );
  });

  it('count and mark what was rewritten, up to the present word and not before its state is told', () => {
    const [first, second] = sides();
    const { texts, steps } = strip([{ ...first, at: { ...first.at, k: 2 } }, second]);
    for (let t = 0; t < 10; t++) {
      const counts = [
        ...(t > 0 && t < 4 ? [`${movedUnits(first.run, t).length} of 8`] : []),
        ...(t > 0 && t < 5 ? [`${movedUnits(second.run, t).length} of 8`] : []),
      ];
      expect(texts(t, '.count')).toEqual(counts);
      expect(texts(t, '[data-side="2"] .mark')).toHaveLength(t < 5 ? movedUnits(second.run, t).length : 0);
      expect(texts(t, '.future')).toHaveLength(t > 4 ? 16 : 0);
    }
    expect(steps[4]?.querySelectorAll('[data-side="1"] .empty')).toHaveLength(8);
  });

  it('are gone through with the arrows, in time and among the units', async () => {
    const { slider, onScrub, onUnit } = strip(sides());
    slider.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}{Home}{End}{ArrowUp}{ArrowDown}');
    expect(onScrub.mock.calls).toEqual([[5], [3], [0], [9]]);
    expect(onUnit.mock.calls).toEqual([[1], [3]]);
  });

  it('are scrubbed by a drag, and a click in the lower block chooses its unit', () => {
    const { slider, onScrub, onUnit } = strip(sides());
    const [, lower] = blocksOf([8, 8], 80, { paired: false, apart: false });
    const y = (lower?.lanes[5]?.y ?? 0) + 3;
    fireEvent.pointerDown(slider, { button: 0, clientX: 76 * 2 + 9, clientY: y });
    fireEvent.pointerMove(slider, { clientX: 76 * 6 + 9, clientY: y });
    fireEvent.pointerUp(slider, { clientX: 76 * 6 + 9, clientY: y });
    expect(onScrub.mock.calls).toEqual([[2], [6]]);
    expect(onUnit).not.toHaveBeenCalled();
    fireEvent.pointerDown(slider, { button: 0, clientX: 9, clientY: y });
    fireEvent.pointerUp(slider, { clientX: 9, clientY: y });
    expect(onUnit.mock.calls).toEqual([[5]]);
  });

  it('stand in pairs where the units correspond, and differences are counted', () => {
    const [first] = sides();
    const { texts } = strip([first, { ...first, name: 'LSTM, second' }], { paired: true });
    for (let t = 0; t < 5; t++) expect(texts(t, '.count')).toEqual(['0 of 8']);
  });
});

describe('the rows', () => {
  it('fill their blocks without a gap, and each is found at its height', () => {
    for (const how of [
      { paired: false, apart: false },
      { paired: false, apart: true },
      { paired: true, apart: false },
    ]) {
      const blocks = blocksOf([8, 8], 80, how);
      for (const { lanes, y, height } of blocks) {
        expect(lanes[0]?.y).toBe(y);
        for (const lane of lanes) {
          expect(laneAt(blocks, lane.y + lane.height / 2)).toBe(lane);
          expect(lane.y + lane.height).toBeLessThanOrEqual(y + height + 1e-9);
        }
      }
      expect(heightOf(blocks)).toBeGreaterThan(100);
    }
  });

  it('give way to the figures, whose numbers stay at least 10 pixels high', () => {
    for (const [width, height] of [
      [1366, 668],
      [1366, 525],
      [1280, 620],
      [1920, 980],
    ] as const) {
      const { scale, half, width: drawn } = fitHalves({ width, height }, false, false);
      expect(11.5 * scale).toBeGreaterThanOrEqual(10);
      expect(drawn * scale).toBeCloseTo(half);
      expect(2 * half + 16).toBe(width);
    }
    expect(fitHalves({ width: 390, height: 560 }, true, false).scale).toBe(1);
  });
});

describe('both guesses', () => {
  it('stand in one table, each with its own share, and what the text goes on with is said', () => {
    const both = sides();
    render(<Opposed sides={both} sameText />);
    const region = screen.getByRole('region', { name: 'Next word, guessed after “boys”' });
    const rows = within(region).getAllByRole('row').slice(1);
    expect(rows.length).toBeGreaterThanOrEqual(4);
    for (const row of rows) {
      const word = within(row).getByRole('rowheader').textContent ?? '';
      const output = agreement.outputs.indexOf(word);
      const shares = within(row).getAllByRole('cell');
      expect(shares.map(cell => cell.querySelector('.share')?.textContent)).toEqual(
        both.map(({ run }) => percent(vectorOf(run.trace, 'prediction', 4)[output] ?? 0)),
      );
      expect(row.textContent?.includes('called for')).toBe(word === 'came');
    }
  });

  it('are not there before both were made', () => {
    const [first, second] = sides(0);
    render(<Opposed sides={[{ ...first, at: { ...first.at, k: 3 } }, second]} sameText />);
    expect(screen.getByText('No guess of both yet.')).toBeVisible();
  });
});

describe('the second cell', () => {
  function controls(choice: Choice, text = '') {
    const told = { onChoice: vi.fn(), onText: vi.fn(), onSwap: vi.fn(), onClose: vi.fn() };
    render(<Controls choice={choice} task={agreement} text={text} {...told} />);
    return told;
  }

  it('takes a family, swaps and goes', async () => {
    const told = controls(choiceOf('rnn'));
    expect(screen.queryByRole('button', { name: /^Toggles/ })).toBeNull();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Second cell' }), 'mgu');
    await userEvent.click(screen.getByRole('button', { name: 'Swap the cells' }));
    await userEvent.click(screen.getByRole('button', { name: 'Close the comparison' }));
    expect(told.onChoice).toHaveBeenCalledWith(choiceOf('mgu'));
    expect([told.onSwap, told.onClose].map(act => act.mock.calls.length)).toEqual([1, 1]);
  });

  it('takes toggles, but none that its others exclude', async () => {
    const told = controls(choiceOf('lstm', { coupled: true }));
    await userEvent.click(screen.getByRole('button', { name: 'Toggles of the second cell, LSTM' }));
    await userEvent.click(await screen.findByRole('switch', { name: 'Peepholes' }));
    expect(told.onChoice).toHaveBeenCalledWith(choiceOf('lstm', { coupled: true, peepholes: true }));
    expect(screen.getByRole('switch', { name: 'Forget gate' })).toHaveAttribute('aria-disabled', 'true');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Output activation' }), 'none');
    expect(told.onChoice).toHaveBeenLastCalledWith(
      choiceOf('lstm', { coupled: true, outputactivation: 'identity' }),
    );
  });

  it('reads the same sentence, one of the task’s, or one that is typed', async () => {
    const told = controls(choiceOf('gru'), 'tom left');
    const open = () =>
      userEvent.click(screen.getByRole('button', { name: 'Sentence of the second cell: another sentence' }));
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'same sentence' }));
    await open();
    await userEvent.click(screen.getByRole('button', { name: agreement.texts[1] ?? '' }));
    await open();
    const field = screen.getByRole('textbox', { name: 'Type another sentence' });
    expect(field).toHaveValue('tom left');
    await userEvent.clear(field);
    await userEvent.type(field, 'mary came{Enter}');
    expect(told.onText.mock.calls).toEqual([[''], [agreement.texts[1]], ['mary came']]);
  });
});

describe('titles', () => {
  it('are the family’s, a name of its own, or the toggles; of the same cell twice the second is told apart', () => {
    expect(titlesOf(choiceOf('lstm'), choiceOf('rnn'))).toEqual(['LSTM', 'RNN']);
    expect(titleOf(choiceOf('lstm', { peepholes: true }))).toBe('Peephole LSTM');
    expect(titleOf(choiceOf('lstm', { inputgate: false }))).toBe('LSTM without input gate');
    expect(titlesOf(choiceOf('gru'), choiceOf('gru'))).toEqual(['GRU', 'GRU, second']);
  });
});
