// Holds the walk through the graph with arrow keys.
import { describe, expect, it } from 'vitest';
import { lstm } from '../../src/cells/lstm.ts';
import { edgesOf, stepOf, toldNodes } from '../../src/readings/graph.ts';
import { neighbour } from '../../src/readings/neighbours.ts';

const cell = lstm();
const present = toldNodes(cell);

describe('the graph as it is read', () => {
  it('joins told nodes only, folded ones seen through', () => {
    expect(edgesOf(cell)).toContainEqual({ from: 'x', to: 'forget' });
    expect(edgesOf(cell)).toContainEqual({ from: 'cPrev', to: 'kept' });
    expect(edgesOf(cell).every(({ from, to }) => present.includes(from) && present.includes(to))).toBe(true);
  });

  it('tells a folded node with its reader', () => {
    expect(stepOf(cell, 'forgetFromX')).toBe(stepOf(cell, 'forget'));
  });
});

describe('arrow keys', () => {
  it('lead along the wires', () => {
    expect(neighbour(cell, 'forget', 'right', present)).toBe('kept');
    expect(neighbour(cell, 'c', 'right', present)).toBe('squashed');
    expect(neighbour(cell, 'written', 'left', present)).toBe('input');
  });

  it('lead up and down between parallel gates', () => {
    expect(neighbour(cell, 'forget', 'down', present)).toBe('input');
    expect(neighbour(cell, 'output', 'up', present)).toBe('candidate');
  });

  it('reach every node from the first', () => {
    const reached = new Set(['x']);
    const queue = ['x'];
    for (let id = queue.pop(); id !== undefined; id = queue.pop())
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const next = neighbour(cell, id, direction, present);
        if (!reached.has(next)) queue.push(next);
        reached.add(next);
      }
    expect([...reached].sort()).toEqual([...present].sort());
  });
});
