/** A micro-step as two or three plain sentences with the run's own numbers; the words come from the dictionary. */
import { hasHead } from '../cells/head.ts';
import { nodeOf } from '../cells/spec.ts';
import { isHeldAt } from '../engine/clamps.ts';
import { vectorOf } from '../engine/forward.ts';
import { isRead } from '../tasks/task.ts';
import { en, type Words } from '../words/en.ts';
import { beltSentences, blendSentences } from './beltStory.ts';
import { carryingOf } from './carrying.ts';
import { derivedSentences, resetSentence, useOf } from './gateStory.ts';
import { isValve } from './gates.ts';
import { mention, namedInputs } from './inputs.ts';
import { definedIn, isEmpty, mainNode } from './known.ts';
import { layerSentence, layerSentences } from './layerStory.ts';
import { brief, shown } from './numbers.ts';
import { guessSentence, outSentence } from './outStory.ts';
import type { Position, RunOfText } from './run.ts';
import { isLayer } from './sums.ts';
import { letterOf, numberIn, type Sentence, type Telling, tellingOf } from './telling.ts';

/** A step in words. */
export interface Narration {
  readonly title: string;
  readonly sentences: readonly Sentence[];
}

/** A step is told in at most so many sentences, the essential ones first. */
const most = 3;

/** What happens at a position, and why: every claim is read from the trace. */
export function narrate(run: RunOfText, at: Position, words: Words = en): Narration {
  if (isEmpty(run, at))
    return { title: words.narration.empty.title, sentences: [[words.inputs[run.task.reading].start]] };
  const telling = tellingOf(run, at, words);
  return { title: titleOf(telling), sentences: sentencesOf(telling).slice(0, most) };
}

function titleOf({ run, at, words, story, input }: Telling): string {
  const step = run.cell.steps[at.k];
  const main = mainNode(run.cell, at.k);
  const valves = (step?.tells ?? []).filter(id => isValve(run.cell, id)).map(id => nodeOf(run.cell, id).role);
  const isRewrite = main !== undefined && isLast(run, at) && isLayer(run.cell, main);
  const isBoth = valves.includes('forget') && valves.includes('input');
  const key = isRewrite ? 'rewrite' : isBoth ? 'both' : (step?.id ?? '');
  const bare = hasHead(run.cell) ? undefined : story.headless[key];
  return bare ?? input.titles[key] ?? words.titles[key] ?? key;
}

function isLast(run: RunOfText, at: Position): boolean {
  return at.k === run.cell.steps.length - 1;
}

function sentencesOf(telling: Telling): Sentence[] {
  const { run, at } = telling;
  const { cell } = run;
  const main = mainNode(cell, at.k);
  const held = (cell.steps[at.k]?.tells ?? []).filter(id => isHeldAt(run.trace, id, at.t, at.unit));
  if (held.length > 0)
    return [
      ...held.map(id => heldSentence(telling, id)),
      ...(isLast(run, at) && hasHead(cell) ? [guessSentence(telling)] : []),
    ];
  if (main === undefined) return joinSentences(telling);
  const carrying = carryingOf(cell, main);
  if (isLast(run, at))
    return [
      ...(carrying ? blendSentences(telling, main, carrying) : [outSentence(telling, main)]),
      ...(hasHead(cell) ? [guessSentence(telling)] : []),
    ];
  const defined = definedIn(cell, at.k);
  if (carrying)
    return beltSentences(
      telling,
      main,
      defined.filter(id => id !== main),
    );
  return gateSentences(telling, defined);
}

/** A value that the reader holds has no other cause. */
function heldSentence(telling: Telling, id: string): Sentence {
  const { run, words, lane, all } = telling;
  const mark = { text: all.figure.called(nodeOf(run.cell, id)), node: id };
  return words.held(mark, lane, numberIn(telling, id));
}

/** Layers, and what follows from them: a layer beside much else is told in one sentence. */
function gateSentences(telling: Telling, defined: readonly string[]): Sentence[] {
  const { at } = telling;
  const { cell } = telling.run;
  const layers = defined.filter(id => isLayer(cell, id));
  const derived = derivedSentences(
    telling,
    defined.filter(id => !layers.includes(id)),
  );
  const products = (cell.steps[at.k]?.tells ?? []).filter(id => nodeOf(cell, id).op === 'multiply');
  const resets = products.map(product => resetSentence(telling, product));
  const uses = layers.map(layer => useOf(telling, layer)).filter(use => use !== undefined);
  const rest = [...derived, ...resets, ...uses];
  const isShort = layers.length * 2 + rest.length > most;
  return [
    ...layers.flatMap(layer => (isShort ? [layerSentence(telling, layer)] : layerSentences(telling, layer))),
    ...rest,
  ];
}

function joinSentences(telling: Telling): Sentence[] {
  const { run, at, words, story } = telling;
  const first = readSentence(telling);
  const states = (run.cell.steps[at.k]?.tells ?? [])
    .map(id => nodeOf(run.cell, id))
    .filter(node => node.op === 'previous');
  const [state] = states;
  if (!state) return [first];
  const initial = (id: string): number => Number(nodeOf(run.cell, id).initial ?? 0);
  const isFresh = states.every(({ id }) =>
    vectorOf(run.trace, id, at.t).every(value => value === initial(id)),
  );
  if (at.t === 0 && isFresh) {
    const values = [...new Set(states.map(({ id }) => initial(id)))];
    const groups = values.map(value => ({
      states: states.filter(({ id }) => initial(id) === value).map(({ id }) => letterOf(telling, id)),
      value: Number.isInteger(value) ? `${value}` : shown(value),
    }));
    return [first, story.start(groups)];
  }
  const vector = vectorOf(run.trace, state.id, at.t);
  const far = farthest([...vector]);
  const token = run.tokens[at.t - 1];
  const before = token ? telling.input.quoted(mention(token)) : '';
  const lane = run.lanes[far] ?? '';
  const mark = letterOf(telling, state.id);
  return [first, words.join.past(before, mark, vector.length, lane, shown(vector[far] ?? 0))];
}

/** What comes in: the place of a symbol among the inputs, or the numbers by name, and what of them cannot be read. */
function readSentence({ run, at, input, word }: Telling): Sentence {
  const { task, tokens } = run;
  const token = tokens[at.t];
  const count = task.vocabulary.length;
  if (!token?.numbers) {
    const index = token?.index ?? null;
    return index === null ? input.join.unknown(word, count) : input.join.known(word, index + 1, count);
  }
  const values = namedInputs(task, token).map(({ name, value }) => ({ name, value: brief(value) }));
  const isAsTyped = isRead(task, token);
  return [
    ...(isAsTyped ? [] : [`${input.strip.unknownToken(token.text, count)} `]),
    ...input.join.named(values),
  ];
}

/** Index of the value farthest from 0. */
function farthest(values: readonly number[]): number {
  return values.reduce((best, value, k) => (Math.abs(value) > Math.abs(values[best] ?? 0) ? k : best), 0);
}
