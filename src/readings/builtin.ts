/** The layers that PyTorch and Keras ship, each as the cell it is, with the order in which it stacks the weights. */
import { gru } from '../cells/gru.ts';
import { lstm } from '../cells/lstm.ts';
import { rnn } from '../cells/rnn.ts';
import type { Cell } from '../cells/spec.ts';

/** A layer of a framework. */
export interface Builtin {
  readonly cell: Cell;
  readonly name: string;
  /** The cell's parameter groups in the layer's order, and what the framework calls them. */
  readonly order: readonly string[];
  readonly letters: string;
  /** Arguments after the size. */
  readonly options?: string;
  /** The groups that must be negated first: the layer keeps with the gate that the cell takes with. */
  readonly negated?: string;
}

const gates = ['input', 'forget', 'candidate', 'output'];
const torchGru = { name: 'GRU', order: ['reset', 'update', 'candidate'], letters: 'r, z, n' };
const kerasGru = { name: 'GRU', order: ['update', 'reset', 'candidate'], letters: 'z, r, h' };

/** Recurrent layers of torch.nn. */
export const pytorchLayers: readonly Builtin[] = [
  { cell: rnn(), name: 'RNN', order: ['hidden'], letters: '' },
  { cell: lstm(), name: 'LSTM', order: gates, letters: 'i, f, g, o' },
  { ...torchGru, cell: gru() },
  { ...torchGru, cell: gru({ z: 'takes' }), negated: 'update' },
];

/** Recurrent layers of keras.layers. */
export const kerasLayers: readonly Builtin[] = [
  { cell: rnn(), name: 'SimpleRNN', order: ['hidden'], letters: '' },
  { cell: lstm(), name: 'LSTM', order: gates, letters: 'i, f, c, o' },
  { ...kerasGru, cell: gru(), options: 'reset_after=True' },
  { ...kerasGru, cell: gru({ z: 'takes' }), options: 'reset_after=True', negated: 'update' },
  { ...kerasGru, cell: gru({ reset: 'before' }), options: 'reset_after=False' },
  {
    ...kerasGru,
    cell: gru({ reset: 'before', z: 'takes' }),
    options: 'reset_after=False',
    negated: 'update',
  },
];

/** The layer that computes what a cell computes, found by its graph. */
export function builtinOf(layers: readonly Builtin[], cell: Cell): Builtin | undefined {
  return layers.find(layer => graphOf(layer.cell) === graphOf(cell));
}

/** The bias that stays inside the reset gate's bracket, where a cell has one. */
export function innerBias({ parameters }: Cell): string | undefined {
  const found = Object.entries(parameters).find(([, { shapes }]) => 'rb' in shapes);
  return found && `${found[0]}.rb`;
}

function graphOf({ nodes, parameters }: Cell): string {
  const computed = nodes.map(({ id, op, inputs, initial, stop }) => ({ id, op, inputs, initial, stop }));
  return JSON.stringify([computed, Object.entries(parameters).map(([name, { shapes }]) => [name, shapes])]);
}
