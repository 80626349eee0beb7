/** Keeps the address bar and the store alike: edits replace the entry of the history, a place adds one, Back restores. */

import { toggleNames } from '../cells/catalog.ts';
import { loadCodec, packedLink } from './codec.ts';
import { restoreLink, writeLink } from './link.ts';
import type { Notice } from './notices.ts';
import { isPacked, longLink, type Unpacked } from './packing.ts';
import { isBare } from './places.ts';
import { type ReaderState, taskOf } from './schema.ts';
import type { ReaderStore } from './store.ts';
import { evenText } from './text.ts';

/** The part of a window that is needed. */
export interface Page {
  readonly location: { readonly hash: string };
  readonly history: {
    replaceState(data: null, unused: string, address: string): void;
    pushState(data: null, unused: string, address: string): void;
  };
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
}

/** The connection: `flush` writes at once what waits, `stop` does so and ends it. */
export interface Connection {
  readonly flush: () => void;
  readonly stop: () => void;
}

/** Finds the whole link of a bare one, such as of a slide; what could not be found is told. */
export type Opening = (hash: string) => Promise<Unpacked>;

/** Milliseconds between two writes: a browser drops those of a burst (Chromium after 200, Safari after 100 in 30 s). */
export const pace = 400;

/** Milliseconds for which a long link waits: a browser takes long to write it, the frame with the new numbers goes first. */
export const frames = 50;

/**
 * Connects the store with a page's address bar.
 *
 *   change of t, step, a knob --at once (a long link two frames later), else `pace` after the last write--> replaceState
 *   place (see `isPlace`) --what waits, then--> pushState
 *   popstate, hashchange --> the whole view of that link, a bare one opened first          pagehide, visibilitychange --> what waits, at once
 *
 * The first change is not kept waiting because a reload opens the address that stood when it began, whatever pagehide
 * writes. Places that follow each other within `pace` share one entry. A hash that is no link (`#figure`) leaves the view.
 */
export function connectHistory(store: ReaderStore, page: Page, opening?: Opening): Connection {
  let settled = writeLink(store.getState()); // the state that the bar stands for
  let seen = page.location.hash;
  let resting: ReturnType<typeof setTimeout> | undefined; // since the last write
  let placed: ReturnType<typeof setTimeout> | undefined;
  let waits = false;
  let restoring = false;
  let stopped = false;

  const rest = (delay = pace): void => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      resting = undefined;
      flush();
    }, delay);
  };
  const write = (how: 'replaceState' | 'pushState', state: ReaderState): void => {
    const link = writeLink(state);
    if (link === settled) return;
    rest();
    try {
      const given = packedLink(link);
      page.history[how](null, '', given ?? link);
      settled = link;
      if (given === undefined) void loadCodec().then(shorten);
      seen = page.location.hash;
    } catch {
      // A frame or a burst may forbid it; the bar stays behind until the next change, links are copied from the state.
    }
  };
  /** Writes a long link anew, once it can be packed. */
  const shorten = (): void => {
    if (stopped) return;
    settled = '';
    waits = true;
    if (resting === undefined) flush();
  };
  const settle = (state: ReaderState): void => {
    if (waits) write('replaceState', state);
    waits = false;
  };
  const flush = (): void => settle(store.getState());
  const change = (state: ReaderState, before: ReaderState): void => {
    if (restoring) return;
    if (isPlace(state, before) && placed === undefined) {
      settle(before);
      write('pushState', state);
      placed = setTimeout(() => {
        placed = undefined;
      }, pace);
    } else {
      waits = true;
      if (resting !== undefined) return;
      if (settled.length > longLink) rest(frames);
      else flush();
    }
  };
  const restore = (): void => {
    const { hash } = page.location;
    seen = hash;
    if (hash !== '' && !hash.startsWith('#/')) {
      settled = hash; // the link comes back to the bar, so that a reload opens the view
      waits = true;
      if (resting === undefined) rest();
      return;
    }
    waits = false;
    const coming =
      opening && isBare(hash)
        ? opening(hash)
        : isPacked(hash)
          ? loadCodec().then(({ unpack }) => unpack(hash))
          : undefined;
    if (!coming) take(hash, []);
    else
      void coming.then(({ link, notices }) => {
        if (stopped || page.location.hash !== hash) return;
        take(link, notices);
        if (isBare(hash)) spellOut();
      });
  };
  const take = (link: string, lost: readonly Notice[]): void => {
    restoring = true;
    try {
      const { notices = [], ...view } = restoreLink(link, store.getState().file);
      store.setState({ ...view, notices: [...lost, ...notices] });
    } finally {
      restoring = false;
    }
    settled = writeLink(store.getState());
  };
  /** Writes the whole link in place of a bare one, whose state may be another one later. */
  const spellOut = (): void => {
    settled = '';
    write('replaceState', store.getState());
  };
  /** An edited hash, unless popstate has brought it already. */
  const restoreChanged = (): void => {
    if (page.location.hash !== seen) restore();
  };

  const listeners: readonly (readonly [string, () => void])[] = [
    ['popstate', restore],
    ['hashchange', restoreChanged],
    ['pagehide', flush],
    ['visibilitychange', flush],
  ];
  for (const [type, listener] of listeners) page.addEventListener(type, listener);
  const unsubscribe = store.subscribe(change);
  if (isBare(seen)) spellOut();
  const stop = (): void => {
    flush();
    stopped = true;
    clearTimeout(resting);
    clearTimeout(placed);
    unsubscribe();
    for (const [type, listener] of listeners) page.removeEventListener(type, listener);
  };
  return { flush, stop };
}

/**
 * Whether a change leads to a place of its own: another slide, another task, one of the texts that the task offers, another family, or a
 * preset, which sets several toggles at once; one toggle is a knob.
 */
function isPlace(state: ReaderState, before: ReaderState): boolean {
  if (state.place !== before.place) return true;
  if (state.task !== before.task || state.cell !== before.cell) return true;
  if (toggleNames.filter(name => state[name] !== before[name]).length > 1) return true;
  const { reading, texts } = taskOf(state);
  return state.text !== before.text && texts.some(text => evenText(reading, text) === state.text);
}
