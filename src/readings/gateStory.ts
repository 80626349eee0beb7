/** What follows from gates: what one gate leaves, its share of two, gates out of their logs, and what a gate will be used for. */
import { type Cell, nodeOf } from '../cells/spec.ts';
import type { Phrase } from '../words/phrase.ts';
import { carryingOf, gateBehind } from './carrying.ts';
import { carriedState } from './known.ts';
import { shown } from './numbers.ts';
import { sumOf } from './sums.ts';
import { letterOf, nameOf, numberIn, type Sentence, type Telling, valueIn, valveOf } from './telling.ts';
import { isValve } from './valves.ts';

/** What follows from the gates that a step tells beside its layers: a sentence for each op, in the order of telling. */
export function derivedSentences(telling: Telling, ids: readonly string[]): Sentence[] {
  const { run, words, lane } = telling;
  const ops = [...new Set(ids.map(id => nodeOf(run.cell, id).op))];
  return ops.flatMap(op => {
    const same = ids.filter(id => nodeOf(run.cell, id).op === op);
    if (op === 'oneMinus') return same.map(id => leaves(telling, id));
    if (op === 'divide') return [shares(telling, same)];
    if (op === 'maximum') return same.map(id => larger(telling, id));
    if (op === 'exp') return [exponentials(telling, same)];
    return same.map(id => words.cell.value(lane, numberIn(telling, id)));
  });
}

/** What a gate will be used for where that is more than its name says: to keep and to write, or to reset. */
export function useOf(telling: Telling, gate: string): Sentence | undefined {
  const { run, story, lane } = telling;
  const { cell } = run;
  const state = carriedState(cell);
  const carrying = state === undefined ? undefined : carryingOf(cell, state);
  const keeper = carrying?.kept.gate;
  const writer = carrying?.written?.gate;
  if (keeper !== undefined && writer !== undefined) {
    const [keep, write] = [gateBehind(cell, keeper), gateBehind(cell, writer)];
    if (keep.gate === gate && write.gate === gate) {
      const value = valueIn(telling, gate);
      const [own, rest] = [shown(value), shown(1 - value)];
      return write.isTurned ? story.keeps(lane, own, rest) : story.takes(lane, rest, own);
    }
  }
  const reset = resetBy(cell, gate);
  if (!reset) return undefined;
  const share = numberIn(telling, gate);
  return reset.isBefore ? story.resetBefore(lane, share) : story.resetAfter(lane, share);
}

/** The product of a gate and the state of before, or of what a layer made of it, that goes into a candidate. */
export function resetBy(
  cell: Cell,
  gate: string,
): { readonly product: string; readonly whole: string; readonly isBefore: boolean } | undefined {
  const { role } = nodeOf(cell, gate);
  if (role !== 'reset') return undefined;
  const product = cell.nodes.find(({ op, inputs }) => op === 'multiply' && inputs.includes(gate));
  const whole = product?.inputs.find(input => input !== gate);
  if (!product || whole === undefined) return undefined;
  return { product: product.id, whole, isBefore: nodeOf(cell, whole).op === 'previous' };
}

/** What a reset gate lets into the candidate that is told with its product. */
export function resetSentence(telling: Telling, product: string): Sentence {
  const { run, story, words, lane } = telling;
  const gate = nodeOf(run.cell, product).inputs.find(input => isValve(run.cell, input));
  const reset = gate === undefined ? undefined : resetBy(run.cell, gate);
  if (gate === undefined || !reset) return words.cell.value(lane, numberIn(telling, product));
  return story.letsIn(
    valveOf(telling, gate),
    numberIn(telling, reset.whole),
    numberIn(telling, product),
    reset.isBefore,
  );
}

function leaves(telling: Telling, id: string): Sentence {
  const [other = id] = nodeOf(telling.run.cell, id).inputs;
  return telling.story.leaves(valveOf(telling, id), valveOf(telling, other), numberIn(telling, id));
}

function shares(telling: Telling, ids: readonly string[]): Sentence {
  return telling.story.shares(ids.map(id => ({ name: nameOf(telling, id), value: numberIn(telling, id) })));
}

/** The larger of two, each as the sum of what it is made of. */
function larger(telling: Telling, id: string): Sentence {
  const { cell } = telling.run;
  const [one = id, other = id] = nodeOf(cell, id).inputs;
  const written = (input: string): Phrase[] => {
    const { symbol, op, inputs } = nodeOf(cell, input);
    if (symbol || op !== 'add') return [letterOf(telling, input)];
    return inputs.flatMap((term, k) => [...(k === 0 ? [] : [telling.story.plus]), letterOf(telling, term)]);
  };
  return telling.story.larger(
    letterOf(telling, id),
    written(one),
    numberIn(telling, one),
    written(other),
    numberIn(telling, other),
  );
}

/** Gates out of their logs; what is taken off the logs first is named. */
function exponentials(telling: Telling, ids: readonly string[]): Sentence {
  const { run, at, story } = telling;
  const [first = ''] = ids;
  const taken = sumOf(run.trace, first, at.t, at.unit)?.terms.find(term => term.isTakenOff)?.of;
  return story.exponentials(
    taken === undefined ? undefined : letterOf(telling, taken),
    ids.map(id => ({ valve: valveOf(telling, id), value: numberIn(telling, id) })),
  );
}
