// The packed part of a long link: it comes back exactly, is told when it was cut or altered, and unfolds to a bounded size.

import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bounded } from '../../src/state/bounds.ts';
import { writeClamps, writeEdits } from '../../src/state/changes.ts';
import { mostLinkCharacters, readLink, restoreLink, writeLink } from '../../src/state/link.ts';
import { mostBytes, pack, unpack } from '../../src/state/packed.ts';
import { isPacked, longLink } from '../../src/state/packing.ts';
import { initialState, type ReaderState } from '../../src/state/schema.ts';
import { anyState, linkPart } from './arbitrary.ts';

const cases = process.env.FULL ? 1_000_000 : 100_000;

const anyNumber = fc.integer({ min: -1e9, max: 1e9 }).map(thousandths => thousandths / 1000);
const edits = fc
  .array(
    fc.record({
      parameter: fc.constantFrom('forget.W', 'input.U', 'head.V'),
      index: fc.tuple(fc.nat(63), fc.nat(63)),
      value: anyNumber,
    }),
    { maxLength: 200 },
  )
  .map(writeEdits);
const clamps = fc
  .array(
    fc.record({
      node: fc.constantFrom('forget', 'h', 'c'),
      unit: fc.option(fc.nat(63)),
      t: fc.option(fc.nat(199)),
      value: anyNumber,
    }),
    { maxLength: 200 },
  )
  .map(writeClamps);
const changedState = fc
  .tuple(anyState, edits, clamps)
  .map(([state, edits, clamps]) => bounded({ ...state, edits, clamps }));

const opened = (hash: string): ReaderState => {
  const { link, notices } = unpack(hash);
  const { notices: unread = [], ...view } = restoreLink(link);
  return bounded({ ...initialState(), ...view, notices: [...notices, ...unread] });
};

/** A link of many values held. */
const long = pack(
  writeLink({
    ...initialState(),
    unit: 3,
    clamps: writeClamps(
      Array.from({ length: 90 }, (_, k) => ({ node: 'forget', unit: k % 8, t: k % 9, value: k / 7 })).filter(
        (one, k, all) => all.findIndex(other => other.unit === one.unit && other.t === one.t) === k,
      ),
    ),
  }),
);

const packedOf = (json: string): string => {
  const bytes = deflateSync(strToU8(json), { level: 9 });
  return Buffer.from(bytes).toString('base64url');
};

/** A link whose packed part holds this text, with the right check characters: what only the page itself writes. */
const forged = (json: string): string => {
  const payload = packedOf(json);
  let hash = 0x811c9dc5;
  for (const character of payload) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  const folded = (hash >>> 24) ^ hash;
  const check = Buffer.from([(folded >>> 16) & 255, (folded >>> 8) & 255, folded & 255]).toString(
    'base64url',
  );
  return `#/explore?v=1&z=d${check}${payload}`;
};

describe('a long link', () => {
  it('comes back from its packed form, whatever the state', () =>
    fc.assert(
      fc.property(changedState, state => {
        const link = writeLink(state);
        const given = pack(link);
        expect(linkPart(opened(given))).toEqual(linkPart(state));
        // what a state asks for beside what it shows is told, but nothing is lost
        expect(opened(given).notices.filter(({ kind }) => kind !== 'aside')).toEqual([]);
        expect(pack(writeLink(opened(given)))).toBe(given);
        expect(pack(given)).toBe(given);
        expect(given.length).toBeLessThanOrEqual(link.length);
        expect(given).toMatch(/^#\/explore\?v=1(&[a-z]+=([A-Za-z0-9\-_.,]|%[0-9A-F]{2})*)*$/);
        expect(given).not.toMatch(/[-_.,]$/);
      }),
    ));

  it('is readable up to the length that a code bears, packed beyond where that is shorter', () => {
    expect(isPacked(long)).toBe(true);
    expect(long).toMatch(/^#\/explore\?v=1&unit=4&z=d/);
    const short = writeLink({ ...initialState(), clamps: 'forget 1 6 0.5' });
    expect(pack(short)).toBe(short);
    expect(short.length).toBeLessThan(longLink);
  });

  it('stays under 600 characters with ten edits and clamps', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(7), fc.nat(7), anyNumber), { minLength: 5, maxLength: 5 }),
        five => {
          const state = {
            ...initialState(),
            edits: writeEdits(
              five.map(([row, column, value]) => ({ parameter: 'candidate.W', index: [row, column], value })),
            ),
            clamps: writeClamps(five.map(([unit, t, value]) => ({ node: 'candidate', unit, t, value }))),
          };
          expect(pack(writeLink(state)).length).toBeLessThan(600);
        },
      ),
    ));

  it('is told to be cut wherever it is cut, and what stood before is kept', () => {
    const start = long.indexOf('&z=d') + 4;
    for (let end = start; end < long.length; end++) {
      const { link, notices } = unpack(long.slice(0, end));
      expect(notices).toEqual([{ kind: 'cut' }]);
      expect(link).toBe('#/explore?v=1&unit=4');
    }
  });

  it('leaves the toggle of the same name alone', () => {
    const { link, notices } = unpack('#/explore?v=1&cell=gru&z=takes');
    expect(link).toBe('#/explore?v=1&cell=gru&z=takes');
    expect(notices).toEqual([]);
    const both = long.replace('&unit=4', '&cell=gru&z=takes&unit=4');
    expect(opened(both)).toMatchObject({ z: 'takes', unit: 3 });
    expect(opened(both).clamps).not.toBe('');
    expect(opened(both).notices).toEqual([]);
  });
});

