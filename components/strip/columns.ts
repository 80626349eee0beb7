/** Where the strip's columns and rows lie, and how far it is scrolled: plain geometry in pixels. */
import { type Cell, nodeOf, type Role, type Slot } from '../../src/cells/spec.ts';
import { isGate } from '../../src/readings/gates.ts';
import { stepOf, toldNodes } from '../../src/readings/graph.ts';
import { spelled } from '../../src/readings/inputs.ts';
import type { Arrangement } from '../../src/readings/stage.ts';
import { textWidth } from '../../src/readings/text.ts';
import type { Task, Token } from '../../src/tasks/task.ts';

/** One row of the memory: a unit of a state, or a gate of the chosen unit; `step` tells it. */
export interface Row {
  readonly kind: 'unit' | 'gate';
  readonly node: string;
  readonly role: Role;
  readonly letter: string;
  /** Index of the unit; −1 for a gate's row, which shows the chosen one. */
  readonly unit: number;
  readonly step: number;
  readonly y: number;
  readonly height: number;
}

/** The columns of a strip: `left` is the width of the names, `head` the height of the words over the memory. */
export interface Columns {
  readonly left: number;
  readonly column: number;
  readonly head: number;
  readonly count: number;
  /** Width of what can be seen of the columns, and of all there is. */
  readonly view: number;
  readonly content: number;
  /** Width of the last column, in which a word is added. */
  readonly add: number;
}

const gateSlots: readonly Slot[] = ['gateForget', 'gateInput', 'gateOutput'];

/** The memory's rows: each state on the belt, unit by unit, then the gates of the chosen unit. */
export function rowsOf(cell: Cell, units: number, arrangement: Arrangement): Row[] {
  const page = arrangement === 'page';
  const at = (slot: Slot) => toldNodes(cell).filter(id => nodeOf(cell, id).slot === slot);
  const belt = at('beltAfter');
  const states = belt.length > 0 ? belt : at('hiddenOut');
  const height = (page ? 96 : 72) / units;
  const row = (id: string) => {
    const { role, symbol } = nodeOf(cell, id);
    return { node: id, role, letter: symbol?.letter ?? id, step: stepOf(cell, id) };
  };
  const unitRows = states.flatMap((id, index) =>
    Array.from({ length: units }, (_, unit): Row => {
      const y = (index * units + unit) * height + index * 6;
      return { ...row(id), kind: 'unit', unit, y, height };
    }),
  );
  const end = states.length * (units * height + 6);
  const gate = page ? 14 : 13;
  const gateRows = gateSlots
    .flatMap(at)
    .filter(id => isGate(cell, id))
    .map((id, index): Row => ({ ...row(id), kind: 'gate', unit: -1, y: end + index * gate, height: gate }));
  return [...unitRows, ...gateRows];
}

/** Height of all rows. */
export function heightOf(rows: readonly Row[]): number {
  return Math.max(0, ...rows.map(row => row.y + row.height));
}

/** How wide a column is: the same for all words, narrower for letters; for numbers as they need it. */
export function columnWidth(
  task: Task,
  tokens: readonly Token[],
  arrangement: Arrangement,
  width: number,
): number {
  const page = arrangement === 'page';
  if (task.reading === 'words') return wordWidth(arrangement, width);
  if (task.reading === 'letters') return page ? 56 : 44;
  const widest = Math.max(0, ...tokens.map(token => textWidth(spelled(task, token), page ? 16 : 14)));
  return Math.min(160, Math.max(page ? 64 : 52, Math.ceil(widest / 8) * 8 + 8));
}

function wordWidth(arrangement: Arrangement, width: number): number {
  return arrangement === 'page' ? (width >= 968 ? 80 : 64) : 60;
}

/**
 * The columns of so many words in a strip of that width, a word's wide if no other width is given; the last one, for a
 * new word, takes what room is left.
 */
export function columnsOf(
  arrangement: Arrangement,
  width: number,
  count: number,
  column = wordWidth(arrangement, width),
): Columns {
  const page = arrangement === 'page';
  const left = page ? 112 : 64;
  const view = Math.max(column, width - left);
  const rest = view - count * column;
  const add = rest >= 44 ? Math.min(rest, 112) : 112;
  const words = count * column + add;
  const content =
    !page && words > view ? Math.max(words, (count - 3) * column + view) : Math.max(words, view);
  return { left, column, head: 32, count, view, content, add };
}

/** How far the strip is scrolled at time step t: on the page the present word stands in the third quarter, else it is the third. */
export function scrollAt(columns: Columns, arrangement: Arrangement, t: number): number {
  const { column, view, content } = columns;
  const wanted = arrangement === 'page' ? (t + 0.5) * column - 0.625 * view : (t - 2) * column;
  return Math.round(Math.max(0, Math.min(content - view, wanted)));
}

/** The middle of time step t's column in the strip's pixels, at a scroll. */
export function middleOf(columns: Columns, t: number, scroll: number): number {
  return columns.left + (t + 0.5) * columns.column - scroll;
}

/** The row at a height of the memory, or none. */
export function rowAt(rows: readonly Row[], y: number): Row | undefined {
  return rows.find(row => y >= row.y && y < row.y + row.height);
}
