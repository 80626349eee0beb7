/** What a name in a value mark or a check stands for: a number of a slide's run. */
import type { Cell } from '../cells/spec.ts';
import { vectorOf } from '../engine/forward.ts';
import { parameterOf } from '../engine/parameters.ts';
import type { ShelfScores } from '../models/scores.ts';
import { shelfNames } from '../models/shelved.ts';
import { lineageOf } from '../readings/lineage.ts';
import { countOf, totalOf } from '../readings/parameterCount.ts';
import { beltOf } from '../readings/reach.ts';
import { sumOf } from '../readings/sums.ts';
import { type TrainedTaskId, trainedTaskIds } from '../tasks/catalog.ts';
import type { Reference } from './expression.ts';
import { nodeOfSymbol } from './formula.ts';
import type { SlideRun } from './slideRun.ts';

/** What a quantity is, which decides how it is written. */
export type Sort = 'number' | 'share' | 'count' | 'gradient' | 'score';

/** A number with what it is; of a node also which, in which unit and at which time step (both from 0). */
export interface Quantity {
  readonly value: number;
  readonly sort: Sort;
  readonly node?: string;
  readonly unit?: number;
  readonly t?: number;
  /** The task whose measure a score has. */
  readonly task?: TrainedTaskId;
}

/** The runs of a slide's states by name ('' its own), and the scores of the shelf; null what is not loaded yet. */
export interface Numbers {
  readonly runOf: (state: string) => SlideRun | null;
  readonly scores: ShelfScores | null;
}

/** The id of the node that a name stands for: its id, or its symbol, as `c_{t-1}`; undefined if the cell has none. */
export function nodeNamed(cell: Cell, name: string): string | undefined {
  if (cell.nodes.some(({ id, symbol, slot }) => id === name && (symbol || slot))) return name;
  const [, letter = '', sub] = /^(.)(?:_\{?([^{}]+)\}?)?$/u.exec(name) ?? [];
  return nodeOfSymbol(cell, letter, sub)?.id;
}

/** The quantity of a reference; null where there is none, undefined where its run or the scores are not there yet. */
export function quantityOf(reference: Reference, numbers: Numbers): Quantity | null | undefined {
  const { path, state, isSecond } = reference;
  if (path[0] === 'score' || path[0] === 'baseline') return scoreOf(path, numbers.scores);
  const own = numbers.runOf(state);
  if (!own) return undefined;
  const found = isSecond ? own.second : own;
  if (!found) return null;
  const t = timeOf(reference, found);
  return t === null ? null : (ofNode(path, found, t) ?? ofWeights(path, found) ?? special(path, found, t));
}

/** The time step (from 0) that a reference speaks of; null beyond the text. */
export function timeOf({ at }: Pick<Reference, 'at'>, { state, run }: SlideRun): number | null {
  const t = at === null ? state.t : at === 'end' ? run.tokens.length - 1 : at - 1;
  return t >= 0 && t < Math.max(1, run.tokens.length) ? t : null;
}

type Path = readonly string[];

/** Numbers over all units. */
const over: Readonly<Record<string, (values: readonly number[]) => number>> = {
  max: values => Math.max(...values),
  min: values => Math.min(...values),
  mean: values => values.reduce((sum, value) => sum + value, 0) / values.length,
  norm: values => Math.hypot(...values),
  size: values => Math.max(...values.map(Math.abs)),
};

/** `f.1`, `f` in the slide's unit, `f.max`, `prediction.they`. */
function ofNode([name = '', part, ...more]: Path, { state, run }: SlideRun, t: number): Quantity | null {
  const node = nodeNamed(run.cell, name);
  if (node === undefined || more.length > 0) return null;
  const vector = [...vectorOf(run.trace, node, t)];
  const sort = isChance(run.cell, node) ? 'share' : 'number';
  const statistic = part === undefined ? undefined : over[part];
  if (statistic) return { value: statistic(vector), sort, node, t };
  const unit =
    part === undefined ? (vector.length === 1 ? 0 : state.unit) : placeIn(part, namesFor(run, node));
  const value = vector[unit];
  return value === undefined ? null : { value, sort, node, unit, t };
}

/** `forget.b.1`, `forget.W.1.set`, `head.V.she.1`. */
function ofWeights(path: Path, { run }: SlideRun): Quantity | null {
  const { trace, task } = run;
  const { program, parameters } = trace;
  const name = [3, 2].map(length => path.slice(0, length).join('.')).find(one => program.parameters.has(one));
  if (name === undefined) return null;
  const { shape } = program.parameters.get(name) ?? { shape: [] };
  const places = path.slice(name.split('.').length);
  const [rows = 0, columns = 1] = shape;
  if (places.length !== shape.length) return null;
  const row = placeIn(places[0] ?? '', rows === task.outputs.length ? task.outputs : []);
  const column =
    shape.length === 1 ? 0 : placeIn(places[1] ?? '', name.endsWith('.W') ? task.vocabulary : []);
  if (!(row < rows && column < columns)) return null;
  return {
    value: parameterOf(program, parameters, name)[row * columns + column] ?? Number.NaN,
    sort: 'number',
  };
}

