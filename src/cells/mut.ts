/** The three mutants that an evolutionary search over architectures found (Jozefowicz, Zaremba & Sutskever 2015). */
import { blend, resetStateBy } from './gru.ts';
import { type Addends, group, hPrevOnBelt, layer, x } from './parts.ts';
import { type Cell, defineCell, type Node, type ParameterGroup } from './spec.ts';

/** MUT1, MUT2, MUT3 by their numbers. */
export type MutName = 'mut1' | 'mut2' | 'mut3';

/** Where x_t enters a layer without weights, it does so as it is (needs I = H), or `projected` by a matrix P (H, I). */
export interface MutOptions {
  readonly projected: boolean;
}

/**
 * A mutant: h_t = z × n + (1 − z) × h_{t−1}, n = tanh(R (r × h_{t−1}) + … + b).
 * MUT1: z without state, n with tanh(x). MUT2: r = σ(x + R h_{t−1} + b). MUT3: z with R tanh(h_{t−1}).
 */
export function mut(name: MutName, { projected = false }: Partial<MutOptions> = {}): Cell {
  const raw = projected && name !== 'mut3';
  const bare = raw ? 'xProjected' : 'x';
  const own = mutants(bare)[name];
  return defineCell({
    family: name,
    parameters: {
      ...own.parameters,
      ...(raw && { projection: { letter: '', shapes: { P: ['H', 'I'] } } satisfies ParameterGroup }),
    },
    nodes: [
      x,
      hPrevOnBelt,
      ...(raw
        ? [{ id: 'xProjected', op: 'matmul', inputs: ['projection.P', 'x'], role: 'data' } satisfies Node]
        : []),
      ...own.update,
      ...own.reset,
      resetStateBy('reset'),
      ...own.candidate,
      ...blend('update', 'takes', 'candidate'),
    ],
    steps: [
      { id: 'join', tells: ['x', 'hPrev'] },
      { id: 'update', tells: ['update'] },
      { id: 'reset', tells: ['reset'] },
      { id: 'candidate', tells: ['resetState', 'candidate'] },
      { id: 'blend', tells: ['kept', 'written', 'h'] },
    ],
  });
}

const update = { id: 'update', squash: 'sigmoid', role: 'input', letter: 'z', slot: 'gateForget' } as const;
const reset = { id: 'reset', squash: 'sigmoid', role: 'reset', letter: 'r', slot: 'gateInput' } as const;
const candidate = {
  id: 'candidate',
  squash: 'tanh',
  role: 'candidate',
  letter: 'n',
  slot: 'gateCandidate',
  state: 'resetState',
} as const;

interface Mutant {
  readonly parameters: Readonly<Record<string, ParameterGroup>>;
  readonly update: readonly Node[];
  readonly reset: readonly Node[];
  readonly candidate: readonly Node[];
}

/** What each mutant has of its own; `bare` is the node by which x_t enters without weights. */
function mutants(bare: string): Readonly<Record<MutName, Mutant>> {
  const squashedInput: Addends = {
    nodes: [{ id: 'candidateInput', op: 'tanh', inputs: [bare], role: 'candidate' }],
    inputs: ['candidateInput'],
  };
  return {
    mut1: {
      parameters: {
        update: group('z', 'W', 'b'),
        reset: group('r', 'W', 'R', 'b'),
        candidate: group('n', 'R', 'b'),
      },
      update: layer({ ...update, state: null }),
      reset: layer(reset),
      candidate: layer({ ...candidate, input: null, addends: squashedInput }),
    },
    mut2: {
      parameters: {
        update: group('z', 'W', 'R', 'b'),
        reset: group('r', 'R', 'b'),
        candidate: group('n', 'W', 'R', 'b'),
      },
      update: layer(update),
      reset: layer({ ...reset, input: null, addends: { nodes: [], inputs: [bare] } }),
      candidate: layer(candidate),
    },
    mut3: {
      parameters: {
        update: group('z', 'W', 'R', 'b'),
        reset: group('r', 'W', 'R', 'b'),
        candidate: group('n', 'W', 'R', 'b'),
      },
      update: [
        { id: 'updateState', op: 'tanh', inputs: ['hPrev'], role: update.role },
        ...layer({ ...update, state: 'updateState' }),
      ],
      reset: layer(reset),
      candidate: layer(candidate),
    },
  };
}
