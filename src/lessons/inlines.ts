/** A line of words with its marks, read into a tree; what is no mark is a word, raw HTML too. */
import { readExpression } from './expression.ts';
import { readFormula } from './formula.ts';
import type { Fault, Format, Inline, StateLink } from './tree.ts';

/** How deep marks may stand in one another. */
const mostDepth = 3;

interface Place {
  readonly line: number;
  readonly names: ReadonlySet<string>;
  readonly faults: Fault[];
}

/**
 * The inlines of a text of line `line`; `names` are the states that its slide names. What is wrong is added to `faults`,
 * and stands as plain text. Never throws.
 */
export function readInlines(
  text: string,
  line: number,
  names: ReadonlySet<string>,
  faults: Fault[],
): Inline[] {
  return inlinesIn(text, { line, names, faults }, 0);
}

type Reading = (found: RegExpExecArray, place: Place, depth: number) => Inline | null;

/** The marks, each with its form at a place of the text. */
const marks: readonly (readonly [RegExp, Reading])[] = [
  [/\\([!-/:-@[-`{-~])/y, ([, sign = '']) => ({ kind: 'text', text: sign })],
  [/`([^`\n]+)`/y, ([, text = '']) => ({ kind: 'code', text })],
  [/\*\*(?=\S)((?:\\.|[^\\]){1,600}?)(?<=\S)\*\*/sy, emphasis('strong')],
  [/\*(?=[^\s*])((?:\\.|\*\*[^*]+\*\*|[^\\*])+?)(?<=\S)\*(?!\*)/sy, emphasis('emphasis')],
  [/(?<![\p{L}\p{N}])_(?=[^\s_])((?:\\.|[^\\_])+?)(?<=\S)_(?![\p{L}\p{N}])/suy, emphasis('emphasis')],
  [/\$(?=\S)([^$\n]+?)(?<=\S)\$(?!\d)/y, formulaOf],
  [/\{"([^"{}\n]{1,40})"\}/y, ([, text = '']) => ({ kind: 'given', text })],
  [/\{([^{}\n]{1,240})\}/y, markOf],
  [/\[((?:\\.|[^\\[\]])+)\]\(([^()\s]{1,4000})\)/y, linkOf],
  [/\[([a-zA-Z](?:[a-zA-Z0-9]|_\{[^{}\]]{1,8}\}|_[a-z])*)\](?!\()/y, nodeOf],
];

function inlinesIn(text: string, place: Place, depth: number): Inline[] {
  const found: Inline[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') found.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < text.length; ) {
    const mark = markAt(text, at, place, depth);
    if (mark?.inline.kind === 'text') plain += mark.inline.text;
    else if (mark) {
      flush();
      found.push(mark.inline);
    } else plain += text[at];
    at += mark?.length ?? 1;
  }
  flush();
  return found;
}

function markAt(
  text: string,
  at: number,
  place: Place,
  depth: number,
): { readonly inline: Inline; readonly length: number } | undefined {
  if (!/[\\`*_${[]/.test(text[at] ?? '')) return undefined;
  for (const [form, reading] of marks) {
    form.lastIndex = at;
    const found = form.exec(text);
    const inline = found && reading(found, place, depth);
    if (found && inline) return { inline, length: found[0].length };
  }
  return undefined;
}

function emphasis(kind: 'strong' | 'emphasis'): Reading {
  return ([, inside = ''], place, depth) =>
    depth < mostDepth ? { kind, words: inlinesIn(inside, place, depth + 1) } : null;
}

function formulaOf([, source = '']: RegExpExecArray, { line, faults }: Place): Inline | null {
  const formula = readFormula(source);
  if (!formula) faults.push({ line, kind: 'formula', found: source });
  return formula && { kind: 'formula', source, formula, line };
}

/** `{f.1}`, `{f.1 %}` as percent, `{f.1 :4}` with four decimals. */
function markOf([, source = '']: RegExpExecArray, { line, faults }: Place): Inline | null {
  const [, text = '', share, decimals] = /^(.*?)\s*(?:(%)|:(\d))?\s*$/.exec(source) ?? [];
  const expression = readExpression(text);
  if (!expression) {
    faults.push({ line, kind: 'value', found: source });
    return null;
  }
  const format: Format = share ? 'percent' : decimals === undefined ? 'own' : Number(decimals);
  return { kind: 'value', source, expression, format, line };
}

function nodeOf([, name = '']: RegExpExecArray, { line }: Place): Inline {
  return { kind: 'node', name, words: [], line };
}

/** `[words](address)`: a web or mail address, a state of the figure, a state that the slide names, or a node. */
function linkOf([, inside = '', target = '']: RegExpExecArray, place: Place, depth: number): Inline | null {
  const { line, names, faults } = place;
  if (depth >= mostDepth - 1) return null; // no link in a link
  const words = inlinesIn(inside, place, mostDepth - 1);
  const to: StateLink | null = target.startsWith('#/explore?')
    ? { query: target.slice('#/explore?'.length) }
    : names.has(target)
      ? { name: target }
      : null;
  if (to) return { kind: 'state', to, words, line };
  if (/^(https:\/\/[^\s/]+\.[^\s/]|mailto:[^\s@]+@[^\s@]+$)/.test(target))
    return { kind: 'link', address: target, words };
  if (/^[a-zA-Z][a-zA-Z0-9]*(_\{[^{}]{1,8}\}|_[a-z])?$/.test(target))
    return { kind: 'node', name: target, words, line };
  faults.push({ line, kind: 'link', found: target });
  return null;
}
