/** Any cell as a PyTorch file: the built-in layer with our weights where PyTorch has the cell, else a module written out. */
import type { Cell, OpName } from '../cells/spec.ts';
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
import { builtinOf, pytorchLayers } from './builtin.ts';
import { pytorchLayer } from './pytorchlayer.ts';
import { definitionsOf, lines, opening, type Source, shapes } from './source.ts';

/** The file, line by line; every file has make(I, H), state_dict(weights) and run(model, xs, state). */
export function pytorchOf(source: Source): CodeLine[] {
  const builtin = builtinOf(pytorchLayers, source.cell);
  if (builtin && builtin.negated === undefined) return pytorchLayer(source, builtin);
  return writtenOut(source, builtin?.negated);
}

function writtenOut(source: Source, negated: string | undefined): CodeLine[] {
  const { cell, sizes } = source;
  const states = statesOf(cell);
  const zeros = 'xs.new_zeros(*xs.shape[1:-1], self.H)';
  const first = (initial: number | '-Infinity' = 0): string =>
    initial === 0
      ? zeros
      : `xs.new_full((*xs.shape[1:-1], self.H), ${initial === '-Infinity' ? '-torch.inf' : initial})`;
  const remarks = [
    negated
      ? `nn.GRU keeps with z what this cell takes: it computes the same once ${negated}.W, .R and .b are negated.`
      : 'PyTorch has no layer for this cell.',
    'Matrices are as in SHAPES, not transposed; xs is (T, I) or (T, batch, I).',
    ...(cell.nodes.some(({ stop }) => stop)
      ? ['No gradient passes through what is detached: back in time it flows along c alone.']
      : []),
  ];
  return [
    ...opening(source, remarks),
    ...lines('import torch', 'from torch import nn', imports(cell), ''),
    ...shapes(source),
    ...definitionsOf(cell, definitions),
    ...lines('', '', 'class Cell(nn.Module):', '    def __init__(self, I, H):'),
    ...lines('        super().__init__()', '        self.H = H', '        sizes = {"I": I, "H": H}'),
    ...lines('        for name, shape in SHAPES.items():'),
    ...lines('            values = torch.empty([sizes[side] for side in shape]).uniform_(-H**-0.5, H**-0.5)'),
    ...lines('            self.register_parameter(name.replace(".", "_"), nn.Parameter(values))'),
    ...lines('', '    def step(self, x, state):', '        """One time step: the new state."""'),
    ...states.map(({ from, to, node }) => ({
      text: `        ${variable(to)} = state["${variable(from)}"]${node.stop ? '.detach()' : ''}`,
      node: to,
    })),
    ...assignmentsOf(cell, dialect, '        '),
    ...lines(
      `        return {${states.map(({ from }) => `"${variable(from)}": ${variable(from)}`).join(', ')}}`,
    ),
    ...lines('', '    def forward(self, xs, state=None):'),
    ...lines('        """All time steps: h of every step, and the last state."""'),
    ...lines('        if state is None:', '            state = {'),
    ...states.map(({ from, to, node }) => ({
      text: `                "${variable(from)}": ${first(node.initial)},`,
      node: to,
    })),
    ...lines('            }', '        hs = []', '        for x in xs:'),
    ...lines('            state = self.step(x, state)', '            hs.append(state["h"])'),
    ...lines('        return torch.stack(hs), state'),
    ...lines('', '', 'def make(I, H):', '    return Cell(I, H)'),
    ...lines('', '', 'def state_dict(weights):', '    """The weights, arrays by the names in SHAPES."""'),
    ...lines('    return {name.replace(".", "_"): torch.as_tensor(weights[name]) for name in SHAPES}'),
    ...lines('', '', 'def run(model, xs, state=None):', '    return model(xs, state)'),
    ...lines('', '', 'if __name__ == "__main__":', `    model = make(${sizes.I}, ${sizes.H})`),
    ...lines(`    print(run(model, torch.randn(5, ${sizes.I}))[0])`),
  ];
}

function imports(cell: Cell): string {
  const isUsed = (op: OpName): boolean => cell.nodes.some(node => node.op === op);
  return `from torch.nn.functional import linear${isUsed('logSigmoid') ? ', logsigmoid' : ''}`;
}

const dialect: Dialect = {
  parameter: name => `self.${identifierOf(name)}`,
  stopped: operand => (/^\w+$/.test(operand) ? `${operand}.detach()` : `(${operand}).detach()`),
  ops: {
    ...signs,
    matmul: swapped('linear'),
    maximum: call('torch.maximum'),
    normalize: call('normalize'),
    sigmoid: call('torch.sigmoid'),
    logSigmoid: call('logsigmoid'),
    tanh: call('torch.tanh'),
    g1997: call('g1997'),
    h1997: call('h1997'),
    g2024: call('g2024'),
    exp: call('torch.exp'),
    softmax: call('torch.softmax', ', -1'),
  } satisfies Dialect['ops'],
};

const definitions: Partial<Record<OpName, readonly string[]>> = {
  normalize: [
    'def normalize(a, *others):',
    '    """a by mean and deviation of a and the others stacked."""',
    '    stacked = torch.cat([a, *others], -1)',
    '    variance = stacked.var(-1, unbiased=False, keepdim=True)',
    '    return (a - stacked.mean(-1, keepdim=True)) / torch.sqrt(variance + 1e-5)',
  ],
  g1997: ['def g1997(a):', '    return 2 * torch.tanh(0.5 * a)  # 4 sigmoid(a) - 2'],
  h1997: ['def h1997(a):', '    return torch.tanh(0.5 * a)  # 2 sigmoid(a) - 1'],
  g2024: ['def g2024(a):', '    return torch.where(a >= 0, a + 0.5, torch.sigmoid(a))'],
};
