// What each sentence of the story claims, as patterns with a check of the trace; written against the known ids of cells.
import { expect } from 'vitest';
import { vectorOf } from '../../src/engine/forward.ts';
import { percent, shown } from '../../src/readings/numbers.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import { sumOf } from '../../src/readings/sums.ts';

/** A sentence's place, and the run it is about. */
export interface Place {
  readonly run: RunOfText;
  readonly at: Position;
}

type Check = (found: readonly string[], place: Place) => void;

const number = '(−?(?:\\d+\\.\\d\\d|∞))';
const vector = ({ run, at }: Place, id: string): number[] => [...vectorOf(run.trace, id, at.t)];
const value = (place: Place, id: string): number => vector(place, id)[place.at.unit] ?? Number.NaN;
const written = (place: Place, id: string): string => shown(value(place, id));
const has = ({ run }: Place, id: string): boolean => run.cell.nodes.some(node => node.id === id);
const told = ({ run, at }: Place): readonly string[] => run.cell.steps[at.k]?.tells ?? [];
const opOf = ({ run }: Place, id: string): string | undefined =>
  run.cell.nodes.find(node => node.id === id)?.op;
const read = (text = ''): number => Number(text.replace('−', '-').replace('∞', 'Infinity'));
const count = (text = ''): number => (/^no/.test(text) ? 0 : Number(text));
const isUnit = (text: string | undefined, { at }: Place): void => expect(text).toBe(`${at.unit + 1}`);
const near = (share: string | undefined, whole: number, part: number): void =>
  expect(Math.abs(read(share) * whole - part)).toBeLessThanOrEqual(Math.abs(whole) * 0.0051);

const causes: Readonly<Record<string, string>> = {
  one: 'the bias',
  hPrev: 'the hidden state',
  cPrev: 'the cell state',
  c: 'the new cell state',
  resetState: 'the reset state',
  forgetPrev: 'the previous forget gate',
  inputPrev: 'the previous input gate',
  outputPrev: 'the previous output gate',
};

/** What a layer's cause must say. */
export function causeOf({ run, at }: Place, layer: string): string {
  const found = sumOf(run.trace, layer, at.t, at.unit);
  if (!found) throw new Error(`${layer} has no sum`);
  const [most] = found.terms.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (!most || most.value === 0) return 'every term of its sum is 0.';
  const named = (of: string): string | undefined => (of === 'x' ? `“${run.tokens[at.t]?.text}”` : causes[of]);
  const name = named(most.of);
  if (found.terms.length === 1) return `its sum is ${name} alone, ${shown(most.value)}.`;
  const begin = `what counts most is ${name}, ${shown(most.value)}`;
  const sum = shown(found.sum);
  if (most.value * found.sum < 0) return `${begin}, but the others outweigh it: the sum is ${sum}.`;
  if (Math.abs(found.sum) >= Math.abs(most.value) / 2) return `${begin} in a sum of ${sum}.`;
  const others = found.terms.filter(term => term !== most);
  const against = others.filter(({ value }) => Math.sign(value) === -Math.sign(most.value));
  const from = against.length === 1 ? named(against[0]?.of ?? '') : 'the others';
  const taken = (against.length === 1 ? against : others).reduce((total, { value }) => total + value, 0);
  return `${begin}, against ${shown(taken)} from ${from}, in a sum of ${sum}.`;
}

/** The layer that a step's sentences are about: not one that is told by its log or in another sentence. */
function layerAt(place: Place): string {
  const layers = ['update', 'reset', 'forgetLog', 'inputLog', 'candidate', 'output', 'input', 'forget'];
  const found = layers.find(id => told(place).includes(id));
  if (found === undefined) throw new Error('no layer here');
  return found;
}

