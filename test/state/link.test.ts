// Links: any state survives the way there and back, any text can be read, and what was not read is told.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounded } from '../../src/state/bounds.ts';
import { mostLinkCharacters, readLink, restoreLink, writeLink } from '../../src/state/link.ts';
import { linkOrder } from '../../src/state/linkorder.ts';
import type { Unread } from '../../src/state/notices.ts';
import { initialState, type ReaderState } from '../../src/state/schema.ts';
import { themes } from '../../src/state/settings.ts';
import { mostWords } from '../../src/state/text.ts';
import { mostCharacters } from '../../src/tasks/task.ts';
import { anyState, linkPart } from './arbitrary.ts';

const opened = (hash: string): ReaderState => bounded({ ...initialState(), ...restoreLink(hash) });
const unread = (hash: string): readonly Unread[] =>
  readLink(hash).notices.flatMap(notice => (notice.kind === 'unread' ? notice.items : []));

describe('writing a link', () => {
  it('leaves initial values out', () => {
    expect(writeLink(initialState())).toBe('#/explore?v=1');
    expect(writeLink(initialState('flipflop'))).toBe('#/explore?v=1&task=flipflop');
  });

  it('counts from 1 and keeps the order of the keys', () => {
    const state = {
      ...initialState('flipflop'),
      speed: 0.5,
      unit: 2,
      step: 'forget',
      t: 1,
      text: 'anna left',
    } as const;
    expect(writeLink({ ...state, model: 2 })).toBe(
      '#/explore?v=1&task=flipflop&model=2&text=anna_left&t=2&step=forget&unit=3&speed=0.5',
    );
  });

  it('encodes every character that mail, chat or a forum might change', () => {
    const text = "it's a_b (c) ~d! *e* f, g. +h 50% é🙂";
    const link = writeLink({ ...initialState(), text });
    expect(link).toContain('text=it%27s_a%5Fb_%28c%29_%7Ed%21_%2Ae%2A_f,_g._%2Bh_50%25_%C3%A9%F0%9F%99%82');
    expect(opened(link).text).toBe(text);
  });

  it('never ends with a sign that mail or chat would leave out', () => {
    const link = writeLink({ ...initialState(), text: 'anna left when tom left .' });
    expect(link).toBe('#/explore?v=1&text=anna_left_when_tom_left_%2E');
    expect(opened(link).text).toBe('anna left when tom left .');
    expect(opened(writeLink({ ...initialState(), text: '' })).text).toBe('');
    const letters = writeLink({ ...initialState('text'), text: 'a b_ ' });
    expect(letters).toBe('#/explore?v=1&task=text&text=a_b%5F%20');
    expect(opened(letters).text).toBe('a b_ ');
  });

  it('parts the steps of numbers as the state does', () => {
    const text = '0.31,1_-0.5,0_x,1';
    const link = writeLink({ ...initialState('numbers'), text });
    expect(link).toBe(`#/explore?v=1&task=numbers&input=${text}`);
    expect(opened(link).text).toBe(text);
    expect(readLink(link).notices).toEqual([]);
    expect(opened('#/explore?v=1&task=numbers&input=0.31,%201%20%E2%88%920.5,0').text).toBe('0.31,1_-0.5,0');
  });

  it('leaves the theme to the device', () => {
    for (const theme of themes) {
      const state: ReaderState = { ...initialState(), theme };
      expect(writeLink(state)).toBe('#/explore?v=1');
    }
  });
});

