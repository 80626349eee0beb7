// Weights of any cell as tests write them to files and run them.
import { type Choice, cellOf } from '../../src/cells/catalog.ts';
import { withHead } from '../../src/cells/head.ts';
import { compile } from '../../src/engine/compile.ts';
import { forward, type Sequence, vectorOf } from '../../src/engine/forward.ts';
import { type NamedParameters, packParameters, unpackParameters } from '../../src/engine/parameters.ts';
import { random } from '../../src/engine/random.ts';
import { programOf, sizesOf } from '../../src/models/namedCells.ts';
import type { Weights } from '../../src/models/weightsFile.ts';

/** A cell with random weights in every parameter, with a head of three outputs or without; single precision if asked for. */
export function weightsFor(
  choice: Choice,
  { seed = 3, I = 5, H = 4, headed = true, single = true } = {},
): Weights {
  const cell = cellOf(choice, { I, H });
  const program = compile(headed ? withHead(cell, 'softmax') : cell, { I, H, O: headed ? 3 : 0 });
  const chance = random(seed);
  const numbers = Float64Array.from({ length: program.parameterCount }, () => 2 * chance.uniform() - 1);
  const tensors = unpackParameters(program, single ? numbers.map(Math.fround) : numbers);
  return { choice, tensors, task: null, reading: null, vocabulary: null, outputs: null, head: null };
}

/** What a node of the weights' model is at every step of a sequence; with a head, `logits` can be asked for. */
export function valuesOf(
  { choice, tensors }: Pick<Weights, 'choice' | 'tensors'>,
  sequence: Sequence,
  id = 'h',
): number[] {
  const program = programOf(choice, sizesOf(tensors));
  const trace = forward(program, packParameters(program, tensors), sequence);
  return sequence.flatMap((_, t) => [...vectorOf(trace, id, t)]);
}

/** A sequence of random numbers: T steps of I. */
export function sequenceFor(I: number, T = 6, seed = 9): number[][] {
  const chance = random(seed);
  return Array.from({ length: T }, () => Array.from({ length: I }, () => 4 * chance.uniform() - 2));
}

/** The largest distance of two lists of the same length. */
export function distance(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return Math.max(...a.map((value, k) => Math.abs(value - (b[k] ?? Number.NaN))));
}

/** Tensors by name and shape, their numbers 1, 2, 3 and so on from tensor to tensor. */
export function counted(shapes: Readonly<Record<string, readonly number[]>>): NamedParameters {
  let next = 1;
  return new Map(
    Object.entries(shapes).map(([name, shape]) => {
      const length = shape.reduce((size, side) => size * side, 1);
      return [name, { shape, data: Array.from({ length }, () => next++) }];
    }),
  );
}
