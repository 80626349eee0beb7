// The course keeps its promises: every slide opens, every claim holds with the shipped weights, every question teaches.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beatsOf } from '../../src/lessons/beats.ts';
import { lessons, tour } from '../../src/lessons/contents.ts';
import { lessonDeck } from '../../src/lessons/course.ts';
import { glossary, termsIn } from '../../src/lessons/glossary.ts';
import { holds, isAhead, pending, printedValue } from '../../src/lessons/printed.ts';
import { slideState } from '../../src/lessons/slideStates.ts';
import {
  type Block,
  type Deck,
  type Inline,
  inlinesOf,
  plainOf,
  type Slide,
  wordsOf,
} from '../../src/lessons/tree.ts';
import { deckWords } from '../../src/words/deck.ts';
import { root } from '../sources.ts';
import { numbersOf } from './slideNumbers.ts';
import { cited, knownPapers, remembered } from './sources.ts';

const folder = join(root, 'src', 'lessons', 'course');
const contents = [tour, ...lessons];
const decks = new Map<string, Deck>();
for (const { id } of contents) {
  const deck = await lessonDeck(id);
  if (deck) decks.set(id, deck);
}
const slidesOf = (id: string): readonly Slide[] => decks.get(id)?.slides ?? [];
const all = contents.flatMap(({ id }) => slidesOf(id).map(slide => ({ id, slide })));
const nameOf = ({ id, slide }: { id: string; slide: Slide }): string => `${id}.md, line ${slide.line}`;

/** What a reader of a slide reads: its words and answers, without feedback and notes. */
function readOn({ blocks, choices }: Slide): Inline[] {
  return [...blocks.flatMap(wordsOf), ...choices.flatMap(({ words }) => words)];
}

const count = (text: string): number => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length;

describe('the course', () => {
  it('has a tour and twelve to fourteen lessons of five to twelve pages, as its list says', () => {
    expect(lessons.length).toBeGreaterThanOrEqual(12);
    expect(lessons.length).toBeLessThanOrEqual(14);
    expect([...decks].map(([id, { name, slides }]) => ({ id, name, pages: slides.length }))).toEqual(
      contents,
    );
    for (const { pages } of contents) expect(pages >= 5 && pages <= 12).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(contents.map(({ id }) => `${id}.md`).sort());
  });

  it('knows no other lesson', async () => {
    expect(await lessonDeck('toString')).toBeNull();
    expect(await lessonDeck('../course/belt')).toBeNull();
  });

  it('takes about three minutes for its tour, which is none of the lessons', () => {
    const words = slidesOf(tour.id).reduce((sum, slide) => sum + count(plainOf(readOn(slide))), 0);
    expect(words).toBeGreaterThan(300);
    expect(words).toBeLessThan(480); // at some 150 a minute, beside a figure
    expect(lessons.map(({ id }) => id)).not.toContain(tour.id);
  });

  it('asks at every place of its answers: the right one is not always the same', () => {
    const places = all
      .filter(({ slide }) => slide.choices.length === 3)
      .map(({ slide }) => slide.choices.findIndex(({ isRight }) => isRight));
    for (const place of [0, 1, 2])
      expect(places.filter(one => one === place).length / places.length).toBeGreaterThan(0.2);
  });

  it('uses every term that the glossary explains', () => {
    const text = all.map(({ slide }) => plainOf(inlinesOf(slide).filter(part => 'text' in part))).join(' ');
    const used = new Set(termsIn(text).map(({ entry }) => entry));
    expect(glossary.filter(entry => !used.has(entry)).map(({ forms }) => forms[0])).toEqual([]);
  });

  it('names papers with their true year', () => {
    const text = contents.map(({ id }) => readFileSync(join(folder, `${id}.md`), 'utf8')).join('\n');
    const named = [...text.matchAll(/((?:[A-ZÁ]\p{L}+(?:, | & )?)+(?: et al\.)?),? \(?(\d{4})\)?/gu)];
    expect(named.length).toBeGreaterThan(20);
    for (const [, authors = '', year = ''] of named)
      if (/&|et al|Elman|Olah/.test(authors))
        expect(
          knownPapers.some(paper => `${authors} ${year}`.endsWith(paper)),
          `${authors} ${year}`,
        ).toBe(true);
  });

  it('prints no number that is only remembered', () => {
    for (const one of all) {
      const text = plainOf(inlinesOf(one.slide).filter(part => 'text' in part));
      for (const number of remembered) expect(text, nameOf(one)).not.toMatch(number);
    }
  });
});

