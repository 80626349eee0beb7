// The address bar: edits replace its entry at a pace, a place adds one, Back, Forward and an edited hash restore the view.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { choiceOf } from '../../src/cells/catalog.ts';
import {
  addWord,
  changeTask,
  changeText,
  chooseUnit,
  goTo,
  light,
  nextStep,
  play,
  setSpeed,
  takeExample,
} from '../../src/state/actions.ts';
import { changeToggle, takeChoice } from '../../src/state/cellActions.ts';
import { loadCodec } from '../../src/state/codec.ts';
import { takeFile } from '../../src/state/fileActions.ts';
import { type Connection, connectHistory, frames, type Page, pace } from '../../src/state/history.ts';
import { readLink, writeLink } from '../../src/state/link.ts';
import { initialState, type ReaderState } from '../../src/state/schema.ts';
import { act, createReaderStore, type ReaderStore, undo } from '../../src/state/store.ts';
import { trainedTasks as tasks } from '../../src/tasks/catalog.ts';
import { weightsFor } from '../models/weightCases.ts';
import { linkPart } from './arbitrary.ts';
import { opened } from './opening.ts';

/** A window with a history of its own, which tells its listeners what a browser would. */
function browser(hash: string) {
  const entries = [hash];
  let at = 0;
  let refuses = false;
  const writes: string[] = [];
  const listeners = new Map<string, Set<() => void>>();
  const emit = (...types: string[]): void => {
    for (const type of types) for (const listener of listeners.get(type) ?? []) listener();
  };
  const write = (how: string, address: string): void => {
    if (refuses) throw new Error('SecurityError');
    writes.push(`${how} ${address}`);
  };
  const page: Page = {
    location: {
      get hash() {
        return entries[at] ?? '';
      },
    },
    history: {
      replaceState: (_data, _unused, address) => {
        write('replace', address);
        entries[at] = address;
      },
      pushState: (_data, _unused, address) => {
        write('push', address);
        entries.splice(++at, Number.POSITIVE_INFINITY, address);
      },
    },
    addEventListener: (type, listener) => {
      listeners.set(type, (listeners.get(type) ?? new Set()).add(listener));
    },
    removeEventListener: (type, listener) => {
      listeners.get(type)?.delete(listener);
    },
  };
  return {
    page,
    entries,
    writes,
    emit,
    listening: () => [...listeners.values()].some(set => set.size > 0),
    refuse: (yes: boolean) => {
      refuses = yes;
    },
    go: (by: number) => {
      at += by;
      emit('popstate', 'hashchange');
    },
    edit: (edited: string) => {
      entries.splice(++at, Number.POSITIVE_INFINITY, edited);
      emit('popstate', 'hashchange');
    },
  };
}

let window: ReturnType<typeof browser>;
let store: ReaderStore;
let connection: Connection;

function open(hash: string): void {
  window = browser(hash);
  store = createReaderStore(readLink(hash).changes);
  connection = connectHistory(store, window.page);
}

const wait = (milliseconds = pace): void => {
  vi.advanceTimersByTime(milliseconds);
};
const start = '#/explore?v=1&task=flipflop';
const shown = (): ReaderState => store.getState();

beforeEach(() => {
  vi.useFakeTimers();
  open(start);
});
afterEach(() => {
  connection.stop();
  vi.useRealTimers();
});

