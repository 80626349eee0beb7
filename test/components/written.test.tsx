// The lists of equations and the code: lit with their nodes, and copied, also without the clipboard.
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Code } from '../../components/panels/Code.tsx';
import { Equations } from '../../components/panels/Equations.tsx';
import { choiceOf } from '../../src/cells/catalog.ts';
import { latexOf } from '../../src/readings/latex.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { statementsOf } from '../../src/readings/statements.ts';
import { seededRun } from '../readings/seededRun.ts';

function Shown({ of: Part, run }: { of: typeof Equations; run: RunOfText }) {
  const [lit, setLit] = useState<string | null>(null);
  return <Part run={run} lit={lit} onLight={setLit} />;
}

afterEach(() => vi.restoreAllMocks());

const litNodes = () =>
  new Set([...document.querySelectorAll('.lit')].map(mark => mark.getAttribute('data-of')));

describe('the equations', () => {
  it('are those of the cell in the order of telling', () => {
    for (const choice of [choiceOf('lstm'), choiceOf('slstm'), choiceOf('lstm', { layernorm: true })]) {
      const run = seededRun({ choice });
      const { unmount } = render(<Shown of={Equations} run={run} />);
      const [first] = screen.getAllByRole('list');
      const lefts = within(first as HTMLElement)
        .getAllByRole('button')
        .map(button => button.getAttribute('data-of'));
      expect(lefts).toEqual(statementsOf(run.cell).map(({ node }) => node));
      unmount();
    }
  });

  it('light up a node wherever it stands, by pointer and by keyboard', async () => {
    const user = userEvent.setup();
    render(<Shown of={Equations} run={seededRun()} />);
    const marks = document.querySelectorAll('[data-of="hPrev"]');
    expect(marks).toHaveLength(4);
    await user.hover(marks[0] as Element);
    expect(litNodes()).toEqual(new Set(['hPrev']));
    for (const mark of marks) expect(mark.classList).toContain('lit');
    await user.unhover(marks[0] as Element);
    expect(litNodes()).toEqual(new Set());
    await user.tab();
    await user.tab();
    expect(litNodes()).toEqual(new Set(['forget']));
  });

  it('are copied as LaTeX', async () => {
    const user = userEvent.setup();
    const run = seededRun();
    render(<Shown of={Equations} run={run} />);
    await user.click(screen.getByRole('button', { name: 'Copy LaTeX' }));
    expect(await navigator.clipboard.readText()).toBe(latexOf(run.cell));
    expect(screen.getByRole('button', { name: 'Copied' })).toBeVisible();
  });

  it('stand in a field to copy by hand where the clipboard is refused', async () => {
    const user = userEvent.setup();
    const run = seededRun();
    render(<Shown of={Equations} run={run} />);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    await user.click(screen.getByRole('button', { name: 'Copy LaTeX' }));
    const field = await screen.findByRole('textbox', { name: 'Copy this text' });
    expect(field).toHaveValue(latexOf(run.cell));
    expect(field).toHaveFocus();
  });
});

describe('the code', () => {
  it('is that of the chosen framework, and the copy is what is seen', async () => {
    const user = userEvent.setup();
    render(<Shown of={Code} run={seededRun({ choice: choiceOf('lstm', { peepholes: true }) })} />);
    const begins = { NumPy: 'import numpy as np', PyTorch: 'class Cell(nn.Module)', Keras: 'import keras' };
    for (const [name, line] of Object.entries(begins)) {
      await user.click(screen.getByRole('radio', { name }));
      const text = screen.getByRole('region', { name: `${name} code` }).textContent ?? '';
      expect(text).toContain(line);
      expect(text).toContain('Peephole LSTM (V)');
      await user.click(screen.getByRole('button', { name: /^(Copy|Copied)$/ }));
      expect(await navigator.clipboard.readText()).toBe(text);
    }
  });

  it('lights up the lines of a node', async () => {
    const user = userEvent.setup();
    render(<Shown of={Code} run={seededRun()} />);
    const lines = [...document.querySelectorAll('.line[data-of="c"]')];
    expect(lines.some(line => line.textContent?.includes('c = forget * c_prev + input * candidate'))).toBe(
      true,
    );
    await user.hover(lines[0] as Element);
    for (const line of lines) expect(line).toHaveClass('lit');
    expect(litNodes()).toEqual(new Set(['c']));
  });
});
