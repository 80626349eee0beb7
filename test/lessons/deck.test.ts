// A deck's Markdown becomes a tree of plain data; nothing in it is markup, and no text makes the reading throw.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDeck } from '../../src/lessons/deck.ts';
import { readDeck } from '../../src/lessons/meaning.ts';
import { mostBytes } from '../../src/lessons/slide.ts';
import { type Block, type Inline, inlinesOf, plainOf, type Slide } from '../../src/lessons/tree.ts';
import { mostSlides } from '../../src/state/places.ts';
import { deckWords } from '../../src/words/deck.ts';

/** The only slide of a deck with this text. */
function slideOf(text: string): Slide {
  const [slide] = parseDeck(`deck: d\n---\n${text}`).slides;
  if (!slide) throw new Error('no slide');
  return slide;
}

/** The inlines of one line of words. */
function words(text: string): readonly Inline[] {
  const [block] = slideOf(`# title\n\n${text}`).blocks;
  return block?.kind === 'paragraph' ? block.words : [];
}

const faultsOf = (text: string): string[] =>
  readDeck(`deck: d\nstate: task=flipflop\n---\n${text}`).slides[0]?.faults.map(deckWords.fault) ?? [];

describe('a deck', () => {
  it('is the one of the specification', () => {
    const deck = parseDeck(
      [
        'deck: The forget gate\nlang: en\n---',
        'state: cell=lstm&task=flipflop&t=3&step=forget\n# The gate looks at the word, then decides',
        'The forget gate sees **R** and shuts: [f] falls to {f.1}.\nNotes: Ask who expects the crate to be empty.\n---',
        'kind: predict\nstate: cell=lstm&task=flipflop&t=4&step=cell\n# What will the belt carry?',
        '- full\n- half\n- * empty\nNotes: Vote, discuss in pairs, vote again.',
      ].join('\n'),
    );
    expect(deck).toMatchObject({ name: 'The forget gate', lang: 'en', faults: [] });
    const [first, second] = deck.slides;
    expect(first).toMatchObject({ kind: 'show', faults: [], choices: [], line: 4 });
    expect(first?.blocks[0]).toMatchObject({
      kind: 'paragraph',
      words: [
        { kind: 'text', text: 'The forget gate sees ' },
        { kind: 'strong', words: [{ kind: 'text', text: 'R' }] },
        { kind: 'text', text: ' and shuts: ' },
        { kind: 'node', name: 'f' },
        { kind: 'text', text: ' falls to ' },
        { kind: 'value', expression: { kind: 'reference', path: ['f', '1'], at: null } },
        { kind: 'text', text: '.' },
      ],
    });
    expect(second?.choices.map(({ words: own, isRight }) => [plainOf(own), isRight])).toEqual([
      ['full', false],
      ['half', false],
      ['empty', true],
    ]);
    expect(second?.notes).toHaveLength(1);
  });

  it('takes a slide that cannot be read for itself alone', () => {
    const deck = readDeck(
      'deck: d\nstate: task=flipflop\n---\n# One\n---\nkind: odd\nstate: t=0&teim=3\n# Two\n[frget] {f.9} $c ??$\n---\n# Three\n{f.1}',
    );
    expect(deck.slides.map(({ faults }) => faults.length === 0)).toEqual([true, false, true]);
    expect(deck.slides[1]?.faults.map(({ line, kind }) => `${line} ${kind}`).sort()).toEqual(
      ['6 kind', '7 state', '7 state', '9 node', '9 quantity', '9 formula'].sort(),
    );
  });

  it('needs a header, and reads its slides without one', () => {
    const deck = parseDeck('# One\n---\n# Two');
    expect(deck.faults.map(({ kind }) => kind)).toEqual(['noHeader']);
    expect(deck).toMatchObject({ name: 'One', slides: [{}, {}] });
  });

  it('may begin and end with a separator', () => {
    expect(parseDeck('---\ndeck: d\n---\n# One\n---\n').slides).toHaveLength(1);
  });

  it(`has at most ${mostSlides} slides`, () => {
    const deck = parseDeck(`deck: d${'\n---\n# s'.repeat(mostSlides + 3)}`);
    expect(deck.slides).toHaveLength(mostSlides);
    expect(deck.faults.map(({ kind }) => kind)).toEqual(['tooManySlides']);
  });

  it('has at most 20 kB of text a slide', () => {
    expect(slideOf(`# t\n${'é'.repeat(mostBytes / 2 - 2)}`).faults).toEqual([]);
    expect(slideOf(`# t\n${'é'.repeat(mostBytes / 2 + 1)}`)).toMatchObject({
      faults: [{ kind: 'tooLong' }],
      blocks: [],
    });
  });
});

