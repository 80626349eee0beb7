/** The equations of a cell as LaTeX to copy: one `aligned` block; × of vectors, unit by unit, is \odot as papers write it. */
import type { Cell, Notation, OpName } from '../cells/spec.ts';
import { exportWords } from '../words/exports.ts';
import { bracketed, type Form, loose, only, unwritten, type Writer, write } from './precedence.ts';
import { type Statement, statementsOf, type Term } from './statements.ts';

/** All equations in the order of telling, then what uncommon functions mean; for display mode, amsmath or KaTeX. */
export function latexOf(cell: Cell): string {
  const meant = Object.entries(definitions)
    .filter(([op]) => cell.nodes.some(node => node.op === op))
    .map(([, definition]) => definition);
  const lines = [...statementsOf(cell).map(latexLine), ...meant];
  return ['\\begin{aligned}', lines.join(' \\\\\n'), '\\end{aligned}'].join('\n');
}

/** The same as a file, with a comment that says what it is. */
export function latexFile(cell: Cell, title: string): string {
  return `% ${exportWords.code.latex(title)}\n${latexOf(cell)}\n`;
}

/** One equation, aligned at its sign. */
export function latexLine({ left, right }: Statement): string {
  return `${letter(left.symbol)} &= ${write(right, form).body}`;
}

type Row = Writer<string, Extract<Term, { kind: 'apply' }>>;

const brackets = (body: string): string => `(${body})`;

/** Letters that LaTeX names. */
const commands: Readonly<Record<string, string>> = { β: '\\beta', γ: '\\gamma' };

function letter({ letter: base, sub }: Notation): string {
  const named = commands[base] ?? base.replaceAll('′', "'");
  return sub ? `${named}_{${sub.replaceAll('−', '-')}}` : named;
}

function functionOf(name: string): Row {
  return inputs => ({ body: `${name}(${inputs.map(({ body }) => body).join(', ')})`, binding: loose.atom });
}

const ops = {
  given: unwritten,
  previous: unwritten,
  matmul: ([W, a]) => ({
    body: `${bracketed(W, loose.atom, brackets)} ${bracketed(a, loose.atom, brackets)}`,
    binding: loose.product,
  }),
  add: inputs => ({ body: inputs.map(({ body }) => body).join(' + '), binding: loose.sum }),
  subtract: ([a, b]) => ({
    body: `${bracketed(a, loose.sum, brackets)} - ${bracketed(b, loose.product, brackets)}`,
    binding: loose.sum,
  }),
  oneMinus: ([a]) => ({ body: `1 - ${bracketed(a, loose.product, brackets)}`, binding: loose.sum }),
  multiply: inputs => ({
    body: inputs.map(input => bracketed(input, loose.product, brackets)).join(' \\odot '),
    binding: loose.product,
  }),
  divide: ([a, b]) => ({
    body: `\\frac{${bracketed(a, loose.sum, brackets)}}{${bracketed(b, loose.sum, brackets)}}`,
    binding: loose.atom,
  }),
  maximum: functionOf('\\max'),
  normalize: functionOf('\\operatorname{LN}'),
  identity: only,
  sigmoid: functionOf('\\sigma'),
  logSigmoid: functionOf('\\log \\sigma'),
  tanh: functionOf('\\tanh'),
  g1997: inputs => ({ body: `4\\,\\sigma(${only(inputs).body}) - 2`, binding: loose.sum }),
  h1997: inputs => ({ body: `2\\,\\sigma(${only(inputs).body}) - 1`, binding: loose.sum }),
  g2024: functionOf('g'),
  exp: functionOf('\\exp'),
  softmax: functionOf('\\operatorname{softmax}'),
} satisfies Record<OpName, Row>;

const form: Form<string> = { ops, letter: ({ symbol }) => letter(symbol) };

const definitions: Partial<Record<OpName, string>> = {
  normalize:
    '\\operatorname{LN}(a) &= \\frac{a - \\operatorname{mean}(a)}{\\sqrt{\\operatorname{var}(a) + 10^{-5}}}',
  g2024: 'g(a) &= \\max(a, 0) + \\sigma(\\min(a, 0))',
};