describe('any state', () => {
  it('comes back from its link, with nothing lost', () =>
    fc.assert(
      fc.property(anyState, state => {
        const link = writeLink(state);
        expect(linkPart(opened(link))).toEqual(linkPart(state));
        expect(readLink(link).notices.filter(({ kind }) => kind !== 'aside')).toEqual([]);
        expect(writeLink(opened(link))).toBe(link);
        expect(link).toMatch(/^#\/explore\?v=1(&[a-z]+=([A-Za-z0-9\-_.,]|%[0-9A-F]{2})*)*$/);
      }),
    ));

  it('fits into a link, even with the longest text', () => {
    const text = Array<string>(mostWords).fill('…'.repeat(mostCharacters)).join(' ');
    expect(writeLink({ ...initialState(), text }).length).toBeLessThan(mostLinkCharacters);
  });
});

describe('reading a link', () => {
  it.each(['', '#', '#/', '#/explore', '#/explore?', '#/explore?v=1', '#explore?v=1&&', '#/explore/'])(
    'opens %j at the initial values, with nothing to tell',
    hash => {
      expect(readLink(hash).notices).toEqual([]);
      expect(opened(hash)).toEqual(initialState());
    },
  );

  it.each(['anna_left', 'anna%20left', 'anna+left', 'anna left', '_anna__left_', 'anna%09left'])(
    'takes %s as words',
    text => expect(opened(`#/explore?v=1&text=${text}`).text).toBe('anna left'),
  );

  it('lets a link override the theme', () => {
    expect(readLink('#/explore?v=1&theme=dark')).toEqual({ changes: { theme: 'dark' }, notices: [] });
  });

  it('starts t, step and unit from the task, within the text', () => {
    const { opens } = { opens: initialState('flipflop') };
    expect(opened('#/explore?v=1&task=flipflop')).toMatchObject({ t: opens.t, step: opens.step });
    expect(opened('#/explore?v=1&task=flipflop&text=set')).toMatchObject({ t: 0, step: opens.step });
    expect(readLink('#/explore?v=1&text=anna').notices).toEqual([]);
  });

  it.each([
    ['t=0', 't', '0'],
    ['t=-1', 't', '-1'],
    ['t=1.5', 't', '1.5'],
    ['t=', 't', ''],
    ['t', 't', ''],
    ['unit=one', 'unit', 'one'],
    ['speed=3', 'speed', '3'],
    ['step=Forget', 'step', 'Forget'],
    ['task=constructor', 'task', 'constructor'],
    ['model=0', 'model', '0'],
    ['theme=sepia', 'theme', 'sepia'],
    ['text=%E0%A4%A', 'text', '%E0%A4%A'],
    ['v=first', 'v', 'first'],
  ])('takes the initial value for %s, and says so', (pair, key, value) => {
    expect(opened(`#/explore?${pair}`)).toMatchObject(linkPart(initialState()));
    expect(unread(`#/explore?${pair}`)).toEqual([{ key, value, reason: 'value' }]);
  });

  it.each([
    ['text=anna_left&t=9', { t: 1 }, { key: 't', value: '9', reason: 'nearest', used: '2' }],
    ['t=99999999999', { t: 9 }, { key: 't', value: '99999999999', reason: 'nearest', used: '10' }],
    ['task=flipflop&unit=5', { unit: 3 }, { key: 'unit', value: '5', reason: 'nearest', used: '4' }],
    ['step=blend', { step: 'cell' }, { key: 'step', value: 'blend', reason: 'nearest', used: 'cell' }],
  ])('takes the nearest there is for %s, and says so', (pairs, found, item) => {
    expect(opened(`#/explore?v=1&${pairs}`)).toMatchObject(found);
    expect(unread(`#/explore?v=1&${pairs}`)).toEqual([item]);
  });

  it('cuts a text that is too long, and says so', () => {
    const hash = `#/explore?v=1&text=${'hold_'.repeat(mostWords + 1)}`;
    expect(opened(hash).text.split(' ')).toHaveLength(mostWords);
    expect(unread(hash)).toMatchObject([{ key: 'text', reason: 'nearest' }]);
  });

  it('tells unknown keys from unknown values, and takes the first of a key given twice', () => {
    const hash = '#/explore?v=1&constructor=1&__proto__=2&hide=panel&unit=2&unit=3';
    expect(opened(hash).unit).toBe(1);
    expect(unread(hash)).toEqual([
      { key: 'unit', value: '3', reason: 'repeated' },
      { key: 'constructor', value: '1', reason: 'unknown' },
      { key: '__proto__', value: '2', reason: 'unknown' },
      { key: 'hide', value: 'panel', reason: 'value' },
    ]);
  });

  it('knows every key that has been decided on', () => {
    for (const key of linkOrder)
      expect(unread(`#/explore?${key}=1`)).not.toMatchObject([{ reason: 'unknown' }]);
  });

  it('lists what was not read, shortened, and counts the rest', () => {
    const pairs = Array.from({ length: 40 }, (_, k) => `k${k}=${'y'.repeat(500)}`);
    const [notice] = readLink(`#/explore?v=1&${pairs.join('&')}`).notices;
    expect(notice).toMatchObject({ kind: 'unread', more: 28 });
    for (const { value } of unread(`#/explore?${pairs.join('&')}`)) expect(value).toHaveLength(40);
  });

  it('reads what it can of a newer link, and says so', () => {
    expect(readLink('#/explore?v=7&unit=2')).toEqual({
      changes: { unit: 1 },
      notices: [{ kind: 'newer', version: 7 }],
    });
  });

  it.each([
    ['#/lab?v=1&unit=2', 'lab', true],
    ['#/elsewhere?unit=2', 'elsewhere', false],
    ['#/explore/more?unit=2', 'explore/more', false],
  ])('goes to explore for %s, and says so', (hash, place, later) => {
    expect(readLink(hash)).toEqual({ changes: { unit: 1 }, notices: [{ kind: 'place', place, later }] });
  });

  it('does not read a link of more characters than it bears', () => {
    const hash = `#/explore?v=1&unit=2&text=${'a_'.repeat(mostLinkCharacters / 2)}`;
    expect(readLink(hash)).toEqual({
      changes: {},
      notices: [{ kind: 'long', characters: hash.length, most: mostLinkCharacters }],
    });
  });

  it('restores all that a link holds and stops what was going on', () => {
    const changes = restoreLink('#/explore?v=1&task=flipflop&unit=2');
    expect(changes).toMatchObject({ ...linkPart(initialState('flipflop')), unit: 1 });
    expect(changes).toMatchObject({ playing: false, lit: null, notices: [] });
    expect(changes).not.toHaveProperty('theme');
  });
});

describe('rows of numbers', () => {
  it.each([',_!', '1,_2', '1_,2', '1,2_3'])('%s come back as they are', text => {
    const state = bounded({ ...initialState('adding'), text });
    expect(opened(writeLink(state)).text).toBe(text);
  });
});

describe('garbage', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...linkOrder,
      'explore',
      '__proto__',
      'toString',
      '&',
      '=',
      '?',
      '#/',
      '/',
      '%',
      '%E0',
      '%00',
    ),
    fc.constantFrom('_', '+', '1', '0', '-1', '1e9', 'NaN', 'Infinity', '9'.repeat(400), 'cell', 'flipflop'),
    fc.string({ unit: 'binary' }),
  );

  it('never throws, and always opens a state that exists', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join('')),
        ),
        hash => {
          const { changes } = readLink(hash);
          const state = { ...initialState(changes.task), ...changes };
          for (const key of ['t', 'unit', 'step', 'text'] as const)
            if (changes[key] !== undefined) expect(bounded(state)[key]).toBe(state[key]);
          expect(() => writeLink(opened(hash))).not.toThrow();
        },
      ),
      { numRuns: 1000 },
    ));

  it('between the pairs of a link leaves the others as they are', () =>
    fc.assert(
      fc.property(anyState, fc.stringMatching(/^x[a-z]{0,9}$/), fc.string(), (state, key, value) => {
        const pair = `${key}=${encodeURIComponent(value)}`;
        const hash = writeLink(state).replace('v=1', `v=1&${pair}`);
        expect(linkPart(opened(hash))).toEqual(linkPart(state));
        expect(unread(hash)).toMatchObject([{ key, reason: 'unknown' }]);
      }),
    ));
});

describe('a link that wants more than can be shown at once', () => {
  const told = (query: string) => restoreLink(`#/explore?v=1&${query}`).notices;

  it('says what is not shown, and beside what', () => {
    expect(told('predict=1&with=gru&drill=forget.unit&lens=gradient')).toEqual([
      { kind: 'aside', by: 'predict', ways: ['compare', 'drill', 'lens'] },
    ]);
    expect(told('with=gru&lens=lineage')).toEqual([{ kind: 'aside', by: 'compare', ways: ['lens'] }]);
  });

  it('says nothing of what is shown together', () => {
    for (const query of ['predict=1', 'with=gru', 'drill=forget&lens=gradient', ''])
      expect(told(query)).toEqual([]);
  });
});
