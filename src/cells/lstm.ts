/**
 * The LSTM and everything it is compared with by a toggle: gates left out, peepholes, coupled gates, other squashings,
 * full gate recurrence, the truncated gradient of 1997.
 */
import { type Addends, cPrev, group, hPrev, layer, x } from './parts.ts';
import { type Cell, defineCell, type Node, type OpName, type ParameterGroup, type Step } from './spec.ts';

/** The gates of the LSTM, in the order of telling. */
export const gateNames = ['forget', 'input', 'output'] as const;
export type GateName = (typeof gateNames)[number];

/** What makes one LSTM differ from another; `lstmToday` is what every framework ships. */
export interface LstmOptions {
  readonly forgetGate: boolean;
  readonly inputGate: boolean;
  readonly outputGate: boolean;
  /** Each gate sees its own lane of the belt: c_{t−1}, the output gate c_t (Gers & Schmidhuber 2000). */
  readonly peepholes: boolean;
  /** f = 1 − i (Greff et al.'s CIFG). */
  readonly coupled: boolean;
  /** Each gate also sees all gates of t−1 (Greff et al.'s FGR). */
  readonly gateRecurrence: boolean;
  /** No gradient back in time but along c (Hochreiter & Schmidhuber 1997). */
  readonly truncated: boolean;
  readonly candidateActivation: 'tanh' | 'identity' | 'g1997';
  readonly outputActivation: 'tanh' | 'identity' | 'h1997';
}

/** The LSTM of Gers, Schmidhuber & Cummins 2000 with tanh, as every framework has it. */
export const lstmToday: LstmOptions = {
  forgetGate: true,
  inputGate: true,
  outputGate: true,
  peepholes: false,
  coupled: false,
  gateRecurrence: false,
  truncated: false,
  candidateActivation: 'tanh',
  outputActivation: 'tanh',
};

/** An LSTM: c_t = f × c_{t−1} + i × g, h_t = o × tanh(c_t), with gates σ(W x_t + R h_{t−1} + b), changed as the options say. */
export function lstm(changes: Partial<LstmOptions> = {}): Cell {
  const options = { ...lstmToday, ...changes };
  const gates = gateNames.filter(gate => options[`${gate}Gate`]);
  const layers = gates.filter(gate => gate !== 'forget' || !options.coupled);
  const parameters: Record<string, ParameterGroup> = {};
  for (const gate of layers)
    parameters[gate] = group(
      letters[gate],
      'W',
      'R',
      'b',
      ...(options.peepholes ? ['p'] : []),
      ...(options.gateRecurrence ? layers.map(seen => `G.${seen}`) : []),
    );
  parameters.candidate = group('g', 'W', 'R', 'b');
  return defineCell({
    family: 'lstm',
    parameters,
    nodes: [
      x,
      hPrev,
      cPrev,
      ...(options.gateRecurrence ? layers.map(gateBefore) : []),
      ...gatesOf(options, gates, layers),
      ...beltOf(options),
      ...(options.outputGate ? gateLayer('output', 'c', options, layers) : []),
      ...hiddenOf(options),
    ],
    steps: stepsOf(options, layers),
  });
}

const letters: Readonly<Record<GateName, string>> = { forget: 'f', input: 'i', output: 'o' };
const slots = { forget: 'gateForget', input: 'gateInput', output: 'gateOutput' } as const;
const columns = {
  forget: 'forgetGateColumn',
  input: 'inputGateColumn',
  output: 'outputGateColumn',
} as const;

/** A gate's activation of t−1 (H), 0 before the first step. */
function gateBefore(gate: GateName): Node {
  return {
    id: `${gate}Prev`,
    op: 'previous',
    inputs: [gate],
    role: gate,
    size: 'H',
    symbol: { letter: letters[gate], sub: 't−1' },
    slot: columns[gate],
  };
}

/** Forget and input gate, then the candidate. */
function gatesOf(options: LstmOptions, gates: readonly GateName[], layers: readonly GateName[]): Node[] {
  const coupled: Node = {
    id: 'forget',
    op: 'oneMinus',
    inputs: ['input'],
    role: 'forget',
    symbol: { letter: 'f' },
    slot: 'gateForget',
  };
  const [before, after] = [gates.filter(gate => gate !== 'output'), options.coupled ? [coupled] : []];
  return [
    ...before
      .filter(gate => layers.includes(gate))
      .flatMap(gate => gateLayer(gate, 'cPrev', options, layers)),
    ...after,
    ...layer({
      id: 'candidate',
      squash: options.candidateActivation,
      role: 'candidate',
      letter: 'g',
      slot: 'gateCandidate',
      stop: options.truncated,
    }),
  ];
}

