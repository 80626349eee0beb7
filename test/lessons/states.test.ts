// What a slide sets: the whole state, in beats that a click leads through.
import { describe, expect, it } from 'vitest';
import { beatsOf, stateAtBeat } from '../../src/lessons/beats.ts';
import { parseDeck } from '../../src/lessons/deck.ts';
import { formulaElements, readFormula } from '../../src/lessons/formula.ts';
import { glossary, termsIn } from '../../src/lessons/glossary.ts';
import { changesTo, linkedState, namedState, slideState } from '../../src/lessons/slideStates.ts';
import { scoresTable } from '../../src/lessons/tables.ts';
import type { Slide } from '../../src/lessons/tree.ts';
import { initialState, keys, schema } from '../../src/state/schema.ts';
import { cellOf } from '../../src/state/selectors.ts';
import { scores } from './slideNumbers.ts';

function deckOf(header: string, settings: string) {
  const deck = parseDeck(`deck: d\nstate: ${header}\n---\n${settings}\n# t`);
  const [slide] = deck.slides;
  if (!slide) throw new Error('no slide');
  return { deck, slide, state: slideState(deck, slide).state };
}

describe('the state of a slide', () => {
  it('is initial, then the deck’s, then the slide’s', () => {
    const { state } = deckOf('task=flipflop&unit=2&peepholes=1', 'state: t=3&peepholes=0');
    expect(state).toEqual({ ...initialState('flipflop'), unit: 1, t: 2 });
  });

  it('begins anew with another task’s text, place and weights, and keeps the cell', () => {
    const { state } = deckOf(
      'task=names&text=.ann.&t=4&unit=9&cell=gru&weights=seed',
      'state: task=flipflop',
    );
    expect(state).toEqual({ ...initialState('flipflop'), cell: 'gru', step: 'candidate' });
  });

  it('leaves nothing of what was there, but what is the reader’s own', () => {
    const { state } = deckOf('task=flipflop', 'state: t=3&embed=1&lang=en&theme=dark');
    const changes = changesTo(state);
    const linked = keys.filter(key => schema[key].kept === 'link' && key !== 'embed' && key !== 'lang');
    expect(Object.keys(changes)).toEqual(expect.arrayContaining(linked));
    for (const own of ['theme', 'embed', 'lang', 'file', 'misses']) expect(changes).not.toHaveProperty(own);
  });

  it('can be changed by a name or a link', () => {
    const { deck, slide, state } = deckOf(
      'task=flipflop',
      'state: t=3&unit=2\nstate open: clamps=forget_1_all_1&t=6',
    );
    expect(namedState(deck, slide, 'open').state).toEqual({ ...state, clamps: 'forget 1 all 1', t: 5 });
    expect(linkedState(deck, slide, { query: 'task=reber&t=4' }).state).toEqual({
      ...initialState('reber'),
      t: 3,
    });
  });

  it('tells what could not be read', () => {
    const { deck, slide } = deckOf('task=flipflop', 'state: t=3&t=4&candy=1');
    const [notice] = slideState(deck, slide).notices;
    const told = notice?.kind === 'unread' ? notice.items.map(({ key, reason }) => `${key} ${reason}`) : [];
    expect(told.sort()).toEqual(['candy unknown', 't repeated']);
  });
});

