// Guessing before it is shown: how far the reader may go, what counts, and what is let go.
import { describe, expect, it } from 'vitest';
import { choiceOf } from '../../src/cells/catalog.ts';
import type { Question } from '../../src/readings/question.ts';
import * as actions from '../../src/state/actions.ts';
import { look } from '../../src/state/depthActions.ts';
import { askNext, guess, reveal } from '../../src/state/predictActions.ts';
import { momentOf, watchPredicting } from '../../src/state/predicting.ts';
import { type Action, act, createReaderStore, undo } from '../../src/state/store.ts';
import { compareWith, predictFirst, takeLens } from '../../src/state/viewActions.ts';

const text = 'set hold reset hold set';

/** A store at the second word's candidate, where c of the chosen unit is asked; its outcome is 0.25. */
function open() {
  const store = createReaderStore({
    task: 'flipflop',
    text,
    t: 1,
    step: 'candidate',
    unit: 1,
    predict: true,
  });
  const stop = watchPredicting(store);
  const please = <Given extends readonly unknown[]>(action: Action<Given>, ...given: Given): void =>
    act(store, action, ...given);
  const place = (): string => `${store.getState().t} ${store.getState().step}`;
  const guessed = (value: number): void => please(guess, asked, value, 0.25);
  return { store, stop, please, place, guessed, of: () => store.getState() };
}

const asked: Question = {
  node: 'c',
  t: 1,
  k: 4,
  unit: 1,
  isGate: false,
  isCarried: true,
  isHeld: false,
  range: [-2, 2],
  start: 0,
  before: undefined,
};

describe('a guess', () => {
  it('is kept within the axis, with how far off it is, and pauses', () => {
    const { guessed, of, please } = open();
    please(actions.play);
    guessed(5);
    expect(of()).toMatchObject({ playing: false, guess: { node: 'c', t: 1, value: 2, off: 1.75 } });
  });

  it('of what is held, of no number, of what is told, or without predicting is none', () => {
    const { store } = open();
    const state = store.getState();
    expect(guess(state, { ...asked, isHeld: true }, 0, 0)).toEqual({});
    expect(guess(state, asked, Number.NaN, 0)).toEqual({});
    expect(guess({ ...state, step: 'cell' }, asked, 0, 0)).toEqual({});
    expect(guess({ ...state, predict: false }, asked, 0, 0)).toEqual({});
  });

  it('counts once it is shown, by Reveal and by any other single step, and stays beside the truth', () => {
    for (const forward of [reveal, actions.nextStep]) {
      const { guessed, of, please, place } = open();
      guessed(0.5);
      expect(of().misses).toEqual([]);
      please(forward);
      expect(place()).toBe('1 cell');
      expect(of()).toMatchObject({ misses: [0.25], guess: { value: 0.5 } });
      please(askNext);
      expect(of().guess).toBeNull();
    }
  });

  it('counts as the last that was made, and not at all without one', () => {
    const { guessed, of, please } = open();
    guessed(0.5);
    guessed(0.375);
    please(reveal);
    please(reveal);
    expect(of()).toMatchObject({ misses: [0.125], guess: null });
  });

  it('that was not made leaves the score as it is, and what is shown is told', () => {
    const { of, please } = open();
    please(reveal, asked);
    expect(of()).toMatchObject({ misses: [], guess: { node: asked.node, value: null, off: null } });
    please(askNext);
    expect(of()).toMatchObject({ misses: [], guess: null });
  });

  it('of what was seen before does not count', () => {
    const { guessed, of, please, place } = open();
    guessed(0.5);
    please(reveal);
    please(actions.previousStep);
    guessed(0.25);
    please(reveal);
    expect(place()).toBe('1 cell');
    expect(of()).toMatchObject({ misses: [0.25], guess: { value: 0.25 } });
  });

  it('is let go with its unit and with its moment', () => {
    for (const away of [
      actions.previousStep,
      (state: ReturnType<ReturnType<typeof open>['of']>) => actions.chooseUnit(state, 0),
    ]) {
      const { guessed, of, please } = open();
      guessed(0.5);
      please(away);
      expect(of().guess).toBeNull();
    }
  });

  it('of the next word is kept while that is read', () => {
    const { of, please } = open();
    for (let k = 0; k < 3; k++) please(reveal);
    please(guess, { ...asked, node: 'forget', t: 2, k: 1, range: [0, 1] }, 0.5, 1);
    please(reveal);
    expect(of()).toMatchObject({ t: 2, step: 'join', misses: [], guess: { value: 0.5 } });
    please(reveal);
    expect(of()).toMatchObject({ step: 'forget', misses: [0.5] });
  });

  it('that is held against no number does not count', () => {
    const { of, please } = open();
    please(guess, asked, 0.5, Number.NaN);
    please(reveal);
    expect(of().misses).toEqual([]);
  });
});

