// LaTeX and MathML of every legal cell: valid, and with brackets where they are needed.
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import {
  cellOf,
  choiceOf,
  type FamilyName,
  familyNames,
  legalChoices,
  presets,
  type Toggles,
} from '../../src/cells/catalog.ts';
import { withHead } from '../../src/cells/head.ts';
import { type Cell, defineCell, type Node, nodeOf } from '../../src/cells/spec.ts';
import { latexFile, latexLine, latexOf } from '../../src/readings/latex.ts';
import { mathDefinitions, mathEquation, mathEquations } from '../../src/readings/mathml.ts';
import type { MathElement } from '../../src/readings/mathsymbol.ts';
import { plainText } from '../../src/readings/plaintext.ts';
import { statementOf, statementsOf } from '../../src/readings/statements.ts';
import { titleOf } from '../../src/readings/title.ts';

const sizes = { I: 3, H: 4 };
const cells = legalChoices().map(choice => withHead(cellOf(choice, sizes), 'softmax'));

const within = (elements: readonly MathElement[]): MathElement[] =>
  elements.flatMap(element => [element, ...within(element.children ?? [])]);

const equationOf = (cell: Cell, id: string): string => {
  const { left, right } = mathEquation(statementOf(cell, id));
  return `${plainText(left)} = ${plainText(right.flat())}`;
};

describe('the equations of every legal cell', () => {
  const statements = new Map(cells.flatMap(statementsOf).map(statement => [latexLine(statement), statement]));

  it('are valid LaTeX', () => {
    const render = (latex: string) =>
      katex.renderToString(latex, { displayMode: true, throwOnError: true, strict: 'error' });
    for (const line of statements.keys()) render(`\\begin{aligned}${line}\\end{aligned}`);
    for (const choice of [
      ...familyNames.map(name => choiceOf(name)),
      ...presets.map(preset => preset.choice),
      choiceOf('lstm', { layernorm: true }),
    ])
      for (const cell of [cellOf(choice, sizes), withHead(cellOf(choice, sizes), 'softmax')]) {
        expect(render(latexOf(cell))).toContain('katex');
        const [comment = '', ...lines] = latexFile(cell, titleOf(choice)).split('\n');
        expect(comment).toMatch(/^% .*amsmath/);
        expect(lines.join('\n')).toBe(`${latexOf(cell)}\n`);
      }
    expect(() => render('\\frac{a}')).toThrow();
  });

  it('carry in MathML the id of every node that has a sign or a symbol in them', () => {
    const isSilent = ({ op, symbol }: Node): boolean => !symbol && (op === 'identity' || op === 'matmul');
    const missing = cells.flatMap(cell => {
      const equations = mathEquations(cell);
      const ids = new Set(
        equations.flatMap(({ left, right }) => within([...left, ...right.flat()]).map(({ node }) => node)),
      );
      return cell.nodes.filter(node => !isSilent(node) && !ids.has(node.id)).map(({ id }) => id);
    });
    expect([...new Set(missing)]).toEqual([]);
  });

  it('close every bracket they open', () => {
    const texts = [...statements.values()].map(statement => plainText(mathEquation(statement).right.flat()));
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(text => text.split('(').length !== text.split(')').length)).toEqual([]);
  });
});

