/** The lines below a slide's title as blocks: paragraphs, lists, tables; and its answers to choose from. */
import { isTrained, type TaskId, taskIds } from '../tasks/catalog.ts';
import { readInlines } from './inlines.ts';
import { type AnswerChoice, type Block, type Fault, slideTables } from './tree.ts';

/** A line of the file with its number, from 1. */
export interface Line {
  readonly text: string;
  readonly line: number;
}

/** What words are read with: the states that the slide names, and where faults go. */
export interface Context {
  readonly names: ReadonlySet<string>;
  readonly faults: Fault[];
}

const item = /^\s{0,3}(?:[-+]|(\d{1,3})[.)])\s+(.*)$/;
const table = /^table:\s*(.*)$/;

/** The blocks of some lines; in a list an indented line goes on with its item. */
export function readBlocks(lines: readonly Line[], context: Context): Block[] {
  return piecesOf(lines).flatMap((piece): Block | Block[] => {
    const [first] = piece;
    if (!first) return [];
    const directive = table.exec(first.text);
    if (directive) return tableOf(directive[1] ?? '', first.line, context);
    if (!item.test(first.text)) return { kind: 'paragraph', words: wordsOf(piece, context) };
    const isOrdered = item.exec(first.text)?.[1] !== undefined;
    return { kind: 'list', isOrdered, items: itemsOf(piece).map(one => wordsOf(one, context)) };
  });
}

/** The lines that are answers, and the others. */
export function answersIn(lines: readonly Line[]): { readonly answers: Line[][]; readonly others: Line[] } {
  const pieces = piecesOf(lines);
  const isList = ([first]: Line[]): boolean => /^\s{0,3}[-+]\s/.test(first?.text ?? '');
  const others = pieces.filter(piece => !isList(piece)).flatMap(piece => [...piece, { text: '', line: 0 }]);
  return { answers: pieces.filter(isList).flatMap(itemsOf), others };
}

/** An answer: `* ` before the right one, feedback behind ` :: `. */
export function readAnswer(lines: readonly Line[], context: Context): AnswerChoice {
  const [first] = lines;
  const [, star, answer = '', feedback = ''] =
    /^(\*\s+)?(.*?)(?:\s::\s(.*))?$/s.exec(lines.map(({ text }) => text.trim()).join(' ')) ?? [];
  const line = first?.line ?? 1;
  return {
    words: readInlines(answer.trim(), line, context.names, context.faults),
    isRight: star !== undefined,
    feedback: readInlines(feedback.trim(), line, context.names, context.faults),
  };
}

/** Lines parted at empty ones, before a list and its end, and around tables. */
function piecesOf(lines: readonly Line[]): Line[][] {
  const pieces: Line[][] = [[]];
  for (const { text, line } of lines) {
    const current = pieces.at(-1) ?? [];
    const [first] = current;
    const begins =
      table.test(text) ||
      (first !== undefined && table.test(first.text)) ||
      (first !== undefined && item.test(text) !== item.test(first.text) && !/^\s+\S/.test(text));
    if (text.trim() === '') pieces.push([]);
    else if (begins) pieces.push([{ text, line }]);
    else current.push({ text, line });
  }
  return pieces.filter(piece => piece.length > 0);
}

/** The items of a list, each without its mark. */
function itemsOf(piece: readonly Line[]): Line[][] {
  const items: Line[][] = [];
  for (const { text, line } of piece) {
    const found = item.exec(text);
    if (found) items.push([{ text: found[2] ?? '', line }]);
    else items.at(-1)?.push({ text, line });
  }
  return items;
}

function wordsOf(lines: readonly Line[], { names, faults }: Context) {
  return readInlines(lines.map(({ text }) => text.trim()).join(' '), lines[0]?.line ?? 1, names, faults);
}

/** `table: scores`, or with tasks: `table: scores counting agreement`. */
function tableOf(text: string, line: number, { faults }: Context): Block[] {
  const [name = '', ...tasks] = text.trim().split(/[\s,]+/);
  const known = slideTables.find(one => one === name);
  const isKnown = (task: string): boolean => taskIds.some(id => id === task) && isTrained(task as TaskId);
  const strange = tasks.find(task => !isKnown(task));
  if (!known) faults.push({ line, kind: 'table', found: name });
  if (strange !== undefined) faults.push({ line, kind: 'tableTask', found: strange });
  return known && strange === undefined ? [{ kind: 'table', table: known, tasks, line }] : [];
}
