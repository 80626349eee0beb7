/** What a reader pastes or drops, read as a text or as rows of numbers, with all that had to be left out. */
import { mostColumns, mostLetters } from './own.ts';
import { isNumber } from './task.ts';

/** The most time steps that are kept. */
export const mostSteps = 200;
/** The most characters that are looked at: beyond lies no text a page is for. */
export const mostPasted = 2_000_000;
/** The most bytes of a file that is read at all: a character takes at most four. */
export const mostFileBytes = 4 * mostPasted;

/** One thing that was left out or read otherwise; lines count from 1. */
export type Remark =
  | { readonly kind: 'cut'; readonly kept: number; readonly of: number; readonly end: 'first' | 'last' }
  | { readonly kind: 'letters'; readonly known: number; readonly of: number }
  | { readonly kind: 'unread'; readonly lines: readonly number[]; readonly count: number }
  | { readonly kind: 'comma' };

/** A table found in what was pasted: its columns by name, and its rows, in which NaN stands for what is no number. */
export interface PastedTable {
  readonly columns: readonly string[];
  /** (rows, columns) */
  readonly rows: readonly (readonly number[])[];
  /** Lines of the rows. */
  readonly lines: readonly number[];
  /** Whether commas were read as decimal marks. */
  readonly hasDecimalComma: boolean;
}

/** Why nothing could be read. */
export type PastedReason = 'empty' | 'long' | 'noNumbers' | 'noColumns';
export type Read<Found> =
  | { readonly ok: true; readonly found: Found; readonly remarks: readonly Remark[] }
  | { readonly ok: false; readonly reason: PastedReason };

/** A text letter by letter: white space as single spaces, the first letters kept. */
export function readPastedText(pasted: string): Read<string> {
  if (pasted.length > mostPasted) return { ok: false, reason: 'long' };
  const letters = [
    ...pasted
      .replace(/[\p{Cs}\ufeff]/gu, '')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  ];
  if (letters.length === 0) return { ok: false, reason: 'empty' };
  const kept = letters.slice(0, mostSteps);
  const different = new Set(kept).size;
  const remarks: Remark[] = [];
  if (kept.length < letters.length)
    remarks.push({ kind: 'cut', kept: kept.length, of: letters.length, end: 'first' });
  if (different > mostLetters) remarks.push({ kind: 'letters', known: mostLetters, of: different });
  return { ok: true, found: kept.join(''), remarks };
}

/**
 * The table in a text: a row a line; tabs, else semicolons, else commas, else spaces part its numbers. A first line
 * without a number in some column names the columns. Under tabs and semicolons 1,5 is one and a half.
 */
export function readTable(pasted: string): Read<PastedTable> {
  if (pasted.length > mostPasted) return { ok: false, reason: 'long' };
  const all = pasted.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const filled = all.map((text, k) => ({ text, line: k + 1 })).filter(({ text }) => text.trim() !== '');
  const [first] = filled;
  if (!first) return { ok: false, reason: 'empty' };
  const parting =
    [/\t/, /;/, /,/, / +/].find(mark => filled.some(({ text }) => mark.test(text.trim()))) ?? /\s+/;
  const cut = filled.map(({ text, line }) => ({ line, cells: text.trim().split(parting).map(bare) }));
  const mayHaveComma = parting.source === '\\t' || parting.source === ';';
  const hasDecimalComma =
    mayHaveComma && cut.some(({ cells }) => cells.some(cell => /^-?\d+,\d+$/.test(cell)));
  const number = (cell: string): number => {
    const text = hasDecimalComma ? cell.replace(',', '.') : cell;
    return isNumber(text) ? Number(text) : Number.NaN;
  };
  const width = Math.max(...cut.slice(0, 50).map(({ cells }) => cells.length));
  const hasNames = cut.length > 1 && (cut[0]?.cells ?? []).every(cell => Number.isNaN(number(cell)));
  const body = hasNames ? cut.slice(1) : cut;
  const names = Array.from({ length: width }, (_, k) => (hasNames && cut[0]?.cells[k]) || `column ${k + 1}`);
  const rows = body.map(({ cells }) => names.map((_, k) => number(cells[k] ?? '')));
  if (!rows.some(row => row.some(Number.isFinite))) return { ok: false, reason: 'noNumbers' };
  return {
    ok: true,
    found: { columns: names, rows, lines: body.map(({ line }) => line), hasDecimalComma },
    remarks: hasDecimalComma ? [{ kind: 'comma' }] : [],
  };
}

/** The columns of a table that hold a number in most rows (from 0): those worth offering. */
export function numericColumns({ columns, rows }: PastedTable): number[] {
  return columns.flatMap((_, k) =>
    rows.filter(row => Number.isFinite(row[k])).length * 2 > rows.length ? [k] : [],
  );
}

/**
 * Some columns of a table as the text of a task that reads numbers: rows without a number in each of them are left out,
 * the last rows are kept. With `scaled` each column is brought to −1 … 1 linearly, for what squashes has no room beyond.
 */
export function textOfTable(table: PastedTable, chosen: readonly number[], scaled: boolean): Read<string> {
  const columns = chosen.slice(0, mostColumns);
  if (columns.length === 0) return { ok: false, reason: 'noColumns' };
  const isWhole = (row: readonly number[]): boolean => columns.every(k => Number.isFinite(row[k]));
  const whole = table.rows.filter(isWhole);
  const unread = table.lines.filter((_, r) => !isWhole(table.rows[r] ?? []));
  if (whole.length === 0) return { ok: false, reason: 'noNumbers' };
  const kept = whole.slice(-mostSteps);
  const ranges = columns.map(k => {
    const values = kept.map(row => row[k] ?? 0);
    return { low: Math.min(...values), high: Math.max(...values) };
  });
  const written = (value: number, { low, high }: { low: number; high: number }): string => {
    const shown = scaled ? (high > low ? (2 * (value - low)) / (high - low) - 1 : 0) : value;
    return String(Number(shown.toPrecision(6)));
  };
  const text = kept
    .map(row =>
      columns.map((k, place) => written(row[k] ?? 0, ranges[place] ?? { low: 0, high: 0 })).join(','),
    )
    .join('_');
  const remarks: Remark[] = [];
  if (unread.length > 0) remarks.push({ kind: 'unread', lines: unread.slice(0, 5), count: unread.length });
  if (kept.length < whole.length)
    remarks.push({ kind: 'cut', kept: kept.length, of: whole.length, end: 'last' });
  return { ok: true, found: text, remarks };
}

/** A cell without the quotes around it. */
function bare(cell: string): string {
  return cell.trim().replace(/^"(.*)"$/, '$1');
}
