// What the reader can do, action by action, without a store.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as actions from '../../src/state/actions.ts';
import { bounded } from '../../src/state/bounds.ts';
import type { Notice } from '../../src/state/notices.ts';
import { initialState, type ReaderState } from '../../src/state/schema.ts';
import { isAtEnd, isAtStart, stepsOf, tokensOf } from '../../src/state/selectors.ts';
import { mostWords } from '../../src/state/text.ts';
import { trainedTasks as tasks } from '../../src/tasks/catalog.ts';
import { anyState } from './arbitrary.ts';

const three: ReaderState = {
  ...initialState('flipflop'),
  text: 'set hold reset',
  t: 1,
  step: 'cell',
  unit: 1,
  playing: true,
};
const none: ReaderState = { ...three, text: '', t: 0 };
const start = { t: 0, step: 'join' };
const end = { t: 2, step: 'hidden' };

describe('stepping', () => {
  it('goes on within a word, and from its last step to the first of the next', () => {
    expect(actions.nextStep(three)).toEqual({ step: 'output', marked: '' });
    expect(actions.nextStep({ ...three, step: 'hidden' })).toEqual({ t: 2, step: 'join', marked: '' });
  });

  it('stays at the very end and stops playing', () => {
    expect(actions.nextStep({ ...three, ...end })).toEqual({ playing: false });
    expect(actions.nextStep(none)).toEqual({ playing: false });
  });

  it('goes back within a word, and from its first step to the last of the word before', () => {
    expect(actions.previousStep(three)).toEqual({ step: 'candidate', playing: false, marked: '' });
    expect(actions.previousStep({ ...three, step: 'join' })).toEqual({
      marked: '',
      t: 0,
      step: 'hidden',
      playing: false,
    });
    expect(actions.previousStep({ ...three, ...start })).toEqual({ playing: false });
  });

  it('back undoes stepping on, anywhere but at the end', () =>
    fc.assert(
      fc.property(anyState, state => {
        fc.pre(!isAtEnd(state));
        const next = { ...state, ...actions.nextStep(state) };
        expect({ ...next, ...actions.previousStep(next) }).toEqual(state);
      }),
    ));

  it('visits every step of every word on the way from start to end', () => {
    const visited: string[] = [];
    let state: ReaderState = { ...three, ...actions.toStart(three), playing: true };
    for (; state.playing; state = { ...state, ...actions.nextStep(state) })
      visited.push(`${state.t} ${state.step}`);
    expect(visited).toEqual([0, 1, 2].flatMap(t => stepsOf(three).map(step => `${t} ${step}`)));
  });
});

describe('going somewhere', () => {
  it('by words keeps the step and stays at the first and last word', () => {
    expect(actions.nextToken(three)).toEqual({ t: 2 });
    expect(actions.nextToken({ ...three, t: 2 })).toEqual({ t: 2 });
    expect(actions.previousToken(three)).toEqual({ t: 0, playing: false });
    expect(actions.previousToken({ ...three, t: 0 })).toEqual({ t: 0, playing: false });
  });

  it('to start and end reaches the first and the very last step', () => {
    expect(actions.toStart(three)).toEqual({ ...start, playing: false, marked: '' });
    expect(actions.toEnd(three)).toEqual({ ...end, playing: false, marked: '' });
    expect(actions.toEnd(none)).toEqual({ t: 0, step: 'hidden', playing: false, marked: '' });
  });

  it('reaches the nearest there is', () => {
    expect(actions.goTo(three, 0, 'input')).toEqual({ t: 0, step: 'input', playing: false, marked: '' });
    expect(actions.goTo(three, 99, 'blend')).toEqual({ t: 2, step: 'cell', playing: false, marked: '' });
    expect(actions.goToStep(three, 'forget')).toEqual({ step: 'forget', playing: false, marked: '' });
    expect(actions.scrubTo(three, 0.7)).toEqual({ t: 1, playing: false });
    expect(actions.scrubTo(three, -3)).toEqual({ t: 0, playing: false });
    expect(actions.scrubTo(three, Number.NaN)).toEqual({ t: 0, playing: false });
  });
});

describe('playing', () => {
  const paused = { ...three, playing: false };

  it('goes on from here, and from the very end again from the start', () => {
    expect(actions.play(paused)).toEqual({ playing: true });
    expect(actions.play({ ...paused, ...end })).toEqual({ ...start, playing: true, marked: '' });
  });

  it('does not begin without a word', () => expect(actions.play(none)).toEqual({ playing: false }));

  it('pauses, and changes over', () => {
    expect(actions.pause()).toEqual({ playing: false });
    expect(actions.togglePlaying(three)).toEqual({ playing: false });
    expect(actions.togglePlaying(paused)).toEqual({ playing: true });
  });
});