describe.each(contents.map(({ id }) => id))('the lesson %s', id => {
  const slides = slidesOf(id);

  it('has a guess or a vote, something to try, and questions at its end: three, the tour one', () => {
    const kinds = slides.map(({ kind }) => kind);
    const questions = id === tour.id ? 1 : 3;
    expect(kinds.some(kind => kind === 'predict' || kind === 'vote')).toBe(true);
    expect(kinds).toContain('explore');
    expect(kinds.slice(-questions)).toEqual(Array.from({ length: questions }, () => 'recall'));
    expect(kinds.slice(0, -questions)).not.toContain('recall');
  });

  it('claims something that can be tested', () => {
    expect(slides.flatMap(({ checks }) => checks).length).toBeGreaterThanOrEqual(3);
  });
});

describe.each(all.map(one => [nameOf(one), one] as const))('%s', (_, { id, slide }) => {
  const deck = decks.get(id);
  if (!deck) throw new Error(`no lesson ${id}`);
  const numbers = numbersOf(deck, slide);

  it('opens as it stands', () => {
    expect(slide.faults.map(deckWords.fault)).toEqual([]);
    expect(slideState(deck, slide).notices).toEqual([]);
  });

  it('claims what holds with the shipped weights', () => {
    const failing = slide.checks.filter(check => holds(check, numbers) !== true);
    expect(failing.map(({ source }) => source)).toEqual([]);
  });

  it('has a number for each of its marks', () => {
    for (const part of inlinesOf(slide)) {
      if (part.kind !== 'value') continue;
      const printed = printedValue(part, numbers);
      expect(printed?.text, part.source).not.toMatch(new RegExp(`NaN|∞|${pending}`));
      expect(Number.isFinite(printed?.value), part.source).toBe(true);
    }
  });

  it('tells nothing that is to be guessed', () => {
    if (slide.kind !== 'predict') return;
    const [first, ...later] = beatsOf(slide, slideState(deck, slide).state);
    if (!first) throw new Error('no beat');
    expect(later.length).toBeGreaterThan(0);
    const told = [...slide.title, ...readOn(slide)].filter(part => part.kind === 'value');
    expect(told.filter(mark => isAhead(mark, first, numbers)).map(({ source }) => source)).toEqual([]);
  });

  it('asks with one right answer and says to each wrong one why', () => {
    if (slide.choices.length === 0) expect(slide.kind).not.toBe('recall');
    if (slide.choices.length === 0) return;
    expect(slide.choices.length).toBeGreaterThanOrEqual(3);
    expect(slide.choices.filter(({ isRight }) => isRight)).toHaveLength(1);
    for (const { isRight, feedback, words } of slide.choices)
      if (!isRight) expect(plainOf(feedback).length, plainOf(words)).toBeGreaterThan(10);
  });

  it('is short enough for a page and a stage', () => {
    expect(plainOf(slide.title).length).toBeLessThanOrEqual(54);
    expect(count(plainOf(readOn(slide)))).toBeLessThanOrEqual(60);
    expect(linesOf(slide)).toBeLessThanOrEqual(16);
  });

  it('has a word for the lecturer, unless it is a question at the end', () => {
    if (slide.kind !== 'recall') expect(slide.notes.length).toBeGreaterThan(0);
  });

  it('types no number that could be computed or needs a source', () => {
    for (const part of inlinesOf(slide, false)) {
      if (part.kind === 'given') expect(Object.keys(cited)).toContain(part.text);
      if (part.kind !== 'text') continue;
      expect(part.text).not.toMatch(/\d[.,]\d/);
      for (const [number] of part.text.matchAll(/\d+/g))
        expect(Number(number) < 100 || /^(19[89]\d|20[012]\d)$/.test(number), part.text).toBe(true);
    }
  });
});

/** Lines on the page: 43 characters each, a little room between paragraphs, a row and a half for an answer. */
function linesOf({ blocks, choices }: Slide): number {
  const linesIn = (text: string): number => Math.ceil(text.length / 43);
  const ofBlock = (block: Block): number => {
    if (block.kind === 'table') return 10;
    if (block.kind === 'paragraph') return linesIn(plainOf(block.words)) + 0.6;
    return block.items.reduce((sum, item) => sum + linesIn(plainOf(item)), 0.6);
  };
  return (
    blocks.reduce((sum, block) => sum + ofBlock(block), 0) +
    choices.reduce((sum, { words }) => sum + Math.max(1.5, linesIn(plainOf(words))), 0)
  );
}
