// The sentences of every cell: each is one that is known, and what it claims is true of the trace.
import { describe, expect, it } from 'vitest';
import { choiceOf } from '../../src/cells/catalog.ts';
import { compile } from '../../src/engine/compile.ts';
import { forward } from '../../src/engine/forward.ts';
import { narrate } from '../../src/readings/narration.ts';
import { vectorsOf } from '../../src/tasks/task.ts';
import { choicesFor, livelyParameters, titleOf } from './anyCell.ts';
import { claims } from './claims.ts';
import { positionsOf, seededRun } from './seededRun.ts';

const patterns = claims.map(([pattern, check]) => [new RegExp(pattern), check] as const);
const used = new Set<RegExp>();
const units = process.env.FULL ? 8 : 2;
const choices = choicesFor().map((choice, seed) => [titleOf(choice), choice, seed + 1] as const);

describe.each(choices)('%s', (_, choice, seed) => {
  const runs = [
    seededRun({ choice, seed, lively: true, text: 'anna xyzzy came to the town' }),
    seededRun({ choice, seed: seed + 1000, lively: true }),
    seededRun({ choice, seed, task: 'flipflop' }),
  ];

  it('is told in true sentences, three at most, that mark only what is told', () => {
    for (const run of runs)
      for (const at of positionsOf(run).filter(({ unit }) => unit < units)) {
        const { title, sentences } = narrate(run, at);
        expect(title).toMatch(/^[A-Z].* .*/);
        expect(sentences.length).toBeGreaterThan(0);
        expect(sentences.length).toBeLessThan(4);
        const told = run.cell.steps.slice(0, at.k + 1).flatMap(step => step.tells);
        for (const sentence of sentences) {
          const said = sentence.map(phrase => (typeof phrase === 'string' ? phrase : phrase.text)).join('');
          const text = said.replaceAll('\u00a0', ' ');
          const found = patterns.filter(([pattern]) => pattern.test(text));
          expect(found, `“${text}” at ${run.cell.steps[at.k]?.id}`).toHaveLength(1);
          for (const [pattern, check] of found) {
            used.add(pattern);
            check(pattern.exec(text) ?? [], { run, at });
          }
          for (const phrase of sentence)
            if (typeof phrase !== 'string' && phrase.node !== undefined) expect(told).toContain(phrase.node);
        }
      }
  });
});

describe('a cell with names of its own', () => {
  it('is told by its letters and ids', () => {
    const run = seededRun({ choice: choiceOf('gru'), lively: true });
    const names: Readonly<Record<string, string>> = { update: 'mix', reset: 'gap', candidate: 'draft' };
    const renamed = (text: string): string =>
      Object.entries(names).reduce(
        (all, [from, to]) =>
          all.replaceAll(`"${from}`, `"${to}`).replaceAll(`"role":"${to}"`, `"role":"${from}"`),
        text,
      );
    const cell = JSON.parse(renamed(JSON.stringify(run.cell)));
    const program = compile(cell, run.trace.program.sizes);
    const inputs = vectorsOf(run.task, run.tokens);
    const strange = { ...run, cell, trace: forward(program, livelyParameters(program, 1, 1.5), inputs) };
    for (const at of positionsOf(strange)) {
      const { title, sentences } = narrate(strange, at);
      expect(title).not.toBe('');
      expect(JSON.stringify(sentences)).not.toMatch(/undefined|NaN/);
    }
    const text = (k: number): string =>
      JSON.stringify(narrate(strange, { t: 1, k, unit: 0 }).sentences.flat());
    expect(text(1)).toContain('mix valves');
    expect(text(3)).toContain('gap valve');
  });
});

describe('the sentences', () => {
  it('say so where nothing changes', () => {
    const run = seededRun();
    const { program } = run.trace;
    const inputs = vectorsOf(run.task, run.tokens);
    const still = { ...run, trace: forward(program, new Float64Array(program.parameterCount), inputs) };
    const k = run.cell.steps.findIndex(({ id }) => id === 'cell');
    const text = narrate(still, { t: 1, k, unit: 0 }).sentences.at(-1)?.join('') ?? '';
    expect(text).toMatch(/^No lane changes/);
    for (const [pattern] of patterns) if (pattern.test(text)) used.add(pattern);
  });

  it('are all used by some cell', () => {
    const never = patterns.map(([pattern]) => pattern).filter(pattern => !used.has(pattern));
    expect(never.map(pattern => pattern.source)).toEqual([]);
  });

  it('tell what follows from a gate in a third sentence', () => {
    const told = (choice: Parameters<typeof choiceOf>, step: string): number => {
      const run = seededRun({ choice: choiceOf(...choice) });
      const k = run.cell.steps.findIndex(({ id }) => id === step);
      return narrate(run, { t: 1, k, unit: 0 }).sentences.length;
    };
    expect(told(['lstm', { coupled: true }], 'input')).toBe(3);
    expect(told(['gru'], 'update')).toBe(3);
    expect(told(['gru'], 'reset')).toBe(3);
    expect(told(['slstm'], 'input')).toBe(3);
    expect(told(['minlstm'], 'input')).toBe(3);
    expect(told(['lstm'], 'input')).toBe(2);
  });
});
