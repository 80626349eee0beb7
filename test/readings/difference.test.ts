// Differences between cells, counted by hand, and their laws over every pair of choices.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, cellOf, choiceOf, legalChoices, type Toggles } from '../../src/cells/catalog.ts';
import { withHead } from '../../src/cells/head.ts';
import { type Change, difference } from '../../src/readings/difference.ts';
import { type Count, countOf, sharedFactor, totalOf } from '../../src/readings/parameterCount.ts';

const sizes = { I: 8, H: 8 };
const today = choiceOf('lstm');
const between = (before: Choice, after: Choice) => difference(cellOf(before, sizes), cellOf(after, sizes));
const changed = (changes: Partial<Toggles>) => between(today, choiceOf('lstm', changes));
const written = (count: Count): string[] => count.map(({ times, sizes: of }) => `${times} ${of.join(' ')}`);
const ways = (edges: Change<{ from: string; to: string }>['came']): string[] =>
  edges.map(({ from, to }) => `${from} ${to}`);

describe('from the LSTM', () => {
  it('peepholes are three wires, three other equations and 3 H = 24 parameters', () => {
    const found = changed({ peepholes: true });
    expect(ways(found.wires.came)).toEqual(['cPrev forget', 'cPrev input', 'c output']);
    expect(found.equations).toEqual(['forget', 'input', 'output']);
    expect(found.nodes).toEqual({ came: [], went: [] });
    expect(written(found.parameters)).toEqual(['3 H']);
    expect(totalOf(found.parameters, sizes)).toBe(24);
    expect([found.counts.before, found.counts.after].map(count => totalOf(count, sizes))).toEqual([544, 568]);
  });

  it('coupled gates save one layer, H I + H H + H', () => {
    const found = changed({ coupled: true });
    expect(written(found.parameters)).toEqual(['-1 H I', '-1 H H', '-1 H']);
    expect(totalOf(found.parameters, sizes)).toBe(-136);
    expect(ways(found.wires.came)).toEqual(['input forget']);
    expect(ways(found.wires.went)).toEqual(['x forget', 'hPrev forget']);
    expect(found.gates.after).toEqual(['input', 'output']);
    expect(found.blending).toEqual({ before: 'apart', after: 'coupled' });
  });

  it('full gate recurrence costs 9 H H, with peepholes 3 H more', () => {
    expect(written(changed({ gaterecurrence: true, peepholes: true }).parameters)).toEqual(['9 H H', '3 H']);
  });

  it('the GRU carries one state, has two gates that work three valves, and one layer less', () => {
    const found = between(today, choiceOf('gru', { reset: 'before' }));
    expect(found.states).toEqual({ before: ['c', 'h'], after: ['h'] });
    expect([found.gates.before.length, found.gates.after.length]).toEqual([3, 2]);
    expect(found.blending.after).toBe('coupled');
    expect(found.nodes.came).toEqual(['update', 'reset', 'resetState']);
    expect(found.nodes.went).toEqual(['cPrev', 'forget', 'input', 'c', 'output', 'squashed']);
    expect(written(found.parameters)).toEqual(['-1 H I', '-1 H H', '-1 H']);
    expect(totalOf(found.counts.after, sizes)).toBe(408);
    expect(written(between(today, choiceOf('gru')).parameters)).toEqual(['-1 H I', '-1 H H']);
  });

  it('the RNN has neither gates nor a straight lane, and a quarter of the parameters', () => {
    const found = between(today, choiceOf('rnn'));
    expect(found.gates.after).toEqual([]);
    expect(found.lane).toEqual({ before: true, after: false });
    expect(found.states.after).toEqual(['h']);
    expect(found.blending.after).toBe('none');
    expect(written(found.parameters)).toEqual(['-3 H I', '-3 H H', '-3 H']);
    expect(totalOf(found.counts.after, sizes)).toBe(136);
  });

  it('a way is one however many products without a letter it passes', () => {
    for (const cell of ['gru', 'mgu', 'mut1', 'mut2', 'mut3'] as const)
      expect(ways(between(today, choiceOf(cell)).ways.went), cell).not.toContain('hPrev candidate');
    expect(ways(between(today, choiceOf('gru')).ways.came)).toEqual([
      ...['x update', 'hPrev update', 'x reset', 'hPrev reset', 'reset candidate'],
      ...['update h', 'hPrev h', 'candidate h'],
    ]);
    expect(changed({ forgetgate: false }).ways.came).toEqual([]);
  });

  it('a missing gate leaves one that only writes or only keeps', () => {
    expect(changed({ forgetgate: false }).blending.after).toBe('write');
    expect(changed({ inputgate: false }).blending.after).toBe('keep');
    expect(changed({ forgetgate: false, inputgate: false }).blending.after).toBe('none');
  });

  it('truncation changes nothing but where gradients go', () => {
    const { stops, counts, ...rest } = changed({ truncated: true });
    const nothing = { came: [], went: [] };
    expect(rest).toMatchObject({ nodes: nothing, wires: nothing, equations: [], parameters: [] });
    expect(counts.before).toEqual(counts.after);
    expect(ways(stops.came)).toEqual(['hPrev forget', 'hPrev input', 'hPrev candidate', 'hPrev output']);
  });

  it('the sLSTM keeps three gates and adds a normaliser and a stabiliser', () => {
    const found = between(today, choiceOf('slstm'));
    expect(found.gates.after).toEqual(['forget', 'input', 'output']);
    expect(found.states.after).toEqual(['c', 'h', 'n', 'm']);
    expect(found.lane.after).toBe(true);
    expect(found.parameters).toEqual([]);
  });

  it.each(['minlstm', 'mingru', 'mut1', 'mut2', 'mut3'] as const)(
    '%s blends with one gate or shares',
    cell => {
      expect(between(today, choiceOf(cell)).blending.after).toBe('coupled');
    },
  );
});

