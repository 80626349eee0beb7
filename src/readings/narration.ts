/** A micro-step as at most two plain sentences with the run's own numbers; the words come from the dictionary. */
import { nodeOf } from '../cells/spec.ts';
import { vectorOf } from '../engine/forward.ts';
import { en, type Phrase, type Words } from '../words/en.ts';
import { beltSentences } from './beltStory.ts';
import { explanationOf, isLayer, largestTerm, operandsIn, oppositionTo, squashIn } from './explanation.ts';
import { foretells, likeliest, type Row } from './guess.ts';
import { isEmpty, mainNode } from './known.ts';
import { percent, shown } from './numbers.ts';
import type { Position, RunOfText } from './run.ts';
import type { Sentence, Telling } from './telling.ts';

/** A step in words. */
export interface Narration {
  readonly title: string;
  readonly sentences: readonly Sentence[];
}

/** What happens at a position, and why: every claim is read from the trace. */
export function narrate(run: RunOfText, at: Position, words: Words = en): Narration {
  const { narration } = words;
  if (isEmpty(run, at)) return { title: narration.empty.title, sentences: [[narration.empty.text]] };
  const step = run.cell.steps[at.k]?.id ?? '';
  const main = mainNode(run.cell, at.k);
  const rewrites = main !== undefined && isLast(run, at) && isLayer(run.trace, main);
  const telling: Telling = {
    run,
    at,
    words: narration,
    word: run.tokens[at.t]?.text ?? '',
    lane: run.lanes[at.unit] ?? '',
  };
  return {
    title: narration.titles[rewrites ? 'rewrite' : step] ?? step,
    sentences: sentencesOf(telling, main, words),
  };
}

function isLast(run: RunOfText, at: Position): boolean {
  return at.k === run.cell.steps.length - 1;
}

function sentencesOf(telling: Telling, main: string | undefined, words: Words): Sentence[] {
  const { run, at } = telling;
  if (main === undefined) return joinSentences(telling);
  if (isLast(run, at)) return [outSentence(telling, main), guessSentence(telling, words)];
  if (!isLayer(run.trace, main)) return beltSentences(telling, main);
  return nodeOf(run.cell, main).op === 'sigmoid'
    ? gateSentences(telling, main)
    : candidateSentences(telling, main);
}

function joinSentences({ run, at, words, word }: Telling): Sentence[] {
  const count = run.task.vocabulary.length;
  const index = run.tokens[at.t]?.index ?? null;
  const first = index === null ? words.join.unknown(word, count) : words.join.known(word, index + 1, count);
  const states = (run.cell.steps[at.k]?.tells ?? [])
    .map(id => nodeOf(run.cell, id))
    .filter(node => node.op === 'previous');
  const [state] = states;
  if (!state) return [first];
  const allZero = states.every(({ id }) => vectorOf(run.trace, id, at.t).every(value => value === 0));
  if (at.t === 0 && allZero)
    return [
      first,
      words.join.start(states.map(({ id, symbol }) => ({ text: symbol?.letter ?? id, node: id }))),
    ];
  const vector = vectorOf(run.trace, state.id, at.t);
  const far = farthest([...vector]);
  const mark = { text: state.symbol?.letter ?? state.id, node: state.id };
  const before = run.tokens[at.t - 1]?.text ?? '';
  return [first, words.join.past(before, mark, vector.length, run.lanes[far] ?? '', shown(vector[far] ?? 0))];
}

function gateSentences(telling: Telling, gate: string): Sentence[] {
  const { run, at, words, word, lane } = telling;
  const values = [...vectorOf(run.trace, gate, at.t)];
  const low = values.filter(value => value < 0.1).length;
  const high = values.filter(value => value > 0.9).length;
  const value = values[at.unit] ?? Number.NaN;
  return [
    words.gate.count(word, words.gate.valve(gate), low, high, values.length),
    [...words.gate.unit(lane, value, shown(value)), ...cause(telling, gate)],
  ];
}

function candidateSentences(telling: Telling, candidate: string): Sentence[] {
  const { run, at, words, word, lane } = telling;
  const values = [...vectorOf(run.trace, candidate, at.t)];
  const above = values.filter(value => value > 0.5).length;
  const below = values.filter(value => value < -0.5).length;
  return [
    words.candidate.count(word, above, below, values.length),
    [...words.candidate.unit(lane, shown(values[at.unit] ?? Number.NaN)), ...cause(telling, candidate)],
  ];
}

/** The hidden state: behind a valve, or computed anew from everything. */
function outSentence(telling: Telling, main: string): Sentence {
  const { run, at, words, lane } = telling;
  const number = (id: string): string => shown(vectorOf(run.trace, id, at.t)[at.unit] ?? Number.NaN);
  const mark = { text: nodeOf(run.cell, main).symbol?.letter ?? main, node: main };
  if (isLayer(run.trace, main)) {
    const before = run.cell.nodes.find(node => node.op === 'previous' && node.inputs[0] === main);
    const from = before ? number(before.id) : shown(0);
    return [...words.hidden.rewritten(lane, from, number(main)), ...cause(telling, main)];
  }
  const gate = operandsIn(run.trace, main).find(id => isValve(telling, id));
  const squash = squashIn(run.trace, main);
  if (gate === undefined || squash === undefined) return words.cell.value(lane, number(main));
  return words.hidden.out(
    squash.op,
    number(squash.source),
    lane,
    number(squash.node),
    { text: words.gate.valve(gate), node: gate },
    number(gate),
    mark,
    number(main),
  );
}

function guessSentence({ run, at, words }: Telling, all: Words): Sentence {
  const [best, second] = likeliest(run, at.t);
  if (!best) return [];
  if (foretells(run.task) && second)
    return words.hidden.next(best.text, share(best), second.text, share(second));
  const { tasks, other } = all.panel.prediction;
  return words.hidden.read(tasks[run.task.id] ?? other, best.text, share(best));
}

/** The term of a layer's sum that counts most in the focused unit, and what takes most of it away again. */
function cause(telling: Telling, layer: string): Sentence {
  const { run, at, words } = telling;
  const why = explanationOf(run.trace, layer, at.t, at.unit);
  const found = why && largestTerm(why.terms, why.from);
  if (!why || !found) return words.cause.nothing();
  const { term, agrees } = found;
  const [name, value, sum] = [termName(telling, term.of), shown(term.value), shown(why.from)];
  if (!agrees) return words.cause.outweighed(name, value, sum);
  const against = oppositionTo(term, why.terms, why.from);
  if (!against) return words.cause.most(name, value, sum);
  const opponent = against.of === undefined ? words.cause.others() : termName(telling, against.of);
  return words.cause.opposed(name, value, opponent, shown(against.value), sum);
}

function termName({ run, words, word }: Telling, of: string): Phrase {
  if (of === 'one') return words.cause.bias();
  return nodeOf(run.cell, of).op === 'given' ? words.cause.word(word) : words.cause.state(of);
}

function isValve({ run }: Telling, id: string): boolean {
  const { op } = nodeOf(run.cell, id);
  return op === 'sigmoid' && isLayer(run.trace, id);
}

/** A share in percent that does not break over two lines. */
function share(row: Row): string {
  return percent(row.share).replaceAll(' ', '\u00a0');
}

/** Index of the value farthest from 0. */
function farthest(values: readonly number[]): number {
  return values.reduce((best, value, k) => (Math.abs(value) > Math.abs(values[best] ?? 0) ? k : best), 0);
}