const ends: Check = (found, place) => {
  const [, , low, lowUnit, high, highUnit] = found;
  const values = vector(place, layerAt(place));
  expect([low, high]).toEqual([shown(Math.min(...values)), shown(Math.max(...values))]);
  expect(values[Number(lowUnit) - 1]).toBe(Math.min(...values));
  expect(values[Number(highUnit) - 1]).toBe(Math.max(...values));
};

const logs: Readonly<Record<string, string>> = {
  'log of the forget gate': 'forgetLog',
  'log of the input gate': 'inputLog',
};

const changed: Check = ([, lane, from, to], place) => {
  const [before, now] = has(place, 'c') ? ['cPrev', 'c'] : ['hPrev', 'h'];
  const change = (k: number): number =>
    Math.abs((vector(place, now)[k] ?? 0) - (vector(place, before)[k] ?? 0));
  const all = place.run.lanes.map((_, k) => change(k));
  expect(change(Number(lane) - 1)).toBe(Math.max(...all));
  expect(from).toBe(shown(vector(place, before)[Number(lane) - 1] ?? Number.NaN));
  expect(to).toBe(shown(vector(place, now)[Number(lane) - 1] ?? Number.NaN));
};

const behindValve: Check = ([, memory, unit, squashed, share, h], place) => {
  isUnit(unit, place);
  expect([memory, squashed, share, h]).toEqual(
    ['c', 'squashed', 'output', 'h'].map(id => written(place, id)),
  );
};

