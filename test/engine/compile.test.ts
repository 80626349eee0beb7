// What compiling makes of a cell: wide products, places of numbers, phases, and what it refuses.
import { describe, expect, it } from 'vitest';
import { withHead } from '../../src/cells/head.ts';
import { lstm } from '../../src/cells/lstm.ts';
import { rnn } from '../../src/cells/rnn.ts';
import { type Cell, defineCell, type Node } from '../../src/cells/spec.ts';
import { blockOf, compile, type Instruction, type Program } from '../../src/engine/compile.ts';

const sizes = { I: 3, H: 4, O: 2 };
const gates = ['forget', 'input', 'candidate', 'output'];

const programs: Readonly<Record<string, Program>> = {
  rnn: compile(rnn(), sizes),
  lstm: compile(lstm(), sizes),
  'lstm with softmax': compile(withHead(lstm(), 'softmax'), sizes),
};

function told(instructions: readonly Instruction[]): string[] {
  return instructions.map(({ op, ids }) => `${op} ${ids.join(' ')}`);
}

describe('the LSTM', () => {
  const { ahead, loop, behind } = compile(withHead(lstm(), 'softmax'), sizes);

  it('its four gates are one product with x, ahead of all steps', () =>
    expect(told(ahead)).toEqual([`matmul ${gates.map(gate => `${gate}FromX`).join(' ')}`]));

  it('its four gates are one product with h, one sum, and one sigmoid where they stand side by side', () =>
    expect(told(loop)).toEqual([
      `matmul ${gates.map(gate => `${gate}FromH`).join(' ')}`,
      `add ${gates.map(gate => `${gate}Sum`).join(' ')}`,
      'sigmoid forget input',
      'tanh candidate',
      'sigmoid output',
      'multiply kept',
      'multiply written',
      'add c',
      'tanh squashed',
      'multiply h',
    ]));

  it('its head runs behind, for all steps at once', () =>
    expect(told(behind)).toEqual(['matmul logitsFromH', 'add logits', 'softmax prediction']));

  it('the wide product is as tall as the four', () => {
    expect(ahead[0]?.out.size).toBe(16);
    expect(ahead[0]?.inputs[0]).toEqual({ kind: 'parameter', offset: 0, stop: false, shape: [16, 3] });
    expect(loop[0]?.inputs[0]).toEqual({ kind: 'parameter', offset: 48, stop: false, shape: [16, 4] });
  });

  it('its parameters lie as the products read them: every W, every R, every b, the head', () =>
    expect([...compile(withHead(lstm(), 'softmax'), sizes).parameters.keys()]).toEqual([
      ...['W', 'R', 'b'].flatMap(name => gates.map(gate => `${gate}.${name}`)),
      'head.V',
      'head.c',
    ]));
});

for (const [name, program] of Object.entries(programs))
  describe(name, () => {
    it('gives every number of a frame to one node', () => {
      const places = [...program.blocks.values()].flatMap(({ offset, size }) =>
        Array.from({ length: size }, (_, k) => offset + k),
      );
      expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: program.frame }, (_, k) => k));
      expect([...program.blocks.keys()].sort()).toEqual(program.cell.nodes.map(node => node.id).sort());
    });

    it('gives every number of the parameters to one name', () => {
      const places = [...program.parameters.values()].flatMap(({ offset, shape }) =>
        Array.from({ length: shape.reduce((size, side) => size * side, 1) }, (_, k) => offset + k),
      );
      expect(places.sort((a, b) => a - b)).toEqual(
        Array.from({ length: program.parameterCount }, (_, k) => k),
      );
    });

    it('computes every node but the leaves once, after what it reads', () => {
      const done = program.cell.nodes
        .filter(({ op }) => op === 'given' || op === 'previous')
        .map(({ id }) => id);
      const order = [...program.ahead, ...program.loop, ...program.behind];
      for (const { ids } of order) {
        for (const id of ids) {
          const inputs = program.cell.nodes.find(node => node.id === id)?.inputs ?? [];
          for (const input of inputs.filter(one => program.blocks.has(one)))
            expect(done, id).toContain(input);
        }
        done.push(...ids);
      }
      expect(done.sort()).toEqual(program.cell.nodes.map(node => node.id).sort());
    });

    it('lets the members of a wide instruction lie side by side in their order', () => {
      for (const { ids, out } of [...program.ahead, ...program.loop, ...program.behind]) {
        let offset = out.offset;
        for (const id of ids) {
          expect(blockOf(program, id).offset, id).toBe(offset);
          offset += blockOf(program, id).size;
        }
        expect(offset).toBe(out.offset + out.size);
      }
    });
  });

