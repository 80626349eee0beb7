// Two runs held against each other: counts, guesses and sentences are those of the traces.
import { describe, expect, it } from 'vitest';
import { choiceOf, familyNames } from '../../src/cells/catalog.ts';
import { vectorOf } from '../../src/engine/forward.ts';
import {
  agreementNear,
  differingUnits,
  heldAt,
  heldState,
  lastMove,
  movedUnits,
  opposedGuesses,
  rewritten,
} from '../../src/readings/comparison.ts';
import {
  agreementSentence,
  comparisonSentences,
  type Side,
  wordAt,
} from '../../src/readings/comparisonStory.ts';
import { percent, shown } from '../../src/readings/numbers.ts';
import { follow } from '../../src/readings/pairing.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { comparison as words } from '../../src/words/comparison.ts';
import { en } from '../../src/words/en.ts';
import type { Phrase } from '../../src/words/phrase.ts';
import { seededRun } from './seededRun.ts';

const runs = familyNames.map((cell, k) => seededRun({ choice: choiceOf(cell), seed: k + 1, lively: true }));
const said = (phrases: readonly Phrase[] | undefined): string =>
  (phrases ?? []).map(phrase => (typeof phrase === 'string' ? phrase : phrase.text)).join('');
const state = (run: RunOfText, t: number): readonly number[] => [...vectorOf(run.trace, heldState(run), t)];
const end = (run: RunOfText, t: number, unit = 0): Position => ({ t, k: run.cell.steps.length - 1, unit });

/** Units moved, counted once more and otherwise. */
function countMoved(run: RunOfText, t: number): number {
  let count = 0;
  state(run, t).forEach((value, k) => {
    const before = state(run, t - 1)[k] ?? Number.NaN;
    if (value > before + 0.5 || value < before - 0.5) count += 1;
  });
  return count;
}

describe('what is rewritten', () => {
  it('is counted for every family as its trace has it, never at the first word', () => {
    for (const run of runs) {
      expect(movedUnits(run, 0)).toEqual([]);
      let sum = 0;
      run.tokens.forEach((_, t) => {
        if (t > 0) {
          expect(movedUnits(run, t)).toHaveLength(countMoved(run, t));
          sum += countMoved(run, t);
        }
        expect(rewritten(run, t)).toEqual({ count: sum, of: t * run.lanes.length });
      });
    }
    expect(runs.some(run => rewritten(run, 9).count > 0)).toBe(true);
  });

  it('is dated by the last word that did it', () => {
    for (const run of runs)
      run.lanes.forEach((_, unit) => {
        const last = lastMove(run, unit, 9);
        expect(last === 0 || movedUnits(run, last).includes(unit)).toBe(true);
        for (let t = last + 1; t <= 9; t++) expect(movedUnits(run, t)).not.toContain(unit);
      });
  });

  it('is not told before the step that makes the state', () => {
    const [rnn, lstm] = [seededRun({ choice: choiceOf('rnn') }), seededRun()];
    expect(heldAt(lstm, { t: 3, k: 3, unit: 0 })).toBe(2);
    expect(heldAt(lstm, { t: 3, k: 4, unit: 0 })).toBe(3);
    expect(heldAt(rnn, { t: 0, k: 0, unit: 0 })).toBe(-1);
    expect(heldAt(lstm, { t: 0, k: -1, unit: 0 })).toBe(-1);
  });
});

describe('the same units of two runs', () => {
  it('differ where their values lie more than 0.5 apart', () => {
    const [one, other] = [seededRun({ seed: 1, lively: true }), seededRun({ seed: 2, lively: true })];
    for (let t = 0; t < one.tokens.length; t++) {
      const found = differingUnits(one, other, t);
      one.lanes.forEach((_, k) => {
        const apart = Math.abs((state(one, t)[k] ?? 0) - (state(other, t)[k] ?? 0));
        expect(found.includes(k)).toBe(apart > 0.5);
      });
      expect(differingUnits(one, one, t)).toEqual([]);
    }
  });
});

