/** The state dict of one recurrent layer of PyTorch, with or without a linear head, as our parameters and back. */
import { type Choice, choiceOf, type FamilyName, familyOf } from '../cells/catalog.ts';
import { frameworksOf } from '../cells/frameworks.ts';
import type { NamedParameters } from '../engine/parameters.ts';
import { choiceName } from './choiceText.ts';
import { listed, quoted, shapeText } from './quoted.ts';

/** The layers of torch.nn, and the order in which each stacks the rows of our groups: LSTM i, f, g, o; GRU r, z, n. */
export const stackedGroups = {
  rnn: ['hidden'],
  lstm: ['input', 'forget', 'candidate', 'output'],
  gru: ['reset', 'update', 'candidate'],
} as const satisfies Partial<Record<FamilyName, readonly string[]>>;

type Tensor = NamedParameters extends ReadonlyMap<string, infer Value> ? Value : never;

/** A name such as `encoder.weight_ih_l0`: what stands before it, what it is, which layer and direction; `nn.LSTMCell` has no `_l0`. */
const layerName = /^(|.*\.)(?:weight|bias)_(ih|hh|hr)(|_l\d+)(|_reverse)$/s;

/** Whether any tensor is named as PyTorch names those of a recurrent layer. */
export function isStateDict(tensors: NamedParameters): boolean {
  return [...tensors.keys()].some(name => layerName.test(name));
}

/**
 * Our choice and parameters from a state dict: one layer of nn.RNN (taken to be that of tanh, which its names do not
 * say), nn.LSTM or nn.GRU, with biases or without, under any prefix, and at most one linear layer on h as the head.
 * The LSTM's two biases are added; of the GRU's, that of n stays inside the reset gate's bracket. Throws an Error of one
 * line that names what is missing, has another shape, or is not read: further layers, directions, projections, tensors.
 */
export function fromStateDict(tensors: NamedParameters): {
  readonly choice: Choice;
  readonly tensors: NamedParameters;
} {
  const { before, behind } = onlyLayer([...tensors.keys()]);
  const names = (['weight_ih', 'weight_hh', 'bias_ih', 'bias_hh'] as const).map(
    part => `${before}${part}${behind}`,
  );
  const [inner = '', outer = '', ...biases] = names;
  const [ih, hh] = [taken(tensors, inner), taken(tensors, outer)];
  const { family, H } = familyBy(outer, hh);
  const groups: readonly string[] = stackedGroups[family];
  const rows = groups.length * H;
  checkInput(inner, ih, groups.length, `${quoted(outer)} ${shapeText(hh.shape)}`, rows);
  const [bih, bhh] = biases.some(name => tensors.has(name))
    ? biases.map(name => vectorOf(tensors, name, rows))
    : [new Float64Array(rows), new Float64Array(rows)];
  const named = new Map<string, Tensor>();
  for (const [k, group] of groups.entries()) {
    const part = ({ shape: [, columns = 0], data }: Tensor): Tensor => ({
      shape: [H, columns],
      data: Array.from(data).slice(k * H * columns, (k + 1) * H * columns),
    });
    const [b = [], rb = []] = [bih, bhh].map(bias => Array.from(bias ?? []).slice(k * H, (k + 1) * H));
    const isInner = family === 'gru' && group === 'candidate';
    const sum = b.map((value, unit) => value + (rb[unit] ?? 0));
    named.set(`${group}.W`, part(ih)).set(`${group}.R`, part(hh));
    named.set(`${group}.b`, { shape: [H], data: isInner ? b : sum });
    if (isInner) named.set(`${group}.rb`, { shape: [H], data: rb });
  }
  const rest = [...tensors.keys()].filter(name => !names.includes(name));
  for (const [name, tensor] of headOf(tensors, rest, H)) named.set(name, tensor);
  return { choice: choiceOf(family), tensors: named };
}

/**
 * The state dict of a choice that PyTorch has, all parameters given: bare names, or with a head `lstm.` (`gru.`, `rnn.`)
 * and `head.` before them. Where we have one bias, bias_hh is 0; a z that takes is negated, for PyTorch's keeps.
 * Throws an Error that says what PyTorch lacks.
 */
export function toStateDict(choice: Choice, tensors: NamedParameters): NamedParameters {
  const { groups, exchanged } = layerFor(choice);
  const prefix = tensors.has('head.V') ? `${choice.cell}.` : '';
  const stacked = (letter: string): Tensor => {
    const parts = groups.map(group => {
      const { shape, data } = taken(tensors, `${group}.${letter}`);
      const sign = exchanged && group === 'update' ? -1 : 1;
      return { shape, data: Array.from(data, value => sign * value) };
    });
    const [rows = 0, ...columns] = parts[0]?.shape ?? [];
    return { shape: [rows * parts.length, ...columns], data: parts.flatMap(({ data }) => data) };
  };
  const [W, R, b] = [stacked('W'), stacked('R'), stacked('b')];
  const second = groups.flatMap(group => {
    const { shape, data } = tensors.get(`${group}.rb`) ?? taken(tensors, `${group}.b`);
    return tensors.has(`${group}.rb`) ? Array.from(data) : Array<number>(shape[0] ?? 0).fill(0);
  });
  return new Map<string, Tensor>([
    [`${prefix}weight_ih_l0`, W],
    [`${prefix}weight_hh_l0`, R],
    [`${prefix}bias_ih_l0`, b],
    [`${prefix}bias_hh_l0`, { shape: b.shape, data: second }],
    ...(prefix === ''
      ? []
      : [
          ['head.weight', taken(tensors, 'head.V')] as const,
          ['head.bias', taken(tensors, 'head.c')] as const,
        ]),
  ]);
}