describe('phases', () => {
  const layer = (id: string, inputs: string[], op: Node['op'] = 'tanh'): Node => ({
    id,
    op,
    inputs,
    role: 'data',
  });
  const leaves: Node[] = [
    { id: 'x', op: 'given', inputs: [], role: 'data', size: 'I' },
    { id: 'hPrev', op: 'previous', inputs: ['h'], role: 'data', size: 'I' },
  ];
  const phasesOf = (nodes: Node[]): string[][] => {
    const program = compile(defineCell({ family: 'tiny', parameters: {}, nodes, steps: [] }), sizes);
    return [program.ahead, program.loop, program.behind].map(phase => phase.flatMap(({ ids }) => ids));
  };

  it('what reads no state is ahead, what feeds one is in the loop, the rest is behind', () =>
    expect(
      phasesOf([
        ...leaves,
        layer('late', ['h']),
        layer('early', ['x']),
        layer('unread', ['early']),
        layer('h', ['early', 'hPrev'], 'add'),
        layer('aside', ['hPrev']),
      ]),
    ).toEqual([['early', 'unread'], ['h'], ['aside', 'late']]));

  it('a state fed by x alone needs no loop', () =>
    expect(phasesOf([...leaves, layer('h', ['x']), layer('out', ['hPrev'])])).toEqual([['h'], [], ['out']]));
});

describe('compiling refuses', () => {
  const cell = lstm();
  const changed = (id: string, change: Partial<Node>): Cell => ({
    ...cell,
    nodes: cell.nodes.map(node => (node.id === id ? { ...node, ...change } : node)),
  });

  it('a node that reads itself within a step', () => {
    expect(() => compile(changed('c', { inputs: ['kept', 'c'] }), sizes)).toThrow(
      new Error('lstm.c: reads itself within one time step'),
    );
  });

  it('a cycle of several nodes within a step, whatever reads it', () => {
    expect(() => compile(changed('forget', { inputs: ['squashed'] }), sizes)).toThrow(
      /^lstm\.\w+: reads itself within one time step$/,
    );
    const bare = (id: string, input: string): Node => ({ id, op: 'tanh', inputs: [input], role: 'data' });
    const x: Node = { id: 'x', op: 'given', inputs: [], role: 'data', size: 'I' };
    const nodes = [x, bare('a', 'b'), bare('b', 'a')];
    expect(() => compile({ family: 'tiny', parameters: {}, nodes, steps: [] }, sizes)).toThrow(
      'tiny.a: reads itself within one time step',
    );
  });

  it('a leaf without a size', () => {
    const nodes = cell.nodes.map(({ size: _, ...node }) => node);
    expect(() => compile({ ...cell, nodes }, sizes)).toThrow(new Error('lstm.x: a leaf needs a size'));
  });

  it('a state of another size than the node it comes from', () =>
    expect(() => compile(changed('cPrev', { inputs: ['x'] }), sizes)).toThrow(
      new Error('lstm.cPrev: needs a node of 4 before it, got 3'),
    ));

  it('a parameter that two nodes read', () =>
    expect(() => compile(changed('inputFromX', { inputs: ['forget.W', 'x'] }), sizes)).toThrow(
      'forget.W is read by two nodes',
    ));

  it('a parameter that no node reads', () =>
    expect(() => compile(changed('forgetSum', { inputs: ['forgetFromX', 'forgetFromH'] }), sizes)).toThrow(
      new Error('lstm: no node reads forget.b'),
    ));

  it('to say where a node lies that it has not', () =>
    expect(() => blockOf(compile(cell, sizes), 'reset')).toThrow('lstm has no node reset'));
});
