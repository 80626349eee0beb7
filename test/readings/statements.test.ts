// Equations read from the graph.
import { describe, expect, it } from 'vitest';
import { cellOf, legalChoices } from '../../src/cells/catalog.ts';
import { gru } from '../../src/cells/gru.ts';
import { withHead } from '../../src/cells/head.ts';
import { layerNormLstm } from '../../src/cells/layernorm.ts';
import { lstm } from '../../src/cells/lstm.ts';
import type { Cell } from '../../src/cells/spec.ts';
import { statementOf, statementsOf, type Term } from '../../src/readings/statements.ts';

const within = (term: Term): Term[] =>
  term.kind === 'apply' ? [term, ...term.inputs.flatMap(within)] : [term];

const rightSides = (cell: Cell): Term[] => statementsOf(cell).flatMap(({ right }) => within(right));

const ofKind = <Kind extends Term['kind']>(terms: readonly Term[], kind: Kind) =>
  terms.filter((term): term is Extract<Term, { kind: Kind }> => term.kind === kind);

/** Every legal cell with I = H and, where that makes another cell, with I other than H; each with a head. */
const cells = legalChoices().flatMap(choice =>
  [
    { I: 4, H: 4 },
    { I: 3, H: 4 },
  ].map(sizes => withHead(cellOf(choice, sizes), 'softmax')),
);

describe('the statements of every legal cell', () => {
  it('define every node once: in a statement of its own, or folded into its only reader’s', () => {
    for (const cell of cells) {
      const computed = cell.nodes.filter(({ op }) => op !== 'given' && op !== 'previous').map(({ id }) => id);
      const defined = ofKind(rightSides(cell), 'apply').map(({ node }) => node);
      expect(defined.toSorted()).toEqual(computed.toSorted());
      const named = cell.nodes.filter(({ id, symbol }) => symbol && computed.includes(id));
      expect(statementsOf(cell).map(({ node }) => node)).toEqual(named.map(({ id }) => id));
    }
  });

  it('name every parameter once, and no two by the same symbol', () => {
    for (const cell of cells) {
      const names = Object.entries(cell.parameters).flatMap(([group, { shapes }]) =>
        Object.keys(shapes).map(name => `${group}.${name}`),
      );
      const used = ofKind(rightSides(cell), 'parameter');
      expect(used.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
      const symbols = used.map(({ symbol }) => `${symbol.letter} ${symbol.sub ?? ''}`);
      expect(new Set(symbols).size, symbols.join()).toBe(symbols.length);
    }
  });

  it('name only nodes of the cell, each told no later than what it defines', () => {
    for (const cell of cells) {
      const stepAt = new Map(cell.steps.flatMap(({ tells }, k) => tells.map(id => [id, k] as const)));
      const late = statementsOf(cell).flatMap(({ node, right }) =>
        ofKind(within(right), 'node').filter(
          leaf => !((stepAt.get(leaf.node) ?? Number.NaN) <= (stepAt.get(node) ?? Number.NaN)),
        ),
      );
      expect(late).toEqual([]);
    }
  });
});

describe('a statement', () => {
  it('of a folded node is its reader’s', () => {
    const cell = lstm();
    expect(statementOf(cell, 'kept')).toEqual(statementOf(cell, 'c'));
    expect(statementOf(cell, 'forgetSum').node).toBe('forget');
  });

  it('of a product whose mean other layers use is its own layer’s', () => {
    const cell = layerNormLstm({ candidateActivation: 'tanh', outputActivation: 'tanh' });
    expect(statementOf(cell, 'outputFromX').node).toBe('output');
    expect(statementOf(cell, 'outputNormalX').node).toBe('output');
  });

  it('writes parameters by letter and layer', () => {
    const symbolsOf = (cell: Cell) =>
      Object.fromEntries(
        ofKind(rightSides(cell), 'parameter').map(({ name, symbol }) => [
          name,
          `${symbol.letter}${symbol.sub ?? ''}`,
        ]),
      );
    const recurrent = symbolsOf(lstm({ gateRecurrence: true, peepholes: true }));
    expect(recurrent).toMatchObject({ 'forget.G.input': 'Gfi', 'output.p': 'po', 'candidate.R': 'Rg' });
    expect(symbolsOf(gru())).toMatchObject({ 'candidate.b': 'bn', 'candidate.rb': 'bhn' });
    const normal = symbolsOf(layerNormLstm({ candidateActivation: 'tanh', outputActivation: 'tanh' }));
    expect(normal).toMatchObject({ 'input.gainX': 'γix', 'input.biasH': 'βih', 'cell.gain': 'γc' });
  });
});
