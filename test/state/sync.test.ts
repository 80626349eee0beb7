// A show in several windows: whatever happens to messages on their way, all windows end with what was written last.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostLinkCharacters, writeLink } from '../../src/state/link.ts';
import { initialState } from '../../src/state/schema.ts';
import { blanks, opening, type Shown } from '../../src/state/shown.ts';
import {
  claimed,
  merged,
  newShow,
  type Parts,
  partNames,
  readMessage,
  type Show,
  showType,
  write,
} from '../../src/state/sync.ts';
import { anyState } from './arbitrary.ts';

const link = (t: number, slide = 1): string =>
  writeLink({ ...initialState(), t, place: `present/forget/${slide}` });

const anyVotes = fc.array(fc.option(fc.nat(99)), { maxLength: 6 });
const anyShown: { [Key in keyof Shown]: fc.Arbitrary<Shown[Key]> } = {
  blank: fc.constantFrom(null, ...blanks),
  isPointing: fc.boolean(),
  isLeft: fc.boolean(),
  answered: fc.constantFrom('', 'forget/3'),
  pointer: fc.option(
    fc.record({ x: fc.integer({ min: 0, max: 1280 }), y: fc.integer({ min: 0, max: 720 }) }),
  ),
  tallies: fc.dictionary(
    fc.constantFrom('forget/1', 'forget/2', 'a-deck-of-mine/100'),
    fc.tuple(anyVotes, anyVotes),
  ),
  timer: fc.record({ spent: fc.nat(1e6), since: fc.option(fc.nat(1e9)) }),
};
const anyParts: fc.Arbitrary<Partial<Parts>> = fc.record(
  {
    link: fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 11 })).map(([t, slide]) => link(t, slide)),
    ...anyShown,
  },
  { requiredKeys: [] },
);

type Doing =
  | { readonly does: 'write'; readonly by: number; readonly parts: Partial<Parts> }
  | { readonly does: 'tell'; readonly by: number }
  | { readonly does: 'hear'; readonly who: number; readonly which: number };

const windows = ['a', 'b', 'c'];
const nobody = fc.nat(windows.length - 1);
const doings: fc.Arbitrary<Doing[]> = fc.array(
  fc.oneof(
    fc.record({ does: fc.constant('write' as const), by: nobody, parts: anyParts }),
    fc.record({ does: fc.constant('tell' as const), by: nobody }),
    fc.record({ does: fc.constant('hear' as const), who: nobody, which: fc.nat() }),
  ),
  { maxLength: 60 },
);

/** Three windows after some writing, telling and hearing; a message is heard any number of times, late, or never. */
function played(doing: readonly Doing[]): Show[] {
  const shows = windows.map((_, k) => newShow(link(k)));
  const told: Show[] = [];
  for (const one of doing) {
    if (one.does === 'tell') told.push(shows[one.by] as Show);
    else if (one.does === 'write') {
      const by = windows[one.by] ?? '';
      shows[one.by] = write(shows[one.by] as Show, by, one.parts);
    } else if (told.length > 0)
      shows[one.who] = merged(shows[one.who] as Show, told[one.which % told.length] as Show);
  }
  return shows.map((show, k) => claimed(show, windows[k] ?? '')); // each has been asked
}

const together = (shows: readonly Show[]): Show[] => shows.map(show => shows.reduce(merged, show));

describe('windows of one show', () => {
  it('are alike as soon as the last that each has written arrived, whatever came before, twice, late or never', () =>
    fc.assert(
      fc.property(doings, doing => {
        const [first, ...others] = together(played(doing));
        for (const other of others) expect(other).toEqual(first);
      }),
    ));

  it('all have what one wrote who had heard the others', () =>
    fc.assert(
      fc.property(doings, nobody, anyParts, (doing, who, parts) => {
        const shows = together(played(doing));
        shows[who] = write(shows[who] as Show, windows[who] ?? '', parts);
        for (const show of together(shows))
          for (const name of partNames) if (name in parts) expect(show[name].value).toEqual(parts[name]);
      }),
    ));

  it('keep what two wrote at once of different parts', () => {
    const [one, other] = [
      write(newShow(link(0)), 'a', { link: link(3) }),
      write(newShow(link(0)), 'b', { pointer: { x: 1, y: 2 } }),
    ];
    for (const show of [merged(one, other), merged(other, one)]) {
      expect(show.link.value).toBe(link(3));
      expect(show.pointer.value).toEqual({ x: 1, y: 2 });
    }
  });

  it('of two that wrote the same part at once have the one with the later name, in either order', () => {
    const [one, other] = ['a', 'b'].map(by =>
      write(newShow(link(0)), by, { link: link(by === 'a' ? 3 : 4) }),
    ) as [Show, Show];
    expect(merged(one, other).link).toEqual({ count: 2, by: 'b', value: link(4) });
    expect(merged(other, one).link).toEqual({ count: 2, by: 'b', value: link(4) });
  });

  it('keep what one writes before another, who has written nothing, has told how it began', () => {
    for (const [writer, opener] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const one = write(newShow(link(0)), writer, { link: link(3) });
      const other = claimed(newShow(link(0)), opener);
      expect(merged(one, other).link.value).toBe(link(3));
      expect(merged(other, one).link.value).toBe(link(3));
    }
  });

  it('stay as they are where nothing is written and nothing is later', () => {
    const show = write(newShow(link(0)), 'a', { blank: 'black' });
    expect(write(show, 'b', { blank: 'black', timer: { ...opening.timer } })).toBe(show);
    expect(merged(show, newShow(link(5)))).toBe(show);
    expect(merged(show, structuredClone(show))).toBe(show);
  });
});

