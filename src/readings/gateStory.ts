/** What follows from gates: what one gate leaves, its share of two, gates out of their logs, and what a gate will be used for. */
import { type Cell, nodeOf } from '../cells/spec.ts';
import type { Phrase } from '../words/phrase.ts';
import { carryingOf, gateBehind } from './carrying.ts';
import { isValve } from './gates.ts';
import { carriedState } from './known.ts';
import { shown } from './numbers.ts';
import { sumOf } from './sums.ts';
import { letterOf, nameOf, numberIn, type Sentence, type Telling, valueIn, valveOf } from './telling.ts';

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
  const whole = letInBy(cell, gate);
  if (whole === undefined) return undefined;
  const share = numberIn(telling, gate);
  return isState(cell, whole) ? story.resetBefore(lane, share) : story.resetAfter(lane, share);
}

/** What a gate lets into the candidate that is told with their product. */
export function resetSentence(telling: Telling, product: string): Sentence {
  const { run, story, words, lane } = telling;
  const { gate, whole } = resetOf(run.cell, product);
  if (gate === undefined || whole === undefined) return words.cell.value(lane, numberIn(telling, product));
  return story.letsIn(
    valveOf(telling, gate),
    numberIn(telling, whole),
    numberIn(telling, product),
    isState(run.cell, whole),
  );
}

/** The gate of a product, and what it lets through. */
function resetOf(cell: Cell, product: string): { readonly gate?: string; readonly whole?: string } {
  const { inputs } = nodeOf(cell, product);
  const gate = inputs.find(input => isValve(cell, input));
  const whole = inputs.find(input => input !== gate);
  return gate === undefined || whole === undefined ? {} : { gate, whole };
}

/** What a gate lets into a candidate: its other operand in a product that carries no state on and is no output. */
function letInBy(cell: Cell, gate: string): string | undefined {
  const carried = cell.nodes.flatMap(({ id }) => {
    const carrying = carryingOf(cell, id);
    return carrying ? [carrying.kept.node, carrying.written?.node] : [];
  });
  const product = cell.nodes.find(
    ({ id, op, inputs, symbol }) =>
      op === 'multiply' && !symbol && inputs.includes(gate) && !carried.includes(id),
  );
  return product && resetOf(cell, product.id).whole;
}

function isState(cell: Cell, id: string): boolean {
  return nodeOf(cell, id).op === 'previous';
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
