/** The LSTM with layer normalisation in PyTorch's form (its benchmark cell LayerNormLSTMCell): the normalised c_t is carried. */
import { type LstmOptions, lstm } from './lstm.ts';
import { group } from './parts.ts';
import { type Cell, defineCell, type Node, type ParameterGroup, type Role } from './spec.ts';

/** All layers of the LSTM: their products are normalised as one vector (4H), those of x_t and those of h_{t−1} apart. */
const layers = ['input', 'forget', 'candidate', 'output'] as const;

/**
 * The standard LSTM with f, i, o, g = squash(γx LN(W x_t) + βx + γh LN(R h_{t−1}) + βh) and
 * c_t = γ LN(f × c_{t−1} + i × g) + β; LN takes mean and population variance over the stacked products, ε = 1e−5.
 */
export function layerNormLstm(options: Pick<LstmOptions, 'candidateActivation' | 'outputActivation'>): Cell {
  const plain = lstm(options);
  const parameters: Record<string, ParameterGroup> = {};
  for (const id of layers)
    parameters[id] = group(
      plain.parameters[id]?.letter ?? '',
      ...['W', 'R', 'gainX', 'biasX', 'gainH', 'biasH'],
    );
  parameters.cell = group('c', 'gain', 'bias');
  return defineCell({
    ...plain,
    parameters,
    nodes: [...products(plain), ...plain.nodes.flatMap(node => replaced(node))],
  });
}

/** The products of all layers come first: each normalisation reads those of all. */
function products(plain: Cell): Node[] {
  return plain.nodes.filter(({ op }) => op === 'matmul');
}

function replaced(node: Node): Node[] {
  if (node.op === 'matmul') return [];
  const layer = layers.find(id => node.id === `${id}Sum`);
  if (layer) {
    const x = normalized(layer, 'FromX', node.role, 'X');
    const h = normalized(layer, 'FromH', node.role, 'H');
    const inputs = [...x.inputs, ...h.inputs];
    return [...x.nodes, ...h.nodes, { ...node, inputs }];
  }
  if (node.id !== 'c') return [node];
  const { role } = node;
  return [
    { id: 'cSum', op: 'add', inputs: node.inputs, role },
    { id: 'cNormal', op: 'normalize', inputs: ['cSum'], role },
    { id: 'cScaled', op: 'multiply', inputs: ['cell.gain', 'cNormal'], role },
    { ...node, op: 'add', inputs: ['cScaled', 'cell.bias'] },
  ];
}

/** One layer's share of the normalised products, scaled; what its sum then reads. */
function normalized(layer: string, product: string, role: Role, of: 'X' | 'H') {
  const others = layers.filter(id => id !== layer).map(id => `${id}${product}`);
  const normal = `${layer}Normal${of}`;
  const scaled = `${layer}Scaled${of}`;
  const nodes: Node[] = [
    { id: normal, op: 'normalize', inputs: [`${layer}${product}`, ...others], role },
    { id: scaled, op: 'multiply', inputs: [`${layer}.gain${of}`, normal], role },
  ];
  return { nodes, inputs: [scaled, `${layer}.bias${of}`] };
}
