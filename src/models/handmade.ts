/** Networks of small round weights, put down by hand, whose arithmetic can be checked with a pencil. */
import { type Choice, choiceOf, toggleNames } from '../cells/catalog.ts';
import type { NamedParameters } from '../engine/parameters.ts';
import { counting } from '../tasks/counting.ts';
import { flipflop } from '../tasks/flipflop.ts';
import { recall } from '../tasks/recall.ts';
import type { Task } from '../tasks/task.ts';

/** A network made by hand for one task: its cell, a name for each of its units, and every weight. */
export interface Handmade {
  readonly choice: Choice;
  readonly lanes: readonly string[];
  readonly tensors: NamedParameters;
}

const layers = ['forget', 'input', 'candidate', 'output'] as const;

/** Weights by the symbol they look at, or by the output they speak for; all others are 0. */
type Weights = Readonly<Record<string, number>>;
/** What one unit's layers see, with `bias`, and what the outputs see of it. No layer looks back at h: the cell state alone remembers. */
type Unit = Readonly<Record<(typeof layers)[number] | 'head', Weights>>;

const handmade: ReadonlyMap<string, Handmade> = new Map([
  // Written at x or y alone, which also throw away what was there before; shown only when asked.
  made(
    recall,
    {},
    {
      'x/y': {
        forget: { bias: 5, x: -10, y: -10 },
        input: { bias: -5, x: 10, y: 10 },
        candidate: { x: 4, y: -4 },
        output: { bias: -5, '?': 10 },
        head: { x: 4, y: -4 },
      },
    },
  ),
  // Written at set, thrown away at reset (and before it is written anew), shown always.
  made(
    flipflop,
    { 0: 3, 1: -3 },
    {
      bit: {
        forget: { bias: 5, set: -10, reset: -10 },
        input: { bias: -5, set: 10 },
        candidate: { set: 4 },
        output: { bias: 5 },
        head: { 0: -10, 1: 10 },
      },
    },
  ),
  // One up at every a, one down at every b, shown only after a b: while it is above 0 another b is due, at 0 the end.
  made(
    counting,
    { start: -10, a: 1, end: -4 },
    {
      count: {
        forget: { start: -10, a: 10, b: 10, end: -10 },
        input: { bias: -5, a: 10, b: 10 },
        candidate: { a: 4, b: -4 },
        output: { bias: -5, b: 10 },
        head: { b: 10 },
      },
      'after b': {
        forget: { bias: -5 },
        input: { bias: -5, b: 10 },
        candidate: { b: 4 },
        output: { bias: 5 },
        head: { a: -10, end: 10 },
      },
    },
  ),
]);

/** The network made by hand for a task, if there is one and the choice is its cell. */
export function handmadeOf(task: string, choice: Choice = choiceOf('lstm')): Handmade | undefined {
  const found = handmade.get(task);
  const names = ['cell', ...toggleNames] as const;
  return found && names.every(name => found.choice[name] === choice[name]) ? found : undefined;
}

/** An LSTM from its outputs' biases and its units by name. */
function made(
  task: Task,
  biases: Weights,
  units: Readonly<Record<string, Unit>>,
): readonly [string, Handmade] {
  const all = Object.values(units);
  const H = all.length;
  const tensor = (shape: readonly number[], data: readonly number[]) => ({ shape, data });
  const row = (names: readonly string[], weights: Weights): number[] => names.map(name => weights[name] ?? 0);
  const cell = layers.flatMap(
    layer =>
      [
        [
          `${layer}.W`,
          tensor(
            [H, task.vocabulary.length],
            all.flatMap(unit => row(task.vocabulary, unit[layer])),
          ),
        ],
        [`${layer}.R`, tensor([H, H], Array<number>(H * H).fill(0))],
        [
          `${layer}.b`,
          tensor(
            [H],
            all.map(unit => unit[layer].bias ?? 0),
          ),
        ],
      ] as const,
  );
  const seen = task.outputs.flatMap(output => all.map(({ head }) => head[output] ?? 0));
  const tensors: NamedParameters = new Map([
    ...cell,
    ['head.V', tensor([task.outputs.length, H], seen)],
    ['head.c', tensor([task.outputs.length], row(task.outputs, biases))],
  ]);
  return [task.id, { choice: choiceOf('lstm'), lanes: Object.keys(units), tensors }];
}
