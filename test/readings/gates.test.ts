// Which nodes are gates, and which factor of a product lets through.
import { describe, expect, it } from 'vitest';
import { cellOf, choiceOf, familyNames } from '../../src/cells/catalog.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { gatingOf, isGate } from '../../src/readings/gates.ts';
import { toldNodes } from '../../src/readings/graph.ts';
import { en } from '../../src/words/en.ts';
import { seededRun } from './seededRun.ts';

const gatesOf = (...[family, changes]: Parameters<typeof choiceOf>): string[] => {
  const cell = cellOf(choiceOf(family, changes), { I: 8, H: 8 });
  return toldNodes(cell).filter(id => isGate(cell, id));
};

describe('the gates of a cell', () => {
  it('are read from roles and ops, whatever they are called', () => {
    expect(gatesOf('lstm')).toEqual(['forget', 'input', 'output']);
    expect(gatesOf('lstm', { coupled: true })).toEqual(['input', 'forget', 'output']);
    expect(gatesOf('lstm', { gaterecurrence: true, forgetgate: false })).toContain('outputPrev');
    expect(gatesOf('gru')).toEqual(['update', 'reset']);
    expect(gatesOf('slstm')).toEqual(['forget', 'input', 'output']);
    expect(gatesOf('minlstm')).toEqual(['forget', 'input', 'forgetShare', 'inputShare']);
    expect(gatesOf('rnn')).toEqual([]);
  });

  it.each(familyNames)('hold values from 0 to 1 in %s', family => {
    const { cell, trace, tokens } = seededRun({ choice: choiceOf(family) });
    for (const id of cell.nodes.map(node => node.id).filter(id => isGate(cell, id)))
      for (let t = 0; t < tokens.length; t++)
        for (const value of vectorOf(trace, id, t)) {
          expect([id, value >= 0 && value <= 1]).toEqual([id, true]);
        }
  });

  it('have valves that are called by words', () => {
    for (const family of familyNames)
      for (const id of gatesOf(family))
        expect(en.narration.gate.valve(id)).toMatch(/^[a-z]+( [a-z]+)* valve$/);
  });

  it('work a valve with themselves or with what they leave', () => {
    const told = (z: 'keeps' | 'takes') => {
      const cell = cellOf(choiceOf('gru', { z }), { I: 8, H: 8 });
      return ['kept', 'written'].map(id => gatingOf(cell, id, new Set(toldNodes(cell)))?.values);
    };
    expect(told('keeps')).toEqual(['update', 'updateRest']);
    expect(told('takes')).toEqual(['updateRest', 'update']);
  });
});
