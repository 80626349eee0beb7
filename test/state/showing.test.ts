// Windows joined to one show: each drives, each follows, none repeats what it hears, and whoever comes later has it all.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { choiceOf } from '../../src/cells/catalog.ts';
import { chooseUnit, goTo, nextStep } from '../../src/state/actions.ts';
import { changeToggle } from '../../src/state/cellActions.ts';
import { takeFile } from '../../src/state/fileActions.ts';
import { writeLink } from '../../src/state/link.ts';
import { watchPredicting } from '../../src/state/predicting.ts';
import type { ReaderState } from '../../src/state/schema.ts';
import { sourceOf } from '../../src/state/selectors.ts';
import { createShownStore, joinShow, showPace } from '../../src/state/showing.ts';
import { toggledTimer } from '../../src/state/shown.ts';
import { act, createReaderStore } from '../../src/state/store.ts';
import { showType } from '../../src/state/sync.ts';
import { weightsFor } from '../models/weightCases.ts';
import { anyState, linkPart } from './arbitrary.ts';
import { network } from './network.ts';
import { opened } from './opening.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A window in a room, with its stores; `id` tells it from the others. */
function joined(
  net: ReturnType<typeof network>,
  id: string,
  room = 'present',
  opening: Partial<ReaderState> = {},
) {
  const store = createReaderStore({ place: `${room}/forget/1`, ...opening });
  const shown = createShownStore();
  const channel = net.open();
  const { ask, stop } = joinShow(store, shown, channel, { deck: 'forget', id });
  return { store, shown, channel, ask, stop };
}

/** Time for all that waits to be told, and its way to the others. */
function settle(net: ReturnType<typeof network>): void {
  vi.advanceTimersByTime(2 * showPace);
  net.deliver();
}

describe('two windows', () => {
  function two() {
    const net = network();
    const present = joined(net, 'a', 'present', { t: 5, step: 'forget' });
    const speaker = joined(net, 'b', 'speaker');
    settle(net);
    return { net, present, speaker };
  }

  it('agree from the start: the later one is at the place of the first, in its own room', () => {
    const { present, speaker } = two();
    expect(speaker.store.getState()).toMatchObject({ t: 5, step: 'forget', place: 'speaker/forget/1' });
    expect(present.store.getState()).toMatchObject({ t: 5, step: 'forget', place: 'present/forget/1' });
  });

  it('show in each what is done in the other', () => {
    const { net, present, speaker } = two();
    act(speaker.store, nextStep);
    act(speaker.store, chooseUnit, 3);
    settle(net);
    expect(linkPart(present.store.getState())).toEqual(linkPart(speaker.store.getState()));
    act(present.store, changeToggle, 'peepholes', true);
    present.store.setState({ place: 'present/forget/4.2' });
    settle(net);
    expect(speaker.store.getState()).toMatchObject({ peepholes: true, place: 'speaker/forget/4.2', unit: 3 });
  });

  it('share blank screen, pointer, votes and timer', () => {
    const { net, present, speaker } = two();
    speaker.shown.setState({
      blank: 'black',
      pointer: { x: 3, y: 4 },
      timer: toggledTimer({ spent: 5, since: null }, 9),
    });
    present.shown.setState({
      tallies: {
        'forget/3': [
          [1, 2],
          [0, null],
        ],
      },
    });
    settle(net);
    expect(present.shown.getState()).toEqual(speaker.shown.getState());
    expect(present.shown.getState()).toMatchObject({ blank: 'black', timer: { spent: 5, since: 9 } });
    expect(speaker.shown.getState().tallies).toEqual({
      'forget/3': [
        [1, 2],
        [0, null],
      ],
    });
  });

  it('have what the first showed before it joined, such as a time that runs', () => {
    const net = network();
    const shown = createShownStore();
    shown.setState({ timer: { spent: 0, since: 7 } });
    const first = createReaderStore({ place: 'present/forget/1' });
    joinShow(first, shown, net.open(), { deck: 'forget', id: 'a' });
    const speaker = joined(net, 'b', 'speaker');
    settle(net);
    expect(speaker.shown.getState().timer).toEqual({ spent: 0, since: 7 });
  });

  it('never repeat what they hear', () => {
    const { net, present } = two();
    const before = net.posted();
    act(present.store, nextStep);
    settle(net);
    settle(net);
    expect(net.posted()).toBe(before + 1);
  });

  it('do not tell what is each reader’s own', () => {
    const { net, present, speaker } = two();
    const before = net.posted();
    present.store.setState({ lit: 'forget', theme: 'dark', playing: true });
    settle(net);
    expect(net.posted()).toBe(before);
    expect(speaker.store.getState()).toMatchObject({ lit: null, theme: 'auto', playing: false });
  });

  it('tell a drag in few messages, and its end for certain', () => {
    const { net, present, speaker } = two();
    const before = net.posted();
    for (let x = 0; x < 100; x++) speaker.shown.setState({ pointer: { x, y: 0 } });
    settle(net);
    expect(net.posted() - before).toBeLessThanOrEqual(2);
    expect(present.shown.getState().pointer).toEqual({ x: 99, y: 0 });
  });

  it.each(['present', 'speaker'] as const)('lose nothing when %s is closed and opened again', which => {
    const { net, present, speaker } = two();
    const [closed, other] = which === 'present' ? [present, speaker] : [speaker, present];
    act(closed.store, nextStep);
    closed.shown.setState({ blank: 'white' });
    closed.stop();
    net.deliver();
    act(other.store, chooseUnit, 4);
    const again = joined(net, 'c', which);
    settle(net);
    expect(linkPart(again.store.getState())).toEqual(linkPart(other.store.getState()));
    expect(again.store.getState()).toMatchObject({ unit: 4, step: closed.store.getState().step });
    expect(again.shown.getState()).toEqual(other.shown.getState());
    act(again.store, chooseUnit, 1);
    settle(net);
    expect(other.store.getState().unit).toBe(1);
  });

  it('stay as they are whatever else is said', () => {
    const { net, present } = two();
    const stranger = net.open();
    const [before, posted] = [present.store.getState(), net.posted()];
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.record({ type: fc.constant(showType), kind: fc.string() })),
        message => {
          stranger.post(message);
          net.deliver();
        },
      ),
    );
    expect(present.store.getState()).toBe(before);
    expect(net.posted() - posted).toBe(100); // the stranger's own: nobody answered
  });

  it('follow each other while the outcome is masked, even where several steps come as one', () => {
    const { net, present, speaker } = two();
    present.store.setState({ place: 'present/forget/4', predict: true });
    settle(net);
    const ends = [watchPredicting(present.store), watchPredicting(speaker.store)];
    for (let n = 0; n < 3; n++) act(speaker.store, nextStep);
    settle(net);
    expect(present.store.getState().step).toBe('cell');
    expect(linkPart(present.store.getState())).toEqual(linkPart(speaker.store.getState()));
    for (const end of ends) end();
  });

  it('take what they can of a state that needs a file of weights, and do not write back what they lack', () => {
    const { net, present, speaker } = two();
    const before = net.posted();
    act(present.store, takeFile, opened(weightsFor(choiceOf('lstm'))).id);
    settle(net);
    settle(net);
    expect(speaker.store.getState().notices).toMatchObject([{ kind: 'fileMissing' }]);
    expect(sourceOf(present.store.getState())).toBe('file');
    expect(sourceOf(speaker.store.getState())).not.toBe('file');
    expect(net.posted()).toBe(before + 1);
  });

  it('part at a deck of its own', () => {
    const { net, present, speaker } = two();
    present.store.setState({ place: 'present/belt/2' });
    act(present.store, goTo, 0, 'join');
    settle(net);
    expect(speaker.store.getState()).toMatchObject({ t: 5, place: 'speaker/forget/1' });
  });
});

