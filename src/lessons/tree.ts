/** What a deck is once it is read: a tree of plain data, in which words are words and nothing is markup. */
import type { Expression } from './expression.ts';
import type { Formula } from './formula.ts';

/** The kinds of slides; `recall` asks for what was said before, with feedback for each answer. */
export const slideKinds = ['show', 'predict', 'vote', 'explore', 'recall'] as const;
export type SlideKind = (typeof slideKinds)[number];

/** The tables that a slide can show. */
export const slideTables = ['scores'] as const;
export type SlideTable = (typeof slideTables)[number];

/** What is wrong with a deck or a slide; the dictionary says each in words. */
export const faultKinds = [
  ...([
    'noHeader',
    'noSlides',
    'tooManySlides',
    'tooManyStates',
    'tooLong',
    'setting',
    'repeated',
    'kind',
    'steps',
  ] as const),
  ...(['check', 'value', 'formula', 'table', 'tableTask', 'noTitle', 'tooManyChoices', 'noRight'] as const),
  ...(['manyRight', 'link', 'name', 'state', 'node', 'symbol', 'quantity'] as const),
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** What is wrong, in which line of the file (from 1), and what stands there. */
export interface Fault {
  readonly line: number;
  readonly kind: FaultKind;
  readonly found: string;
}

/** How a value is written: as its kind is, as percent, or with so many decimals. */
export type Format = 'own' | 'percent' | number;

/** A value mark, such as `{f.1}`: what is computed, how it is written, and its line. */
export interface Mark {
  readonly kind: 'value';
  readonly source: string;
  readonly expression: Expression;
  readonly format: Format;
  readonly line: number;
}

/** A part of a line of words. `words` of a node: those that stand for it, empty for its own symbol. */
export type Inline =
  | { readonly kind: 'text' | 'code' | 'given'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly words: readonly Inline[] }
  | { readonly kind: 'node'; readonly name: string; readonly words: readonly Inline[]; readonly line: number }
  | { readonly kind: 'formula'; readonly source: string; readonly formula: Formula; readonly line: number }
  | { readonly kind: 'link'; readonly address: string; readonly words: readonly Inline[] }
  | {
      readonly kind: 'state';
      readonly to: StateLink;
      readonly words: readonly Inline[];
      readonly line: number;
    }
  | Mark;

/** What a link sets the figure to: a state that the slide names, or that of a link of its own. */
export type StateLink = { readonly name: string } | { readonly query: string };

/** A piece of a slide below its title. */
export type Block =
  | { readonly kind: 'paragraph'; readonly words: readonly Inline[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'table';
      readonly table: SlideTable;
      readonly tasks: readonly string[];
      readonly line: number;
    };

/** An answer to choose, and what is said to who chose it. */
export interface AnswerChoice {
  readonly words: readonly Inline[];
  readonly isRight: boolean;
  readonly feedback: readonly Inline[];
}

/** A run of beats: from one micro-step to another, or (numbers, from 1) from one time step to another. */
export type Stretch =
  | { readonly over: 'steps'; readonly from: string; readonly to: string }
  | { readonly over: 'time'; readonly from: number; readonly to: number };

/** Keys of a link, as it writes them, with the line they stand in. */
export interface Query {
  readonly query: string;
  readonly line: number;
}

/** A claim of the author about the numbers of a slide, which the tests evaluate and no reader sees. */
export interface Check {
  readonly source: string;
  readonly condition: Expression;
  readonly line: number;
}

/** A slide; one with faults shows them. */
export interface Slide {
  readonly line: number;
  readonly kind: SlideKind;
  readonly state: Query;
  /** Further states by name: the slide's own with some keys changed. */
  readonly others: ReadonlyMap<string, Query>;
  readonly stretch: Stretch | null;
  readonly checks: readonly Check[];
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
  readonly choices: readonly AnswerChoice[];
  readonly notes: readonly Block[];
  readonly faults: readonly Fault[];
}

/** A deck: its name, the language of its words, the state that every slide begins with, its slides. */
export interface Deck {
  readonly name: string;
  readonly lang: string;
  readonly state: Query;
  readonly slides: readonly Slide[];
  readonly faults: readonly Fault[];
}

/** The words of some inlines as plain text; values and formulas as their sources. */
export function plainOf(words: readonly Inline[]): string {
  return words
    .map(part => {
      if ('text' in part) return part.text;
      if ('source' in part) return part.kind === 'value' ? `{${part.source}}` : part.source;
      return part.kind === 'node' && part.words.length === 0 ? part.name : plainOf(part.words);
    })
    .join('');
}

/** All inlines of a slide, those within others included: title, words, answers with their feedback, and if asked the notes. */
export function inlinesOf(slide: Slide, withNotes = true): Inline[] {
  const choices = slide.choices.flatMap(({ words, feedback }) => [...words, ...feedback]);
  const notes = withNotes ? slide.notes.flatMap(wordsOf) : [];
  return [...slide.title, ...slide.blocks.flatMap(wordsOf), ...choices, ...notes].flatMap(allOf);
}

/** The words of a block. */
export function wordsOf(block: Block): Inline[] {
  if (block.kind === 'paragraph') return [...block.words];
  return block.kind === 'list' ? block.items.flat() : [];
}

function allOf(part: Inline): Inline[] {
  return 'words' in part ? [part, ...part.words.flatMap(allOf)] : [part];
}
