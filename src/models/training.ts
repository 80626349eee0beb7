/** A training run that can be put down and taken up again: the same numbers come out, however often it was interrupted. */

import type { HeadKind } from '../cells/head.ts';
import type { Program } from '../engine/compile.ts';
import { type Workspace, workspace } from '../engine/forward.ts';
import { type LossName, want, wantedOf } from '../engine/loss.ts';
import { adam } from '../engine/optimizers.ts';
import { parameterOf, seededParameters } from '../engine/parameters.ts';
import { random } from '../engine/random.ts';
import { type Descent, trainStep } from '../engine/train.ts';
import type { Vector } from '../engine/vector.ts';
import type { Example, Practice } from '../tasks/practice/practice.ts';
import type { Task } from '../tasks/task.ts';
import { pressuresOf } from './pressures.ts';
import type { Recipe } from './recipes.ts';
import { loadInputs } from './runner.ts';
import { readSafetensors, writeSafetensors } from './safetensors.ts';
import { shelfProgram } from './shelf.ts';

/** A run on its way. */
export interface Training {
  readonly program: Program;
  readonly parameters: Vector;
  /** Updates done so far. */
  readonly done: () => number;
  /** One more update on a fresh batch. */
  readonly update: () => Descent;
  /** Everything the run needs to go on, as a file's bytes. */
  readonly checkpoint: () => Uint8Array<ArrayBuffer>;
}

const lossOfHead = {
  softmax: 'crossEntropy',
  sigmoid: 'binaryCrossEntropy',
  identity: 'squaredError',
} as const satisfies Record<HeadKind, LossName>;

/** A run of a recipe from its beginning, or from a checkpoint of that same recipe; another's is refused with an Error. */
export function startTraining(task: Task, practice: Practice, recipe: Recipe, from?: Uint8Array): Training {
  const program = shelfProgram(task, recipe.cell ?? 'lstm');
  const parameters = seededParameters(program, recipe.seed, recipe.forgetBias);
  if (program.parameters.has('input.b')) parameterOf(program, parameters, 'input.b').fill(recipe.inputBias);
  const optimizer = adam(program.parameterCount, { rate: recipe.rate });
  const kept = new Map([
    ['parameters', parameters],
    ...optimizer.memory.map((row, k) => [`memory.${k}`, row] as const),
  ]);
  let chance = random(recipe.seed + 1000);
  const key = JSON.stringify(recipe);
  if (from) {
    const { tensors, metadata } = readSafetensors(from);
    if (metadata.recipe !== key) throw new Error('the checkpoint belongs to another recipe');
    for (const [name, row] of kept) row.set(tensors.get(name)?.data ?? []);
    optimizer.steps = Number(metadata.done);
    chance = random(Number(metadata.chance));
  }
  const shares = () => optimizer.steps / recipe.updates;
  const pressures = pressuresOf(recipe.pressures, () => Math.min(1, Math.max(0, 4 * shares() - 1)));
  const roomFor = rooms(task, program, parameters, recipe.batch);
  return {
    program,
    parameters,
    done: () => optimizer.steps,
    update: () => {
      const examples = Array.from({ length: recipe.batch }, () => practice.example(chance));
      const { work, wanted } = roomFor(examples);
      for (const [b, { inputs, targets }] of examples.entries()) {
        loadInputs(work, inputs, b);
        want(work, wanted, targets, b);
      }
      optimizer.rate = recipe.rate * Math.min(1, 2 * (1 - shares()));
      if (recipe.decay) shrink(program, parameters, recipe.decay * optimizer.rate);
      return trainStep(work, wanted, optimizer, recipe.clip, pressures);
    },
    checkpoint: () =>
      writeSafetensors(
        {
          tensors: new Map([...kept].map(([name, data]) => [name, { shape: [data.length], data }])),
          metadata: { recipe: key, done: String(optimizer.steps), chance: String(chance.state()) },
        },
        'F64',
      ),
  };
}

/** Takes a share away from every matrix. */
function shrink(program: Program, parameters: Vector, share: number): void {
  for (const [name, { shape }] of program.parameters) {
    if (shape.length < 2) continue;
    const part = parameterOf(program, parameters, name);
    part.forEach((value, k) => {
      part[k] = value * (1 - share);
    });
  }
}

/** A workspace for each length of batch, made once. */
function rooms(task: Task, program: Program, parameters: Vector, batch: number) {
  const made = new Map<number, { work: Workspace; wanted: ReturnType<typeof wantedOf> }>();
  return (examples: readonly Example[]) => {
    const length = Math.max(...examples.map(({ inputs }) => inputs.length));
    const known = made.get(length);
    if (known) return known;
    const work = workspace(program, parameters, length, batch);
    const room = { work, wanted: wantedOf(work, lossOfHead[task.head]) };
    made.set(length, room);
    return room;
  };
}
