// The reading panel and the tables of every kind of cell: every node has its equation, its column and its name.
import { render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Now } from '../../components/panels/Now.tsx';
import { Tables } from '../../components/panels/Tables.tsx';
import { choiceOf, families, familyNames } from '../../src/cells/catalog.ts';
import { nodeOf } from '../../src/cells/spec.ts';
import { isValve } from '../../src/readings/gates.ts';
import { toldNodes } from '../../src/readings/graph.ts';
import { definedIn } from '../../src/readings/known.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { en } from '../../src/words/en.ts';
import { seededRun } from '../readings/seededRun.ts';

const choices = [
  ...familyNames.map(name => [families[name].name, choiceOf(name)] as const),
  ['GRU, reset before', choiceOf('gru', { reset: 'before', z: 'takes' })] as const,
  [
    'LSTM with much',
    choiceOf('lstm', { peepholes: true, gaterecurrence: true, candidateactivation: 'identity' }),
  ] as const,
  ['coupled LSTM', choiceOf('lstm', { coupled: true, outputactivation: 'h1997' })] as const,
  ['LSTM of one gate', choiceOf('lstm', { forgetgate: false, outputgate: false })] as const,
  ['normalised LSTM', choiceOf('lstm', { layernorm: true, candidateactivation: 'g1997' })] as const,
];

const panel = (run: RunOfText, at: Position, compact = false) =>
  render(
    <Now run={run} at={at} lit={null} onLight={() => {}} onTable={() => {}} words={en} compact={compact} />,
  );

describe.each(choices)('%s', (_, choice) => {
  const run = seededRun({ choice, lively: true });
  const places = run.cell.steps.flatMap((_step, k) => [0, 4].map(t => ({ t, k, unit: 1 })));

  it('has an equation for every node that is told with one, and says why', async () => {
    for (const at of places) {
      const { container, unmount } = panel(run, at);
      await waitFor(() => expect(container.querySelector('.reasons-room')).toBeNull());
      const defined = definedIn(run.cell, at.k);
      const equations = screen.queryAllByRole('group', { name: /^Equation/ });
      expect(equations).toHaveLength(defined.length);
      expect(new Set(equations.map(group => group.querySelector('legend')?.textContent)).size).toBe(
        defined.length,
      );
      expect(screen.queryAllByRole('img', { name: / curve: / }).length).toBeGreaterThanOrEqual(
        Math.min(1, defined.length),
      );
      expect(container.textContent).not.toMatch(/NaN|undefined/);
      expect(container.innerHTML).not.toMatch(/NaN|undefined|Infinity/);
      unmount();
    }
  });

  it('marks nothing that is told later', () => {
    for (const at of places) {
      const { container, unmount } = panel(run, at);
      const later = run.cell.steps.slice(at.k + 1).flatMap(step => step.tells);
      const marked = [...container.querySelectorAll('[data-of]')].map(mark => mark.getAttribute('data-of'));
      for (const id of later.filter(other => nodeOf(run.cell, other).role !== 'prediction'))
        expect(marked).not.toContain(id);
      unmount();
    }
  });

  it('takes in the input and every state of the step before', () => {
    const { container, unmount } = panel(run, { t: 0, k: 0, unit: 1 });
    const rows = [...container.querySelectorAll('.incoming li')].map(row => row.getAttribute('data-of'));
    const leaves = run.cell.nodes.filter(({ op }) => op === 'given' || op === 'previous');
    expect(rows).toEqual(leaves.map(({ id }) => id));
    unmount();
  });

  it('has a column for every told vector, and for every valve along the sentence', () => {
    const at = { t: 4, k: run.cell.steps.length - 1, unit: 1 };
    const columnsOf = (table: 'figure' | 'strip', name: RegExp): (string | null)[] => {
      const { unmount } = render(<Tables run={run} at={at} table={table} onClose={() => {}} />);
      const found = screen.queryByRole('table', { name });
      const cells = [...(found?.querySelectorAll('tbody tr:first-child td') ?? [])];
      if (found) expect(within(found).getAllByRole('columnheader').length).toBeGreaterThan(cells.length - 1);
      unmount();
      return cells.map(cell => cell.getAttribute('data-of'));
    };
    const told = toldNodes(run.cell).map(id => nodeOf(run.cell, id));
    const vectors = told.filter(({ op, role }) => op !== 'given' && role !== 'prediction');
    expect(columnsOf('figure', /^Values of the units/)).toEqual(vectors.map(({ id }) => id));
    const valves = told.filter(({ id }) => isValve(run.cell, id)).map(({ id }) => id);
    expect(columnsOf('strip', /^Gates of/)).toEqual(valves);
    const belt = run.cell.nodes.find(({ slot }) => slot === 'beltBefore')?.inputs[0] ?? '';
    expect(new Set(columnsOf('strip', /^Memory/))).toEqual(new Set([belt]));
  });

  it('has a name of its own for every told node and step', () => {
    const names = toldNodes(run.cell).map(id => en.figure.called(nodeOf(run.cell, id)));
    expect(new Set(names).size).toBe(names.length);
    for (const id of toldNodes(run.cell)) expect(en.figure.nodes[id], id).toBeDefined();
    for (const step of run.cell.steps) {
      expect(en.narration.titles[step.id], step.id).toBeDefined();
      expect(en.transport.step[step.id], step.id).toBeDefined();
    }
  });
});

describe('a name', () => {
  it('may hang on what a node does', () => {
    const named = (cell: 'lstm' | 'slstm') =>
      en.figure.called(nodeOf(seededRun({ choice: choiceOf(cell) }).cell, 'squashed'));
    expect(named('lstm')).toBe('squashed cell state');
    expect(named('slstm')).toBe('normalised cell state');
  });
});