describe('a hostile link', () => {
  it('unfolds to no more than its bound', () => {
    const bomb = forged(`{"text":"${'a'.repeat(64 * 1024 * 1024)}"}`);
    expect(bomb.length).toBeGreaterThan(mostLinkCharacters);
    expect(unpack(bomb).notices).toEqual([{ kind: 'long', characters: mostBytes + 1, most: mostBytes }]);
    const small = forged(`{"text":"${'a'.repeat(4 * 1024 * 1024)}"}`);
    expect(small.length).toBeLessThan(mostLinkCharacters);
    expect(unpack(small).notices).toEqual([{ kind: 'long', characters: mostBytes + 1, most: mostBytes }]);
  });

  it.each([
    '{"__proto__":{"text":"x"}}',
    '{"__proto__":"x","constructor":"y","prototype":"z"}',
    '{"text":{"toString":1}}',
    '{"clamps":NaN}',
    '[1,2]',
    'null',
    '"text"',
    '{"text&unit":"3"}',
    '',
  ])('does nothing but a notice: %s', json => {
    const state = opened(forged(json));
    expect(linkPart(state)).toEqual(linkPart(initialState()));
    expect(({} as Record<string, unknown>).text).toBeUndefined();
  });

  it.each(['1e308', 'NaN', 'Infinity', '-1e999', '99999999999'])('holds no value %s', value => {
    const { changes, notices } = readLink(`#/explore?v=1&clamps=forget_1_6_${value}`);
    expect(changes.clamps).toBeUndefined();
    expect(notices).toMatchObject([{ kind: 'unread' }]);
  });

  it('takes the first of a list that is too long, and says so', () => {
    const state = opened(
      forged(
        JSON.stringify({
          clamps: Array.from(
            { length: 1000 },
            (_, k) => `forget ${(k % 900) + 1} ${Math.floor(k / 900) + 1} 1`,
          ).join(','),
        }),
      ),
    );
    expect(state.clamps.split(',')).toHaveLength(200);
    expect(state.notices).toMatchObject([{ kind: 'unread', items: [{ key: 'clamps', reason: 'nearest' }] }]);
  });
});

describe('any text', () => {
  /** A link with a few characters taken out, put in or put in place of others. */
  const mutated = fc
    .tuple(
      fc.constantFrom(
        long,
        '#/explore?v=1&task=flipflop&text=set_hold&clamps=forget_1_6_0.5&t=2&step=forget&z=takes',
      ),
      fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.string({ unit: 'binary', maxLength: 3 })), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    .map(([link, changes]) =>
      changes.reduce((text, [place, taken, put]) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + put + text.slice(at + taken);
      }, link),
    );

  it(`is read without an exception, and its packed part is true or told: ${cases} cases`, {
    timeout: 900_000,
  }, () => {
    const { clamps } = restoreLink(unpack(long).link);
    const isSilent = (hash: string): boolean => /&z=d/.test(hash) && unpack(hash).notices.length === 0;
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), mutated), hash => {
        const { changes, notices } = readLink(unpack(hash).link);
        expect(Array.isArray(notices)).toBe(true);
        if (isSilent(hash) && !/clamps|%|v=1.*v=1/.test(hash))
          expect([clamps, undefined]).toContain(changes.clamps);
      }),
      { numRuns: cases },
    );
  });
});
