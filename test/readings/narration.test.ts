// The sentences of a step: every claim in them is checked against the trace, for several seeds' weights.

import { describe, expect, it } from 'vitest';
import { choiceOf } from '../../src/cells/catalog.ts';
import { nodeOf } from '../../src/cells/spec.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import { narrate } from '../../src/readings/narration.ts';
import { percent, shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { causeOf } from './claims.ts';
import { positionsOf, seededRun } from './seededRun.ts';

const seeds = [1, 2, 3];
const lstms = seeds.flatMap(seed => [
  seededRun({ seed }),
  seededRun({ seed, task: 'flipflop' }),
  seededRun({ seed, text: 'anna xyzzy left' }),
]);
const rnns = seeds.map(seed => seededRun({ seed, choice: choiceOf('rnn') }));

/** A sentence as plain text. */
function said(run: RunOfText, at: Position, index: number): string {
  const phrases = narrate(run, at).sentences[index] ?? [];
  return phrases.map(phrase => (typeof phrase === 'string' ? phrase : phrase.text)).join('');
}

/** Every position of the runs at the step of that name. */
function* at(runs: readonly RunOfText[], step: string): Generator<[RunOfText, Position]> {
  for (const run of runs)
    for (const position of positionsOf(run))
      if (run.cell.steps[position.k]?.id === step) yield [run, position];
}

/** What a layer's cause must say. */
const cause = (run: RunOfText, at: Position, layer: string): string => causeOf({ run, at }, layer);

const vector = (run: RunOfText, id: string, t: number): number[] => [...vectorOf(run.trace, id, t)];
const none = (count: number): string => (count === 0 ? 'none' : `${count}`);

describe('the sentences', () => {
  it('are one or two at every step, with a title', () => {
    for (const run of [...lstms, ...rnns]) {
      for (const position of positionsOf(run)) {
        const { title, sentences } = narrate(run, position);
        expect(title).not.toBe('');
        expect([1, 2]).toContain(sentences.length);
      }
    }
  });

  it('count the valves of a gate and name what counts most', () => {
    for (const gate of ['forget', 'input', 'output']) {
      for (const [run, position] of at(lstms, gate)) {
        const values = vector(run, gate, position.t);
        const low = values.filter(value => value < 0.1).length;
        const high = values.filter(value => value > 0.9).length;
        expect(said(run, position, 0)).toContain(
          `, ${none(low)} of ${values.length} ${gate} valves ${low < 2 ? 'is' : 'are'} below 0.1 and ${none(high)} above 0.9.`,
        );
        const value = values[position.unit] ?? Number.NaN;
        const how = value < 0.1 ? 'is nearly shut, at' : value > 0.9 ? 'is wide open, at' : 'stands at';
        expect(said(run, position, 1)).toBe(
          `That of unit ${position.unit + 1} ${how} ${shown(value)}: ${cause(run, position, gate)}`,
        );
      }
    }
  });

  it('name what works against the largest term where little of it is left', () => {
    const told = [...at(lstms, 'forget')].map(([run, position]) => said(run, position, 1));
    expect(told.filter(text => /, against \S+ from the hidden state, in a sum of/.test(text))).not.toEqual(
      [],
    );
    expect(told.filter(text => /, against \S+ from “.+”, in a sum of/.test(text))).not.toEqual([]);
  });

  it('count what the candidate proposes', () => {
    for (const [run, position] of at(lstms, 'candidate')) {
      const values = vector(run, 'candidate', position.t);
      const above = values.filter(value => value > 0.5).length;
      const below = values.filter(value => value < -0.5).length;
      expect(said(run, position, 0)).toContain(`${none(below)} less than −0.5.`);
      expect(said(run, position, 0)).toMatch(
        above === 0 ? /no unit proposes/ : new RegExp(`${above} of \\d+ units`),
      );
      expect(said(run, position, 1)).toContain(cause(run, position, 'candidate'));
    }
  });

  it('say what the forget valve keeps and which lane changes most', () => {
    for (const [run, position] of at(lstms, 'cell')) {
      const [before, kept, after, share] = ['cPrev', 'kept', 'c', 'forget'].map(id =>
        vector(run, id, position.t),
      );
      const held = shown(before?.[position.unit] ?? 0);
      const rest = shown(kept?.[position.unit] ?? 0);
      const first = said(run, position, 0);
      if (held === '0.00') expect(first).toContain('held 0.00: nothing to keep');
      else if (held === rest && (share?.[position.unit] ?? 0) >= 0.995)
        expect(first).toContain(`all of ${held} rolls on`);
      else expect(first).toMatch(new RegExp(`of ${held}(,| only) ${rest} rolls on`));
      const changes = (after ?? []).map((value, k) => Math.abs(value - (before?.[k] ?? 0)));
      const second = said(run, position, 1);
      const [, lane, from, to] = /unit (\d+).* goes from (\S+) to (\S+)\.$/.exec(second) ?? [];
      if (lane === undefined) {
        expect(Math.max(...changes)).toBeLessThan(0.01);
        continue;
      }
      expect(changes[Number(lane) - 1]).toBe(Math.max(...changes));
      expect([from, to]).toEqual([
        shown(before?.[Number(lane) - 1] ?? 0),
        shown(after?.[Number(lane) - 1] ?? 0),
      ]);
      expect(second.startsWith('No lane changes more')).toBe(Number(lane) === position.unit + 1);
    }
  });

  it('follow the cell state through tanh and the output valve, and tell the likeliest output', () => {
    for (const [run, position] of at([...lstms, ...rnns], 'hidden')) {
      const value = (id: string): string => shown(vector(run, id, position.t)[position.unit] ?? Number.NaN);
      const first = said(run, position, 0);
      if (run.cell.family === 'lstm') {
        expect(first).toContain(`tanh takes the ${value('c')} of`);
        expect(first).toContain(
          `to ${value('squashed')}, and the output valve lets through ${value('output')}`,
        );
        expect(first).toContain(`h is ${value('h')}.`);
      } else {
        expect(first).toContain(`${value('hPrev')} becomes ${value('h')}; ${cause(run, position, 'h')}`);
      }
      const shares = vector(run, 'prediction', position.t);
      const best = shares.indexOf(Math.max(...shares));
      const guess = said(run, position, 1).replaceAll('\u00a0', ' ');
      expect(guess).toContain(`: ${run.task.outputs[best]} (${percent(shares[best] ?? 0)})`);
      expect(guess.startsWith(run.task.id === 'flipflop' ? 'Stored bit' : 'Expected next')).toBe(true);
    }
  });

  it('name the input of a word, and call an unknown one unknown', () => {
    const run = seededRun({ text: 'anna xyzzy left' });
    const count = run.task.vocabulary.length;
    expect(said(run, { t: 0, k: 0, unit: 0 }, 0)).toBe(
      `anna is input ${run.task.vocabulary.indexOf('anna') + 1} of ${count}: that one is 1, all the others are 0.`,
    );
    expect(said(run, { t: 0, k: 0, unit: 0 }, 1)).toBe('Nothing was read before: h and c are 0.');
    expect(said(run, { t: 1, k: 0, unit: 0 }, 0)).toContain(`xyzzy is not among the ${count} words`);
    const before = vector(run, 'hPrev', 1);
    const far = before.findIndex(value => Math.abs(value) === Math.max(...before.map(Math.abs)));
    expect(said(run, { t: 1, k: 0, unit: 0 }, 1)).toContain(
      `From “anna” comes h: ${before.length} numbers, the one farthest from 0 in unit ${far + 1} (${shown(before[far] ?? 0)}).`,
    );
  });

  it('invite to type when there are no words', () => {
    const run = seededRun({ text: '' });
    expect(narrate(run, { t: 0, k: -1, unit: 0 }).title).toBe('Nothing to read yet');
    expect(narrate(run, { t: 0, k: 4, unit: 0 }).title).toBe('Nothing to read yet');
  });

  it('mark only nodes told by then', () => {
    for (const run of [...lstms, ...rnns]) {
      for (const position of positionsOf(run)) {
        const told = run.cell.steps.slice(0, position.k + 1).flatMap(step => step.tells);
        for (const phrase of narrate(run, position).sentences.flat())
          if (typeof phrase !== 'string' && phrase.node !== undefined)
            expect(told).toContain(nodeOf(run.cell, phrase.node).id);
      }
    }
  });
});