describe('an equation', () => {
  const cases: readonly (readonly [FamilyName, Partial<Toggles>, string, string])[] = [
    ['lstm', {}, 'forget', 'f = σ(W_f x_t + R_f h_{t−1} + b_f)'],
    ['lstm', { coupled: true }, 'forget', 'f = 1 − i'],
    ['lstm', { candidateactivation: 'identity' }, 'candidate', 'g = W_g x_t + R_g h_{t−1} + b_g'],
    ['lstm', { candidateactivation: 'g1997' }, 'candidate', 'g = 4 σ(W_g x_t + R_g h_{t−1} + b_g) − 2'],
    ['lstm', { outputactivation: 'h1997' }, 'h', 'h_t = o × (2 σ(c_t) − 1)'],
    ['lstm', { outputgate: false, outputactivation: 'identity' }, 'h', 'h_t = c_t'],
    ['lstm', { peepholes: true }, 'output', 'o = σ(W_o x_t + R_o h_{t−1} + p_o × c_t + b_o)'],
    ['lstm', { layernorm: true }, 'c', 'c_t = γ_c × LN(f × c_{t−1} + i × g) + β_c'],
    ['gru', {}, 'candidate', 'n = tanh(W_n x_t + r × (R_n h_{t−1} + b_{hn}) + b_n)'],
    ['gru', { reset: 'before' }, 'candidate', 'n = tanh(W_n x_t + R_n (r × h_{t−1}) + b_n)'],
    ['gru', { z: 'takes' }, 'h', 'h_t = (1 − z) × h_{t−1} + z × n'],
    ['mut1', {}, 'candidate', 'n = tanh(R_n (r × h_{t−1}) + tanh(P x_t) + b_n)'],
    ['slstm', {}, 'forget', 'f = exp(l_f + m_{t−1} − m_t)'],
    ['minlstm', {}, 'forgetShare', 'f′ = f / (f + i)'],
  ];
  it.each(cases)('of the %s with %j that defines %s: %s', (family, toggles, id, expected) => {
    expect(equationOf(cellOf(choiceOf(family, toggles), sizes), id)).toBe(expected);
  });

  it('says what an uncommon function means', () => {
    const meanings = mathDefinitions(cellOf(choiceOf('mingru'), sizes)).map(
      ({ left, right }) => `${plainText(left)} = ${plainText(right.flat())}`,
    );
    expect(meanings).toEqual(['g(a) = max(a, 0) + σ(min(a, 0))']);
    expect(mathDefinitions(cellOf(choiceOf('lstm'), sizes))).toEqual([]);
  });

  it('breaks only before a sign of a sum', () => {
    const { right } = mathEquation(statementOf(cellOf(choiceOf('gru'), sizes), 'candidate'));
    expect(right.map(piece => plainText(piece).trim())).toEqual([
      'tanh(W_n x_t',
      '+ r × (R_n h_{t−1}',
      '+ b_{hn})',
      '+ b_n)',
    ]);
  });
});

describe('brackets', () => {
  const leaf = (id: string): Node => ({
    id,
    op: 'given',
    inputs: [],
    role: 'data',
    size: 'H',
    symbol: { letter: id },
  });
  const whole = (...nodes: readonly Pick<Node, 'id' | 'op' | 'inputs'>[]): Cell =>
    defineCell({
      family: 'tiny',
      parameters: { tiny: { letter: '', shapes: { W: ['H', 'H'] } } },
      nodes: [
        ...['a', 'b', 'c'].map(leaf),
        ...nodes.map(node => ({
          ...node,
          role: 'data' as const,
          ...(node.id === 'y' && { symbol: { letter: 'y' } }),
        })),
      ],
      steps: [{ id: 'one', tells: ['a', 'b', 'c', 'y'] }],
    });
  const sum = { id: 'inner', op: 'add', inputs: ['a', 'b'] } as const;
  const less = { id: 'inner', op: 'subtract', inputs: ['a', 'b'] } as const;
  const part = { id: 'inner', op: 'divide', inputs: ['a', 'b'] } as const;
  const product = { id: 'inner', op: 'multiply', inputs: ['a', 'b'] } as const;

  it.each([
    [sum, 'multiply', ['inner', 'c'], '(a + b) × c', '(a + b) \\odot c'],
    [sum, 'subtract', ['inner', 'c'], 'a + b − c', 'a + b - c'],
    [sum, 'subtract', ['c', 'inner'], 'c − (a + b)', 'c - (a + b)'],
    [less, 'subtract', ['c', 'inner'], 'c − (a − b)', 'c - (a - b)'],
    [less, 'oneMinus', ['inner'], '1 − (a − b)', '1 - (a - b)'],
    [product, 'oneMinus', ['inner'], '1 − a × b', '1 - a \\odot b'],
    [sum, 'divide', ['c', 'inner'], 'c / (a + b)', '\\frac{c}{a + b}'],
    [part, 'multiply', ['c', 'inner'], 'c × a / b', 'c \\odot \\frac{a}{b}'],
    [product, 'matmul', ['tiny.W', 'inner'], 'W (a × b)', 'W (a \\odot b)'],
    [sum, 'matmul', ['tiny.W', 'inner'], 'W (a + b)', 'W (a + b)'],
    [sum, 'identity', ['inner'], 'a + b', 'a + b'],
    [sum, 'h1997', ['inner'], '2 σ(a + b) − 1', '2\\,\\sigma(a + b) - 1'],
  ] as const)('of %o in %s %j are right', (inner, op, inputs, plain, latex) => {
    const unused = op === 'matmul' ? [] : [{ id: 'used', op: 'matmul', inputs: ['tiny.W', 'a'] } as const];
    const cell = whole(inner, { id: 'y', op, inputs }, ...unused);
    expect(nodeOf(cell, 'y').op).toBe(op);
    expect(equationOf(cell, 'y')).toBe(`y = ${plain}`);
    expect(latexLine(statementOf(cell, 'y'))).toBe(`y &= ${latex}`);
  });
});
