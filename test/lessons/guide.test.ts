// What teachers begin with: the template and every deck in the guide can be read as they stand, and the guide leaves nothing out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { functions } from '../../src/lessons/expression.ts';
import { readDeck } from '../../src/lessons/meaning.ts';
import { printedValue } from '../../src/lessons/printed.ts';
import { mostAnswers, mostBytes, mostStates } from '../../src/lessons/slide.ts';
import { type Deck, inlinesOf, slideKinds, slideTables } from '../../src/lessons/tree.ts';
import { publicFolder } from '../../src/models/released.ts';
import { mostSlides } from '../../src/state/places.ts';
import { deckWords } from '../../src/words/deck.ts';
import { numbersOf } from './slideNumbers.ts';

const read = (name: string): string => readFileSync(join(publicFolder, 'decks', name), 'utf8');
const guide = read('guide.md');
const examples = [...guide.matchAll(/```deck\n([\s\S]*?)```/g)].map(([, text = '']) => text);

const faultsOf = (deck: Deck): string[] =>
  [...deck.faults, ...deck.slides.flatMap(({ faults }) => faults)].map(deckWords.fault);

describe('the template', () => {
  const deck = readDeck(read('template.md'));

  it('is read without a fault and has a slide of every kind', () => {
    expect(faultsOf(deck)).toEqual([]);
    expect([...new Set(deck.slides.map(({ kind }) => kind))].sort()).toEqual([...slideKinds].sort());
  });

  it('prints a number for each of its marks', () => {
    for (const slide of deck.slides) {
      const numbers = numbersOf(deck, slide);
      for (const part of inlinesOf(slide))
        if (part.kind === 'value')
          expect(printedValue(part, numbers)?.text, part.source).toMatch(/^−?\d+\.\d\d$/);
    }
  });
});

describe('the guide', () => {
  it('shows decks that are read without a fault', () => {
    expect(examples.length).toBeGreaterThanOrEqual(2);
    expect(examples.map(readDeck).map(faultsOf)).toEqual(examples.map(() => []));
  });

  it('shows marks that mean something', () => {
    const inTable = [...guide.matchAll(/^\| (.*) \| [^|]*\|$/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text),
    );
    const marks = inTable.filter(text => /^[[{$]/.test(text));
    expect(marks.length).toBeGreaterThan(30);
    const slide = (words: string): string =>
      `deck: d\nstate: task=agreement&t=5\n---\nstate open: clamps=forget_1_5_1\n# t\n${words}`;
    const flipflop = (text: string): boolean => text.includes('reset');
    for (const text of marks) {
      const deck = slide(text);
      expect(faultsOf(readDeck(flipflop(text) ? deck.replace('agreement', 'flipflop') : deck)), text).toEqual(
        [],
      );
    }
  });

  it('names every kind, function, table and limit', () => {
    for (const name of [...slideKinds, ...Object.keys(functions), ...slideTables])
      expect(guide).toContain(name);
    expect(guide).toContain(`${mostSlides} slides`);
    expect(guide).toContain(`${mostBytes / 1024} kB`);
    expect(guide).toContain(`at most ${mostStates}`);
    expect(mostAnswers).toBe(6);
  });
});