describe('both guesses', () => {
  const [one, other] = [
    seededRun({ choice: choiceOf('rnn'), lively: true }),
    seededRun({ choice: choiceOf('gru'), seed: 5, lively: true }),
  ];

  it('are the union of both top fours in the order of the first, each with its own share', () => {
    const found = opposedGuesses(one, other, [end(one, 4), end(other, 4)]);
    const top = (run: RunOfText): number[] =>
      [...vectorOf(run.trace, 'prediction', 4).keys()]
        .toSorted(
          (a, b) =>
            (vectorOf(run.trace, 'prediction', 4)[b] ?? 0) - (vectorOf(run.trace, 'prediction', 4)[a] ?? 0),
        )
        .slice(0, 4);
    const rows = found?.rows ?? [];
    const follower = one.tokens[5]?.index ?? -1;
    expect(new Set(rows.map(([row]) => row.output))).toEqual(new Set([...top(one), ...top(other), follower]));
    const shares = rows.map(([row]) => row.value);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    for (const [row, beside] of rows) {
      expect(row.output).toBe(beside.output);
      expect(row.value).toBe(vectorOf(one.trace, 'prediction', 4)[row.output]);
      expect(beside.value).toBe(vectorOf(other.trace, 'prediction', 4)[row.output]);
      expect(row.follows).toBe(row.output === follower);
    }
  });

  it('are those of the word before as long as one has not guessed anew', () => {
    const [lstm, rnn] = [seededRun(), seededRun({ choice: choiceOf('rnn') })];
    const at: Position = { t: 4, k: 4, unit: 0 };
    const follower = { ...at, k: follow(lstm.cell, 4, rnn.cell).k };
    expect(opposedGuesses(lstm, rnn, [at, follower])?.t).toEqual([3, 3]);
    expect(
      opposedGuesses(lstm, rnn, [
        { ...at, t: 0 },
        { ...follower, t: 0 },
      ]),
    ).toBeUndefined();
  });

  it('agree where both find the same likeliest, at the nearest place from here on', () => {
    const best = (run: RunOfText, t: number): number => {
      const shares = [...vectorOf(run.trace, 'prediction', t)];
      return shares.indexOf(Math.max(...shares));
    };
    for (const second of runs.slice(1))
      for (let t = 0; t < 10; t++) {
        const [first] = runs;
        if (!first) throw new Error('no run');
        const found = agreementNear(first, second, t);
        const places = first.tokens.map((_, k) => k).filter(k => best(first, k) === best(second, k));
        const nearest = places.find(k => k >= t) ?? places.findLast(k => k < t);
        expect(found?.t).toBe(nearest);
        if (!found) continue;
        expect(found.by).toBe(found.t - t);
        const told = said(
          agreementSentence({ name: 'a', run: first, at: end(first, t) }, side(second, t), t, words, en),
        );
        expect(told).toContain(`“${found.text}”`);
        expect(told).toContain(
          `${percent(vectorOf(first.trace, 'prediction', found.t)[best(first, found.t)] ?? 0)} and ` +
            percent(vectorOf(second.trace, 'prediction', found.t)[best(second, found.t)] ?? 0),
        );
      }
  });
});

const side = (run: RunOfText, t: number, unit = 0): Side => ({
  name: run.cell.family,
  run,
  at: end(run, t, unit),
});

describe('the sentences', () => {
  it('count for the cell that rewrites more, and follow the chosen unit of the other, with the trace’s numbers', () => {
    for (const first of runs)
      for (const second of runs)
        for (const t of [0, 1, 5, 9]) {
          const sides = [side(first, t, 2), side(second, t, 2)] as const;
          const told = comparisonSentences(...sides, true, words, en).map(said);
          const counts = sides.map(({ run }) => rewritten(run, t).count);
          sides.forEach(({ run }, k) => {
            const own = counts[k] ?? 0;
            const others = counts[1 - k] ?? 0;
            const text = told[k] ?? '';
            if (own > others) {
              expect(text).toContain(`rewrote ${own} of its ${t * run.lanes.length} values`);
              expect(text).toContain(`${sides[1 - k]?.name}: ${others}`);
            } else {
              const value = shown(state(run, t)[2] ?? 0);
              expect(text).toMatch(new RegExp(`(starts at|becomes|,) ${value.replace('.', '\\.')}( now)?;`));
              if (text.includes('rewritten at')) {
                expect(movedUnits(run, t)).toContain(2);
                expect(text).toContain(`at ${wordAt(run, t, en)}: ${shown(state(run, t - 1)[2] ?? 0)}`);
              } else if (t > 0) {
                const from = lastMove(run, 2, t);
                expect(text).toContain(`last changed at ${wordAt(run, from, en)}`);
                expect(text).toContain(`${shown(state(run, from)[2] ?? 0)} then`);
              }
            }
            const shares = [...vectorOf(run.trace, 'prediction', t)];
            const best = run.task.outputs[shares.indexOf(Math.max(...shares))];
            expect(text.endsWith(`it guesses “${best}”.`)).toBe(true);
          });
        }
  });

  it('say nothing of a guess that was not made, and nothing of a memory that is empty', () => {
    const run = seededRun();
    const at = { t: 0, k: 1, unit: 0 };
    const told = comparisonSentences({ name: 'a', run, at }, { name: 'b', run, at }, true, words, en);
    expect(told.map(said)).toEqual(['Nothing is remembered yet.', 'Nothing is remembered yet.']);
  });

  it('name no other count where the texts are not the same', () => {
    const other = seededRun({ choice: choiceOf('rnn'), text: 'tom left .', lively: true });
    const [, told] = comparisonSentences(side(seededRun(), 2), side(other, 2), false, words, en);
    expect(said(told)).not.toContain('(');
  });
});