describe('choosing', () => {
  it('a unit stays within the cell', () => {
    expect(actions.chooseUnit(three, 2)).toEqual({ unit: 2 });
    expect(actions.chooseUnit(three, 9)).toEqual({ unit: 3 });
    expect(actions.moveUnit(three, 1)).toEqual({ unit: 2 });
    expect(actions.moveUnit({ ...three, unit: 0 }, -1)).toEqual({ unit: 0 });
  });

  it('speed, theme, light, table and vocabulary changes that alone', () => {
    expect(actions.setSpeed(three, 2)).toEqual({ speed: 2 });
    expect(actions.setTheme(three, 'dark')).toEqual({ theme: 'dark' });
    expect(actions.light(three, 'forget')).toEqual({ lit: 'forget' });
    expect(actions.openTable(three, 'strip')).toEqual({ table: 'strip' });
    expect(actions.openVocabulary(three, true)).toEqual({ vocabulary: true });
  });

  it('a task opens it at its telling moment, whatever was before', () => {
    const changes = actions.changeTask({ ...three, lit: 'forget' }, 'agreement');
    const { model, text, hidden, t, step, unit } = initialState('agreement');
    expect(changes).toEqual({
      ...{ task: 'agreement', model, text, hidden, weights: null, t, step, unit },
      ...{ playing: false, lit: null, edits: '', clamps: '', from: null, to: null },
      ...{ drill: '', of: null, withtext: '', guess: null, marked: '' },
    });
  });
});

describe('editing the text', () => {
  it('keeps the time step if the text is long enough, else goes to its end', () => {
    expect(actions.changeText(three, '  set   set ')).toMatchObject({
      text: 'set set',
      t: 1,
      playing: false,
    });
    expect(actions.changeText({ ...three, t: 2 }, 'set')).toMatchObject({
      text: 'set',
      t: 0,
      playing: false,
    });
    expect(actions.changeText(three, ' ')).toMatchObject({ text: '', t: 0, playing: false });
    expect(actions.changeText({ ...three, from: 1, to: 2 }, 'set set')).toMatchObject({ from: 1, to: 1 });
  });

  it('takes marks off known words, and keeps those that are words themselves', () => {
    const state = initialState('agreement');
    const typed = 'Anna left. “The boys, they were teapots.”';
    expect(actions.changeText(state, typed)).toMatchObject({
      text: 'Anna left . The boys they were teapots.”',
    });
  });

  it('keeps words that the task does not know', () => {
    expect(actions.changeText(three, 'set Teapot')).toMatchObject({ text: 'set Teapot' });
  });

  it('tells when it had to be cut, until it need not', () => {
    const changes = actions.changeText(three, 'hold '.repeat(mostWords + 1));
    expect(changes.notices).toMatchObject([{ kind: 'shortened', words: mostWords }]);
    const cut = { ...three, ...changes };
    expect(tokensOf(cut)).toHaveLength(mostWords);
    expect(actions.addWord(cut, 'set').notices).toHaveLength(1);
    expect(actions.removeWord(cut, 0).notices).toEqual([]);
  });

  it('replaces a word by one or several, and keeps the present word', () => {
    expect(actions.replaceWord(three, 1, 'set')).toMatchObject({ text: 'set set reset', t: 1 });
    expect(actions.replaceWord(three, 0, 'hold hold')).toMatchObject({ text: 'hold hold hold reset', t: 2 });
    expect(actions.replaceWord(three, 2, 'hold hold')).toMatchObject({ text: 'set hold hold hold', t: 1 });
  });

  it('adds and removes words, and keeps the present word', () => {
    expect(actions.addWord(three, 'set')).toMatchObject({ text: 'set hold reset set', t: 1 });
    expect(actions.addWord(none, 'set')).toMatchObject({ text: 'set', t: 0 });
    expect(actions.removeWord(three, 0)).toMatchObject({ text: 'hold reset', t: 0 });
    expect(actions.removeWord(three, 1)).toMatchObject({ text: 'set reset', t: 1 });
    expect(actions.removeWord({ ...three, text: 'set', t: 0 }, 0)).toMatchObject({ text: '', t: 0 });
  });

  it.each([-1, 3, 0.5, Number.NaN])('does nothing at word %s, which is not there', index => {
    expect(actions.replaceWord(three, index, 'set')).toEqual({});
    expect(actions.removeWord(three, index)).toEqual({});
  });
});

