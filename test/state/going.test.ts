// Going elsewhere with a show: to another deck the other windows come along, and what was left is told and taken up again.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseUnit, nextStep } from '../../src/state/actions.ts';
import type { ReaderState } from '../../src/state/schema.ts';
import { bid, createShownStore, type Joining, joinShow, showPace } from '../../src/state/showing.ts';
import { act, createReaderStore } from '../../src/state/store.ts';
import { readMessage, showType } from '../../src/state/sync.ts';
import { network } from './network.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Net = ReturnType<typeof network>;

function joined(net: Net, joining: Joining, opening: Partial<ReaderState>) {
  const store = createReaderStore(opening);
  const shown = createShownStore();
  return { store, shown, ...joinShow(store, shown, net.open(), joining) };
}

function settle(net: Net): void {
  vi.advanceTimersByTime(2 * showPace);
  net.deliver();
}

function two(net: Net) {
  const room = joined(net, { deck: 'forget', id: 'a' }, { place: 'present/forget/2', t: 3 });
  const onLed = vi.fn();
  const speaker = joined(net, { deck: 'forget', id: 'b', onLed }, { place: 'speaker/forget/2', t: 3 });
  settle(net);
  return { room, speaker, onLed };
}

describe('a window that goes to another deck', () => {
  it('is followed there by those at the old one, each in its own room', () => {
    const net = network();
    const { room, speaker, onLed } = two(net);
    room.store.setState({ place: 'present/belt/3.2', t: 1, peepholes: true });
    room.stop();
    const channel = net.open();
    bid(channel, room.store.getState());
    channel.close();
    settle(net);
    expect(speaker.store.getState()).toMatchObject({ place: 'speaker/belt/3.2', t: 1, peepholes: true });
    expect(onLed).toHaveBeenCalledOnce();
  });

  it('has those who are at the new one come to where it went', () => {
    const net = network();
    const there = joined(net, { deck: 'belt', id: 'c' }, { place: 'speaker/belt/7' });
    act(there.store, chooseUnit, 2);
    settle(net);
    const room = joined(net, { deck: 'belt', id: 'a', isGoing: true }, { place: 'present/belt/3', t: 1 });
    settle(net);
    expect(there.store.getState()).toMatchObject({ place: 'speaker/belt/3', t: 1 });
    expect(room.store.getState().place).toBe('present/belt/3');
    act(there.store, nextStep);
    settle(net);
    expect(room.store.getState().step).toBe(there.store.getState().step);
  });

  it('says nothing where it presents no more', () => {
    const net = network();
    const { room, speaker } = two(net);
    room.store.setState({ place: 'learn/belt/1' });
    bid(net.open(), room.store.getState());
    settle(net);
    expect(speaker.store.getState().place).toBe('speaker/forget/2');
  });
});

describe('a presentation that is left', () => {
  it('is known to be so, and goes on where its window is when it comes back, with the votes of the others', () => {
    const net = network();
    const { room, speaker } = two(net);
    room.attend(false);
    room.stop();
    net.deliver();
    expect(speaker.shown.getState().isLeft).toBe(true);
    act(speaker.store, chooseUnit, 4);
    speaker.shown.setState({ tallies: { 'forget/3': [[7], [null]] } });
    settle(net);
    const back = joined(net, { deck: 'forget', id: 'd', isGoing: true }, { place: 'present/forget/6', t: 2 });
    settle(net);
    expect(speaker.store.getState()).toMatchObject({ place: 'speaker/forget/6', t: 2 });
    expect(back.shown.getState().tallies).toEqual({ 'forget/3': [[7], [null]] });
    back.attend(true);
    settle(net);
    expect(speaker.shown.getState().isLeft).toBe(false);
  });
});

describe('a bid', () => {
  it.each([
    ['to any deck', '#/present/belt/3?v=1&t=2', true],
    ['to no deck', '#/present?v=1&t=2', false],
    ['to another room', '#/learn/belt/3?v=1&t=2', false],
    ['with an unknown key', '#/present/belt/3?v=1&constructor=2', false],
    ['that is no text', 3, false],
  ])('%s is heard: %s, %s', (_, link, isHeard) => {
    const told = { type: showType, kind: 'come', link };
    expect(readMessage(told, 'forget')).toEqual(isHeard ? told : undefined);
  });
});
