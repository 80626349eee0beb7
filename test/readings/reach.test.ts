// What is told of a gradient on its way back: where nothing is lost, where most, what the belt lets through.
import { describe, expect, it } from 'vitest';
import { choiceOf } from '../../src/cells/catalog.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { gradientBack, type Reach } from '../../src/readings/gradientBack.ts';
import {
  beltOf,
  isTruncated,
  keptBetween,
  loudest,
  passageOf,
  steadiest,
  steepest,
} from '../../src/readings/reach.ts';
import { seededRun } from './seededRun.ts';

const reach = (...norms: number[]): Reach => ({
  norms,
  vectors: norms.map(norm => Float64Array.of(norm, -norm / 2)),
});

describe('the way back', () => {
  it('is steady on its longest stretch without a loss', () => {
    expect(steadiest(reach(0.1, 0.1, 0.1, 0.1, 1, 1, 1))).toEqual({ from: 3, to: 0, share: 1 });
    expect(steadiest(reach(0.1, 0.5, 1))).toBeUndefined();
  });

  it('is steepest where the smallest share is kept', () => {
    expect(steepest(reach(0.1, 0.1, 0.4, 1))).toMatchObject({ from: 2, to: 1, share: 0.25 });
    expect(steepest(reach(0.95, 0.97, 1))).toBeUndefined();
    expect(steepest(reach(2, 1))).toBeUndefined();
  });

  it('keeps a share between two steps, none where there is nothing', () => {
    expect(keptBetween(reach(0.1, 0.4), 1, 0)).toBe(0.25);
    expect(keptBetween(reach(0.1, 0), 1, 0)).toBeNaN();
    expect(loudest(reach(0.1, 0.4), 1)).toBe(0);
  });
});

describe('the belt', () => {
  it.each([
    ['lstm', {}, 'forget', false],
    ['gru', {}, 'update', false],
    ['gru', { z: 'takes' }, 'update', true],
    ['lstm', { coupled: true }, 'forget', false],
  ] as const)('of %s with %o is behind its gate', (cell, toggles, gate, isTurned) => {
    const { cell: graph } = seededRun({ choice: choiceOf(cell, toggles) });
    const state = cell === 'lstm' ? 'c' : 'h';
    expect(beltOf(graph, state)).toMatchObject({ gate, isTurned });
  });

  it('is free without a forget gate, and is none in a plain RNN or where more is done to the sum', () => {
    const graphOf = (...given: Parameters<typeof choiceOf>) => seededRun({ choice: choiceOf(...given) }).cell;
    expect(beltOf(graphOf('lstm', { forgetgate: false }), 'c')).toEqual({ state: 'c', isTurned: false });
    expect(beltOf(graphOf('rnn'), 'h')).toBeUndefined();
    expect(beltOf(graphOf('lstm', { layernorm: true }), 'c')).toBeUndefined();
    expect(isTruncated(graphOf('lstm', { truncated: true }))).toBe(true);
    expect(isTruncated(graphOf('lstm'))).toBe(false);
  });

  it('lets through the gate times what is there', () => {
    const run = seededRun({ lively: true });
    const found = gradientBack(run, 3)?.states.get('c');
    const belt = beltOf(run.cell, 'c');
    if (!found || !belt) throw new Error('no gradient');
    const gate = vectorOf(run.trace, 'forget', 4)[2] ?? Number.NaN;
    const passage = passageOf(run, found, belt, 4, 2);
    expect(passage).toEqual({
      lets: gate,
      at: found.vectors[4]?.[2],
      passes: gate * (found.vectors[4]?.[2] ?? Number.NaN),
      before: found.vectors[3]?.[2],
    });
    expect(passageOf(run, found, belt, 99, 2)).toBeUndefined();
    expect(passageOf(run, found, belt, 0, 2)?.before).toBeUndefined();
  });
});
