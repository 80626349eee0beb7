/** Any cell as a Keras 3 file: the built-in layer with our weights where Keras has the cell, else a cell for keras.layers.RNN. */
import type { OpName } from '../cells/spec.ts';
import { signs } from './arithmeticsigns.ts';
import {
  assignmentsOf,
  type CodeLine,
  call,
  type Dialect,
  identifierOf,
  statesOf,
  swapped,
  variable,
} from './assignments.ts';
import { builtinOf, kerasLayers } from './builtin.ts';
import { kerasLayer } from './keraslayer.ts';
import { definitionsOf, lines, opening, type Source, shapes } from './source.ts';

/** The file, line by line; every file has layer_of(weights). */
export function kerasOf(source: Source): CodeLine[] {
  const builtin = builtinOf(kerasLayers, source.cell);
  if (builtin && builtin.negated === undefined) return kerasLayer(source, builtin);
  return writtenOut(source, builtin);
}

function writtenOut(source: Source, builtin: ReturnType<typeof builtinOf>): CodeLine[] {
  const { cell, sizes } = source;
  const states = statesOf(cell);
  const first = (initial: number | '-Infinity' = 0): string =>
    `ops.full(shape, ${initial === '-Infinity' ? '-float("inf")' : `${initial}.0`})`;
  const names = (ids: readonly string[]): string => ids.map(variable).join(', ');
  const remarks = [
    builtin
      ? `keras.layers.${builtin.name} keeps with z what this cell takes: with ${builtin.options} it computes the same once ${builtin.negated}.W, .R and .b are negated.`
      : 'Keras has no layer for this cell.',
    'Matrices are transposed against SHAPES, as everywhere in Keras; the input is (batch, T, I).',
    ...(cell.nodes.some(({ stop }) => stop)
      ? ['No gradient passes stop_gradient: back in time it flows along c alone.']
      : []),
  ];
  return [
    ...opening(source, remarks),
    ...lines('import keras', 'import numpy as np', 'from keras import ops', ''),
    ...shapes(source),
    ...definitionsOf(cell, definitions),
    ...lines('', '', 'class Cell(keras.layers.Layer):', '    def __init__(self, units, **options):'),
    ...lines('        super().__init__(**options)', '        self.units = units'),
    ...lines(`        self.state_size = [units] * ${states.length}`, '        self.output_size = units'),
    ...lines('', '    def build(self, input_shape):'),
    ...lines('        sizes = {"I": input_shape[-1], "H": self.units}'),
    ...lines('        for name, shape in SHAPES.items():', '            name = name.replace(".", "_")'),
    ...lines('            sides = [sizes[side] for side in reversed(shape)]'),
    ...lines('            setattr(self, name, self.add_weight(name=name, shape=sides))'),
    ...lines('', '    def get_initial_state(self, batch_size=None):'),
    ...lines('        shape = (batch_size, self.units)', '        return ['),
    ...states.map(({ to, node }) => ({ text: `            ${first(node.initial)},`, node: to })),
    ...lines('        ]', '', '    def call(self, x, states):'),
    ...lines(`        [${names(states.map(({ to }) => to))}] = states`),
    ...states
      .filter(({ node }) => node.stop)
      .map(({ to }) => ({ text: `        ${variable(to)} = ops.stop_gradient(${variable(to)})`, node: to })),
    ...assignmentsOf(cell, dialect, '        '),
    ...lines(`        return h, [${names(states.map(({ from }) => from))}]`),
    ...lines(
      '',
      '',
      'def layer_of(weights):',
      '    """The layer with weights, arrays by the names in SHAPES."""',
    ),
    ...lines(`    H, I = np.shape(weights["${matrixOfInput(source)}"])`, '    cell = Cell(H)'),
    ...lines('    layer = keras.layers.RNN(cell, return_sequences=True)', '    layer.build((None, None, I))'),
    ...lines('    for name in SHAPES:'),
    ...lines('        getattr(cell, name.replace(".", "_")).assign(np.transpose(weights[name]))'),
    ...lines('    return layer'),
    ...lines('', '', 'if __name__ == "__main__":'),
    ...lines(`    layer = keras.layers.RNN(Cell(${sizes.H}), return_sequences=True)`),
    ...lines(`    print(layer(np.random.standard_normal((1, 5, ${sizes.I}))))`),
  ];
}

/** A weight of shape (H, I). */
function matrixOfInput({ cell }: Source): string {
  const [name = ''] = Object.entries(cell.parameters).flatMap(([group, { shapes: named }]) =>
    Object.entries(named)
      .filter(([, shape]) => shape.join() === 'H,I')
      .map(([key]) => `${group}.${key}`),
  );
  return name;
}

const dialect: Dialect = {
  parameter: name => `self.${identifierOf(name)}`,
  stopped: operand => `ops.stop_gradient(${operand})`,
  ops: {
    ...signs,
    matmul: swapped('ops.matmul'),
    maximum: call('ops.maximum'),
    normalize: call('normalize'),
    sigmoid: call('ops.sigmoid'),
    logSigmoid: call('ops.log_sigmoid'),
    tanh: call('ops.tanh'),
    g1997: call('g1997'),
    h1997: call('h1997'),
    g2024: call('g2024'),
    exp: call('ops.exp'),
    softmax: call('ops.softmax'),
  } satisfies Dialect['ops'],
};

const definitions: Partial<Record<OpName, readonly string[]>> = {
  normalize: [
    'def normalize(a, *others):',
    '    """a by mean and deviation of a and the others stacked."""',
    '    stacked = ops.concatenate([a, *others], axis=-1)',
    '    variance = ops.var(stacked, axis=-1, keepdims=True)',
    '    return (a - ops.mean(stacked, axis=-1, keepdims=True)) / ops.sqrt(variance + 1e-5)',
  ],
  g1997: ['def g1997(a):', '    return 2 * ops.tanh(0.5 * a)  # 4 sigmoid(a) - 2'],
  h1997: ['def h1997(a):', '    return ops.tanh(0.5 * a)  # 2 sigmoid(a) - 1'],
  g2024: ['def g2024(a):', '    return ops.where(a >= 0, a + 0.5, ops.sigmoid(a))'],
};