/** The groups in PyTorch's order, and whether its update gate is 1 − ours. */
function layerFor(choice: Choice): { readonly groups: readonly string[]; readonly exchanged: boolean } {
  const built = frameworksOf(choice).find(({ framework }) => framework === 'PyTorch');
  const groups = Object.entries(stackedGroups).find(([family]) => family === choice.cell)?.[1];
  if (!built?.call || !groups) throw new Error(`PyTorch has no ${familyOf(choice.cell).name}`);
  if ('lacks' in built) {
    const lacks = built.lacks.map(name => `${name}=${choice[name]}`).join(', ');
    throw new Error(`PyTorch’s ${built.call} has no ${lacks} (${choiceName(choice)})`);
  }
  return { groups, exchanged: built.exchanged };
}

/** What stands before and behind the names of the file's only recurrent layer. */
function onlyLayer(names: readonly string[]): { readonly before: string; readonly behind: string } {
  const layers = new Map<string, { before: string; behind: string }>();
  for (const name of names) {
    const [found, before = '', what, behind = '', reverse] = layerName.exec(name) ?? [];
    if (found === undefined) continue;
    if (reverse) throw new Error(`${quoted(name)} runs backward in time: only one direction is read`);
    if (what === 'hr') throw new Error(`${quoted(name)} is a projection (proj_size): none is read`);
    if (!['', '_l0'].includes(behind))
      throw new Error(`${quoted(name)} is of a further layer: only one layer is read`);
    layers.set(`${before}…${behind}`, { before, behind });
  }
  const [first, ...others] = layers.values();
  if (first && others.length === 0) return first;
  throw new Error(`only one recurrent layer is read, got ${listed([...layers.keys()])}`);
}

function familyBy(name: string, { shape }: Tensor): { family: keyof typeof stackedGroups; H: number } {
  const [rows = 0, H = 0] = shape;
  const found = Object.entries(stackedGroups).find(([, groups]) => rows === groups.length * H);
  if (shape.length !== 2 || H === 0 || !found)
    throw new Error(
      `${quoted(name)} needs shape (H, H) of an RNN, (3 H, H) of a GRU or (4 H, H) of an LSTM, got ${shapeText(shape)}`,
    );
  return { family: found[0] as keyof typeof stackedGroups, H };
}

function checkInput(name: string, { shape }: Tensor, times: number, other: string, rows: number): void {
  const needed = `${times > 1 ? `${times} ` : ''}H = ${rows} rows for ${other}`;
  if (shape.length !== 2) throw new Error(`${quoted(name)} needs ${needed}, got shape ${shapeText(shape)}`);
  if (shape[0] !== rows) throw new Error(`${quoted(name)} needs ${needed}, got ${shape[0]}`);
}

function vectorOf(tensors: NamedParameters, name: string, length: number): ArrayLike<number> {
  const { shape, data } = taken(tensors, name);
  if (shape.length !== 1 || shape[0] !== length)
    throw new Error(`${quoted(name)} needs shape (${length}), got ${shapeText(shape)}`);
  return data;
}

/** The tensors beside the recurrent layer: none, or the weight (O, H) and bias (O) of one linear layer. */
function headOf(tensors: NamedParameters, rest: readonly string[], H: number): [string, Tensor][] {
  if (rest.length === 0) return [];
  const weight = rest.find(name => /(^|\.)weight$/.test(name)) ?? '';
  const [V, c] = [tensors.get(weight), tensors.get(weight.replace(/weight$/, 'bias'))];
  const [O, width] = V?.shape ?? [];
  const isHead = V?.shape.length === 2 && width === H && c?.shape.join() === `${O}`;
  if (V && c && isHead && rest.length === 2)
    return [
      ['head.V', V],
      ['head.c', c],
    ];
  const others = rest.map(name => `${quoted(name)} ${shapeText(tensors.get(name)?.shape ?? [])}`);
  throw new Error(
    `beside the recurrent layer only one linear head is read, weight (O, ${H}) and bias (O); got ${listed(others)}`,
  );
}

function taken(tensors: NamedParameters, name: string): Tensor {
  const tensor = tensors.get(name);
  if (!tensor) throw new Error(`${quoted(name)} is missing`);
  return tensor;
}
