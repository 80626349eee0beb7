/** A cell as named equations: trees whose leaves carry node ids, one for every node with a symbol. */
import { type Cell, type Node, type Notation, nodeOf, type OpName, type Role } from '../cells/spec.ts';
import { readerOf } from './graph.ts';
import { parameterSymbol } from './letters.ts';

/** A part of an equation; `node` is the id it stands for (a parameter has none). */
export type Term =
  | { readonly kind: 'node'; readonly node: string; readonly role: Role; readonly symbol: Notation }
  | { readonly kind: 'parameter'; readonly name: string; readonly role: Role; readonly symbol: Notation }
  | {
      readonly kind: 'apply';
      readonly op: OpName;
      readonly node: string;
      readonly role: Role;
      readonly inputs: readonly Term[];
    };

/** `left` = `right`, the definition of node `node`. */
export interface Statement {
  readonly node: string;
  readonly left: Extract<Term, { kind: 'node' }>;
  readonly right: Extract<Term, { kind: 'apply' }>;
}

/** The equations of a cell in the order of telling; leaves such as x_t have none. */
export function statementsOf(cell: Cell): Statement[] {
  return cell.nodes
    .filter(node => node.symbol && node.op !== 'given' && node.op !== 'previous')
    .map(node => statementOf(cell, node.id));
}

/** The equation that defines a node, or the one of the reader it is folded into. */
export function statementOf(cell: Cell, id: string): Statement {
  const node = nodeOf(cell, id);
  if (!node.symbol) return statementOf(cell, readerOf(cell, id).id);
  return {
    node: id,
    left: { kind: 'node', node: id, role: node.role, symbol: node.symbol },
    right: expand(cell, node),
  };
}

/** What is written of `normalize` is its first operand; of the others only mean and variance are taken. */
function expand(cell: Cell, node: Node): Extract<Term, { kind: 'apply' }> {
  const written = node.op === 'normalize' ? node.inputs.slice(0, 1) : node.inputs;
  const inputs = written.map((input): Term => {
    const symbol = parameterSymbol(cell, input);
    if (symbol) return { kind: 'parameter', name: input, role: node.role, symbol };
    const source = nodeOf(cell, input);
    if (source.symbol) return { kind: 'node', node: source.id, role: source.role, symbol: source.symbol };
    return expand(cell, source);
  });
  return { kind: 'apply', op: node.op, node: node.id, role: node.role, inputs };
}

/** Whether a normalisation takes mean and variance over more than what it normalises. */
export function hasStack(cell: Cell): boolean {
  return cell.nodes.some(({ op, inputs }) => op === 'normalize' && inputs.length > 1);
}
