/** A layer in words: its valves or proposals counted over all units, the focused unit's value and what counts most in it. */
import { nodeOf } from '../cells/spec.ts';
import { vectorOf } from '../engine/forward.ts';
import { cause } from './causeStory.ts';
import { isValve } from './gates.ts';
import { shown } from './numbers.ts';
import { squashings } from './squashings.ts';
import { numberIn, type Sentence, type Telling, valueIn } from './telling.ts';

/** Two sentences about a layer: all units, then the focused one. */
export function layerSentences(telling: Telling, layer: string): Sentence[] {
  const { run, words, lane } = telling;
  const number = numberIn(telling, layer);
  if (isValve(run.cell, layer))
    return [
      valveCount(telling, layer),
      [...words.gate.unit(lane, valueIn(telling, layer), number), ...cause(telling, layer)],
    ];
  return [spread(telling, layer), [...words.candidate.unit(lane, number), ...cause(telling, layer)]];
}

/** One sentence about a layer that is told beside others: the focused unit's value and what counts most in it. */
export function layerSentence(telling: Telling, layer: string): Sentence {
  const { run, all, story, lane } = telling;
  const name = all.figure.called(nodeOf(run.cell, layer));
  return [...story.layer(lane, name, numberIn(telling, layer)), ...cause(telling, layer)];
}

function valveCount({ run, at, words, word }: Telling, gate: string): Sentence {
  const values = vectorOf(run.trace, gate, at.t);
  const low = values.filter(value => value < 0.1).length;
  const high = values.filter(value => value > 0.9).length;
  return words.gate.count(word, words.gate.valve(gate), low, high, values.length);
}

/** How many are beyond half of the way, if there is an end to it on both sides; else from where to where they reach. */
function spread({ run, at, all, words, story, word }: Telling, layer: string): Sentence {
  const values = [...vectorOf(run.trace, layer, at.t)];
  const node = nodeOf(run.cell, layer);
  const { lowest = 0, highest = 0 } = squashings[node.op] ?? {};
  if (lowest < 0 && lowest === -highest && Number.isFinite(highest)) {
    const far = highest / 2;
    const above = values.filter(value => value > far).length;
    const below = values.filter(value => value < -far).length;
    return words.candidate.count(word, above, below, values.length, `${far}`);
  }
  const place = (value: number) => ({ value: shown(value), lane: run.lanes[values.indexOf(value)] ?? '' });
  const ends = [place(Math.min(...values)), place(Math.max(...values))] as const;
  return node.role === 'candidate'
    ? story.ranges(word, story.proposals, ...ends)
    : story.range(word, story.the(all.figure.called(node)), ...ends);
}
