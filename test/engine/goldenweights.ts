// The weights of golden cases: by gate and name in the files, by `gate.name` and flat in the engine.
import type { NamedParameters } from '../../src/engine/parameters.ts';
import { type Fields, fieldsOf, matrixOf, type Tree, vectorOf } from './goldenfields.ts';

/** Parameters by gate and name: W (H, I), R (H, H), b, p, rb and the norms' vectors (H), G (H, H) by gate. */
export type Weights = Readonly<Record<string, Readonly<Record<string, Tree>>>>;

/** Lengths of input, hidden state and output. */
export type Lengths = Readonly<Record<'I' | 'H' | 'O', number>>;

/** Gates that may be ablated and that gates may read. */
export const gates = ['input', 'forget', 'output'] as const;

const layers = [...gates, 'candidate', 'update', 'reset', 'hidden', 'cell'];
const vectors = ['b', 'p', 'rb', 'gainX', 'biasX', 'gainH', 'biasH', 'gain', 'bias'];

/** The weights of a cell. */
export function readWeights(value: unknown, at: string, { I, H }: Lengths): Weights {
  const readOne = (name: string, part: unknown, place: string): Tree => {
    if (name === 'W') return matrixOf(part, place, I, H);
    if (name === 'R') return matrixOf(part, place, H, H);
    if (name !== 'G') return vectorOf(part, place, H);
    return mapped(fieldsOf(part, place, [], gates), (gate, one) => matrixOf(one, `${place}.${gate}`, H, H));
  };
  return mapped(fieldsOf(value, at, [], layers), (layer, parts) =>
    mapped(fieldsOf(parts, `${at}.${layer}`, [], ['W', 'R', 'G', ...vectors]), (name, part) =>
      readOne(name, part, `${at}.${layer}.${name}`),
    ),
  );
}

/** The weights of a cell, and of its head: V (O, H) and c (O). */
export interface Model {
  readonly [key: string]: Tree;
  readonly cell: Weights;
  readonly head: Readonly<Record<'V' | 'c', Tree>>;
}

/** The weights of a cell and of its head. */
export function readModel(value: unknown, at: string, lengths: Lengths): Model {
  const { cell, head } = fieldsOf(value, at, ['cell', 'head']);
  const { V, c } = fieldsOf(head, `${at}.head`, ['V', 'c']);
  return {
    cell: readWeights(cell, `${at}.cell`, lengths),
    head: { V: matrixOf(V, `${at}.head.V`, lengths.H, lengths.O), c: vectorOf(c, `${at}.head.c`, lengths.O) },
  };
}

/** The weights by `gate.name`, G by `gate.G.of`, as the engine packs them. */
export function namedOf(weights: Weights): NamedParameters {
  const named = new Map<string, { shape: number[]; data: number[] }>();
  const add = (name: string, tree: Tree): void => {
    if (isList(tree)) named.set(name, { shape: shapeOf(tree), data: numbersIn(tree) });
    else if (typeof tree === 'object')
      for (const key of Object.keys(tree)) add(`${name}.${key}`, at(tree, key));
  };
  for (const [gate, parts] of Object.entries(weights))
    for (const [name, part] of Object.entries(parts)) add(`${gate}.${name}`, part);
  return named;
}

/** The way back: named parameters as the files nest them. */
export function treeOf(named: NamedParameters): Readonly<Record<string, Tree>> {
  const root: Record<string, Tree> = {};
  for (const [name, { shape, data }] of named) {
    const numbers = Array.from(data);
    const [, columns] = shape;
    put(root, name.split('.'), columns === undefined ? numbers : inRows(numbers, columns));
  }
  return root;
}

function put(place: Record<string, Tree>, path: readonly string[], tree: Tree): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) place[key] = tree;
  else {
    const inner: Record<string, Tree> = { ...(place[key] as Record<string, Tree>) };
    put(inner, rest, tree);
    place[key] = inner;
  }
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree);
}

function at(tree: { readonly [key: string]: Tree }, key: string): Tree {
  return tree[key] ?? [];
}

function shapeOf(tree: Tree): number[] {
  return isList(tree) ? [tree.length, ...shapeOf(tree[0] ?? 0)] : [];
}

function numbersIn(tree: Tree): number[] {
  return isList(tree) ? tree.flatMap(numbersIn) : typeof tree === 'number' ? [tree] : [];
}

function inRows(numbers: readonly number[], columns: number): number[][] {
  return Array.from({ length: numbers.length / columns }, (_, j) =>
    numbers.slice(j * columns, (j + 1) * columns),
  );
}

function mapped<Value>(fields: Fields, read: (key: string, value: unknown) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, read(key, value)]));
}