describe('what was not seen', () => {
  it('is reached by no jump: each ends at the last moment seen', () => {
    const jumps: readonly Action<[]>[] = [
      actions.toEnd,
      actions.nextToken,
      state => actions.scrubTo(state, 4),
      state => actions.goToStep(state, 'hidden'),
      () => ({ t: 4, step: 'join' }),
    ];
    for (const jump of jumps) {
      const { please, place } = open();
      please(jump);
      expect(place()).toBe('1 candidate');
    }
  });

  it('begins after the furthest moment that was: back is free, and so is coming again', () => {
    const { please, place, of } = open();
    please(reveal);
    please(actions.toStart);
    expect(place()).toBe('0 join');
    please(actions.toEnd);
    expect(place()).toBe('1 cell');
    please(actions.previousToken);
    please(actions.goToStep, 'hidden');
    expect(place()).toBe('0 hidden');
    please(actions.nextToken);
    expect(place()).toBe('1 cell');
    expect(of().seen).toBe(momentOf(of()));
  });

  it('is all that follows the present, of another text and after undo', () => {
    const { store, please, place, of } = open();
    please(reveal);
    please(actions.toStart);
    please(actions.changeText, 'reset hold set hold');
    expect(of().seen).toBe(0);
    please(actions.toEnd);
    expect(place()).toBe('0 join');
    undo(store);
    expect(of().text).toBe(text);
    please(actions.toEnd);
    expect(place()).toBe('0 join');
  });

  it('begins anew at another slide', () => {
    const { store, of, place } = open();
    store.setState({ place: 'present/forget/4', t: 3, step: 'cell' });
    expect(place()).toBe('3 cell');
    expect(of().seen).toBe(momentOf(of()));
  });

  it('is free again without predicting, and once nobody watches', () => {
    const { please, place, stop, of } = open();
    please(predictFirst, false);
    please(actions.toEnd);
    expect(place()).toBe('4 hidden');
    please(predictFirst, true);
    please(actions.toStart);
    please(actions.toEnd);
    expect(of().seen).toBe(momentOf(of()));
    stop();
    please(actions.toStart);
    please(actions.scrubTo, 3);
    expect(of().t).toBe(3);
  });
});

describe('other ways to look', () => {
  it('and predicting exclude each other: the later one stays', () => {
    const state = createReaderStore({ lens: 'gradient', with: 'rnn', drill: 'sentence' }).getState();
    expect(predictFirst(state, true)).toMatchObject({ predict: true, lens: 'values', with: '', drill: '' });
    const predicting = { ...state, predict: true };
    expect(takeLens(predicting, 'lineage')).toMatchObject({ lens: 'lineage', predict: false });
    expect(compareWith(predicting, choiceOf('rnn'))).toMatchObject({ predict: false });
    expect(look(predicting, { level: 'layer', node: 'output' })).toEqual({});
  });
});

describe('who listens to the store', () => {
  it('never hears of a moment beyond what may be seen, not even one who listened first', () => {
    const store = createReaderStore({ task: 'flipflop', text, t: 1, step: 'candidate', predict: true });
    const heard: number[] = [];
    store.subscribe(state => heard.push(momentOf(state)));
    watchPredicting(store);
    const limit = momentOf(store.getState());
    for (const jump of [actions.toEnd, actions.nextToken]) act(store, jump);
    act(store, actions.scrubTo, 4);
    act(store, actions.goTo, 3, 'hidden');
    expect(Math.max(limit, ...heard)).toBe(limit);
  });

  it('is let alone again when it ends', () => {
    const { stop, store, of } = open();
    stop();
    act(store, actions.toEnd);
    expect(of()).toMatchObject({ t: 4 });
  });
});
