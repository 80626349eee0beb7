/** A cell as assignments in the order of computing, written in Python: what the code of every framework is made of. */
import { type Cell, type Node, nodeOf, type OpName, parameterShape } from '../cells/spec.ts';
import { loose, type Written } from './precedence.ts';

/** A line of code; it lights up with the node that it computes. */
export interface CodeLine {
  readonly text: string;
  readonly node?: string;
}

/** How a framework writes operations, weights, and an operand that no gradient passes to. */
export interface Dialect {
  readonly ops: Readonly<Record<OpName, CodeRow>>;
  readonly parameter: (name: string) => string;
  readonly stopped: (operand: string) => string;
}

/** The longest line of generated code. */
const width = 96;

/** One assignment for every node that is told or read more than once, in an order in which each knows its operands. */
export function assignmentsOf(cell: Cell, dialect: Dialect, indent: string): CodeLine[] {
  return inOrder(cell)
    .filter(node => isAssigned(cell, node))
    .flatMap(node =>
      broken(`${indent}${variable(node.id)} = `, expression(cell, node, dialect).body, indent).map(text => ({
        text,
        node: node.id,
      })),
    );
}

/** The name of a node in code: `h_prev` for `hPrev`. */
export function variable(id: string): string {
  return id.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
}

/** The states that a cell carries on: the node that receives one, the node it comes from, its first value. */
export function statesOf(cell: Cell): { readonly to: string; readonly from: string; readonly node: Node }[] {
  return cell.nodes
    .filter(({ op }) => op === 'previous')
    .map(node => ({ to: node.id, from: node.inputs[0] ?? '', node }));
}

/** The names of all parameters, `group.name`, in the order of the cell. */
export function parameterNames(cell: Cell): string[] {
  return Object.entries(cell.parameters).flatMap(([group, { shapes }]) =>
    Object.keys(shapes).map(name => `${group}.${name}`),
  );
}

/** A name that is a valid identifier: `forget_G_input` for `forget.G.input`. */
export function identifierOf(parameter: string): string {
  return parameter.replaceAll('.', '_');
}

/** How an operation is written from its written operands. */
export type CodeRow = (inputs: readonly Written<string>[]) => Written<string>;

/** A function called with all operands, and with what else it is told. */
export function call(name: string, rest = ''): CodeRow {
  return inputs => ({
    body: `${name}(${inputs.map(({ body }) => body).join(', ')}${rest})`,
    binding: loose.atom,
  });
}

/** A function called with the last operand first, as products of batches are: the vectors, then the matrix. */
export function swapped(name: string): CodeRow {
  return inputs => call(name)(inputs.toReversed());
}

function isLeaf({ op }: Node): boolean {
  return op === 'given' || op === 'previous';
}

function isAssigned(cell: Cell, node: Node): boolean {
  if (isLeaf(node)) return false;
  const readers = cell.nodes.filter(other => other.op !== 'previous' && other.inputs.includes(node.id));
  return node.symbol !== undefined || readers.length !== 1;
}

/** The nodes, each after those it reads, else in the order of telling. */
function inOrder(cell: Cell): Node[] {
  const done = new Set<string>();
  const visit = (node: Node): Node[] => {
    if (done.has(node.id)) return [];
    done.add(node.id);
    const before = isLeaf(node) ? [] : node.inputs.filter(input => !parameterShape(cell, input));
    return [...before.flatMap(id => visit(nodeOf(cell, id))), node];
  };
  return cell.nodes.flatMap(visit);
}

function expression(cell: Cell, node: Node, dialect: Dialect): Written<string> {
  const inputs = node.inputs.map((input): Written<string> => {
    if (parameterShape(cell, input)) return { body: dialect.parameter(input), binding: loose.atom };
    const source = nodeOf(cell, input);
    const written =
      isLeaf(source) || isAssigned(cell, source)
        ? { body: variable(source.id), binding: loose.atom }
        : expression(cell, source, dialect);
    return node.stop?.includes(input)
      ? { body: dialect.stopped(written.body), binding: loose.atom }
      : written;
  });
  return dialect.ops[node.op](inputs);
}

/** An assignment on one line if it fits; else each term of its sum, or each operand of its call, on a line of its own. */
function broken(start: string, body: string, indent: string): string[] {
  if (start.length + body.length <= width) return [start + body];
  const call = /^[\w.]*\(/.exec(body)?.[0];
  const isCall = call !== undefined && closing(body, call.length - 1) === body.length - 1;
  const head = isCall ? call : '(';
  const inside = isCall ? body.slice(head.length, -1) : body;
  const terms = parts(inside);
  return [start + head, ...terms.map(term => `${indent}    ${term}`), `${indent})`];
}

/** The index of the bracket that closes the one at `at`. */
function closing(text: string, at: number): number {
  let depth = 0;
  for (let k = at; k < text.length; k++) {
    if (text[k] === '(') depth++;
    if (text[k] === ')' && --depth === 0) return k;
  }
  return -1;
}

/** Splits before each + and − and after each comma that stands in no bracket. */
function parts(text: string): string[] {
  const found: string[] = [''];
  let depth = 0;
  for (const [k, sign] of [...text].entries()) {
    if ('([{'.includes(sign)) depth++;
    if (')]}'.includes(sign)) depth--;
    const isNext = depth === 0 && /^[+-] /.test(text.slice(k)) && text[k - 1] === ' ';
    if (isNext || (depth === 0 && text[k - 1] === ',')) found.push('');
    found.push((found.pop() ?? '') + sign);
  }
  return found.map(part => part.trim()).filter(part => part !== '');
}