/** Every sentence there is, by what it says. */
export const claims: readonly (readonly [string, Check])[] = [
  [
    '^(\\S+) is input (\\d+) of (\\d+): that one is 1, all the others are 0\\.$',
    ([, word, input, all], { run }) => {
      expect(run.task.vocabulary[Number(input) - 1]).toBe(word?.toLowerCase());
      expect(run.task.vocabulary).toHaveLength(Number(all));
    },
  ],
  [
    '^(\\S+) is not among the (\\d+) words this cell knows: all its inputs are 0\\.$',
    ([, word], { run }) => expect(run.task.vocabulary).not.toContain(word),
  ],
  [
    '^Nothing was read before: (.*)\\.$',
    ([, said = ''], place) => {
      expect(place.at.t).toBe(0);
      const states = told(place).filter(id => opOf(place, id) === 'previous');
      const named = said.split('; ').flatMap(group => {
        const [, letters = '', , start] = /^(.*) (is|are) (0|−∞)$/.exec(group) ?? [];
        return letters.split(/, | and /).map(letter => ({ letter, start: read(start) }));
      });
      expect(named).toHaveLength(states.length);
      for (const id of states) {
        const letter = place.run.cell.nodes.find(node => node.id === id)?.symbol?.letter;
        const { start } = named.find(other => other.letter === letter) ?? {};
        for (const held of vector(place, id)) expect(held).toBe(start);
      }
    },
  ],
  [
    `^From “(\\S+)” comes h: (\\d+) numbers, the one farthest from 0 in unit (\\d+) \\(${number}\\)\\.$`,
    ([, word, all, lane, far], place) => {
      const values = vector(place, 'hPrev');
      expect(place.run.tokens[place.at.t - 1]?.text).toBe(word);
      expect(values).toHaveLength(Number(all));
      expect(Math.abs(values[Number(lane) - 1] ?? 0)).toBe(Math.max(...values.map(Math.abs)));
      expect(far).toBe(shown(values[Number(lane) - 1] ?? Number.NaN));
    },
  ],
  [
    '^At (\\S+), (none|\\d+) of (\\d+) (\\w+) valves (?:is|are) below 0\\.1 and (none|\\d+) above 0\\.9\\.$',
    ([, word, low, all, gate = '', high], place) => {
      const values = vector(place, gate);
      expect(told(place)).toContain(gate);
      expect(place.run.tokens[place.at.t]?.text).toBe(word);
      expect([count(low), count(high), Number(all)]).toEqual([
        ...[values.filter(one => one < 0.1).length, values.filter(one => one > 0.9).length, values.length],
      ]);
    },
  ],
  [
    `^That of unit (\\d+) (is nearly shut, at|is wide open, at|stands at) ${number}: (.*)$`,
    ([, unit, how, at, cause], place) => {
      const gate = layerAt(place);
      const open = value(place, gate);
      isUnit(unit, place);
      expect(how).toBe(open < 0.1 ? 'is nearly shut, at' : open > 0.9 ? 'is wide open, at' : 'stands at');
      expect(at).toBe(shown(open));
      expect(cause).toBe(causeOf(place, gate));
    },
  ],
  [
    '^At \\S+, (no|\\d+)(?: of \\d+)? units? propose(?:s?) more than (0\\.5|1) and (none|\\d+) less than −(0\\.5|1)\\.$',
    ([, above, far, below, same], place) => {
      const values = vector(place, 'candidate');
      expect(far).toBe(same);
      expect(far).toBe(opOf(place, 'candidate') === 'g1997' ? '1' : '0.5');
      expect(count(above)).toBe(values.filter(one => one > Number(far)).length);
      expect(count(below)).toBe(values.filter(one => one < -Number(far)).length);
    },
  ],
  [`^At \\S+, (the \\D+) reach(?:es)? from ${number} in unit (\\d+) to ${number} in unit (\\d+)\\.$`, ends],
  [
    `^At \\S+, the proposals are all ${number}\\.$`,
    ([, same], place) => {
      for (const one of vector(place, 'candidate')) expect(shown(one)).toBe(same);
    },
  ],
  [
    `^For unit (\\d+) it is ${number}: (.*)$`,
    ([, unit, at, cause], place) => {
      isUnit(unit, place);
      expect(at).toBe(written(place, layerAt(place)));
      expect(cause).toBe(causeOf(place, layerAt(place)));
    },
  ],
  [
    `^For unit (\\d+) the (log of .*) is ${number}: (.*)$`,
    ([, unit, name = '', at, cause], place) => {
      isUnit(unit, place);
      expect(at).toBe(written(place, logs[name] ?? ''));
      expect(cause).toBe(causeOf(place, logs[name] ?? ''));
    },
  ],
  [
    `^So ${number} of what unit (\\d+) held stays, and ${number} of the proposal will be written\\.$`,
    ([, keep, unit, write], place) => {
      isUnit(unit, place);
      near(keep, value(place, 'hPrev'), value(place, 'kept'));
      near(write, value(place, 'candidate'), value(place, 'written'));
    },
  ],
  [
    `^So ${number} of the proposal will be written, and ${number} of what unit (\\d+) held stays\\.$`,
    ([, write, keep, unit], place) => {
      isUnit(unit, place);
      near(keep, value(place, 'hPrev'), value(place, 'kept'));
      near(write, value(place, 'candidate'), value(place, 'written'));
    },
  ],
  [
    `^The forget valve is what the input valve leaves of 1: ${number}\\.$`,
    ([, rest], place) => {
      expect(rest).toBe(written(place, 'forget'));
      expect(value(place, 'forget') + value(place, 'input')).toBeCloseTo(1, 12);
    },
  ],
  [
    `^Each over the sum of the two: forget share ${number}, input share ${number}\\.$`,
    ([, forget, input], place) => {
      const [f, i] = [value(place, 'forget'), value(place, 'input')];
      expect([forget, input]).toEqual([shown(f / (f + i)), shown(i / (f + i))]);
    },
  ],
  [
    `^m is the larger of l \\+ m \\(${number}\\) and l \\(${number}\\)\\.$`,
    ([, one, other], place) => {
      const sum = value(place, 'forgetLog') + value(place, 'mPrev');
      expect([one, other]).toEqual([shown(sum), written(place, 'inputLog')]);
      expect(value(place, 'm')).toBe(Math.max(sum, value(place, 'inputLog')));
    },
  ],
  [
    `^With m taken off, exp opens the forget valve to ${number} and the input valve to ${number}\\.$`,
    ([, forget, input], place) => {
      const less = (log: number): string => shown(Math.exp(log - value(place, 'm')));
      expect(forget).toBe(less(value(place, 'forgetLog') + value(place, 'mPrev')));
      expect(input).toBe(less(value(place, 'inputLog')));
    },
  ],
  [
    `^So ${number} of what unit (\\d+) held will enter the proposals\\.$`,
    ([, share, unit], place) => {
      isUnit(unit, place);
      near(share, value(place, 'hPrev'), value(place, 'resetState'));
    },
  ],
  [
    `^So ${number} of what the old state adds to the proposal of unit (\\d+) will be let in\\.$`,
    ([, share, unit], place) => {
      isUnit(unit, place);
      near(share, value(place, 'candidateState'), value(place, 'resetState'));
    },
  ],
  [
    `^The (?:reset|forget) valve lets in ${number} of the ${number} (that was held|from the old state)\\.$`,
    ([, part, whole, where], place) => {
      expect(part).toBe(written(place, 'resetState'));
      expect(whole).toBe(written(place, where === 'that was held' ? 'hPrev' : 'candidateState'));
    },
  ],
  [
    `^The forget valve of unit (\\d+) (is nearly shut|is wide open|stands at ${number})(.*)$`,
    ([, unit, how, share, rest], place) => {
      const open = value(place, 'forget');
      const [held, kept] = [written(place, 'cPrev'), shown(open * value(place, 'cPrev'))];
      isUnit(unit, place);
      expect(how).toBe(
        open < 0.1 ? 'is nearly shut' : open > 0.9 ? 'is wide open' : `stands at ${shown(open)}`,
      );
      if (share !== undefined) expect(share).toBe(shown(open));
      const of = open < 0.1 ? ' only' : ',';
      expect(rest).toBe(
        held === '0.00'
          ? ', but its lane held 0.00: nothing to keep.'
          : held === kept && open >= 0.995
            ? `: all of ${held} rolls on.`
            : `: of ${held}${of} ${kept} rolls on.`,
      );
    },
  ],
  [
    `^Nothing is forgotten: all of the ${number} of unit (\\d+) rolls on\\.$`,
    ([, held, unit], place) => {
      isUnit(unit, place);
      expect(has(place, 'forget')).toBe(false);
      expect(held).toBe(written(place, 'cPrev'));
    },
  ],
  [`^Most changes on unit (\\d+), which goes from ${number} to ${number}\\.$`, changed],
  [
    `^No lane changes more: unit (\\d+) goes from ${number} to ${number}\\.$`,
    (found, place) => {
      isUnit(found[1], place);
      changed(found, place);
    },
  ],
  [
    '^No lane changes by as much as 0\\.01\\.$',
    (_, place) => {
      const [before, now] = has(place, 'c') ? ['cPrev', 'c'] : ['hPrev', 'h'];
      for (const [k, held] of vector(place, before).entries())
        expect(Math.abs((vector(place, now)[k] ?? 0) - held)).toBeLessThan(0.01);
    },
  ],
  [
    `^The sum of unit (\\d+), ${number}, is normalised over all (\\d+) lanes, scaled and shifted: ${number}\\.$`,
    ([, unit, from, all, to], place) => {
      isUnit(unit, place);
      expect(Number(all)).toBe(place.run.lanes.length);
      const sum =
        value(place, 'forget') * value(place, 'cPrev') + value(place, 'input') * value(place, 'candidate');
      expect([from, to]).toEqual([shown(sum), written(place, 'c')]);
    },
  ],
  [
    `^n keeps ${number} of its ${number} and takes in ${number}: ${number}\\.$`,
    (found, place) =>
      expect(found.slice(1)).toEqual(['forget', 'nPrev', 'input', 'n'].map(id => written(place, id))),
  ],
  [
    `^Of its ${number}, unit (\\d+) keeps a share of ${number}; of the proposed ${number} it takes ${number}: h is ${number}\\.$`,
    ([, held, unit, keep, proposed, take, now], place) => {
      isUnit(unit, place);
      expect([held, proposed, now]).toEqual(['hPrev', 'candidate', 'h'].map(id => written(place, id)));
      near(keep, value(place, 'hPrev'), value(place, 'kept'));
      near(take, value(place, 'candidate'), value(place, 'written'));
    },
  ],
  [
    `^tanh takes the ${number} of unit (\\d+) to ${number}, and the output valve lets through ${number} of that: h is ${number}\\.$`,
    (found, place) => {
      expect(opOf(place, 'squashed')).toBe('tanh');
      behindValve(found, place);
    },
  ],
  [
    `^The h of 1997 takes the ${number} of unit (\\d+) to ${number}, and the output valve lets through ${number} of that: h is ${number}\\.$`,
    (found, place) => {
      expect(opOf(place, 'squashed')).toBe('h1997');
      behindValve(found, place);
    },
  ],
  [
    `^Divided by n, ${number}, the ${number} of unit (\\d+) is ${number}, and the output valve lets through ${number} of that: h is ${number}\\.$`,
    ([, divisor, memory, unit, quotient, share, h], place) => {
      isUnit(unit, place);
      expect([divisor, memory, share, h]).toEqual(['n', 'c', 'output', 'h'].map(id => written(place, id)));
      expect(quotient).toBe(shown(value(place, 'c') / value(place, 'n')));
    },
  ],
  [
    `^The output valve lets through ${number} of the ${number} of unit (\\d+): h is ${number}\\.$`,
    ([, share, memory, unit, h], place) => {
      isUnit(unit, place);
      expect([share, memory, h]).toEqual(['output', 'c', 'h'].map(id => written(place, id)));
      expect(value(place, 'h')).toBe(value(place, 'output') * value(place, 'c'));
    },
  ],
  [
    `^(tanh|The h of 1997) takes the ${number} of unit (\\d+) to ${number}, and no valve stands before h\\.$`,
    ([, squash, memory, unit, h], place) => {
      isUnit(unit, place);
      expect(has(place, 'output')).toBe(false);
      const c = value(place, 'c');
      expect([memory, h]).toEqual([shown(c), shown(Math.tanh(squash === 'tanh' ? c : c / 2))]);
    },
  ],
  [
    `^h is c itself: unit (\\d+) holds ${number}\\.$`,
    ([, unit, h], place) => {
      isUnit(unit, place);
      expect(h).toBe(written(place, 'h'));
      expect(value(place, 'h')).toBe(value(place, 'c'));
    },
  ],
  [
    `^Nothing is kept: unit (\\d+) is computed anew, ${number} becomes ${number}; (.*)$`,
    ([, unit, from, to, cause], place) => {
      isUnit(unit, place);
      expect([from, to]).toEqual(['hPrev', 'h'].map(id => written(place, id)));
      expect(cause).toBe(causeOf(place, 'h'));
    },
  ],
  [
    '^(Expected next|Stored bit): (\\S+) \\((.*?%)\\)(?:, then (\\S+) \\((.*?%)\\))?\\.$',
    ([, name, best, share, second, secondShare], place) => {
      const { outputs, id } = place.run.task;
      const values = vector(place, 'prediction');
      const of = (output = ''): number => values[outputs.indexOf(output)] ?? Number.NaN;
      const ranked = values.toSorted((a, b) => b - a);
      expect(name).toBe(id === 'flipflop' ? 'Stored bit' : 'Expected next');
      expect(of(best)).toBe(ranked[0]);
      expect(share).toBe(percent(ranked[0] ?? 0));
      if (second === undefined) return;
      expect(of(second)).toBe(ranked[1]);
      expect(secondShare).toBe(percent(ranked[1] ?? 0));
    },
  ],
];