describe('a message', () => {
  const message = (parts: Partial<Parts>, by = 'a') => ({
    type: showType,
    kind: 'show',
    show: write(newShow(link(2)), by, parts),
  });

  it('brings any show, whole', () =>
    fc.assert(
      fc.property(anyState, fc.record(anyShown), (state, shown) => {
        const told = message({ link: writeLink({ ...state, place: 'present/forget/2.3' }), ...shown });
        fc.pre(told.show.link.value.length <= mostLinkCharacters); // a text may be longer than a link bears
        expect(readMessage(structuredClone(told), 'forget')).toEqual(told);
      }),
      { numRuns: 60 },
    ));

  const good = message({ blank: 'black' });
  const spoiled = (part: string, fields: object) => ({
    ...good,
    show: { ...good.show, [part]: { count: 3, by: 'a', ...fields } },
  });
  it.each([
    ['of nothing', null],
    ['that is a text', 'lstm-explainer.show'],
    ['of another type', { ...good, type: 'lstm-explainer' }],
    ['of another kind', { ...good, kind: 'event' }],
    ['without a part', { ...good, show: { ...good.show, timer: undefined } }],
    ['of another deck', spoiled('link', { value: '#/present/belt/1?v=1&t=2' })],
    ['of another room', spoiled('link', { value: '#/learn/forget/1?v=1&t=2' })],
    ['of a bare place', spoiled('link', { value: '#/present/forget/1' })],
    ['with an unknown key', spoiled('link', { value: '#/present/forget/1?v=1&constructor=2' })],
    ['with a bad value', spoiled('link', { value: '#/present/forget/1?v=1&cell=none' })],
    [
      'with a link beyond all bounds',
      spoiled('link', { value: `#/present/forget/1?v=1&text=${'a'.repeat(70_000)}` }),
    ],
    ['with a link that is none', spoiled('link', { value: { toString: () => link(1) } })],
    ['with an infinite count', spoiled('blank', { count: Number.POSITIVE_INFINITY, value: 'black' })],
    ['with a broken count', spoiled('blank', { count: 1.5, value: 'black' })],
    ['with a negative count', spoiled('blank', { count: -1, value: 'black' })],
    ['with a count beyond all counting', spoiled('blank', { count: 1e300, value: 'black' })],
    ['without a writer', spoiled('blank', { by: '', value: 'black' })],
    ['with a writer that is no name', spoiled('blank', { by: '￿', value: 'black' })],
    ['with a blank screen of no kind', spoiled('blank', { value: 'red' })],
    ['with a pointer beyond all screens', spoiled('pointer', { value: { x: 2e6, y: 0 } })],
    ['with a pointer that is no number', spoiled('pointer', { value: { x: Number.NaN, y: 0 } })],
    [
      'with votes without end',
      spoiled('tallies', { value: { 'forget/1': [Array.from({ length: 99 }, () => 1), []] } }),
    ],
    ['with votes at no slide', spoiled('tallies', { value: { constructor: [[1], [2]] } })],
    ['with votes of one round', spoiled('tallies', { value: { 'forget/1': [[1]] } })],
    ['with an answer to nothing', spoiled('answered', { value: '../1' })],
    ['with negative hands', spoiled('tallies', { value: { 'forget/1': [[-1], [1]] } })],
    ['with a timer of words', spoiled('timer', { value: { spent: '3', since: null } })],
    [
      'that throws',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('no');
          },
        },
      ),
    ],
  ])('%s is not heard', (_, told) => expect(readMessage(told, 'forget')).toBeUndefined());

  it('takes over no field that it does not know', () => {
    const told = spoiled('pointer', { value: { x: 1, y: 2, __proto__: { z: 1 }, more: 3 }, more: 4 });
    const read = readMessage(told, 'forget');
    expect(read).toMatchObject({ show: { pointer: { count: 3, by: 'a', value: { x: 1, y: 2 } } } });
    expect(JSON.stringify(read)).not.toContain('more');
  });

  it('never throws, whatever it is', () =>
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...partNames), fc.anything(), (told, part, value) => {
        readMessage(told, 'forget');
        const read = readMessage(spoiled(part, { value }), 'forget');
        if (read?.kind === 'show') expect(readMessage(structuredClone(read), 'forget')).toEqual(read);
      }),
    ));
});