describe('words', () => {
  it.each([
    ['<b onclick="x()">bold</b>', 'text'],
    ['<script>alert(1)</script>', 'text'],
    ['[x](javascript:alert)', 'text'],
    ['[x](http://example.org)', 'text'],
    ['[x](//example.org)', 'text'],
    ['[x](data:text/html,a)', 'text'],
    ['![x](https://example.org/a.png)', 'text link'],
    ['[x](https://example.org/a_(b))', 'text'],
    ['[x](https://example.org/a)', 'link'],
    ['[x](mailto:a@example.org)', 'link'],
    ['[look](#/explore?task=reber)', 'state'],
    ['[look](#/learn/forget/3)', 'text'],
    ['[the gate](forget)', 'node'],
    ['[c_{t-1}]', 'node'],
    ['*one* and **two**', 'emphasis text strong'],
    ['_one_ and snake_case_name', 'emphasis text'],
    ['*a **b** c*', 'emphasis'],
    ['2 * 3 * 4 = 24, 5 $ and 6 $', 'text'],
    ['\\[f\\] \\{f.1\\} \\*x\\*', 'text'],
    ['`{f.1}`', 'code'],
    ['{"29.6"}', 'given'],
    ['{f.1} {', 'value text'],
  ])('%s are %s', (text, kinds) => {
    expect(
      words(text)
        .map(({ kind }) => kind)
        .join(' '),
    ).toBe(kinds);
  });

  it('keep raw HTML as it stands', () => {
    expect(plainOf(words('a <img src=x onerror=y> b'))).toBe('a <img src=x onerror=y> b');
  });

  it('name the states of their slide', () => {
    const slide = slideOf('state open: clamps=forget_1_3_1\n# t\n[hold it](open) {open: c.1@3}');
    expect(inlinesOf(slide).find(({ kind }) => kind === 'state')).toMatchObject({ to: { name: 'open' } });
    expect(slide.others.get('open')?.query).toBe('clamps=forget_1_3_1');
    expect(slide.faults).toEqual([]);
  });
});

describe('blocks', () => {
  const kinds = (text: string): string =>
    slideOf(`# t\n\n${text}`)
      .blocks.map((block: Block) => (block.kind === 'list' ? `list ${block.items.length}` : block.kind))
      .join(', ');

  it.each([
    ['one\ntwo\n\nthree', 'paragraph, paragraph'],
    ['before\n- a\n- b\nafter', 'paragraph, list 2, paragraph'],
    ['1. a\n   goes on\n2. b', 'list 2'],
    ['table: scores counting names', 'table'],
    ['a\ntable: scores\nb', 'paragraph, table, paragraph'],
    ['table: secrets', ''],
  ])('%j is %s', (text, expected) => expect(kinds(text)).toBe(expected));

  it('of a slide that asks are answers with feedback', () => {
    const slide = slideOf('kind: recall\n# t\nReady?\n- a :: no, *since*\n- * b\n  and more :: yes');
    expect(slide.blocks).toHaveLength(1);
    expect(slide.choices.map(one => [plainOf(one.words), one.isRight, plainOf(one.feedback)])).toEqual([
      ['a', false, 'no, since'],
      ['b and more', true, 'yes'],
    ]);
  });
});

