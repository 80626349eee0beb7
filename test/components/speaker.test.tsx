// The speaker's window as a speaker meets it: what it shows, what its keys and buttons do, and that the other window follows.
import { render, screen, act as settle, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StoreContext } from '../../components/app/store.ts';
import { keepDeck } from '../../components/learn/decks.ts';
import { enter } from '../../components/learn/entering.ts';
import { ChannelContext } from '../../components/present/channel.ts';
import { presenting } from '../../components/present/presenting.ts';
import { Speaker } from '../../components/speaker/Speaker.tsx';
import { readDeck } from '../../src/lessons/meaning.ts';
import { createShownStore, joinShow } from '../../src/state/showing.ts';
import { opening } from '../../src/state/shown.ts';
import { createReaderStore } from '../../src/state/store.ts';
import { network } from '../state/network.ts';

const deck = readDeck(`deck: A talk
state: task=flipflop&weights=seed&hidden=4&t=2
---
state: step=forget
steps: join-forget
# The gate
It falls.
Notes: Ask **first**: what is left?
---
kind: vote
# What is left?
- all
- * nothing
Notes: Vote twice.
---
state: step=hidden
# The end
Thanks.
`);

beforeEach(() => {
  localStorage.clear();
  presenting.setState(opening);
  keepDeck('talk', deck);
});

/** The speaker's window, and the presentation in another one. */
function open(channels = network(), isAlone = false) {
  const user = userEvent.setup();
  const store = createReaderStore();
  enter(store, deck, { room: 'speaker', deck: 'talk', slide: 0, beat: null });
  const there = createReaderStore();
  enter(there, deck, { room: 'present', deck: 'talk', slide: 0, beat: null });
  const shown = createShownStore();
  if (!isAlone) joinShow(there, shown, channels.open(), { deck: 'talk', id: 'there' });
  const { unmount } = render(
    <ChannelContext value={() => (isAlone ? null : channels.open())}>
      <StoreContext value={store}>
        <Speaker />
      </StoreContext>
    </ChannelContext>,
  );
  settle(() => channels.deliver());
  const arrives = (check: () => void): Promise<void> =>
    vi.waitFor(() => {
      settle(() => channels.deliver());
      check();
    });
  return { user, store, there, shown, arrives, unmount };
}

const now = () => screen.getByRole('region', { name: 'Now' });
const next = () => screen.getByRole('region', { name: 'Next' });
const notes = () => screen.getByRole('region', { name: 'Notes' });
const time = () => screen.getByRole('region', { name: 'Time' });
const button = (name: RegExp) => screen.getByRole('button', { name });