describe('an edit', () => {
  it('replaces the entry at once, those close behind it together once it has rested', () => {
    act(store, chooseUnit, 1);
    expect(window.writes).toEqual([`replace ${start}&unit=2`]);
    wait(1);
    act(store, chooseUnit, 2);
    wait(pace - 2);
    act(store, chooseUnit, 3);
    expect(window.writes).toHaveLength(1);
    wait(1);
    expect(window.writes.slice(1)).toEqual([`replace ${start}&unit=4`]);
    wait(10 * pace);
    expect(window.writes).toHaveLength(2);
    act(store, chooseUnit, 0);
    expect(window.writes.slice(2)).toEqual([`replace ${start}`]);
  });

  it('of a long link lets the frame with the new numbers go first', () => {
    connection.stop();
    open(`${start}&text=${'set_'.repeat(120)}hold`);
    const before = window.writes.length;
    act(store, chooseUnit, 1);
    expect(window.writes).toHaveLength(before);
    wait(frames);
    expect(window.writes).toHaveLength(before + 1);
    expect(window.entries.at(-1)).toContain('unit=2');
    wait(10 * pace);
    act(store, chooseUnit, 2);
    window.emit('pagehide');
    expect(window.entries.at(-1)).toContain('unit=3');
  });

  it('is written at most once in each pace, however fast things change', () => {
    act(store, play);
    for (let k = 0; k < 1000; k++) {
      act(store, k % 100 === 0 ? play : nextStep);
      wait(10);
    }
    wait();
    expect(window.writes.length).toBeGreaterThan(15);
    expect(window.writes.length).toBeLessThanOrEqual(10_000 / pace + 1);
    expect(window.entries).toEqual([writeLink(shown())]);
  });

  it('that comes back to what the bar says, or is no part of a link, writes nothing', () => {
    act(store, light, 'forget');
    expect(window.writes).toEqual([]);
    act(store, setSpeed, 4);
    act(store, setSpeed, 2);
    act(store, setSpeed, 4);
    wait(2 * pace);
    expect(window.writes).toEqual([`replace ${start}&speed=4`]);
  });

  it.each(['pagehide', 'visibilitychange'])('is written at once on %s', type => {
    window.emit(type);
    expect(window.writes).toEqual([]);
    act(store, chooseUnit, 1);
    act(store, chooseUnit, 2);
    expect(window.writes).toHaveLength(1);
    window.emit(type);
    expect(window.writes.slice(1)).toEqual([`replace ${start}&unit=3`]);
    wait(2 * pace);
    expect(window.writes).toHaveLength(2);
  });

  it('that the browser refuses to write is written with the next', () => {
    window.refuse(true);
    act(store, chooseUnit, 2);
    wait();
    window.refuse(false);
    act(store, chooseUnit, 3);
    wait();
    expect(window.writes).toEqual([`replace ${start}&unit=4`]);
  });
});

describe('a place', () => {
  it('adds an entry at once, after what waited for the one before', () => {
    act(store, chooseUnit, 1);
    act(store, chooseUnit, 2);
    act(store, changeTask, 'agreement');
    expect(window.writes.slice(1)).toEqual([`replace ${start}&unit=3`, 'push #/explore?v=1']);
    wait(2 * pace);
    expect(window.writes).toHaveLength(3);
  });

  it('is each of the examples, and Back returns to what stood before it', () => {
    const { texts } = tasks.flipflop;
    act(store, goTo, 1, 'forget');
    act(store, addWord, 'hold');
    wait();
    const before = shown();
    for (const text of texts) {
      act(store, takeExample, text);
      wait(2 * pace);
    }
    expect(window.entries).toHaveLength(1 + texts.length);
    window.go(-texts.length);
    expect(linkPart(shown())).toEqual(linkPart(before));
  });

  it('is another family, and a preset of several toggles; one toggle is none', () => {
    act(store, changeToggle, 'peepholes', true);
    wait();
    expect(window.entries).toHaveLength(1);
    for (const next of [choiceOf('gru'), { ...choiceOf('lstm'), outputgate: false, inputgate: false }]) {
      act(store, takeChoice, next);
      wait(2 * pace);
    }
    expect(window.entries).toHaveLength(3);
    act(store, takeChoice, { ...choiceOf('lstm'), outputgate: false, inputgate: false, forgetgate: false });
    wait();
    expect(window.entries).toHaveLength(3);
  });

  it('is no text of the reader, and not the example that stands already', () => {
    act(store, takeExample, tasks.flipflop.texts[0]);
    wait();
    act(store, addWord, 'hold');
    wait();
    expect(window.entries).toHaveLength(1);
  });

  it('shares the entry of the one just before it', () => {
    act(store, changeTask, 'agreement');
    for (let k = 0; k < 300; k++) act(store, changeTask, k % 2 ? 'agreement' : 'flipflop');
    act(store, changeTask, 'flipflop');
    act(store, chooseUnit, 3);
    wait();
    expect(window.entries).toEqual([start, `${start}&unit=4`]);
    expect(window.writes).toHaveLength(2);
    act(store, changeTask, 'agreement');
    expect(window.entries).toHaveLength(3);
  });

  it('is reached by undo as well', () => {
    act(store, changeTask, 'agreement');
    wait();
    undo(store);
    expect(window.entries).toHaveLength(3);
    expect(shown().task).toBe('flipflop');
  });
});

