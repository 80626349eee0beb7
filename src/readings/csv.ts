/** Recorded numbers as CSV (RFC 4180): lines that begin with # say what they are, then a row of names and a row a step. */
import { exportWords } from '../words/exports.ts';
import type { Fact, Recorded } from './record.ts';

/**
 * Columns: step, token, then every unit of every node, `forget.1`; UTF-8, lines end with CR LF. A text that a
 * spreadsheet could take for a formula has ' before it; numbers stay numbers.
 */
export function csvOf({ about, nodes, steps }: Recorded): string {
  const { guarded } = exportWords.numbers.head;
  const facts = Object.entries(about).filter(([, fact]) => fact !== null);
  const conventions = [...listOf(about.conventions ?? null), guarded];
  const head = facts.map(([name, fact]) => [
    `# ${name}`,
    ...(name === 'conventions' ? conventions : listOf(fact)),
  ]);
  const columns = nodes.flatMap(({ id, size }) => Array.from({ length: size }, (_, k) => `${id}.${k + 1}`));
  const rows = steps.map(({ step, token, nodes: vectors }) => [
    step,
    token,
    ...nodes.flatMap(({ id }) => [...(vectors.get(id) ?? [])]),
  ]);
  return [...head, ['step', 'token', ...columns], ...rows].map(line).join('');
}

type Value = string | number;

function listOf(fact: Fact): readonly Value[] {
  if (fact === null) return [];
  return typeof fact === 'object' ? fact : [fact];
}

function line(values: readonly Value[]): string {
  return `${values.map(written).join(',')}\r\n`;
}

function written(value: Value): string {
  return typeof value === 'number' ? String(value) : quoted(guarded(value));
}

/** What begins a formula in a spreadsheet, also in full width or behind white space; and the sign of the guard itself. */
const formula = /^\s*[=+\-@'＝＋－＠]|^[\t\r\n]/;

/** A text that no spreadsheet computes. */
function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** `#` is quoted too, but at the head: readers that skip what is behind it must not cut a word. */
function quoted(text: string): string {
  const needs = /[",\r\n]|^\s|\s$/.test(text) || text.replace(/^# (?=[a-z]+)/i, '').includes('#');
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}
