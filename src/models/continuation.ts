/** Letting a network that foretells its own input go on by itself: symbols are sampled, numbers are taken as predicted. */
import type { Clamp } from '../engine/clamps.ts';
import type { Program } from '../engine/compile.ts';
import { forward, vectorOf } from '../engine/forward.ts';
import type { Random } from '../engine/random.ts';
import type { Vector } from '../engine/vector.ts';
import { foretells, type Task, type Token, tokenize, vectorsOf } from '../tasks/task.ts';

/** How to go on. */
export interface Continuation {
  /** The most steps to add. */
  readonly count: number;
  /** Logits are divided by it before the softmax: below 1 bolder, 0 always the likeliest; numbers know none. */
  readonly temperature: number;
  readonly chance: Random;
}

/** Decimals of a number that is fed back: the text shows exactly what the cell reads. */
const decimals = 4;

/**
 * The parts that a network adds to a text, one after another, each read before the next is chosen; what is held
 * is held on the way. Symbols end with the
 * first that closes the text, where the task has such a symbol. Throws if the task does not foretell its inputs.
 */
export function goOn(
  {
    program,
    parameters,
    clamps = [],
  }: { readonly program: Program; readonly parameters: Vector; readonly clamps?: readonly Clamp[] },
  task: Task,
  tokens: readonly Token[],
  { count, temperature, chance }: Continuation,
): string[] {
  if (!foretells(task)) throw new Error(`${task.id} does not foretell its inputs`);
  const read = [...tokens];
  const added: string[] = [];
  while (added.length < count) {
    const inputs = read.length > 0 ? vectorsOf(task, read) : [task.vocabulary.map(() => 0)];
    const trace = forward(program, parameters, inputs, {}, clamps);
    const logits = vectorOf(trace, 'logits', inputs.length - 1);
    const part =
      task.reading === 'numbers'
        ? Array.from(logits, value => String(Number(value.toFixed(decimals)))).join(',')
        : (task.vocabulary[drawn(logits, temperature, chance)] ?? '');
    added.push(part);
    read.push(...tokenize(task, part));
    if (part === task.closes) break;
  }
  return added;
}

/** An index drawn from softmax(logits / temperature); at 0 the largest logit's. */
export function drawn(logits: ArrayLike<number>, temperature: number, chance: Random): number {
  const all = Array.from(logits);
  const top = Math.max(...all);
  if (temperature <= 0) return all.indexOf(top);
  const weights = all.map(logit => Math.exp((logit - top) / temperature));
  let place = chance.uniform() * weights.reduce((sum, weight) => sum + weight, 0);
  const found = weights.findIndex(weight => {
    place -= weight;
    return place < 0;
  });
  return found < 0 ? all.length - 1 : found;
}