describe('the speaker’s window', () => {
  it('tells what is shown, what comes, the notes, the micro-step and the word', () => {
    open();
    expect(now()).toHaveTextContent('1 of 3 · The gate');
    expect(next()).toHaveTextContent('2 of 2 on this slide · forget');
    expect(next()).toHaveTextContent('then2 · What is left?');
    expect(within(notes()).getByText('first').closest('p')).toHaveTextContent('Ask first: what is left?');
    const steps = screen.getByRole('region', { name: 'Micro-steps' });
    expect(within(steps).getByRole('button', { current: 'step' })).toHaveTextContent('join');
    expect(steps).toHaveTextContent('word 2 of 10: hold');
    expect(steps).toHaveTextContent('unit in focus: unit 1');
  });

  it('leaves what is guessed in one change, so that no window shows the outcome on the way', async () => {
    const { user, store } = open();
    settle(() => {
      store.setState({ predict: true });
    });
    const told: (readonly [place: string, predict: boolean])[] = [];
    store.subscribe(({ place, predict }) => told.push([place, predict]));
    await user.keyboard('{PageDown}');
    expect(told).toEqual([['speaker/talk/1.2', false]]);
  });

  it('leads the presentation through the deck by PageDown and back by PageUp, beat by beat', async () => {
    const { user, there, shown, arrives } = open();
    await user.keyboard('{PageDown}');
    await arrives(() =>
      expect(there.getState()).toMatchObject({ place: 'present/talk/1.2', step: 'forget' }),
    );
    expect(next()).toHaveTextContent('2 · What is left?');
    await user.keyboard('{PageDown}');
    await arrives(() => expect(there.getState().place).toBe('present/talk/2'));
    expect(next()).toHaveTextContent('the answer, on this slide');
    await user.keyboard('{PageDown}');
    await arrives(() => expect(shown.getState().answered).toBe('talk/2'));
    await user.keyboard('{PageUp}{PageUp}');
    await arrives(() =>
      expect(there.getState()).toMatchObject({ place: 'present/talk/1.2', step: 'forget' }),
    );
    expect(shown.getState().answered).toBe('');
  });

  it('follows the presentation, and shows its end', async () => {
    const { there, store, arrives } = open();
    settle(() => enter(there, deck, { room: 'present', deck: 'talk', slide: 2, beat: null }));
    await arrives(() => expect(now()).toHaveTextContent('3 of 3 · The end'));
    expect(store.getState()).toMatchObject({ place: 'speaker/talk/3', step: 'hidden' });
    expect(next()).toHaveTextContent('the end');
    expect(button(/^Next/)).toHaveAttribute('aria-disabled', 'true');
    expect(notes()).toHaveTextContent('No notes for this slide.');
  });

  it('steps the figure freely, restores the slide, blanks the screen and points', async () => {
    const { user, there, shown, arrives } = open();
    await user.keyboard('nnn');
    await arrives(() =>
      expect(there.getState()).toMatchObject({ step: 'candidate', place: 'present/talk/1' }),
    );
    await user.click(button(/^Step back/));
    await arrives(() => expect(there.getState().step).toBe('input'));
    await user.click(button(/^Restore slide/));
    await arrives(() => expect(there.getState().step).toBe('join'));
    await user.click(button(/^Black/));
    await arrives(() => expect(shown.getState().blank).toBe('black'));
    expect(screen.getByText('The audience sees a black screen.')).toBeVisible();
    expect(button(/^Black/)).toHaveAttribute('aria-pressed', 'true');
    await user.keyboard('{PageDown}');
    await arrives(() => expect(shown.getState().blank).toBeNull());
    expect(there.getState().place).toBe('present/talk/1');
    await user.keyboard('l');
    await arrives(() => expect(shown.getState().isPointing).toBe(true));
  });

  it('keeps the keys for the deck in a field of a number too, all but its digits', async () => {
    const { user, store } = open();
    const field = screen.getByRole('textbox', { name: 'Minutes planned' });
    await user.click(field);
    await user.keyboard('b');
    expect(presenting.getState().blank).toBe('black');
    await user.keyboard('.5{PageDown}');
    expect(presenting.getState().blank).toBeNull();
    expect(field).toHaveValue('205');
    expect(store.getState().place).toBe('speaker/talk/1.2');
  });

  it('marks what is right of the next slide’s answers, and only there', async () => {
    const { user, arrives } = open();
    await user.keyboard('{PageDown}');
    await arrives(() => expect(next()).toHaveTextContent('2 · What is left?'));
    const marked = () => next().querySelectorAll('[data-marked]');
    await arrives(() => expect(marked()).toHaveLength(1));
    expect(marked()[0]).toHaveTextContent('nothing');
    await user.keyboard('{PageDown}');
    await arrives(() => expect(now()).toHaveTextContent('2 of 3 · What is left?'));
    expect(now().querySelectorAll('[data-marked], [data-verdict]')).toHaveLength(0);
  });

  it('minds that single letters were switched off', async () => {
    localStorage.setItem('lstm-explainer.letters', 'off');
    const { user, store } = open();
    await user.keyboard('bn+{PageDown}');
    expect(presenting.getState().blank).toBeNull();
    expect(store.getState()).toMatchObject({ place: 'speaker/talk/1.2', step: 'forget' });
  });

  it('tells in words how the talk stands against the minutes typed, which the device keeps', async () => {
    const { user, unmount } = open();
    expect(time()).toHaveTextContent('Start the time when you begin.');
    const field = screen.getByRole('textbox', { name: 'Minutes planned' });
    await user.clear(field);
    await user.type(field, '30');
    settle(() => presenting.setState({ timer: { spent: 760_000, since: null } }));
    expect(screen.getByRole('timer')).toHaveTextContent('12:40');
    expect(time()).toHaveTextContent('2:40 behind: slide 1 was to end at 10:00');
    await user.click(button(/^Reset/));
    expect(screen.getByRole('timer')).toHaveTextContent('0:00');
    unmount();
    open();
    expect(screen.getByRole('textbox', { name: 'Minutes planned' })).toHaveValue('30');
  });

  it('shares its time', async () => {
    const { user, shown, arrives } = open();
    await user.click(button(/^Start/));
    await arrives(() => expect(shown.getState().timer.since).not.toBeNull());
    await user.click(button(/^Pause/));
    await arrives(() => expect(shown.getState().timer.since).toBeNull());
  });

  it('has notes as large as they were made, the next time too', async () => {
    const { user, unmount } = open();
    expect(notes()).toHaveStyle({ fontSize: '20px' });
    await user.click(button(/^Larger notes/));
    await user.keyboard('+');
    expect(notes()).toHaveStyle({ fontSize: '28px' });
    unmount();
    open();
    expect(notes()).toHaveStyle({ fontSize: '28px' });
    await user.keyboard('----------');
    expect(notes()).toHaveStyle({ fontSize: '14px' });
  });

  it('lists the slides, and goes to the one that is typed', async () => {
    const { user, store } = open();
    await user.keyboard('o');
    await user.type(screen.getByRole('textbox', { name: 'Slide number' }), '3{Enter}');
    expect(store.getState().place).toBe('speaker/talk/3');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('works alone where the browser lets no windows talk', async () => {
    const { user, store } = open(network(), true);
    await user.keyboard('{PageDown}');
    expect(store.getState().place).toBe('speaker/talk/1.2');
  });
});
