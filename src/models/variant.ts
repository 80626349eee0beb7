/** The weights of a cell that the reader composed: trained, kept from the trained one as far as they fit, or from a seed. */
import { type Choice, cellOf, familyOf } from '../cells/catalog.ts';
import { withHead } from '../cells/head.ts';
import { compile, type Program } from '../engine/compile.ts';
import { type NamedParameters, parameterOf, seededParameters } from '../engine/parameters.ts';
import type { Vector } from '../engine/vector.ts';
import { fileTaskId } from '../tasks/catalog.ts';
import type { Task } from '../tasks/task.ts';
import { handmadeOf } from './handmade.ts';
import { fitsTask, type OpenedFile } from './opened.ts';
import { keptNameOf, shelfNameOf } from './shelved.ts';

/**
 * Where weights come from: the shelf's; those of the same name and shape with new ones from the seed; small round
 * numbers put down by hand; all from the seed; or a file of the reader's.
 */
export const weightSources = ['trained', 'kept', 'handmade', 'seed', 'file'] as const;
export type WeightSource = (typeof weightSources)[number];

/** All that weights from a seed depend on. */
export interface SeedPlan {
  readonly wseed: number;
  /** Units H. */
  readonly hidden: number;
  /** Initial bias of the forget gate. */
  readonly forgetbias: number;
}

/** The most units the page bears. */
export const mostUnits = 64;

/** A compiled cell with its weights. */
export interface Variant {
  readonly choice: Choice;
  readonly source: WeightSource;
  readonly program: Program;
  readonly parameters: Vector;
  /** Names of the parameters that were never trained, such as `forget.p`. */
  readonly untrained: readonly string[];
}

/**
 * Where the weights of a choice can come from, the first by itself; from a file where it is open and fits the task:
 * first for the task that it brought along, last for the others.
 */
export function sourcesFor(
  choice: Choice,
  task: Task,
  isShelved: boolean,
  file: OpenedFile | null = null,
): WeightSource[] {
  const fromFile: WeightSource[] = file && fitsTask(file, task) ? ['file'] : [];
  const isOwn = task.id === fileTaskId;
  return [
    ...(isOwn ? fromFile : []),
    ...(isShelved && shelfNameOf(choice) ? (['trained'] as const) : []),
    ...(isShelved && keptNameOf(choice) ? (['kept'] as const) : []),
    ...(handmadeOf(task.id, choice) ? (['handmade'] as const) : []),
    'seed',
    ...(isOwn ? [] : fromFile),
  ];
}

/** The cell of a choice with the task's head, or without one, compiled for H units. */
export function programFor(choice: Choice, task: Task, hidden: number, isHeaded = true): Program {
  const sizes = { I: task.vocabulary.length, H: hidden, O: isHeaded ? task.outputs.length : 0 };
  const cell = cellOf(choice, sizes);
  return compile(isHeaded ? withHead(cell, task.head) : cell, sizes);
}

/** Gives a program its weights: those of `kept` that have its names and shapes, and the rest from the seed. */
export function variantOf(
  kept: NamedParameters | null,
  choice: Choice,
  program: Program,
  source: WeightSource,
  { wseed, forgetbias }: Pick<SeedPlan, 'wseed' | 'forgetbias'>,
): Variant {
  const parameters = seededParameters(program, wseed, forgetbias);
  const untrained: string[] = [];
  for (const [name, { shape }] of program.parameters) {
    const known = source === 'seed' ? undefined : kept?.get(name);
    if (known?.shape.join() === shape.join()) parameterOf(program, parameters, name).set(known.data);
    else untrained.push(name);
  }
  if (choice.z === 'takes' && familyOf(choice.cell).toggles.includes('z')) negate(program, parameters);
  return { choice, source, program, parameters, untrained };
}

/** Parameters told with z exchanged for 1 − z: σ(−a) = 1 − σ(a). */
export function negatedUpdate(tensors: NamedParameters): NamedParameters {
  return new Map(
    [...tensors].map(([name, { shape, data }]) => {
      const sign = name.startsWith('update.') ? -1 : 1;
      return [name, { shape, data: Float64Array.from(data, value => sign * value) }];
    }),
  );
}

/** The same in place. */
function negate(program: Program, parameters: Vector): void {
  for (const name of program.parameters.keys()) {
    if (!name.startsWith('update.')) continue;
    const part = parameterOf(program, parameters, name);
    part.forEach((value, k) => {
      part[k] = -value;
    });
  }
}
