/** What happens on the belt in words: what is kept of the focused lane, which lane changes most, and what is blended. */
import { nodeOf } from '../cells/spec.ts';
import { vectorOf } from '../engine/forward.ts';
import { type Carrying, carryingOf } from './carrying.ts';
import { shown } from './numbers.ts';
import { letterOf, numberIn, type Sentence, type Telling, valueIn, valveOf } from './telling.ts';

/** The belt behind node `main` (c): what is kept in the focused lane, the lane that changes most, and what is done to the sum. */
export function beltSentences(telling: Telling, main: string, beside: readonly string[]): Sentence[] {
  const { run, lane, words } = telling;
  const carrying = carryingOf(run.cell, main);
  if (!carrying) return [words.cell.value(lane, numberIn(telling, main))];
  const { gate } = carrying.kept;
  if (gate !== undefined && !nodeOf(run.cell, gate).symbol) return blendSentences(telling, main, carrying);
  return [
    keepSentence(telling, carrying),
    mostChanged(telling, main, carrying.before),
    ...(carrying.sum === main ? [] : [normalised(telling, carrying.sum, main)]),
    ...beside.map(state => besideSentence(telling, state)),
  ];
}

/** A state blended from the old one and the candidate: both shares, then the lane that changes most. */
export function blendSentences(
  telling: Telling,
  main: string,
  { kept, written, before }: Carrying,
): Sentence[] {
  const { story, lane, words } = telling;
  const first =
    kept.gate === undefined || written?.gate === undefined
      ? words.cell.value(lane, numberIn(telling, main))
      : story.blend(
          lane,
          numberIn(telling, before),
          numberIn(telling, kept.gate),
          numberIn(telling, written.source),
          numberIn(telling, written.gate),
          letterOf(telling, main),
          numberIn(telling, main),
        );
  return [first, mostChanged(telling, main, before)];
}

function keepSentence(telling: Telling, { kept, before }: Carrying): Sentence {
  const { words, story, lane } = telling;
  const held = numberIn(telling, before);
  if (kept.gate === undefined) return story.rolls(lane, held);
  const share = valueIn(telling, kept.gate);
  const { text } = valveOf(telling, kept.gate);
  const start = words.cell.valve(text, kept.gate, lane, share, shown(share));
  const rest =
    held === shown(0) ? words.cell.nothing(held) : words.cell.kept(held, numberIn(telling, kept.node), share);
  return [...start, ...rest];
}

/** The lane that changes most from the step before; the focused one if none changes more. */
function mostChanged({ run, at, words }: Telling, main: string, before: string): Sentence {
  const from = vectorOf(run.trace, before, at.t);
  const to = vectorOf(run.trace, main, at.t);
  const change = (k: number): number => Math.abs((to[k] ?? 0) - (from[k] ?? 0));
  const most = [...to.keys()].reduce((best, k) => (change(k) > change(best) ? k : best), at.unit);
  if (change(most) < 0.01) return words.cell.still();
  const [start, end] = [shown(from[most] ?? 0), shown(to[most] ?? 0)];
  return words.cell.changed(run.lanes[most] ?? '', most === at.unit, start, end);
}

function normalised(telling: Telling, sum: string, main: string): Sentence {
  const { run, story, lane } = telling;
  return story.normalised(lane, run.lanes.length, numberIn(telling, sum), numberIn(telling, main));
}

/** Another state that is carried along beside the belt, such as a normaliser. */
function besideSentence(telling: Telling, state: string): Sentence {
  const { run, story, words, lane } = telling;
  const carrying = carryingOf(run.cell, state);
  if (carrying?.kept.gate === undefined || !carrying.written)
    return words.cell.value(lane, numberIn(telling, state));
  return story.carried(
    letterOf(telling, state),
    numberIn(telling, carrying.before),
    numberIn(telling, carrying.kept.gate),
    numberIn(telling, carrying.written.node),
    numberIn(telling, state),
  );
}
