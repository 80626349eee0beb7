/** What the sentences about a micro-step are told from. */
import type { Phrase, Words } from '../words/en.ts';
import type { Position, RunOfText } from './run.ts';

/** One sentence, in pieces. */
export type Sentence = readonly Phrase[];

/** What a sentence is told from. */
export interface Telling {
  readonly run: RunOfText;
  readonly at: Position;
  readonly words: Words['narration'];
  readonly word: string;
  readonly lane: string;
}
