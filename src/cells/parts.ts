/** The pieces cells are composed of: the leaves every cell has, and a layer with whatever its sum adds up. */
import type { Dimension, Node, OpName, ParameterGroup, Role, Slot } from './spec.ts';

/** The input x_t (I), the one vector that comes from outside. */
export const x: Node = {
  id: 'x',
  op: 'given',
  inputs: [],
  role: 'data',
  size: 'I',
  symbol: { letter: 'x', sub: 't' },
  slot: 'inputColumn',
};

/** The previous hidden state h_{t−1} (H) beside the belt. */
export const hPrev: Node = {
  id: 'hPrev',
  op: 'previous',
  inputs: ['h'],
  role: 'state',
  size: 'H',
  symbol: { letter: 'h', sub: 't−1' },
  slot: 'hiddenColumn',
};

/** The previous hidden state where it is what the belt carries: in every cell without a cell state. */
export const hPrevOnBelt: Node = { ...hPrev, slot: 'beltBefore' };

/** The previous cell state c_{t−1} (H) on the belt. */
export const cPrev: Node = {
  id: 'cPrev',
  op: 'previous',
  inputs: ['c'],
  role: 'state',
  size: 'H',
  symbol: { letter: 'c', sub: 't−1' },
  slot: 'beltBefore',
};

/** Dimensions of the parameters a layer may have, by name. */
const dimensions: Readonly<Record<string, readonly Dimension[]>> = { W: ['H', 'I'], R: ['H', 'H'] };

/** A parameter group with its letter; W is (H, I), R and every G (H, H), all else (H). */
export function group(letter: string, ...names: readonly string[]): ParameterGroup {
  const shapeOf = (name: string) => dimensions[name.startsWith('G.') ? 'R' : name] ?? ['H'];
  return { letter, shapes: Object.fromEntries(names.map(name => [name, shapeOf(name)])) };
}

/** What a layer adds up beside its products with x_t and h_{t−1}: nodes of its own, and what its sum then reads. */
export interface Addends {
  readonly nodes: readonly Node[];
  readonly inputs: readonly string[];
}

/** What tells one layer from another: its parameters' group, what its sum reads, its squashing and its looks. */
export interface LayerPlan {
  readonly id: string;
  readonly group?: string;
  readonly squash: OpName;
  readonly role: Role;
  readonly letter: string;
  readonly sub?: string;
  readonly slot?: Slot;
  /** The state weighed by R, `hPrev` if left out; null: no product with a state. */
  readonly state?: string | null;
  /** Whether no gradient passes through that state. */
  readonly stop?: boolean;
  /** The input weighed by W, `x` if left out; null: no product with the input. */
  readonly input?: string | null;
  readonly addends?: Addends;
  readonly bias?: boolean;
}

/** A layer squash(W x_t + R h_{t−1} + … + b) (H) as nodes; those of its sum are folded into the layer's own node. */
export function layer(plan: LayerPlan): Node[] {
  const { id, squash, role, letter, sub, slot, state = 'hPrev', input = 'x', addends, bias = true } = plan;
  const { group: of = id } = plan;
  const products: Node[] = [];
  if (input !== null) products.push({ id: `${id}FromX`, op: 'matmul', inputs: [`${of}.W`, input], role });
  if (state !== null)
    products.push({
      id: `${id}FromH`,
      op: 'matmul',
      inputs: [`${of}.R`, state],
      role,
      ...(plan.stop && { stop: [state] }),
    });
  const terms = [
    ...products.map(product => product.id),
    ...(addends?.inputs ?? []),
    ...(bias ? [`${of}.b`] : []),
  ];
  const sum: Node[] = terms.length > 1 ? [{ id: `${id}Sum`, op: 'add', inputs: terms, role }] : [];
  const squashed: Node = {
    id,
    op: squash,
    inputs: [sum[0]?.id ?? terms[0] ?? ''],
    role,
    symbol: sub === undefined ? { letter } : { letter, sub },
    ...(slot && { slot }),
  };
  return [...products, ...(addends?.nodes ?? []), ...sum, squashed];
}
