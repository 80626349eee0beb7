// Gradients by central differences: what every gradient of the engine is compared with.
import { type Cell, type Dimension, nodeOf } from '../../src/cells/spec.ts';
import { backward } from '../../src/engine/backward.ts';
import type { Clamp } from '../../src/engine/clamps.ts';
import { blockOf, compile, type Program, type Sizes } from '../../src/engine/compile.ts';
import { compute, load, type Workspace, workspace } from '../../src/engine/forward.ts';
import { type NamedParameters, packParameters } from '../../src/engine/parameters.ts';
import { type Random, random } from '../../src/engine/random.ts';
import type { Vector } from '../../src/engine/vector.ts';

/** How many steps each sequence of a batch has, and the seed of all its numbers. */
export interface Plan {
  readonly lengths: readonly number[];
  readonly seed: number;
  readonly clamps?: readonly Clamp[];
}

const step = 1e-5;

/** A batch with random parameters, inputs and initial states (standard normal, halved), ready to be computed. */
export function randomRun(cell: Cell, sizes: Sizes, { lengths, seed, clamps = [] }: Plan): Workspace {
  const chance = random(seed);
  const program = compile(cell, sizes);
  const parameters = randomParameters(program, chance);
  const work = workspace(program, parameters, Math.max(...lengths), lengths.length, clamps);
  for (const [b, length] of lengths.entries()) {
    const x = Array.from({ length }, () => halves(chance, sizes.I));
    const states = program.carries.map(carry => [carry.id, halves(chance, carry.size)] as const);
    load(work, x, Object.fromEntries(states), b);
  }
  return work;
}

/**
 * A random number for every value of the named nodes, laid out like the values; 0 for all others and behind a
 * sequence's end. Their product with the values is the loss. Two programs with the same nodes get the same numbers.
 */
export function functional(work: Workspace, ids: readonly string[], { lengths, seed }: Plan): Vector {
  const chance = random(seed + 1);
  const weights: Vector = new Float64Array(work.values.length);
  for (const id of ids)
    for (const [b, length] of lengths.entries())
      for (const at of placesOf(work, id, b).slice(0, length))
        for (const place of at) weights[place] = chance.normal();
  return weights;
}

/** Where the numbers of a node lie: per time step, its units in sequence b. */
export function placesOf({ program, length, batch }: Workspace, id: string, b: number): number[][] {
  const { offset, size } = blockOf(program, id);
  return Array.from({ length }, (_, t) =>
    Array.from({ length: size }, (_, k) => (t * program.frame + offset + k) * batch + b),
  );
}

/** The loss: the sum of values times weights. */
export function lossOf(work: Workspace, weights: Vector): number {
  compute(work);
  return work.values.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0);
}

/** Puts the weights where the loss is read, and carries them back to every node and parameter. */
export function gradientsOf(work: Workspace, weights: Vector): void {
  compute(work);
  work.gradients.set(weights);
  work.parameterGradients.fill(0);
  backward(work);
}

/** By central difference: how the loss changes with the number at one place of an array that the run reads. */
export function centralDifference(work: Workspace, weights: Vector, array: Vector, place: number): number {
  const value = array[place] ?? Number.NaN;
  array[place] = value + step;
  const above = lossOf(work, weights);
  array[place] = value - step;
  const below = lossOf(work, weights);
  array[place] = value;
  return (above - below) / (2 * step);
}

/** How far a gradient is from a central difference: absolute where that is small, relative where it is large. */
export function distance(gradient: number, difference: number): number {
  return Math.abs(gradient - difference) / Math.max(1, Math.abs(difference));
}

/** The worst distance for each parameter by name, each node from outside, and each state before the first step. */
export function worstDistances(work: Workspace, weights: Vector): Map<string, number> {
  const { program, batch } = work;
  const worst = new Map<string, number>();
  const compare = (name: string, array: Vector, gradients: Vector, places: readonly number[]): void => {
    const distances = places.map(place =>
      distance(gradients[place] ?? Number.NaN, centralDifference(work, weights, array, place)),
    );
    worst.set(name, Math.max(worst.get(name) ?? 0, ...distances));
  };
  gradientsOf(work, weights);
  for (const [name, { offset, shape }] of program.parameters)
    compare(name, work.parameters, work.parameterGradients, range(offset, product(shape)));
  for (const { id, op } of program.cell.nodes)
    for (let b = 0; b < batch; b++) {
      const places = placesOf(work, id, b);
      if (op === 'given') compare(id, work.values, work.gradients, places.flat());
      if (op === 'previous') compare(id, work.values, work.gradients, places[0] ?? []);
    }
  return worst;
}

/** The cell with a number added to each unit of one node: a node of its own (`bump`) that comes from outside. */
export function bumped(cell: Cell, id: string, size: Dimension): Cell {
  const { symbol: _, slot: __, ...plain } = nodeOf(cell, id);
  const role = plain.role;
  return {
    ...cell,
    nodes: cell.nodes.flatMap(node =>
      node.id === id
        ? [
            { ...plain, id: `${id}Unbumped` },
            { id: 'bump', op: 'given' as const, inputs: [], role, size },
            { id, op: 'add' as const, inputs: [`${id}Unbumped`, 'bump'], role },
          ]
        : [node],
    ),
  };
}

/** Random parameters that do not depend on the order in which the program keeps them. */
function randomParameters(program: Program, chance: Random): Vector {
  const names = [...program.parameters.keys()].sort();
  const named: NamedParameters = new Map(
    names.map(name => {
      const { shape } = program.parameters.get(name) ?? { shape: [] };
      return [name, { shape, data: halves(chance, product(shape)) }];
    }),
  );
  return packParameters(program, named);
}

function halves(chance: Random, length: number): number[] {
  return Array.from({ length }, () => chance.normal() / 2);
}

function range(from: number, length: number): number[] {
  return Array.from({ length }, (_, k) => from + k);
}

function product(shape: readonly number[]): number {
  return shape.reduce((size, side) => size * side, 1);
}
