// What a cell's graph must be: sound, told once, and plain JSON.
import { describe, expect, it } from 'vitest';
import { withHead } from '../../src/cells/head.ts';
import { lstm } from '../../src/cells/lstm.ts';
import { rnn } from '../../src/cells/rnn.ts';
import {
  type Cell,
  defineCell,
  type Node,
  nodeOf,
  opNames,
  parameterShape,
  roles,
  slots,
} from '../../src/cells/spec.ts';

const cells: Readonly<Record<string, Cell>> = {
  rnn: rnn(),
  lstm: lstm(),
  'rnn with softmax': withHead(rnn(), 'softmax'),
  'lstm with softmax': withHead(lstm(), 'softmax'),
  'lstm with sigmoid': withHead(lstm(), 'sigmoid'),
};

for (const [name, cell] of Object.entries(cells))
  describe(name, () => {
    const told = cell.steps.flatMap(step => step.tells);
    const readers = (id: string): Node[] => cell.nodes.filter(node => node.inputs.includes(id));

    it('is JSON: reading it back gives the same', () => {
      expect(JSON.parse(JSON.stringify(cell))).toEqual(cell);
      expect(JSON.stringify(JSON.parse(JSON.stringify(cell)))).toBe(JSON.stringify(cell));
    });

    it('is sound, and sound again', () => expect(defineCell(cell)).toBe(cell));

    it('tells every node once, or folds it into the only node that reads it', () => {
      expect(new Set(told).size).toBe(told.length);
      for (const { id, symbol, slot } of cell.nodes)
        if (told.includes(id)) expect(slot ?? symbol, id).toBeDefined();
        else expect(readers(id), id).toHaveLength(1);
    });

    it('tells a node only after what it is made of', () => {
      const time = (id: string): number =>
        told.includes(id) ? told.indexOf(id) : Math.max(0, ...beneath(id));
      const beneath = (id: string): number[] =>
        nodeOf(cell, id)
          .inputs.filter(input => !parameterShape(cell, input))
          .map(time);
      for (const id of told)
        if (nodeOf(cell, id).op !== 'previous')
          for (const made of beneath(id)) expect(made, id).toBeLessThan(told.indexOf(id));
    });

    it('names its steps once, join first and hidden last', () => {
      const ids = cell.steps.map(step => step.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect([ids[0], ids.at(-1)]).toEqual(['join', 'hidden']);
    });

    it('gives no two nodes one slot', () => {
      const used = cell.nodes.flatMap(node => node.slot ?? []);
      expect(new Set(used).size).toBe(used.length);
    });

    it('uses only the closed lists of ops, roles and slots', () => {
      for (const { op, role, slot } of cell.nodes) {
        expect(opNames).toContain(op);
        expect(roles).toContain(role);
        if (slot) expect(slots).toContain(slot);
      }
    });
  });

describe('steps', () => {
  it('of the LSTM are those of links', () =>
    expect(
      lstm()
        .steps.map(step => step.id)
        .join(' '),
    ).toBe('join forget input candidate cell output hidden'));
  it('of the plain RNN are those of links', () =>
    expect(
      rnn()
        .steps.map(step => step.id)
        .join(' '),
    ).toBe('join hidden'));
  it('a head is told in the last', () =>
    expect(withHead(rnn(), 'softmax').steps.at(-1)?.tells).toEqual(['h', 'logits', 'prediction']));
});

describe('a head', () => {
  it('leaves the cell as it is, and stands behind it', () => {
    const model = withHead(lstm(), 'softmax');
    expect(model.nodes.slice(0, lstm().nodes.length)).toEqual(lstm().nodes);
    expect(Object.keys(model.parameters)).toEqual([...Object.keys(lstm().parameters), 'head']);
  });
});

describe('defineCell refuses', () => {
  const node = (id: string, more: Partial<Node> = {}): Node => ({
    id,
    op: 'sigmoid',
    inputs: ['x'],
    role: 'data',
    ...more,
  });
  const x = node('x', { op: 'given', inputs: [], size: 'I' });
  const parameters = { p: { letter: '', shapes: { b: ['I'] as const } } };
  const define =
    (nodes: Node[], steps: Cell['steps'] = []) =>
    () =>
      defineCell({ family: 'tiny', parameters, nodes, steps });
  const symbol = { letter: 'y' };

  it('nothing in a sound graph', () =>
    expect(define([x, node('y', { symbol })], [{ id: 'only', tells: ['y'] }])).not.toThrow());

  for (const id of ['', 'Y', '1y', 'y-1', 'y.1', 'ŷ', '_y'])
    it(`the id "${id}"`, () =>
      expect(define([x, node(id)])).toThrow(new Error(`tiny.${id}: not a valid id`)));

  for (const [says, nodes, steps, message] of [
    ['an id twice', [x, node('y'), node('y')], [], 'tiny.y: defined twice'],
    ['an input that is no node', [x, node('y', { inputs: ['z'] })], [], 'tiny.y: unknown input z'],
    ['a group it lacks', [x, node('y', { inputs: ['q.b'] })], [], 'tiny.y: unknown input q.b'],
    ['a parameter it lacks', [x, node('y', { inputs: ['p.W'] })], [], 'tiny.y: unknown input p.W'],
    [
      'an inherited name as parameter',
      [x, node('y', { inputs: ['p.toString'] })],
      [],
      'tiny.y: unknown input p.toString',
    ],
    [
      'to stop what is not read',
      [x, node('y', { stop: ['y'] })],
      [],
      'tiny.y: stops y, which it does not read',
    ],
    [
      'to stop a parameter',
      [x, node('y', { inputs: ['p.b'], stop: ['p.b'] })],
      [],
      'tiny.y: stops p.b, which is no node',
    ],
    ['to tell what is no node', [x], [{ id: 'one', tells: ['z'] }], 'tiny, step one: tells unknown node z'],
    ['to tell twice in a step', [x], [{ id: 'one', tells: ['x', 'x'] }], 'tiny, step one: x is told twice'],
    [
      'to tell in two steps',
      [x],
      [
        { id: 'one', tells: ['x'] },
        { id: 'two', tells: ['x'] },
      ],
      'tiny, step two: x is told twice',
    ],
    ['an equation told in no step', [x, node('y', { symbol })], [], 'tiny.y: told in no step'],
    ['a place told in no step', [x, node('y', { slot: 'kept' })], [], 'tiny.y: told in no step'],
  ] as const)
    it(says, () => expect(define([...nodes], steps)).toThrow(new Error(message)));
});

it('a node or parameter is found by its name', () => {
  expect(nodeOf(lstm(), 'kept').op).toBe('multiply');
  expect(() => nodeOf(lstm(), 'reset')).toThrow('lstm has no node reset');
  expect(parameterShape(lstm(), 'forget.W')).toEqual(['H', 'I']);
  expect(parameterShape(lstm(), 'forget')).toBeUndefined();
  expect(parameterShape(lstm(), 'forget.p')).toBeUndefined();
});
