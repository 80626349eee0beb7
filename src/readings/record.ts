/** Every number of a run, or of its gradients, with all that says what they are: what CSV and JSON are written from. */
import { toggleNames } from '../cells/catalog.ts';
import type { Node } from '../cells/spec.ts';
import { read, type Trace } from '../engine/forward.ts';
import type { Vector } from '../engine/vector.ts';
import type { WeightSource } from '../models/variant.ts';
import { exportWords } from '../words/exports.ts';
import { type WayBack, wayBack } from './gradientBack.ts';
import { wholeText } from './inputs.ts';
import { mathDefinitions, mathEquations } from './mathml.ts';
import { symbolElement } from './mathsymbol.ts';
import { plainText } from './plaintext.ts';
import type { RunOfText } from './run.ts';
import { titleOf } from './title.ts';

/** What a run does not know of itself: the link to it, where its weights come from, what was set by hand. */
export interface Provenance {
  readonly link: string;
  readonly weights: WeightSource;
  /** Number of the released model, null for weights from elsewhere. */
  readonly model: number | null;
  /** Seed of the weights that nobody trained, null where there are none. */
  readonly seed: number | null;
  readonly file: string | null;
  /** Weights set and values held, as links write them; '' for none. */
  readonly edits: string;
  readonly clamps: string;
}

/** A value at the head of the numbers; null where there is none. */
export type Fact = string | number | readonly string[] | null;

/** A node as it is listed: how it is written, what it is to the cell, how many units it has. */
export interface RecordedNode {
  readonly id: string;
  readonly symbol: string | null;
  readonly role: string;
  readonly op: string;
  readonly inputs: readonly string[];
  readonly size: number;
}

/** A time step (from 1): what was read there, a number where the task reads one number a step, and each node's vector. */
export interface RecordedStep {
  readonly step: number;
  readonly token: string | number;
  readonly nodes: ReadonlyMap<string, Vector>;
}

/** A whole trace of numbers. */
export interface Recorded {
  readonly kind: 'values' | 'gradients';
  readonly about: Readonly<Record<string, Fact>>;
  readonly nodes: readonly RecordedNode[];
  readonly steps: readonly RecordedStep[];
}

const { head: words } = exportWords.numbers;

/** The values of every node at every step; without a word no step. */
export function recordValues(run: RunOfText, from: Provenance): Recorded {
  const about = { numbers: words.values, ...factsOf(run, from) };
  return { kind: 'values', about, ...tableOf(run, run.trace, run.trace.values, run.tokens.length) };
}

/**
 * The gradients of the loss, or of logit `of` (from 0), at every node of every step up to the one it is taken at;
 * null where nothing can be traced back.
 */
export function recordGradients(run: RunOfText, from: Provenance, of: number | null): Recorded | null {
  const way = wayBack(run, of);
  if (!way) return null;
  const { T, value, work } = way;
  const about = {
    numbers: words.gradients(tracedName(run, way), T + 1),
    tracedValue: value,
    ...factsOf(run, from, [words.passes]),
  };
  return { kind: 'gradients', about, ...tableOf(run, work, work.gradients, T + 1) };
}

function tracedName({ task }: RunOfText, { traced }: WayBack): string {
  return traced.kind === 'loss' ? words.loss : words.logit(task.outputs[traced.output] ?? '');
}

function factsOf(run: RunOfText, from: Provenance, more: readonly string[] = []): Record<string, Fact> {
  const { task, choice, cell, tokens, lanes, trace } = run;
  const { I, H, O } = trace.program.sizes;
  const equations = [...mathEquations(cell), ...mathDefinitions(cell)].map(
    ({ left, right }) => `${plainText(left)} = ${plainText(right.flat())}`,
  );
  return {
    task: task.id,
    text: wholeText(task, tokens),
    cell: titleOf(choice),
    family: choice.cell,
    options: toggleNames.map(name => `${name}=${choice[name]}`),
    sizes: [`I=${I}`, `H=${H}`, `O=${O}`],
    weights: words.weights[from.weights],
    model: from.model,
    seed: from.seed,
    file: from.file,
    edits: from.edits || null,
    clamps: from.clamps || null,
    link: from.link,
    units: lanes,
    inputs: task.vocabulary,
    outputs: O > 0 ? task.outputs : [],
    equations,
    conventions: [
      words.counting,
      words.before,
      words.products,
      ...(from.edits || from.clamps ? [words.changes] : []),
      ...more,
      words.number,
    ],
  };
}

function tableOf(
  run: RunOfText,
  trace: Trace,
  numbers: Vector,
  count: number,
): Pick<Recorded, 'nodes' | 'steps'> {
  const { nodes } = run.cell;
  const sizeOf = ({ id }: Node): number => trace.program.blocks.get(id)?.size ?? 0;
  return {
    nodes: nodes.map(node => ({
      id: node.id,
      symbol: node.symbol ? plainText([symbolElement(node.symbol)]) : null,
      role: node.role,
      op: node.op,
      inputs: node.inputs,
      size: sizeOf(node),
    })),
    steps: Array.from({ length: count }, (_, t) => ({
      step: t + 1,
      token: tokenAt(run, t),
      nodes: new Map(nodes.map(({ id }) => [id, read(numbers, trace, id, t)])),
    })),
  };
}

/** One number a step stays a number. */
function tokenAt({ tokens }: RunOfText, t: number): string | number {
  const token = tokens[t];
  const [number, ...others] = token?.numbers ?? [];
  return number !== undefined && others.length === 0 ? number : (token?.text ?? '');
}
