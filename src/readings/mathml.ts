/** The equations of a cell as MathML, as plain data in pieces between which a line may break. */
import type { Cell, OpName, Role } from '../cells/spec.ts';
import { identifier, type MathElement, row, symbolElement } from './mathsymbol.ts';
import { bracketed, type Form, loose, only, unwritten, type Writer, write } from './precedence.ts';
import { type Statement, statementsOf, type Term } from './statements.ts';

/** An equation: what it defines, and its right side in pieces that stay whole; a definition of a function has no node. */
export interface MathEquation {
  readonly node?: string;
  readonly role: Role;
  readonly left: readonly MathElement[];
  readonly right: readonly (readonly MathElement[])[];
}

/** The equations of a cell in the order of telling. */
export function mathEquations(cell: Cell): MathEquation[] {
  return statementsOf(cell).map(mathEquation);
}

/** One equation. */
export function mathEquation({ node, left, right }: Statement): MathEquation {
  return { node, role: left.role, left: letter(left), right: pieces(write(right, form).body) };
}

/** What the functions mean that a cell's equations use and that have no common name, in the order of the alphabet. */
export function mathDefinitions(cell: Cell): MathEquation[] {
  return Object.entries(definitions)
    .filter(([op]) => cell.nodes.some(node => node.op === op))
    .map(([, { left, right }]) => ({ role: 'data', left, right: pieces(right) }));
}

type Body = readonly MathElement[];
type Apply = Extract<Term, { kind: 'apply' }>;
type Owner = Pick<Apply, 'node' | 'role'>;
type Row = Writer<Body, Apply>;

const thin: MathElement = { tag: 'mspace', attributes: { width: '0.17em' } };
const open: MathElement = { tag: 'mo', text: '(', attributes: { stretchy: 'false' } };
const close: MathElement = { tag: 'mo', text: ')', attributes: { stretchy: 'false' } };
const brackets = (body: Body): Body => [open, ...body, close];

function letter(term: Exclude<Term, { kind: 'apply' }>): Body {
  const of = term.kind === 'node' ? { node: term.node } : {};
  return [{ ...symbolElement(term.symbol), role: term.role, ...of }];
}

/** Signs between operands keep their space also where a line begins with them. */
function sign(text: string, owner?: Owner): MathElement {
  const attributes = /^[+−×]$/.test(text) ? { attributes: { form: 'infix' } } : {};
  return { tag: 'mo', text, ...attributes, ...(owner && { node: owner.node, role: owner.role }) };
}

const number = (text: string): MathElement => ({ tag: 'mn', text });

/** A function with its brackets; its name and brackets stand for the node. */
function called(name: readonly MathElement[], inside: Body, owner?: Owner): Body {
  const own = owner && { node: owner.node, role: owner.role };
  return [...name.map(part => ({ ...part, ...own })), { ...open, ...own }, ...inside, { ...close, ...own }];
}

const sigma = [identifier('σ')];
const named = (name: string): MathElement[] => [{ tag: 'mtext', text: name }];

/** Several operands with commas between them. */
function listed(bodies: readonly Body[]): Body {
  return bodies.flatMap((body, k) => (k === 0 ? body : [sign(','), ...body]));
}

function functionOf(...name: readonly MathElement[]): Row {
  return (inputs, term) => ({
    body: called(name, listed(inputs.map(({ body }) => body)), term),
    binding: loose.atom,
  });
}

/** range × (2 σ(a) − 1): the squashings of 1997, as 4 σ(a) − 2 and 2 σ(a) − 1. */
function shiftedSigma(factor: string, less: string): Row {
  return (inputs, term) => ({
    body: [number(factor), thin, ...called(sigma, only(inputs).body, term), sign('−', term), number(less)],
    binding: loose.sum,
  });
}

const ops = {
  given: unwritten,
  previous: unwritten,
  matmul: ([W, a]) => ({
    body: [...bracketed(W, loose.atom, brackets), thin, ...bracketed(a, loose.atom, brackets)],
    binding: loose.product,
  }),
  add: (inputs, term) => ({
    body: inputs.flatMap(({ body }, k) => (k === 0 ? body : [broken(sign('+', term)), ...body])),
    binding: loose.sum,
  }),
  subtract: ([a, b], term) => ({
    body: [
      ...bracketed(a, loose.sum, brackets),
      broken(sign('−', term)),
      ...bracketed(b, loose.product, brackets),
    ],
    binding: loose.sum,
  }),
  oneMinus: ([a], term) => ({
    body: [number('1'), sign('−', term), ...bracketed(a, loose.product, brackets)],
    binding: loose.sum,
  }),
  multiply: (inputs, term) => ({
    body: inputs.flatMap((input, k) => [
      ...(k === 0 ? [] : [sign('×', term)]),
      ...bracketed(input, loose.product, brackets),
    ]),
    binding: loose.product,
  }),
  divide: ([a, b], { node, role }) => ({
    body: [
      {
        tag: 'mfrac',
        children: [row(bracketed(a, loose.sum, brackets)), row(bracketed(b, loose.sum, brackets))],
        node,
        role,
      },
    ],
    binding: loose.atom,
  }),
  maximum: functionOf(...named('max')),
  normalize: functionOf(...named('LN')),
  identity: only,
  sigmoid: functionOf(...sigma),
  logSigmoid: functionOf(...named('log'), thin, ...sigma),
  tanh: functionOf(...named('tanh')),
  g1997: shiftedSigma('4', '2'),
  h1997: shiftedSigma('2', '1'),
  g2024: functionOf(identifier('g')),
  exp: functionOf(...named('exp')),
  softmax: functionOf(...named('softmax')),
} satisfies Record<OpName, Row>;

const form: Form<Body> = { ops, letter };

const a = [identifier('a')];
const tenth: MathElement = { tag: 'msup', children: [number('10'), row([sign('−'), number('5')])] };

/** Feng et al. 2024, appendix: a + 1/2 from 0 on, σ(a) below, in one formula; Ba, Kiros & Hinton 2016, ε as in PyTorch. */
const definitions: Partial<Record<OpName, { readonly left: Body; readonly right: Body }>> = {
  normalize: {
    left: called(named('LN'), a),
    right: [
      {
        tag: 'mfrac',
        children: [
          row([...a, sign('−'), ...called(named('mean'), a)]),
          row([sign('√'), open, ...called(named('var'), a), sign('+'), tenth, close]),
        ],
      },
    ],
  },
  g2024: {
    left: called([identifier('g')], a),
    right: [
      ...called(named('max'), listed([a, [number('0')]])),
      broken(sign('+')),
      ...called(sigma, called(named('min'), listed([a, [number('0')]]))),
    ],
  },
};

function broken(element: MathElement): MathElement {
  return { ...element, breaks: true };
}

function pieces(body: Body): MathElement[][] {
  const all: MathElement[][] = [[]];
  for (const element of body) {
    if (element.breaks) all.push([]);
    all.at(-1)?.push(element);
  }
  return all;
}