describe('a fault says its line and what was expected', () => {
  it.each([
    ['words without title', 'Line 4: expected a title'],
    ['kind: odd\n# t', 'Line 4: “odd” is no kind; expected show'],
    ['stat: t=3\n# t', 'Line 4: there is no setting “stat”'],
    ['state: t=3\nstate: t=4\n# t', 'Line 5: “state” is set twice'],
    ['state: t=300\n# t', 'Line 4: “t=300” in the state'],
    ['state: candy=1\n# t', 'Line 4: “candy=1” in the state'],
    ['steps: forget\n# t', 'Line 4: “forget” is no run of steps'],
    ['steps: update-blend\n# t', 'Line 4: “update-blend” is no run of steps'],
    ['check: f.1 <\n# t', 'Line 4: “f.1 <” is no condition'],
    ['check: f.1 < z.1\n# t', 'Line 4: there is no number “z.1”'],
    ['# t\n\n{f.1 +}', 'Line 6: {f.1 +} is no value'],
    ['# t\n{f.5}', 'Line 5: there is no number “f.5”'],
    ['# t\n{c.1@11}', 'Line 5: there is no number “c.1@11”'],
    ['# t\n{open: c.1}', 'Line 5: the slide names no state “open”'],
    ['# t\n[z]', 'Line 5: this cell has no node “z”'],
    ['# t\n$q_t$', 'Line 5: this cell has no letter “q”'],
    ['# t\n$c = \\frac$', 'Line 5: $c = \\frac$ is no formula'],
    ['# t\n[a](ftp://b)', 'Line 5: “ftp://b” is no address'],
    ['# t\ntable: x', 'Line 5: there is no table “x”'],
    ['# t\ntable: scores text', 'Line 5: “text” has no trained networks'],
    ['kind: recall\n# t\n- a\n- b', 'Line 6: expected a right answer'],
    ['kind: vote\n# t\n- * a\n- * b', 'Line 6: expected one right answer, got 2'],
    [`kind: vote\n# t\n${'- a\n'.repeat(7)}`, 'Line 6: a slide has at most six answers'],
    ['# t\n[a](#/explore?taks=reber)', 'Line 5: “taks=reber” in the state'],
  ])('%j: %s', (text, expected) => {
    expect(faultsOf(text)).toEqual([expect.stringContaining(expected)]);
  });

  it('and a sound slide has none', () => {
    expect(faultsOf('state: t=3\n# t\n[f] {f.1} {f} $f = σ(W x_t + R h_{t-1} + b)$ [c_{t-1}]')).toEqual([]);
  });
});

const pieces = [
  ...['---\n', 'deck: d\n', 'state: ', 'state open: ', 'kind: vote\n', 'kind: predict\n', 'steps: a-b\n'],
  ...[
    'check: ',
    '# t\n',
    '- ',
    '* ',
    ' :: ',
    'Notes: ',
    'table: scores',
    '\n\n',
    '\n',
    '[f]',
    '[',
    ']',
    '(',
    ')',
  ],
  ...[
    '{f.1}',
    '{',
    '}',
    '$c_t$',
    '$',
    '**',
    '*',
    '_',
    '`',
    '\\',
    '<b>',
    '"',
    'task=reber',
    '&',
    't=3',
    '%',
    '@',
  ],
  ...[
    '](https://a.b)',
    '](javascript:x)',
    '](open)',
    '^',
    '…',
    '\u0000',
    '\ud800',
    '𝑓',
    '🙂',
    'x'.repeat(50),
  ],
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 60 })
    .map(all => all.join('')),
);

const inlineKinds = [
  'text',
  'code',
  'given',
  'strong',
  'emphasis',
  'node',
  'formula',
  'link',
  'state',
  'value',
];

describe('any text', () => {
  it('is read as a deck of plain data, however odd', () => {
    fc.assert(
      fc.property(anyText, text => {
        const deck = parseDeck(text);
        for (const slide of deck.slides) {
          const all = inlinesOf(slide);
          for (const part of all) {
            expect(inlineKinds).toContain(part.kind);
            if (part.kind === 'link') expect(part.address).toMatch(/^(https:\/\/|mailto:)[^\s<>]*/);
            if ('text' in part) expect(typeof part.text).toBe('string');
          }
          const letters = all.reduce((sum, part) => sum + ('text' in part ? part.text.length : 0), 0);
          expect(letters).toBeLessThanOrEqual(text.length);
          expect(JSON.parse(JSON.stringify(slide.blocks))).toEqual(slide.blocks);
          for (const { line } of slide.faults)
            expect(line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
        }
      }),
      { numRuns: process.env.FULL ? 5000 : 500 },
    );
  });

  it('has a meaning or a fault, and never throws', () => {
    fc.assert(
      fc.property(anyText, text => {
        const deck = readDeck(`deck: d\nstate: task=flipflop\n---\n# t\n${text}`);
        expect(deck.slides.length).toBeGreaterThan(0);
        for (const fault of [...deck.faults, ...deck.slides.flatMap(({ faults }) => faults)])
          expect(deckWords.fault(fault)).toMatch(/^Line \d+: /);
      }),
      { numRuns: process.env.FULL ? 2000 : 200 },
    );
  });

  it.each(['**', '*a ', '[', '[a](', '{', '$a ', '_a ', '`', '\\', '(', '- ', 'a_{', '***a'])(
    'of many %j is read to its end',
    piece => {
      const text = piece.repeat(Math.floor(mostBytes / piece.length) - 8);
      expect(slideOf(`# t\n${text}`).blocks.length).toBeGreaterThan(0);
    },
  );
});
