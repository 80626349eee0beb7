// Small runs of any cell with every parameter at random, and the choices they are made of.
import {
  type Choice,
  cellOf,
  choiceOf,
  familyNames,
  legalChoices,
  presets,
} from '../../src/cells/catalog.ts';
import { withHead } from '../../src/cells/head.ts';
import { compile } from '../../src/engine/compile.ts';
import { forward, type Trace } from '../../src/engine/forward.ts';
import { parameterOf } from '../../src/engine/parameters.ts';
import { random } from '../../src/engine/random.ts';
import type { Vector } from '../../src/engine/vector.ts';

/** A choice as a short name: its family and the toggles that are not initial. */
export function titleOf(choice: Choice): string {
  const plain = choiceOf(choice.cell);
  const changed = Object.entries(choice).filter(([name, value]) => plain[name as keyof Choice] !== value);
  return [choice.cell, ...changed.map(([name, value]) => `${name} ${value}`)].join(', ');
}

/** Every family, every preset and `count` seeded legal choices; all legal choices under FULL. */
export function choicesFor(count = 30): Choice[] {
  const all = legalChoices();
  if (process.env.FULL) return all;
  const chance = random(7);
  const sample = Array.from({ length: count }, () => all[Math.floor(chance.uniform() * all.length)]);
  const gru = legalChoices(['gru']);
  const chosen = [...familyNames.map(name => choiceOf(name)), ...gru, ...presets.map(({ choice }) => choice)];
  const layernorm = choiceOf('lstm', { layernorm: true });
  const found = [...chosen, layernorm, ...sample].filter(choice => choice !== undefined);
  return [...new Map(found.map(choice => [titleOf(choice), choice])).values()];
}

/** Every parameter of a program at random in ±size. */
export function livelyParameters(program: Trace['program'], seed: number, size: number): Vector {
  const chance = random(seed);
  const all = new Float64Array(program.parameterCount);
  for (const name of program.parameters.keys()) {
    const part = parameterOf(program, all, name);
    for (let k = 0; k < part.length; k++) part[k] = (2 * chance.uniform() - 1) * size;
  }
  return all;
}

/** A run of a choice over four vectors of numbers. */
export function smallRun(choice: Choice, { I, H }: { I: number; H: number }, seed: number): Trace {
  const sizes = { I, H, O: 3 };
  const program = compile(withHead(cellOf(choice, sizes), 'softmax'), sizes);
  const chance = random(seed + 100);
  const x = Array.from({ length: 4 }, (_, t) =>
    Array.from({ length: I }, () => (t === 2 ? 0 : 2 * chance.uniform() - 1)),
  );
  return forward(program, livelyParameters(program, seed, 1.5), x);
}
