/** What the sentences about a micro-step are told from, and how they name a node and write its number. */
import { nodeOf } from '../cells/spec.ts';
import { vectorOf } from '../engine/forward.ts';
import type { Words } from '../words/en.ts';
import type { InputWords } from '../words/inputs.ts';
import type { Mark, Phrase } from '../words/phrase.ts';
import { mention } from './inputs.ts';
import { shown } from './numbers.ts';
import type { Position, RunOfText } from './run.ts';

/** One sentence, in pieces. */
export type Sentence = readonly Phrase[];

/** What a sentence is told from. */
export interface Telling {
  readonly run: RunOfText;
  readonly at: Position;
  readonly all: Words;
  readonly words: Words['narration'];
  readonly story: Words['story'];
  /** The words for what the task reads. */
  readonly input: InputWords;
  /** The present token as sentences name it. */
  readonly word: string;
  readonly lane: string;
}

/** The telling of a position in the words of a language. */
export function tellingOf(run: RunOfText, at: Position, all: Words): Telling {
  const word = mention(run.tokens[at.t]);
  const lane = run.lanes[at.unit] ?? '';
  const input = all.inputs[run.task.reading];
  return { run, at, all, words: all.narration, story: all.story, input, word, lane };
}

/** A node's value in the focused unit. */
export function valueIn({ run, at }: Telling, id: string): number {
  return vectorOf(run.trace, id, at.t)[at.unit] ?? Number.NaN;
}

/** A node's value in the focused unit as it is written. */
export function numberIn(telling: Telling, id: string): string {
  return shown(valueIn(telling, id));
}

/** A node's letter as a mark, or its name if it has none. */
export function letterOf({ run, all }: Telling, id: string): Mark {
  const node = nodeOf(run.cell, id);
  return { text: node.symbol?.letter ?? all.figure.called(node), node: id };
}

/** A node's name as a mark. */
export function nameOf({ run, all }: Telling, id: string): Mark {
  return { text: all.figure.called(nodeOf(run.cell, id)), node: id };
}

/** A gate's valve as a mark. */
export function valveOf({ words }: Telling, id: string): Mark {
  return { text: words.gate.valve(id), node: id };
}
