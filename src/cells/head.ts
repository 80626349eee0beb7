/** The head that reads a cell's hidden state: logits = V h + c, then a prediction; never part of "the cell's parameters". */
import { type Cell, defineCell, type Node, type OpName } from './spec.ts';

/** How logits become a prediction: softmax over symbols, sigmoid for independent bits, identity for numbers. */
export type HeadKind = Extract<OpName, 'softmax' | 'sigmoid' | 'identity'>;

/** Whether a head reads the cell. */
export function hasHead({ nodes }: Cell): boolean {
  return nodes.some(({ id }) => id === 'prediction');
}

/** The cell with a head behind it, told in the cell's last step: logits (O) and prediction (O). */
export function withHead(cell: Cell, kind: HeadKind): Cell {
  const nodes: Node[] = [
    { id: 'logitsFromH', op: 'matmul', inputs: ['head.V', 'h'], role: 'prediction' },
    {
      id: 'logits',
      op: 'add',
      inputs: ['logitsFromH', 'head.c'],
      role: 'prediction',
      symbol: { letter: 'a', sub: 't' },
      slot: 'readout',
    },
    {
      id: 'prediction',
      op: kind,
      inputs: ['logits'],
      role: 'prediction',
      symbol: { letter: 'y', sub: 't' },
      slot: 'prediction',
    },
  ];
  const steps = cell.steps.map((step, index) =>
    index === cell.steps.length - 1 ? { ...step, tells: [...step.tells, 'logits', 'prediction'] } : step,
  );
  return defineCell({
    ...cell,
    parameters: { ...cell.parameters, head: { letter: '', shapes: { V: ['O', 'H'], c: ['O'] } } },
    nodes: [...cell.nodes, ...nodes],
    steps,
  });
}