describe('a count', () => {
  it('leaves the head out', () => {
    expect(countOf(withHead(cellOf(today, sizes), 'softmax'))).toEqual(countOf(cellOf(today, sizes)));
  });

  it('shares a factor only where all amounts have it', () => {
    expect(sharedFactor(countOf(cellOf(today, sizes)))).toBe(4);
    expect(sharedFactor(countOf(cellOf(choiceOf('gru'), sizes)))).toBe(1);
    expect(sharedFactor([])).toBe(1);
  });

  it('of a mutant has the projection where the sizes differ', () => {
    const of = (I: number) => written(countOf(cellOf(choiceOf('mut2'), { I, H: 8 })));
    expect(of(8)).toEqual(['2 H I', '3 H H', '3 H']);
    expect(of(5)).toEqual(['3 H I', '3 H H', '3 H']);
  });
});

describe('between any two choices', () => {
  const choices = fc.constantFrom(...legalChoices());

  it('the way back mirrors the way there', () => {
    fc.assert(
      fc.property(choices, choices, (a, b) => {
        const there = between(a, b);
        const back = between(b, a);
        for (const part of ['nodes', 'wires', 'stops'] as const)
          expect(back[part]).toEqual({ came: there[part].went, went: there[part].came });
        for (const part of ['counts', 'states', 'gates', 'lane', 'blending'] as const)
          expect(back[part]).toEqual({ before: there[part].after, after: there[part].before });
        expect([...back.equations].sort()).toEqual([...there.equations].sort());
        expect(back.parameters).toEqual(
          there.parameters.map(({ times, sizes: of }) => ({ times: -times, sizes: of })),
        );
        expect(totalOf(there.counts.after, sizes) - totalOf(there.counts.before, sizes)).toBe(
          totalOf(there.parameters, sizes),
        );
      }),
    );
  });

  it('nothing changes from a choice to itself, and something does to another', () => {
    fc.assert(
      fc.property(choices, choices, (a, b) => {
        const isEmpty = ({ nodes, wires, stops, equations, parameters }: ReturnType<typeof between>) =>
          [nodes, wires, stops].every(({ came, went }) => came.length + went.length === 0) &&
          equations.length + parameters.length === 0;
        expect(isEmpty(between(a, a))).toBe(true);
        if (JSON.stringify(a) !== JSON.stringify(b)) expect(isEmpty(between(a, b))).toBe(false);
      }),
    );
  });
});
