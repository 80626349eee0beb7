// What a reader pastes: any text is read or refused with a reason, and whatever is left out is told.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taskFor } from '../../src/tasks/catalog.ts';
import { ownText } from '../../src/tasks/own.ts';
import {
  mostPasted,
  mostSteps,
  numericColumns,
  type PastedTable,
  readPastedText,
  readTable,
  textOfTable,
} from '../../src/tasks/pasted.ts';
import { isRead, tokenize } from '../../src/tasks/task.ts';

function tableOf(pasted: string): PastedTable {
  const read = readTable(pasted);
  if (!read.ok) throw new Error(read.reason);
  return read.found;
}

describe('a pasted text', () => {
  it('has single spaces, and is refused when there is nothing in it or too much', () => {
    expect(readPastedText(' To be,\n\tor not ')).toEqual({ ok: true, found: 'To be, or not', remarks: [] });
    expect(readPastedText(' \n')).toEqual({ ok: false, reason: 'empty' });
    expect(readPastedText('a'.repeat(mostPasted + 1))).toEqual({ ok: false, reason: 'long' });
  });

  it('is cut to the first letters, and says so', () => {
    const read = readPastedText('ab'.repeat(150));
    expect(read).toMatchObject({
      ok: true,
      remarks: [{ kind: 'cut', kept: mostSteps, of: 300, end: 'first' }],
    });
  });

  it('says when it has more different letters than the cell has inputs', () => {
    const many = Array.from({ length: 80 }, (_, k) => String.fromCodePoint(0x4e00 + k)).join('');
    expect(readPastedText(many)).toMatchObject({
      ok: true,
      remarks: [{ kind: 'letters', known: 64, of: 80 }],
    });
    expect(ownText(many).vocabulary).toHaveLength(64);
  });
});

describe('a pasted table', () => {
  it('is found with its names, whatever parts its cells', () => {
    for (const mark of [',', ';', '\t', ' ']) {
      const table = tableOf([`year${mark}ppm`, `1958${mark}315.7`, `1959${mark}316`].join('\n'));
      expect(table.columns).toEqual(['year', 'ppm']);
      expect(table.rows).toEqual([
        [1958, 315.7],
        [1959, 316],
      ]);
    }
  });

  it('may be a bare column of numbers', () => {
    expect(tableOf('1\n2\n\n3')).toMatchObject({
      columns: ['column 1'],
      rows: [[1], [2], [3]],
      lines: [1, 2, 4],
    });
  });

  it('reads decimal commas where something else parts the cells', () => {
    expect(tableOf('a;b\n1,5;2\n-0,25;3').rows).toEqual([
      [1.5, 2],
      [-0.25, 3],
    ]);
    expect(tableOf('1,5\n2,6').rows).toEqual([
      [1, 5],
      [2, 6],
    ]);
  });

  it('offers the columns that hold numbers', () => {
    expect(numericColumns(tableOf('date,value\n1958-03,1\n1958-04,2'))).toEqual([1]);
  });

  it('leaves out rows without a number, naming their lines, and keeps the last', () => {
    const table = tableOf('x,y\n1,2\n,5\nn/a,6\n3,4');
    expect(textOfTable(table, [0, 1], false)).toEqual({
      ok: true,
      found: '1,2_3,4',
      remarks: [{ kind: 'unread', lines: [3, 4], count: 2 }],
    });
    const long = tableOf(Array.from({ length: 250 }, (_, k) => String(k)).join('\n'));
    const read = textOfTable(long, [0], false);
    expect(read).toMatchObject({ ok: true, remarks: [{ kind: 'cut', kept: 200, of: 250, end: 'last' }] });
    expect(read.ok && read.found.startsWith('50_51_')).toBe(true);
  });

  it('can be brought to −1 … 1', () => {
    expect(textOfTable(tableOf('400,7\n410,7\n420,7'), [0, 1], true)).toMatchObject({
      found: '-1,0_0,0_1,0',
    });
  });

  it('is refused when it has no numbers or no column is chosen', () => {
    expect(readTable('a\nb')).toEqual({ ok: false, reason: 'noNumbers' });
    expect(readTable('')).toEqual({ ok: false, reason: 'empty' });
    expect(textOfTable(tableOf('1'), [], false)).toEqual({ ok: false, reason: 'noColumns' });
  });
});

describe('anything at all', () => {
  it('is read or refused, and what is read can be read by the cell', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d.,;\t\n -]*$/)), pasted => {
        const text = readPastedText(pasted);
        if (text.ok) expect(tokenize(ownText(text.found), text.found).length).toBeLessThanOrEqual(mostSteps);
        const table = readTable(pasted);
        if (!table.ok) return;
        const read = textOfTable(table.found, numericColumns(table.found), true);
        if (!read.ok) return;
        const task = taskFor('numbers', read.found);
        for (const token of tokenize(task, read.found)) expect(isRead(task, token)).toBe(true);
      }),
    ));
});