describe('notices', () => {
  it('come and go one by one', () => {
    const one: Notice = { kind: 'newer', version: 2 };
    const other: Notice = { kind: 'place', place: 'lab', later: true };
    const told = { ...three, ...actions.notify({ ...three, notices: [one] }, other) };
    expect(told.notices).toEqual([one, other]);
    expect(actions.dismissNotice(told, one)).toEqual({ notices: [other] });
    expect(actions.dismissNotice(told, { ...one })).toEqual({ notices: told.notices });
  });
});

describe('any action on any state', () => {
  const doings: Readonly<
    Record<string, (state: ReaderState, k: number, text: string) => Partial<ReaderState>>
  > = {
    nextStep: actions.nextStep,
    previousStep: actions.previousStep,
    nextToken: actions.nextToken,
    previousToken: actions.previousToken,
    toStart: actions.toStart,
    toEnd: actions.toEnd,
    play: actions.play,
    scrubTo: actions.scrubTo,
    goTo: actions.goTo,
    chooseUnit: actions.chooseUnit,
    moveUnit: actions.moveUnit,
    changeText: (state, _, text) => actions.changeText(state, text),
    replaceWord: actions.replaceWord,
    addWord: (state, _, text) => actions.addWord(state, text),
    removeWord: (state, k) => actions.removeWord(state, k),
  };

  it.each(Object.entries(doings))('%s gives a state that exists', (_, doing) =>
    fc.assert(
      fc.property(
        anyState,
        fc.integer({ min: -3, max: 250 }),
        fc.string({ unit: 'binary' }),
        (state, k, text) => {
          const next = { ...state, ...doing(state, k, text) };
          expect(bounded(next)).toBe(next);
        },
      ),
      { numRuns: 30 },
    ),
  );

  it('is at the start and at the end at once only without words', () => {
    expect(isAtStart({ ...none, step: 'join' }) && isAtEnd(none)).toBe(true);
    expect(isAtStart(three) || isAtEnd(three)).toBe(false);
  });
});

describe('a model that is not on the shelf', () => {
  it('gives way to the first one, and the reader is told', () => {
    const changes = actions.takeFirstModel({ ...initialState(), model: 99 });
    expect(changes.model).toBe(1);
    expect(changes.notices).toEqual([
      { kind: 'unread', items: [{ key: 'model', value: '99', reason: 'nearest', used: '1' }], more: 0 },
    ]);
  });
});

describe('an example', () => {
  it('begins at its first step, and the opening text at its telling moment', () => {
    const [opening, other] = tasks.agreement.texts;
    const state = { ...initialState(), t: 7, step: 'hidden' };
    expect(actions.takeExample(state, other ?? '')).toMatchObject({ text: other, t: 0, step: 'join' });
    expect(actions.takeExample(state, opening)).toMatchObject({
      t: tasks.agreement.opens.t,
      step: tasks.agreement.opens.step,
    });
  });
});

describe('a run from one word to another', () => {
  const words = { ...initialState(), text: 'anna left when tom left', from: 1, to: 2 };
  const playOut = (state: ReaderState, most: number): ReaderState[] => {
    const seen = [{ ...state, ...actions.play(state) }];
    for (let k = 0; k < most && seen.at(-1)?.playing; k++) {
      const last = seen.at(-1) ?? state;
      seen.push({ ...last, ...actions.nextStep(last) });
    }
    return seen;
  };

  it.each([0, 4])('begins at its first step from outside it (word %i), and stops at its last', t => {
    const seen = playOut({ ...words, t }, 100);
    expect(seen[0]).toMatchObject({ t: 1, step: 'join' });
    expect(seen.at(-1)).toMatchObject({ t: 2, step: 'hidden', playing: false });
    expect(seen).toHaveLength(15);
  });

  it('goes on from within', () => {
    expect(playOut({ ...words, t: 2, step: 'cell' }, 0)[0]).toMatchObject({ t: 2, step: 'cell' });
  });

  it('begins again where it loops, as long as it plays', () => {
    const seen = playOut({ ...words, t: 2, step: 'output', loop: true }, 16);
    expect(seen[2]).toMatchObject({ t: 1, step: 'join', playing: true });
    expect(seen.at(-1)).toMatchObject({ playing: true });
    const paused = { ...words, t: 2, step: 'hidden', loop: true };
    expect(actions.nextStep(paused)).toMatchObject({ t: 3, step: 'join' });
  });

  it('is all of the text where nothing is said', () => {
    const all = { ...words, from: null, to: null, t: 4, step: 'hidden' };
    expect(playOut(all, 100).at(-1)).toMatchObject({ t: 4, step: 'hidden', playing: false });
    expect(playOut(all, 100)).toHaveLength(36);
  });
});
