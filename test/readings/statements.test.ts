// Equations read from the graph.
import { describe, expect, it } from 'vitest';
import { withHead } from '../../src/cells/head.ts';
import { lstm } from '../../src/cells/lstm.ts';
import { rnn } from '../../src/cells/rnn.ts';
import { statementOf, statementsOf, type Term } from '../../src/readings/statements.ts';

const nodesIn = (term: Term): string[] =>
  term.kind === 'apply'
    ? [term.node, ...term.inputs.flatMap(nodesIn)]
    : term.kind === 'node'
      ? [term.node]
      : [];

describe.each([
  ['lstm', withHead(lstm(), 'softmax')],
  ['rnn', withHead(rnn(), 'softmax')],
])('the statements of %s', (_, cell) => {
  const statements = statementsOf(cell);

  it('define every node once, in one statement or folded into its reader', () => {
    const computed = cell.nodes
      .filter(node => node.op !== 'given' && node.op !== 'previous')
      .map(node => node.id);
    const defined = statements.flatMap(({ right }) => {
      const own = (term: Term): string[] =>
        term.kind === 'apply' ? [term.node, ...term.inputs.flatMap(own)] : [];
      return own(right);
    });
    expect(defined.toSorted()).toEqual(computed.toSorted());
  });

  it('name only nodes and parameters of the cell', () => {
    const ids = new Set(cell.nodes.map(node => node.id));
    for (const { right } of statements) for (const id of nodesIn(right)) expect(ids).toContain(id);
  });

  it('define a node by nodes told no later', () => {
    const told = cell.steps.flatMap(step => step.tells);
    for (const { node, right } of statements)
      for (const id of nodesIn(right).filter(other => told.includes(other)))
        expect(told.indexOf(id)).toBeLessThanOrEqual(told.indexOf(node));
  });
});

describe('a statement', () => {
  it('of a folded node is its reader’s', () => {
    const cell = lstm();
    expect(statementOf(cell, 'kept')).toEqual(statementOf(cell, 'c'));
    expect(statementOf(cell, 'forgetSum').node).toBe('forget');
  });
});