/** A gate that sees x_t, h_{t−1}, with peepholes its lane of `state`, with full recurrence all gates of t−1. */
function gateLayer(
  gate: GateName,
  state: 'cPrev' | 'c',
  { peepholes, gateRecurrence, truncated }: LstmOptions,
  layers: readonly GateName[],
): Node[] {
  const others = gateRecurrence ? layers : [];
  const nodes: Node[] = others.map(seen => ({
    id: `${gate}From${seen[0]?.toUpperCase()}${seen.slice(1)}`,
    op: 'matmul',
    inputs: [`${gate}.G.${seen}`, `${seen}Prev`],
    role: gate,
    ...(truncated && { stop: [`${seen}Prev`] }),
  }));
  if (peepholes)
    nodes.push({
      id: `${gate}FromC`,
      op: 'multiply',
      inputs: [`${gate}.p`, state],
      role: gate,
      ...(truncated && state === 'cPrev' && { stop: [state] }),
    });
  const addends: Addends = { nodes, inputs: nodes.map(({ id }) => id) };
  return layer({
    id: gate,
    squash: 'sigmoid',
    role: gate,
    letter: letters[gate],
    slot: slots[gate],
    stop: truncated,
    addends,
  });
}

/** What is kept of c_{t−1}, what is written, and c_t; a gate that is missing lets all through. */
function beltOf({ forgetGate, inputGate }: LstmOptions): Node[] {
  const kept: Node = { id: 'kept', op: 'multiply', inputs: ['forget', 'cPrev'], role: 'state', slot: 'kept' };
  const written: Node = {
    id: 'written',
    op: 'multiply',
    inputs: ['input', 'candidate'],
    role: 'state',
    slot: 'written',
  };
  return [
    ...(forgetGate ? [kept] : []),
    ...(inputGate ? [written] : []),
    {
      id: 'c',
      op: 'add',
      inputs: [forgetGate ? 'kept' : 'cPrev', inputGate ? 'written' : 'candidate'],
      role: 'state',
      symbol: { letter: 'c', sub: 't' },
      slot: 'beltAfter',
    },
  ];
}

/** h_t: the squashed cell state behind the output gate, where there are a squashing and a gate. */
function hiddenOf({ outputGate, outputActivation }: LstmOptions): Node[] {
  const h = (op: OpName, ...inputs: string[]): Node => ({
    id: 'h',
    op,
    inputs,
    role: 'state',
    symbol: { letter: 'h', sub: 't' },
    slot: 'hiddenOut',
  });
  if (!outputGate) return [h(outputActivation, 'c')];
  if (outputActivation === 'identity') return [h('multiply', 'output', 'c')];
  return [
    { id: 'squashed', op: outputActivation, inputs: ['c'], role: 'state', slot: 'squash' },
    h('multiply', 'output', 'squashed'),
  ];
}

/** A step a gate; a gate that is left out has none, and a coupled forget gate falls with the input gate. */
function stepsOf(options: LstmOptions, layers: readonly GateName[]): Step[] {
  const { forgetGate, inputGate, outputGate, coupled } = options;
  const isSquashed = outputGate && options.outputActivation !== 'identity';
  const step = (id: string, ...tells: readonly (string | false)[]): Step => ({
    id,
    tells: tells.filter(told => told !== false),
  });
  const gatesBefore = options.gateRecurrence ? layers.map(gate => `${gate}Prev`) : [];
  return [
    step('join', 'x', 'hPrev', 'cPrev', ...gatesBefore),
    step('forget', forgetGate && !coupled && 'forget'),
    step('input', inputGate && 'input', coupled && 'forget'),
    step('candidate', 'candidate'),
    step('cell', forgetGate && 'kept', inputGate && 'written', 'c'),
    step('output', outputGate && 'output'),
    step('hidden', isSquashed && 'squashed', 'h'),
  ].filter(({ tells }) => tells.length > 0);
}
