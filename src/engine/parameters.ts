/** Parameters of a program by name: fresh from a seed, from and to plain arrays. */
import type { Program } from './compile.ts';
import { random } from './random.ts';
import type { Vector } from './vector.ts';

/** Arrays of numbers by parameter, such as `forget.W` (H, I) in row-major order. */
export type NamedParameters = ReadonlyMap<
  string,
  { readonly shape: readonly number[]; readonly data: ArrayLike<number> }
>;

/**
 * All parameters from a seed: matrices uniform in ±1/√(columns), peepholes in ±1/√H, gains 1, biases 0 but the forget
 * gate's as given (1 by default: Jozefowicz, Zaremba & Sutskever 2015, after Gers et al. 2000).
 */
export function seededParameters(program: Program, seed: number, forgetBias = 1): Vector {
  const chance = random(seed);
  const all: Vector = new Float64Array(program.parameterCount);
  const names = [...program.parameters.keys()].sort();
  for (const name of names) {
    const part = parameterOf(program, all, name);
    const [rows = 1, columns] = program.parameters.get(name)?.shape ?? [];
    const range = 1 / Math.sqrt(columns ?? rows);
    if (columns !== undefined || name.endsWith('.p'))
      for (let k = 0; k < part.length; k++) part[k] = (2 * chance.uniform() - 1) * range;
    else if (/\.gain[XH]?$/.test(name)) part.fill(1);
    else if (name === 'forget.b') part.fill(forgetBias);
  }
  return all;
}

/** The part of a flat parameter array that belongs to `group.name`, as a view. */
export function parameterOf(program: Program, all: Vector, name: string): Vector {
  const block = program.parameters.get(name);
  if (!block) throw new Error(`${program.cell.family} has no parameter ${name}`);
  return all.subarray(block.offset, block.offset + sizeOf(block.shape));
}

/** A flat parameter array from named ones; throws when one is missing, left over or of another shape. */
export function packParameters(program: Program, named: NamedParameters): Vector {
  const all: Vector = new Float64Array(program.parameterCount);
  for (const [name, { shape }] of program.parameters) {
    const given = named.get(name);
    if (!given) throw new Error(`${name} (${shape.join(', ')}) is missing`);
    if (given.shape.join() !== shape.join())
      throw new Error(`${name} needs shape (${shape.join(', ')}), got (${given.shape.join(', ')})`);
    if (given.data.length !== sizeOf(shape))
      throw new Error(`${name} needs ${sizeOf(shape)} numbers, got ${given.data.length}`);
    parameterOf(program, all, name).set(given.data);
  }
  for (const name of named.keys()) {
    if (!program.parameters.has(name)) throw new Error(`${program.cell.family} has no parameter ${name}`);
  }
  return all;
}

/** Named copies of all parameters, in the program's order. */
export function unpackParameters(program: Program, all: Vector): NamedParameters {
  return new Map(
    [...program.parameters].map(([name, { shape }]) => [
      name,
      { shape, data: parameterOf(program, all, name).slice() },
    ]),
  );
}

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((size, side) => size * side, 1);
}
