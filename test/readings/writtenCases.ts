// Cells to be written as code, each with weights, inputs, initial states, and what the engine makes of them.
import {
  type Choice,
  cellOf,
  choiceOf,
  familyNames,
  familyOf,
  legalChoices,
  presets,
} from '../../src/cells/catalog.ts';
import { backward } from '../../src/engine/backward.ts';
import { compile } from '../../src/engine/compile.ts';
import { compute, vectorOf } from '../../src/engine/forward.ts';
import { parameterOf } from '../../src/engine/parameters.ts';
import { random } from '../../src/engine/random.ts';
import type { Vector } from '../../src/engine/vector.ts';
import type { CodeLine } from '../../src/readings/assignments.ts';
import { type Source, textOf } from '../../src/readings/source.ts';
import { titleOf } from '../../src/readings/title.ts';
import { functional, randomRun } from '../engine/differences.ts';

/** One cell with everything a program in another language needs to be compared with the engine. */
export interface WrittenCase {
  readonly title: string;
  readonly code: string;
  readonly weights: Readonly<Record<string, unknown>>;
  readonly xs: readonly (readonly number[])[];
  /** States before the first step by the node they come from; none: each at its initial value. */
  readonly state: Readonly<Record<string, readonly number[]>> | null;
  readonly hs: readonly (readonly number[])[];
  /** What h is weighed with in the loss whose gradients follow. */
  readonly loss: readonly (readonly number[])[];
  readonly gradients: Readonly<Record<string, unknown>>;
}

const T = 6;

/** Every family and preset; every reset and z of the GRU; and of all legal choices, all or a sample of 20. */
export function writtenChoices(all = process.env.FULL !== undefined): Choice[] {
  const legal = legalChoices();
  const chance = random(11);
  const sample = all
    ? legal
    : Array.from({ length: 20 }, () => legal[Math.floor(chance.uniform() * legal.length)]);
  const chosen = [
    ...familyNames.map(name => choiceOf(name)),
    ...presets.map(({ choice }) => choice),
    ...legalChoices(['gru']),
    choiceOf('lstm', { layernorm: true }),
    choiceOf('lstm', { peepholes: true, gaterecurrence: true, truncated: true }),
    ...sample,
  ].filter(choice => choice !== undefined);
  return [...new Map(chosen.map(choice => [JSON.stringify(choice), choice])).values()];
}

/** The cells of the choices: those whose input may enter as it is also with I = H. */
export function writtenSources(choices = writtenChoices()): Source[] {
  return choices.flatMap(choice =>
    [{ I: 3, H: 4 }, ...(familyOf(choice.cell).bare ? [{ I: 4, H: 4 }] : [])].map(sizes => ({
      title: `${titleOf(choice)}, I = ${sizes.I}`,
      cell: cellOf(choice, sizes),
      sizes,
    })),
  );
}

/** Each source twice: from its initial states, and from random ones. */
export function writtenCases(
  sources: readonly Source[],
  write: (source: Source) => CodeLine[],
): WrittenCase[] {
  return sources.flatMap(source => [caseOf(source, write, false), caseOf(source, write, true)]);
}

function caseOf(source: Source, write: (source: Source) => CodeLine[], given: boolean): WrittenCase {
  const { cell, title } = source;
  const sizes = { ...source.sizes, O: 0 };
  const plan = { lengths: [T], seed: 5 };
  const work = randomRun(cell, sizes, plan);
  const { program } = work;
  const states = program.carries.map(({ id, to, initial }) => {
    const from = cell.nodes.find(node => node.id === id)?.inputs[0] ?? '';
    if (!given) work.values.fill(initial, to, to + sizes.H);
    return [from, [...work.values.subarray(to, to + sizes.H)]] as const;
  });
  compute(work);
  const weights = functional(work, ['h'], plan);
  work.gradients.set(weights);
  backward(work);
  const steps = [...Array(T).keys()];
  const named = (all: Vector) =>
    Object.fromEntries(
      [...compile(cell, sizes).parameters].map(([name, { shape }]) => [
        name,
        inRows([...parameterOf(program, all, name)], shape),
      ]),
    );
  return {
    title: `${title}${given ? ', random states' : ''}`,
    code: textOf(write(source)),
    weights: named(work.parameters),
    xs: steps.map(t => [...vectorOf(work, 'x', t)]),
    state: given ? Object.fromEntries(states) : null,
    hs: steps.map(t => [...vectorOf(work, 'h', t)]),
    loss: steps.map(t => [...weights.subarray(...rangeOf(t, program, sizes.H))]),
    gradients: named(work.parameterGradients),
  };
}

function rangeOf(t: number, program: ReturnType<typeof compile>, H: number): [number, number] {
  const at = t * program.frame + (program.blocks.get('h')?.offset ?? 0);
  return [at, at + H];
}

function inRows(numbers: number[], [rows = 0, columns]: readonly number[]): unknown {
  if (columns === undefined) return numbers;
  return Array.from({ length: rows }, (_, j) => numbers.slice(j * columns, (j + 1) * columns));
}