describe('Back and Forward', () => {
  it('restore the view of their entry exactly, and write nothing', () => {
    act(store, goTo, 1, 'forget');
    act(store, chooseUnit, 2);
    const before = shown();
    act(store, changeTask, 'agreement');
    act(store, changeText, 'tom left');
    act(store, setSpeed, 2);
    wait();
    const after = shown();
    const { length } = window.writes;

    window.go(-1);
    expect(linkPart(shown())).toEqual(linkPart(before));
    window.go(1);
    expect(linkPart(shown())).toEqual(linkPart(after));
    wait(2 * pace);
    expect(window.writes).toHaveLength(length);
  });

  it('drop what waited, which belongs to the entry that was left', () => {
    act(store, changeTask, 'agreement');
    wait();
    act(store, chooseUnit, 5);
    act(store, chooseUnit, 6);
    window.go(-1);
    wait(2 * pace);
    expect(window.entries).toEqual([start, '#/explore?v=1&unit=6']);
    expect(linkPart(shown())).toEqual(linkPart(initialState('flipflop')));
  });

  it('go from weights of a file that is open and back to them', () => {
    const file = opened(weightsFor(choiceOf('lstm')));
    act(store, takeFile, file.id);
    wait();
    const { notices: _, ...before } = shown();
    expect(window.entries).toEqual([start, '#/explore?v=1&task=file']);
    window.go(-1);
    expect(shown()).toMatchObject({ task: 'flipflop', weights: null, file: file.id, notices: [] });
    window.go(1);
    expect(shown()).toMatchObject({ ...before, notices: [] });
  });

  it('stop playing, and let later edits be written', () => {
    act(store, changeTask, 'agreement');
    wait();
    act(store, play);
    window.go(-1);
    expect(shown().playing).toBe(false);
    act(store, chooseUnit, 2);
    wait();
    expect(window.entries[0]).toBe(`${start}&unit=3`);
  });

  it('to a bare address restore the initial view', () => {
    connection.stop();
    open('');
    act(store, changeTask, 'flipflop');
    window.go(-1);
    expect(linkPart(shown())).toEqual(linkPart(initialState()));
  });
});

describe('an edited hash', () => {
  it('restores its view, resets the keys that it leaves out and tells what was not read', () => {
    act(store, setSpeed, 4);
    act(store, chooseUnit, 3);
    wait();
    window.edit('#/explore?v=1&task=flipflop&text=set_hold&t=2&step=input&nonsense=1');
    expect(linkPart(shown())).toEqual({
      ...linkPart(initialState('flipflop')),
      ...{ text: 'set hold', t: 1, step: 'input' },
    });
    expect(shown().notices).toMatchObject([{ kind: 'unread', items: [{ key: 'nonsense' }] }]);
    window.edit(start);
    expect(shown().notices).toEqual([]);
  });

  it('is read where only hashchange tells of it, once', () => {
    const seen: ReaderState[] = [];
    store.subscribe(state => seen.push(state));
    window.entries[0] = `${start}&unit=2`;
    window.emit('hashchange');
    window.emit('hashchange');
    expect(seen).toHaveLength(1);
    expect(shown().unit).toBe(1);
  });

  it('that the page wrote itself is not read again', () => {
    act(store, chooseUnit, 2);
    wait();
    act(store, chooseUnit, 3);
    window.emit('hashchange');
    expect(shown().unit).toBe(3);
  });

  it('that is no link leaves the view, and the link comes back', () => {
    act(store, chooseUnit, 2);
    window.edit('#figure');
    expect(shown().unit).toBe(2);
    wait();
    expect(window.entries.at(-1)).toBe(`${start}&unit=3`);
  });
});

describe('a stopped connection', () => {
  it('has written what waited, and neither writes nor reads any more', () => {
    act(store, chooseUnit, 2);
    connection.stop();
    expect(window.writes).toEqual([`replace ${start}&unit=3`]);
    act(store, chooseUnit, 3);
    wait(2 * pace);
    expect(window.writes).toHaveLength(1);
    expect(window.listening()).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a long link', () => {
  const many = {
    clamps: Array.from({ length: 60 }, (_, k) => `forget ${1 + (k % 4)} ${1 + k} 0.25`).join(','),
  };

  it('is readable at once, and packed as soon as it can be', async () => {
    store.setState(many);
    expect(window.writes.at(-1)).toMatch(/&clamps=forget_/);
    await vi.waitFor(() => {
      wait();
      expect(window.writes.at(-1)).toMatch(/^replace #\/explore\?v=1&task=flipflop&z=d/);
    });
  });

  it('is restored by Back, unless the reader has gone on meanwhile', async () => {
    const { pack } = await loadCodec();
    const link = pack(writeLink({ ...shown(), ...many }));
    expect(link).toContain('&z=d');
    window.edit(link);
    await vi.waitFor(() => expect(shown().clamps).toBe(many.clamps));
    window.go(-1);
    await vi.waitFor(() => expect(shown().clamps).toBe(''));
    window.go(1);
    window.go(-1);
    await loadCodec();
    expect(shown().clamps).toBe('');
  });

  it('that is cut is told, and shows what is left of it', async () => {
    const { pack } = await loadCodec();
    window.edit(pack(writeLink({ ...shown(), ...many, unit: 2 })).slice(0, -9));
    await vi.waitFor(() => expect(shown().notices).toEqual([{ kind: 'cut' }]));
    expect(shown()).toMatchObject({ unit: 2, clamps: '' });
  });
});