function special([name, ...path]: Path, found: SlideRun, t: number): Quantity | null {
  const { state, run } = found;
  const count = counts(name, found);
  if (count !== undefined) return path.length === 0 ? { value: count, sort: 'count' } : null;
  const node = nodeNamed(run.cell, path[0] ?? '');
  if (node === undefined) return null;
  const unit = path[1] === undefined ? state.unit : placeIn(path[1], []);
  if (name === 'gradient' || name === 'reach')
    return gradientOf(name, node, path[1] === undefined ? null : unit, found, t);
  if (!(unit < run.trace.program.sizes.H)) return null;
  if (name === 'sum' || name === 'term')
    return termOf(node, unit, name === 'term' ? path[2] : undefined, name, found, t);
  if ((name !== 'share' && name !== 'amount') || beltOf(run.cell, node) === undefined) return null;
  const amount = lineageOf(run.trace, node, state.t, unit).find(one => one.t === t);
  if (!amount) return null;
  return name === 'share' ? { value: amount.share, sort: 'share' } : { value: amount.amount, sort: 'number' };
}

/** Sizes: of the cell, of its text, of its parameters. */
function counts(name: string | undefined, { run }: SlideRun): number | undefined {
  const { H, I } = run.trace.program.sizes;
  const { [name ?? '']: count } = {
    units: H,
    inputs: I,
    steps: run.tokens.length,
    parameters: totalOf(countOf(run.cell), { H, I }),
  } as Readonly<Record<string, number>>;
  return count;
}

/** What of the outcome's gradient is at a state: its size, or its share of that at the origin. */
function gradientOf(
  name: string,
  node: string,
  unit: number | null,
  { back }: SlideRun,
  t: number,
): Quantity | null {
  const traced = back();
  const reach = traced?.states.get(node);
  if (!traced || !reach || t > traced.T) return null;
  if (name === 'gradient' && unit !== null) {
    const value = reach.vectors[t]?.[unit];
    return value === undefined ? null : { value, sort: 'gradient' };
  }
  const [size, origin] = [reach.norms[t] ?? Number.NaN, reach.norms[traced.T] ?? Number.NaN];
  return { value: name === 'gradient' ? size : size / origin, sort: 'gradient' };
}

/** The sum that a layer squashes, or what one thing adds to it: `term.f.1.x`, `.hPrev`, `.bias`. */
function termOf(
  node: string,
  unit: number,
  of: string | undefined,
  name: string,
  { run }: SlideRun,
  t: number,
): Quantity | null {
  const sum = sumOf(run.trace, node, t, unit);
  if (!sum) return null;
  if (name === 'sum') return { value: sum.sum, sort: 'number' };
  const source = of === 'bias' ? 'one' : nodeNamed(run.cell, of ?? '');
  const terms = sum.terms.filter(term => term.of === source);
  return terms.length === 0
    ? null
    : { value: terms.reduce((total, { value }) => total + value, 0), sort: 'number' };
}

/** `score.counting.lstm`, or without a network `baseline.counting`. */
function scoreOf(
  [what = '', id = '', name = 'rnn']: Path,
  scores: ShelfScores | null,
): Quantity | null | undefined {
  const task = trainedTaskIds.find(one => one === id);
  const cell = shelfNames.find(one => one === name);
  if (!task || !cell) return null;
  const found = scores?.[task][cell];
  return found && { value: what === 'score' ? found.score : found.baseline, sort: 'score', task };
}

/** Whether a node's numbers are chances. */
function isChance({ nodes }: Cell, id: string): boolean {
  return nodes.some(node => node.id === id && node.role === 'prediction' && /softmax|sigmoid/.test(node.op));
}

/** The names that the units of a node go by. */
function namesFor({ task, cell }: SlideRun['run'], id: string): readonly string[] {
  const node = cell.nodes.find(one => one.id === id);
  return node?.role === 'prediction' ? task.outputs : node?.op === 'given' ? task.vocabulary : [];
}

/** A unit from 1, or by name; NaN for what is neither. */
function placeIn(part: string, names: readonly string[]): number {
  const named = names.indexOf(part);
  if (named >= 0) return named;
  return /^[1-9]\d{0,3}$/.test(part) ? Number(part) - 1 : Number.NaN;
}