describe('a state', () => {
  it('of any kind arrives as it is', () =>
    fc.assert(
      fc.property(anyState, state => {
        const net = network();
        const [one, other] = [joined(net, 'a'), joined(net, 'b', 'speaker')];
        settle(net);
        one.store.setState({ ...state, place: 'present/forget/2' });
        settle(net);
        const isBorne = writeLink(one.store.getState()).length < 60_000;
        if (isBorne) expect(linkPart(other.store.getState())).toEqual(linkPart(one.store.getState()));
        one.stop();
        other.stop();
      }),
      { numRuns: 60 },
    ));

  it('that begins alike in two windows opened at once stays so, whoever is heard first', () => {
    for (const reverse of [false, true]) {
      const net = network();
      const windows = [joined(net, 'a', 'present', { t: 1 }), joined(net, 'b', 'present', { t: 2 })];
      if (reverse) net.underway.reverse();
      settle(net);
      settle(net);
      expect(new Set(windows.map(({ store }) => store.getState().t)).size).toBe(1);
      for (const { stop } of windows) stop();
    }
  });

  it('is the same in three windows once their last messages are there, in any order, twice or lost before', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ who: fc.nat(2), does: fc.nat(4), unit: fc.nat(7), pick: fc.nat() }), {
          maxLength: 40,
        }),
        doings => {
          const net = network();
          const windows = ['a', 'b', 'c'].map(id => joined(net, id));
          settle(net);
          for (const { who, does, unit, pick } of doings) {
            const { store, shown } = windows[who] ?? joined(net, 'd');
            const picked = net.underway[pick % Math.max(1, net.underway.length)];
            if (does === 0) act(store, chooseUnit, unit);
            else if (does === 1) shown.setState({ pointer: { x: unit, y: 0 } });
            else if (does === 2 && picked)
              net.arrive(picked); // and again later
            else if (does === 3) net.underway.splice(pick % Math.max(1, net.underway.length), 1);
            else vi.advanceTimersByTime(showPace);
          }
          settle(net);
          for (const { ask } of windows) ask(); // as a window does that comes back
          settle(net);
          const [first, ...others] = windows.map(({ store, shown }) => [
            linkPart(store.getState()),
            shown.getState(),
          ]);
          for (const other of others) expect(other).toEqual(first);
          for (const { stop } of windows) stop();
        },
      ),
      { numRuns: 60 },
    ));
});
