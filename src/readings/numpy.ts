/** Any cell as a NumPy file that runs as it stands: one step, the loop over time, and a small demonstration. */
import type { OpName } from '../cells/spec.ts';
import { matrixProduct, signs } from './arithmeticsigns.ts';
import { assignmentsOf, type CodeLine, call, type Dialect, statesOf, variable } from './assignments.ts';
import { definitionsOf, lines, opening, type Source, shapes } from './source.ts';

/** The file, line by line. */
export function numpyOf(source: Source): CodeLine[] {
  const { cell, sizes } = source;
  const states = statesOf(cell);
  const first = (initial: number | '-Infinity' = 0): string =>
    initial === 0 ? 'np.zeros(H)' : `np.full(H, ${initial === '-Infinity' ? '-np.inf' : initial})`;
  return [
    ...opening(source, ['The weights w are arrays by the names in SHAPES; x is (I), every state (H).']),
    ...lines('import numpy as np', ''),
    ...shapes(source),
    ...definitionsOf(cell, definitions),
    ...lines('', '', 'def initial_state(H):', '    return {'),
    ...states.map(({ from, to, node }) => ({
      text: `        "${variable(from)}": ${first(node.initial)},`,
      node: to,
    })),
    ...lines('    }', '', '', 'def cell(x, state, w):', '    """One time step: the new state."""'),
    ...states.map(({ from, to }) => ({
      text: `    ${variable(to)} = state["${variable(from)}"]`,
      node: to,
    })),
    ...assignmentsOf(cell, dialect, '    '),
    ...lines(`    return {${states.map(({ from }) => `"${variable(from)}": ${variable(from)}`).join(', ')}}`),
    ...lines('', '', 'def run(xs, w, state=None):'),
    ...lines('    """All time steps xs (T, I): h of every step (T, H), and the last state."""'),
    ...lines('    if state is None:', `        state = initial_state(len(${lengthOfState(source)}))`),
    ...lines('    hs = []', '    for x in xs:', '        state = cell(x, state, w)'),
    ...lines('        hs.append(state["h"])', '    return np.array(hs), state'),
    ...lines('', '', 'if __name__ == "__main__":', `    sizes = {"I": ${sizes.I}, "H": ${sizes.H}}`),
    ...lines('    random = np.random.default_rng(1)', '    weights = {'),
    ...lines('        name: random.standard_normal([sizes[side] for side in shape]) / 2'),
    ...lines('        for name, shape in SHAPES.items()', '    }'),
    ...lines('    print(run(random.standard_normal((5, sizes["I"])), weights)[0])'),
  ];
}

/** A weight whose length is H. */
function lengthOfState({ cell }: Source): string {
  const [name = ''] = Object.entries(cell.parameters).flatMap(([group, { shapes: named }]) =>
    Object.entries(named)
      .filter(([, shape]) => shape[0] === 'H')
      .map(([key]) => `w["${group}.${key}"]`),
  );
  return name;
}

const dialect: Dialect = {
  parameter: name => `w["${name}"]`,
  stopped: operand => operand,
  ops: {
    ...signs,
    matmul: matrixProduct,
    maximum: call('np.maximum'),
    normalize: call('normalize'),
    sigmoid: call('sigmoid'),
    logSigmoid: call('log_sigmoid'),
    tanh: call('np.tanh'),
    g1997: call('g1997'),
    h1997: call('h1997'),
    g2024: call('g2024'),
    exp: call('np.exp'),
    softmax: call('softmax'),
  } satisfies Dialect['ops'],
};

const definitions: Partial<Record<OpName, readonly string[]>> = {
  normalize: [
    'def normalize(a, *others):',
    '    """a by mean and deviation of a and the others stacked."""',
    '    stacked = np.concatenate([a, *others])',
    '    return (a - stacked.mean()) / np.sqrt(stacked.var() + 1e-5)',
  ],
  sigmoid: [
    'def sigmoid(a):',
    '    return 0.5 + 0.5 * np.tanh(0.5 * a)  # 1 / (1 + exp(-a)) without overflow',
  ],
  logSigmoid: ['def log_sigmoid(a):', '    return np.minimum(a, 0) - np.log1p(np.exp(-np.abs(a)))'],
  g1997: ['def g1997(a):', '    return 2 * np.tanh(0.5 * a)  # 4 sigmoid(a) - 2'],
  h1997: ['def h1997(a):', '    return np.tanh(0.5 * a)  # 2 sigmoid(a) - 1'],
  g2024: ['def g2024(a):', '    return np.maximum(a, 0) + 0.5 + 0.5 * np.tanh(0.5 * np.minimum(a, 0))'],
  softmax: ['def softmax(a):', '    shares = np.exp(a - a.max())', '    return shares / shares.sum()'],
};