describe('the beats of a slide', () => {
  const beats = (settings: string): string =>
    beatsIn(deckOf('task=flipflop', settings))
      .map(({ t, step, isReveal }) => `${t + 1} ${step}${isReveal ? '!' : ''}`)
      .join(', ');
  const beatsIn = ({ slide, state }: { slide: Slide; state: ReturnType<typeof initialState> }) =>
    beatsOf(slide, state);

  it.each([
    ['state: t=3&step=cell', '3 cell'],
    ['state: t=3&step=cell\nsteps: forget-cell', '3 forget, 3 input, 3 candidate, 3 cell'],
    ['state: t=3&step=cell\nsteps: 2-4', '2 cell, 3 cell, 4 cell'],
    ['state: t=3&step=cell\nsteps: 8-12', '8 cell, 9 cell, 10 cell'],
    ['kind: predict\nstate: t=3&step=cell', '3 candidate, 3 cell!'],
    ['kind: predict\nstate: t=3&step=join', '2 hidden, 3 join!'],
    ['kind: predict\nstate: t=1&step=join', '1 join!'],
    ['kind: predict\nstate: t=3\nsteps: cell-hidden', '3 candidate, 3 cell!, 3 output, 3 hidden'],
  ])('%j are %s', (settings, expected) => expect(beats(settings)).toBe(expected));

  it('mask what a predict slide asks for until the beat that shows it', () => {
    const { slide, state } = deckOf('task=flipflop', 'kind: predict\nstate: t=3&step=cell');
    expect(stateAtBeat(slide, state)).toEqual({ ...state, step: 'candidate', predict: true });
    expect(stateAtBeat(slide, state, 1)).toEqual({ ...state, step: 'cell', predict: false });
    expect(stateAtBeat(slide, state, 7)).toEqual(stateAtBeat(slide, state, 1));
  });
});

describe('a formula', () => {
  const cell = cellOf(initialState('agreement'));
  const read = (text: string) => formulaElements(readFormula(text) ?? [], cell);

  it('is in the symbols of the cell, each with its node', () => {
    expect(read('c_t = f * c_{t-1}')).toEqual([
      expect.objectContaining({ tag: 'msub', node: 'c', role: 'state' }),
      { tag: 'mo', text: '=' },
      expect.objectContaining({ tag: 'mi', text: 'f', node: 'forget', role: 'forget' }),
      { tag: 'mo', text: '×' },
      expect.objectContaining({ tag: 'msub', node: 'cPrev' }),
    ]);
  });

  it('has functions, numbers and powers', () => {
    expect(read('\\sigma(0)^{20}').map(({ tag, text }) => text ?? tag)).toEqual(['σ', '(', '0', 'msup']);
    expect(read('tanh(x)')[0]).toEqual({ tag: 'mtext', text: 'tanh' });
  });

  it.each(['', '^2', 'ab', '\\frac{1}{2}', 'c_', 'c_{', 'a & b', 'x'.repeat(300)])('%j is none', text =>
    expect(readFormula(text)).toBeNull(),
  );
});

describe('the glossary', () => {
  it('has every form once, in the order of the alphabet', () => {
    const forms = glossary.flatMap(entry => entry.forms.map(form => form.toLowerCase()));
    expect(new Set(forms).size).toBe(forms.length);
    const names = glossary.map(({ forms: [name] }) => name.toLowerCase());
    expect(names).toEqual([...names].sort());
    for (const { meaning } of glossary) expect(meaning).toMatch(/^[A-Z][^.]*\.$/);
  });

  it('finds terms in words, the longer one first', () => {
    const found = termsIn('The forget gates shut; the gate of a Belt is delegated.');
    expect(found.map(({ entry, start, end }) => [entry.forms[0], start, end])).toEqual([
      ['forget gate', 4, 16],
      ['gate', 27, 31],
      ['belt', 37, 41],
    ]);
  });

  it('names only nodes of the LSTM', () => {
    const { nodes } = cellOf(initialState('agreement'));
    const ids = nodes.map(({ id }) => id);
    for (const { node } of glossary) if (node !== undefined) expect(ids).toContain(node);
  });
});

describe('the table of scores', () => {
  it('has a row a cell and a column a task, in the order asked for, and the rule at the end', () => {
    const { columns, rows } = scoresTable(scores, ['names', 'counting']);
    expect(columns).toEqual(['cell', 'Names, letter by letter', 'Counting']);
    expect(rows).toHaveLength(9);
    expect(rows.find(([name]) => name === 'GRU (reset after)')).toEqual(['GRU (reset after)', '2.972', '14']);
    expect(rows.at(-1)).toEqual(['rule', '3.166', '1']);
    expect(scoresTable(scores, []).columns).toHaveLength(9);
  });
});
