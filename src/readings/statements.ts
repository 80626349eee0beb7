/** A cell as named equations: trees whose leaves carry node ids, one for every node with a symbol. */
import {
  type Cell,
  type Node,
  type Notation,
  nodeOf,
  type OpName,
  parameterShape,
  type Role,
} from '../cells/spec.ts';

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
  if (!node.symbol) {
    const reader = cell.nodes.find(other => other.op !== 'previous' && other.inputs.includes(id));
    if (!reader) throw new Error(`${cell.family}.${id} is in no equation`);
    return statementOf(cell, reader.id);
  }
  return {
    node: id,
    left: { kind: 'node', node: id, role: node.role, symbol: node.symbol },
    right: expand(cell, node),
  };
}

function expand(cell: Cell, node: Node): Extract<Term, { kind: 'apply' }> {
  const inputs = node.inputs.map((input): Term => {
    if (parameterShape(cell, input))
      return { kind: 'parameter', name: input, role: node.role, symbol: parameterSymbol(cell, input) };
    const source = nodeOf(cell, input);
    if (source.symbol) return { kind: 'node', node: source.id, role: source.role, symbol: source.symbol };
    return expand(cell, source);
  });
  return { kind: 'apply', op: node.op, node: node.id, role: node.role, inputs };
}

/** W with f: a parameter's letter with that of its layer. */
function parameterSymbol(cell: Cell, name: string): Notation {
  const dot = name.indexOf('.');
  const sub = cell.parameters[name.slice(0, dot)]?.letter ?? '';
  const letter = name.slice(dot + 1);
  return sub ? { letter, sub } : { letter };
}
