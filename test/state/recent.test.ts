// The states used last: the newest first, each once, at most eight, and no trouble where nothing can be kept.
import { describe, expect, it } from 'vitest';
import type { DeviceStorage } from '../../src/state/device.ts';
import { addRecent, forgetRecent, mostRecent, readRecent } from '../../src/state/recent.ts';

function drawer(begins?: string): () => DeviceStorage {
  const kept = new Map(begins === undefined ? [] : [['lstm-explainer.recent', begins]]);
  const storage: DeviceStorage = {
    getItem: name => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
  };
  return () => storage;
}

const one = (k: number) => ({ name: `state ${k}`, link: `#/explore?v=1&t=${k}`, at: k });

describe('the states used last', () => {
  it('stand the newest first, each link once, the oldest gone', () => {
    const open = drawer();
    for (let k = 1; k <= mostRecent + 2; k++) addRecent(one(k), open);
    addRecent({ ...one(5), at: 99 }, open);
    expect(readRecent(open).map(({ name }) => name)).toEqual(
      [5, 10, 9, 8, 7, 6, 4, 3].map(k => `state ${k}`),
    );
  });

  it('are forgotten one by one or all', () => {
    const open = drawer();
    for (let k = 1; k <= 3; k++) addRecent(one(k), open);
    forgetRecent(one(2).link, open);
    expect(readRecent(open).map(({ at }) => at)).toEqual([3, 1]);
    forgetRecent(null, open);
    expect(readRecent(open)).toEqual([]);
  });

  it.each([
    ['no JSON', '{'],
    ['no list', '{"link": "#/explore"}'],
    ['other things', '[1, null, {"name": "a"}, {"name": "a", "link": "javascript:alert(1)", "at": 1}]'],
    ['a link that is too long', JSON.stringify([{ ...one(1), link: `#/${'a'.repeat(30_000)}` }])],
  ])('leave out %s', (_, kept) => {
    expect(readRecent(drawer(kept))).toEqual([]);
  });

  it('may be refused by the device', () => {
    const closed = (): DeviceStorage => {
      throw new Error('SecurityError');
    };
    expect(readRecent(closed)).toEqual([]);
    expect(() => addRecent(one(1), closed)).not.toThrow();
    expect(() => forgetRecent(null, closed)).not.toThrow();
  });
});
