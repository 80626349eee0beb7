/** A deck read with its meaning: that its states can be set, and that its marks name what its cells have. */
import type { Notice } from '../state/notices.ts';
import { cellOf, stepsOf } from '../state/selectors.ts';
import { parseDeck } from './deck.ts';
import { type Expression, type Reference, referencesOf } from './expression.ts';
import { strangeLetters } from './formula.ts';
import { type Numbers, nodeNamed, quantityOf } from './quantities.ts';
import { type SlideRun, slideRun } from './slideRun.ts';
import { linkedState, type SlideState, slideState, slideStates } from './slideStates.ts';
import { type Deck, type Fault, type Inline, inlinesOf, type Slide } from './tree.ts';

/** The deck of a text, each slide with all its faults; a slide with some shows them, the others stand. Never throws. */
export function readDeck(text: string): Deck {
  const deck = parseDeck(text);
  const slides = deck.slides.map(slide => ({
    ...slide,
    faults: [...slide.faults, ...slideFaults(deck, slide)],
  }));
  return { ...deck, slides };
}

/** What a slide means that is not there: keys, steps, nodes, letters and numbers, each with its line. */
export function slideFaults(deck: Pick<Deck, 'state'>, slide: Slide): Fault[] {
  const states = slideStates(deck, slide);
  const numbers = shapesOf(states);
  const { state } = slideState(deck, slide);
  const cell = cellOf(state);
  const strange = (expression: Expression, line: number): Fault[] =>
    referencesOf(expression).flatMap((reference): Fault[] => {
      if (!states.has(reference.state)) return [{ line, kind: 'name', found: reference.state }];
      return quantityOf(reference, numbers) === null
        ? [{ line, kind: 'quantity', found: nameOf(reference) }]
        : [];
    });
  const inMark = (part: Inline): Fault[] => {
    switch (part.kind) {
      case 'value':
        return strange(part.expression, part.line);
      case 'state':
        return noticed(linkedState(deck, slide, part.to), part.line);
      case 'formula':
        return strangeLetters(part.formula, cell).map(found => ({ line: part.line, kind: 'symbol', found }));
      case 'node':
        return nodeNamed(cell, part.name) === undefined
          ? [{ line: part.line, kind: 'node', found: part.name }]
          : [];
      default:
        return [];
    }
  };
  return [
    ...[...states].flatMap(([name, one]) => noticed(one, (slide.others.get(name) ?? slide.state).line)),
    ...stretchFaults(slide, stepsOf(state)),
    ...slide.checks.flatMap(({ condition, line }) => strange(condition, line)),
    ...inlinesOf(slide).flatMap(inMark),
  ];
}

/** Runs with weights from a seed, made when they are asked for: enough to say which numbers there are. */
function shapesOf(states: ReadonlyMap<string, SlideState>): Numbers {
  const runs = new Map<string, SlideRun>();
  const runOf = (name: string): SlideRun | null => {
    const found = states.get(name);
    const run = runs.get(name) ?? (found ? slideRun(found.state, null) : null);
    if (run) runs.set(name, run);
    return run;
  };
  return { runOf, scores: null };
}

function stretchFaults({ stretch, line }: Slide, steps: readonly string[]): Fault[] {
  if (stretch?.over !== 'steps') return [];
  const [from, to] = [steps.indexOf(stretch.from), steps.indexOf(stretch.to)];
  return from >= 0 && to >= from ? [] : [{ line, kind: 'steps', found: `${stretch.from}-${stretch.to}` }];
}

/** What of a state's keys could not be read, by the words of the link. */
function noticed({ notices }: SlideState, line: number): Fault[] {
  return notices.flatMap(notice => toldIn(notice).map(found => ({ line, kind: 'state' as const, found })));
}

function toldIn(notice: Notice): string[] {
  if (notice.kind === 'unread')
    return notice.items.map(({ key, value }) => (value === '' ? key : `${key}=${value}`));
  return [notice.kind];
}

function nameOf({ path, isSecond, at }: Reference): string {
  return `${isSecond ? 'second.' : ''}${path.join('.')}${at === null ? '' : `@${at}`}`;
}
