/** What is said over each of two cells, and where the two agree: every claim is read from the traces. */
import { vectorOf } from '../engine/forward.ts';
import type { ComparisonWords } from '../words/comparison.ts';
import type { Words } from '../words/en.ts';
import type { Phrase } from '../words/phrase.ts';
import {
  agreementNear,
  bestGuess,
  guessTimes,
  heldAt,
  heldState,
  lastMove,
  movedUnits,
  rewritten,
} from './comparison.ts';
import { askedElsewhere, guessesNumbers } from './guess.ts';
import { mention } from './inputs.ts';
import { percent, shown } from './numbers.ts';
import type { Position, RunOfText } from './run.ts';

/** One of the two: what it is called, its run, and where it stands. */
export interface Side {
  readonly name: string;
  readonly run: RunOfText;
  readonly at: Position;
}

/** Beyond this much from what was written a value has drifted. */
const drift = 0.25;

/** A sentence for each side: who rewrote more is told by its count, the other by what the chosen unit does; then the guess. */
export function comparisonSentences(
  first: Side,
  second: Side,
  sameText: boolean,
  words: ComparisonWords,
  all: Words,
): readonly [readonly Phrase[], readonly Phrase[]] {
  const counts = [first, second].map(({ run, at }) => rewritten(run, heldAt(run, at)));
  const [one, other] = counts.map(({ count, of }) => (of > 0 ? count / of : 0));
  const guesses = guessTimes(first.run, second.run, [first.at, second.at]);
  const sentence = (side: Side, k: 0 | 1): readonly Phrase[] => {
    const beside = k === 0 ? second : first;
    const isMore =
      (one ?? 0) !== (other ?? 0) && (k === 0 ? (one ?? 0) > (other ?? 0) : (other ?? 0) > (one ?? 0));
    const { count = 0, of = 0 } = counts[k] ?? {};
    const told = isMore
      ? words.sentence.counts(
          side.run.task.reading,
          heldAt(side.run, side.at),
          count,
          of,
          sameText ? { name: beside.name, count: counts[1 - k]?.count ?? 0 } : undefined,
        )
      : unitClause(side, words, all);
    return [...told, ...guessClause(side.run, guesses?.[k], words, all), '.'];
  };
  return [sentence(first, 0), sentence(second, 1)];
}

/** Where both find the same likeliest, in words; undefined where they never do. */
export function agreementSentence(
  first: Side,
  second: Side,
  t: number,
  words: ComparisonWords,
  all: Words,
): readonly Phrase[] | undefined {
  const found = agreementNear(first.run, second.run, t);
  if (!found) return undefined;
  const { reading } = first.run.task;
  const after = wordAt(first.run, found.t, all);
  const [one, other] = found.shares;
  return words.agree(reading, found.by, after, all.inputs[reading].quoted(found.text), [
    percent(one),
    percent(other),
  ]);
}

/** A token of a run as it is spoken of. */
export function wordAt({ task, tokens }: RunOfText, t: number, all: Words): string {
  return all.inputs[task.reading].quoted(mention(tokens[t]));
}

/** What the chosen unit does: it starts, is rewritten here, stays near what was written, or has drifted from it. */
function unitClause({ run, at }: Side, { sentence }: ComparisonWords, all: Words): readonly Phrase[] {
  const t = heldAt(run, at);
  if (t < 0) return sentence.nothing();
  const lane = run.lanes[at.unit] ?? '';
  const value = (step: number): number => vectorOf(run.trace, heldState(run), step)[at.unit] ?? Number.NaN;
  if (t === 0) return sentence.starts(lane, shown(value(0)));
  if (movedUnits(run, t).includes(at.unit))
    return sentence.moves(lane, wordAt(run, t, all), shown(value(t - 1)), shown(value(t)));
  const written = lastMove(run, at.unit, t);
  const tell = Math.abs(value(t) - value(written)) > drift ? sentence.drifts : sentence.stays;
  return tell(lane, wordAt(run, written, all), shown(value(written)), shown(value(t)));
}

function guessClause(
  run: RunOfText,
  t: number | undefined,
  { sentence }: ComparisonWords,
  all: Words,
): readonly Phrase[] {
  const best = t === undefined ? undefined : bestGuess(run, t);
  if (t === undefined || !best) return [];
  const text = guessesNumbers(run) ? shown(best.value) : all.inputs[run.task.reading].quoted(best.text);
  return sentence.guess(text, askedElsewhere(run, t) === undefined);
}
