/** Joins a window to its show: its changes are told to the other windows, and theirs are taken over. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { bounded } from './bounds.ts';
import { readLink, restoreLink, writeLink } from './link.ts';
import { placeOf, type Room, readPath, writePath } from './places.ts';
import { momentOf } from './predicting.ts';
import type { ReaderState } from './schema.ts';
import { opening, type Shown, shownKeys } from './shown.ts';
import type { ReaderStore } from './store.ts';
import { claimed, merged, newShow, readMessage, type Show, showType, write } from './sync.ts';

/** A way for messages between the windows of one show: here within a browser, some day through a relay. Whoever posts does not hear it. */
export interface Channel {
  readonly post: (message: unknown) => void;
  /** Calls with whatever the others post; the returned function ends that. */
  readonly listen: (hear: (message: unknown) => void) => () => void;
  readonly close: () => void;
}

/** What is shown beside the figure, in this window. */
export type ShownStore = StoreApi<Shown>;

/** A store of what is shown, as a show begins or goes on. */
export function createShownStore(from: Shown = opening): ShownStore {
  return createStore<Shown>(() => from);
}

/** The deck of a show and this window's name in it (letters and digits). */
export interface Joining {
  readonly deck: string;
  readonly id: string;
  /** Whether the window went there by its own will: then the others come to it, else it comes to them. */
  readonly isGoing?: boolean;
  /** Told when the window was led to another deck. */
  readonly onLed?: () => void;
}

/**
 * The connection: `ask` has the others tell the whole, `attend` tells them whether this window presents, `stop` tells what
 * waits and ends it.
 */
export interface Joined {
  readonly ask: () => void;
  readonly attend: (isHere: boolean) => void;
  readonly stop: () => void;
}

/** Milliseconds between two messages: two frames of a screen, as many as a moving pointer needs. */
export const showPace = 32;

/** Those who present a deck, and those who speak to it, share one show. */
export const sharedRooms: readonly Room[] = ['present', 'speaker'];

/** Bids the windows at a deck come to where a state is, which may be another deck; the channel is that of theirs. */
export function bid(channel: Channel, state: ReaderState): void {
  const link = linkOf(state, placeOf(state).deck);
  if (link !== undefined) channel.post({ type: showType, kind: 'come', link });
}

/**
 * Joins a window to the show of a deck.
 *
 *   change here --stamped at once--> the show --posted at once, else `showPace` after the last one--> the others
 *   what they tell --checked--> later parts into the show --> the stores; never posted again
 *   hello --> the whole show, as an answer
 *   come  --> the link it names as if written here, and the whole show; one to another deck leads the window there
 *
 * Each window stays in its own room, at the same slide. A state that leads out of the deck is not shared.
 */
export function joinShow(
  store: ReaderStore,
  shown: ShownStore,
  channel: Channel,
  { deck, id, isGoing = false, onLed }: Joining,
): Joined {
  let settled = linkOf(store.getState(), deck) ?? ''; // what the figure's state was when it was last told or taken
  let show: Show = newShow(settled, shown.getState());
  let resting: ReturnType<typeof setTimeout> | undefined;
  let waits = false;
  let taking = false;

  const post = (): void => {
    waits = false;
    channel.post({ type: showType, kind: 'show', show });
    clearTimeout(resting);
    resting = setTimeout(() => {
      resting = undefined;
      if (waits) post();
    }, showPace);
  };
  const tell = (parts: Parameters<typeof write>[2]): void => {
    const written = write(show, id, parts);
    if (written === show) return;
    show = written;
    waits = true;
    if (resting === undefined) post();
  };
  const changed = (state: ReaderState): void => {
    if (taking) return;
    const link = linkOf(state, deck);
    if (link === undefined || link === settled) return;
    settled = link;
    tell({ link });
  };
  const shownChanged = (now: Shown): void => {
    if (!taking) tell(now);
  };
  const take = (told: Show): void => {
    const before = show;
    show = merged(show, told);
    if (show === before) return;
    taking = true;
    try {
      const later = shownKeys.filter(name => show[name] !== before[name]);
      if (later.length > 0) shown.setState(Object.fromEntries(later.map(name => [name, show[name].value])));
      if (show.link !== before.link) takeLink(show.link.value);
    } finally {
      taking = false;
    }
  };
  const takeLink = (link: string): void => {
    const state = store.getState();
    if (link !== settled) store.setState(viewOf(link, state));
    // what the state became is not written back, even where this window lacks something of it, such as a file of weights
    settled = linkOf(store.getState(), deck) ?? settled;
  };
  const hear = (message: unknown): void => {
    const told = readMessage(message, deck);
    if (told?.kind === 'show') take(told.show);
    else if (told?.kind === 'hello') answer();
    else if (told) come(told.link);
  };
  const answer = (): void => {
    show = claimed(show, id);
    post();
  };
  const come = (link: string): void => {
    if (isAt(link, deck)) {
      take(write(show, id, { link }));
      answer();
    } else {
      onLed?.();
      store.setState(viewOf(link, store.getState()));
    }
  };
  const ask = (): void => channel.post({ type: showType, kind: 'hello' });

  const unsubscribe = [store.subscribe(changed), shown.subscribe(shownChanged), channel.listen(hear)];
  if (isGoing) bid(channel, store.getState());
  else ask();
  return {
    ask,
    attend: isHere => {
      tell({ isLeft: !isHere });
      if (waits) post();
    },
    stop: () => {
      if (waits) post();
      clearTimeout(resting);
      for (const end of unsubscribe) end();
      channel.close();
    },
  };
}

/** Whether a link leads to a deck. */
function isAt(link: string, deck: string): boolean {
  return placeOf({ place: readLink(link).changes.place ?? '' }).deck === deck;
}

/** The link that is shared for a state: to the presenting room; undefined where the state is not at the deck. */
function linkOf(state: ReaderState, deck: string): string | undefined {
  const place = placeOf(state);
  if (!sharedRooms.includes(place.room) || place.deck !== deck) return undefined;
  return writeLink({ ...state, place: writePath({ ...place, room: 'present' }) });
}

/** What a state becomes by a shared link: all that it holds, in the window's own room. */
function viewOf(link: string, state: ReaderState): Partial<ReaderState> {
  const view = restoreLink(link, state.file);
  const told = readPath(view.place ?? '') ?? placeOf(state);
  const place = writePath({ ...told, room: placeOf(state).room });
  const moves = place !== state.place;
  // several steps may come as one: what was masked for one window is no more for the other
  const moment = momentOf(bounded({ ...state, ...view }));
  return {
    ...{ ...view, place, seen: moves ? moment : Math.max(state.seen, moment) },
    ...(moves && { guess: null }),
  };
}
