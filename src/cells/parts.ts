/** The pieces cells are composed of: the leaves every cell has, and a fully connected layer. */
import type { Node, OpName, ParameterGroup, Role, Slot } from './spec.ts';

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

/** The previous hidden state h_{t−1} (H). */
export const hPrev: Node = {
  id: 'hPrev',
  op: 'previous',
  inputs: ['h'],
  role: 'state',
  size: 'H',
  symbol: { letter: 'h', sub: 't−1' },
  slot: 'hiddenColumn',
};

/** Parameters of a fully connected layer: W (H, I), R (H, H), b (H). */
export function layerParameters(letter: string): ParameterGroup {
  return { letter, shapes: { W: ['H', 'I'], R: ['H', 'H'], b: ['H'] } };
}

/** What tells one layer from another: its parameters' group, its squashing and its looks. */
export interface LayerPlan {
  readonly id: string;
  readonly group?: string;
  readonly squash: OpName;
  readonly role: Role;
  readonly letter: string;
  readonly sub?: string;
  readonly slot?: Slot;
}

/** A layer squash(W x_t + R h_{t−1} + b) (H) as nodes; those of its sum are folded into the layer's own node. */
export function layer({ id, group = id, squash, role, letter, sub, slot }: LayerPlan): Node[] {
  return [
    { id: `${id}FromX`, op: 'matmul', inputs: [`${group}.W`, 'x'], role },
    { id: `${id}FromH`, op: 'matmul', inputs: [`${group}.R`, 'hPrev'], role },
    { id: `${id}Sum`, op: 'add', inputs: [`${id}FromX`, `${id}FromH`, `${group}.b`], role },
    {
      id,
      op: squash,
      inputs: [`${id}Sum`],
      role,
      symbol: sub === undefined ? { letter } : { letter, sub },
      ...(slot && { slot }),
    },
  ];
}
