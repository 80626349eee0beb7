// The line that sets a slide to what the figure shows: read again it is the same state, whatever the header says.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeck } from '../../src/lessons/meaning.ts';
import { slideState } from '../../src/lessons/slideStates.ts';
import { slideAt, stateEdit, stateQuery } from '../../src/lessons/stateLine.ts';
import { bounded } from '../../src/state/bounds.ts';
import { writeLink } from '../../src/state/link.ts';
import { initialState, type ReaderState } from '../../src/state/schema.ts';
import { anyState } from '../state/arbitrary.ts';

const template = readFileSync('public/decks/template.md', 'utf8');
const deckWith = (query: string) => ({ state: { query, line: 1 } });
const shownBy = (header: string, query: string): ReaderState =>
  slideState(deckWith(header), { state: { query, line: 1 } }).state;

describe('the keys of a state', () => {
  it('are those of its link, without what is initial', () => {
    expect(stateQuery(deckWith(''), initialState())).toBe('');
    expect(stateQuery(deckWith(''), bounded({ ...initialState(), t: 1, unit: 2 }))).toBe('t=2&unit=3');
  });

  it('leave out what the header says, and contradict it where the figure does', () => {
    const flipflop = bounded({ ...initialState('flipflop'), t: 4, step: 'forget' });
    expect(stateQuery(deckWith('task=flipflop'), flipflop)).toBe('t=5&step=forget');
    expect(stateQuery(deckWith('task=flipflop'), initialState())).toBe('task=agreement');
    expect(stateQuery(deckWith('peepholes=1'), initialState())).toBe('peepholes=0');
  });

  it('tell nothing of the page: no place, no frame, no hidden controls, no theme', () => {
    const state: ReaderState = {
      ...initialState(),
      ...{ place: 'edit/own', embed: true, hide: 'share', theme: 'dark', predict: true, view: 'code' },
    };
    expect(stateQuery(deckWith(''), state)).toBe('');
  });

  it('show the same state again, whichever header they stand under', () => {
    const headers = ['', 'task=flipflop', 'cell=gru&t=3', 'task=flipflop&text=set_hold&unit=2', 'hidden=3'];
    fc.assert(
      fc.property(anyState, fc.constantFrom(...headers), (any, header) => {
        const state = shownBy('', stateQuery(deckWith(''), bounded({ ...any, file: null })));
        const again = shownBy(header, stateQuery(deckWith(header), state));
        expect(writeLink(again)).toBe(writeLink(state));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the line', () => {
  const insert = (text: string, k: number, query: string): string => {
    const slide = readDeck(text).slides[k];
    if (!slide) throw new Error(`no slide ${k}`);
    const { from, to, put } = stateEdit(text, slide, query);
    return text.slice(0, from) + put + text.slice(to);
  };

  it('takes the place of the slide’s own, and nothing else changes', () => {
    const after = insert(template, 1, 't=5');
    expect(after.split('\n').filter((line, k) => line !== template.split('\n')[k])).toEqual(['state: t=5']);
    expect(readDeck(after).slides[1]?.state.query).toBe('t=5');
    expect(readDeck(after).slides.flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('stands first in a slide that has none, also in a text of one line', () => {
    expect(insert('deck: d\n---\n\n# a\nb', 0, 't=5')).toBe('deck: d\n---\n\nstate: t=5\n# a\nb');
    expect(insert('# a', 0, 't=5')).toBe('state: t=5\n# a');
  });

  it('leaves further states of the slide alone', () => {
    const text = 'deck: d\n---\nstate open: t=2\n# a';
    expect(insert(text, 0, 't=5')).toBe('deck: d\n---\nstate: t=5\nstate open: t=2\n# a');
  });
});

it('the slide of a line is the last that has begun there, the first one in the header', () => {
  const deck = readDeck('deck: d\n---\n# a\n\n---\n# b');
  expect([1, 2, 3, 4, 5, 6, 99].map(line => slideAt(deck, line))).toEqual([0, 0, 0, 0, 0, 1, 1]);
});
