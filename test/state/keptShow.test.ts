// What a show keeps: all of it for a reload, votes and answers for a new window, neither for the next group.
import { describe, expect, it } from 'vitest';
import { type Keeping, keptFor, readKept, writeKept } from '../../src/state/keptShow.ts';
import { opening, type Shown } from '../../src/state/shown.ts';

function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
}

const shown: Shown = {
  blank: 'black',
  isPointing: true,
  pointer: { x: 3, y: 4 },
  answered: 'memory/2',
  tallies: {
    'memory/2': [
      [12, null],
      [3, 9],
    ],
  },
  timer: { spent: 5, since: 1000 },
  isLeft: true,
};

function keeping() {
  const [tab, device] = [storage(), storage()];
  return { tab, device, both: { tab: () => tab, device: () => device } satisfies Keeping };
}

describe('a show', () => {
  it('comes back whole in its tab, but for where the pointer was', () => {
    const { both } = keeping();
    writeKept(shown, opening, both, 0);
    expect(readKept(both, keptFor * 9)).toEqual({ ...shown, pointer: null, isLeft: false });
  });

  it('comes back in a new tab with its votes and answers, and without them to the next group', () => {
    const { both } = keeping();
    writeKept(shown, opening, both, 500);
    const fresh: Keeping = { ...both, tab: storage };
    const { answered, tallies } = shown;
    expect(readKept(fresh, keptFor)).toEqual({ ...opening, answered, tallies });
    expect(readKept(fresh, 500 + keptFor)).toEqual(opening);
    expect(readKept(fresh, 0)).toEqual(opening);
  });

  it('is not written again for a pointer that moves', () => {
    const { tab, both } = keeping();
    writeKept({ ...shown, pointer: { x: 5, y: 5 } }, shown, both, 0);
    expect(tab.kept.size).toBe(0);
  });

  it.each(['{', '1', 'null', '[]', '{"tallies":{"../1":3},"blank":"red","timer":"x","at":{}}'])(
    'begins anew where %s is kept',
    nonsense => {
      const { tab, device, both } = keeping();
      tab.setItem('lstm-explainer.show', nonsense);
      device.setItem('lstm-explainer.show', nonsense);
      expect(readKept(both, 1)).toEqual(opening);
      expect(readKept({ ...both, tab: storage }, 1)).toEqual(opening);
    },
  );

  it('holds as long as its windows where nothing can be kept', () => {
    const refused = (): Storage => {
      throw new DOMException('sandboxed', 'SecurityError');
    };
    const none: Keeping = { tab: refused, device: refused };
    writeKept(shown, opening, none, 0);
    expect(readKept(none, 0)).toEqual(opening);
  });
});
