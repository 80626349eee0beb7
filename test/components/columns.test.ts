// The strip's geometry: columns, rows and how far it is scrolled.
import { describe, expect, it } from 'vitest';
import { columnsOf, middleOf, rowAt, rowsOf, scrollAt } from '../../components/strip/columns.ts';
import { cellOf, choiceOf } from '../../src/cells/catalog.ts';
import { lstm } from '../../src/cells/lstm.ts';

describe('the columns', () => {
  it('are 80 wide from 112 on the page and stand still while they fit', () => {
    const columns = columnsOf('page', 968, 10);
    expect(columns).toMatchObject({ left: 112, column: 80, view: 856, content: 856 });
    expect([0, 4, 9].map(t => scrollAt(columns, 'page', t))).toEqual([0, 0, 0]);
    expect(middleOf(columns, 4, 0)).toBe(472);
  });

  it.each([20, 200])('keep the present word in the third quarter when %i do not fit', count => {
    const columns = columnsOf('page', 968, count);
    for (let t = 8; t < count - 6; t++) {
      const place = (middleOf(columns, t, scrollAt(columns, 'page', t)) - columns.left) / columns.view;
      expect(place, `${t}`).toBeGreaterThanOrEqual(0.5);
      expect(place, `${t}`).toBeLessThanOrEqual(0.75);
    }
  });

  it('keep the present word third on a phone, up to the last one', () => {
    const columns = columnsOf('compact', 390, 10);
    for (let t = 2; t < 10; t++)
      expect(middleOf(columns, t, scrollAt(columns, 'compact', t)), `${t}`).toBe(64 + 2.5 * 60);
    expect(middleOf(columns, 0, scrollAt(columns, 'compact', 0))).toBe(64 + 0.5 * 60);
  });
});

describe('the rows', () => {
  it('are the belt’s state unit by unit, then the gates, read from the cell', () => {
    const rows = rowsOf(lstm(), 8, 'page');
    expect(rows.map(({ node, unit }) => `${node} ${unit}`)).toEqual([
      ...Array.from({ length: 8 }, (_, k) => `c ${k}`),
      ...['forget -1', 'input -1', 'output -1'],
    ]);
    expect(rows.map(({ y }) => y)).toEqual([0, 12, 24, 36, 48, 60, 72, 84, 102, 116, 130]);
  });

  it.each([
    ['gru', ['update', 'reset']],
    ['rnn', []],
    ['minlstm', ['forget', 'input']],
    ['mingru', ['update']],
    ['slstm', ['forget', 'input', 'output']],
  ] as const)('of %s end with the gates %j', (family, gates) => {
    const rows = rowsOf(cellOf(choiceOf(family), { I: 8, H: 32 }), 32, 'page');
    const state = family === 'slstm' ? 'c' : 'h';
    expect(rows.filter(({ kind }) => kind === 'unit').map(({ node }) => node)).toEqual(Array(32).fill(state));
    expect(rows.filter(({ kind }) => kind === 'gate').map(({ node }) => node)).toEqual(gates);
    expect((rows.filter(({ kind }) => kind === 'unit').at(-1)?.y ?? 0) + 3).toBe(96);
  });

  it('are found by height, with none between state and gates', () => {
    const rows = rowsOf(lstm(), 4, 'page');
    expect(rowAt(rows, 25)?.unit).toBe(1);
    expect(rowAt(rows, 99)).toBeUndefined();
    expect(rowAt(rows, 103)?.node).toBe('forget');
    expect(rowAt(rows, 1000)).toBeUndefined();
  });
});
