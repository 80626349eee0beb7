// Holds the phases of motion: what moves when, and that every motion ends exactly at the stated picture.
import { describe, expect, it } from 'vitest';
import { lengthOf, phaseOf } from '../../components/motion/phases.ts';
import { cellOf, choiceOf, familyNames } from '../../src/cells/catalog.ts';
import { lstm } from '../../src/cells/lstm.ts';
import { toldNodes } from '../../src/readings/graph.ts';

const cell = lstm();
const index = (step: string): number => cell.steps.findIndex(({ id }) => id === step);

describe('a step in motion', () => {
  it('ends with its own nodes wholly shown and later ones not at all', () => {
    for (const [k, step] of cell.steps.entries()) {
      const phase = phaseOf(cell, k, 3, 1);
      expect(phase.slide).toBe(0);
      for (const [j, other] of cell.steps.entries())
        for (const id of other.tells)
          if (id !== 'cPrev' || j <= k)
            expect([step.id, id, phase.shown(id)]).toEqual([step.id, id, j <= k ? 1 : 0]);
    }
  });

  it.each(familyNames)('ends wholly shown in every step of %s, with all doors moved', family => {
    const own = cellOf(choiceOf(family), { I: 8, H: 8 });
    for (const [k, { tells }] of own.steps.entries()) {
      const phase = phaseOf(own, k, 3, 1);
      for (const id of tells) expect([id, phase.shown(id), phase.door(id)]).toEqual([id, 1, 1]);
      expect(lengthOf(own, k, 0)).toBeGreaterThan(0);
    }
  });

  it('lasts as long as what it tells: join, gate, candidate, update, hidden', () => {
    const lengths = ['join', 'forget', 'candidate', 'cell', 'hidden'].map(id => lengthOf(cell, index(id), 0));
    expect(lengths).toEqual([400, 600, 300, 1100, 700]);
    expect(lengthOf(cell, 0, 1)).toBe(900);
  });

  it('lets the bars of a gate grow before its doors fall', () => {
    const half = phaseOf(cell, index('forget'), 0, 0.5);
    expect(half.shown('forget')).toBe(1);
    expect(half.door('forget')).toBe(0);
  });

  it('keeps, then writes, then adds', () => {
    const early = phaseOf(cell, index('cell'), 0, 0.3);
    expect(early.shown('kept')).toBeGreaterThan(0);
    expect(early.shown('written')).toBe(0);
    const late = phaseOf(cell, index('cell'), 0, 0.6);
    expect(late.shown('kept')).toBe(1);
    expect(late.shown('written')).toBeGreaterThan(0);
    expect(late.shown('c')).toBe(0);
  });

  it('slides the belt before a new word, and not before the first', () => {
    expect(phaseOf(cell, 0, 1, 0).slide).toBe(1);
    expect(phaseOf(cell, 0, 0, 0).slide).toBe(0);
  });

  it('never shows less as it goes on', () => {
    for (const k of cell.steps.keys())
      for (const id of toldNodes(cell)) {
        const shares = [0, 0.2, 0.4, 0.6, 0.8, 1].map(progress => phaseOf(cell, k, 1, progress).shown(id));
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      }
  });

  it('shows nothing as long as there is no word', () => {
    expect(
      toldNodes(cell)
        .map(phaseOf(cell, -1, 0, 1).shown)
        .every(share => share === 0),
    ).toBe(true);
  });
});
