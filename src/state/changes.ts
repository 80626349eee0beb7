/** What the reader set by hand: values held in the run and weights put in place of others, as one line of text each. */
import { type Clamp, canBeHeld } from '../engine/clamps.ts';
import type { Program } from '../engine/compile.ts';
import { parameterOf } from '../engine/parameters.ts';
import type { Vector } from '../engine/vector.ts';
import { remember } from './remember.ts';

/** A weight set by hand: a parameter such as `forget.W`, where in it (row, or row and column, from 0), its new value. */
export interface Edit {
  readonly parameter: string;
  readonly index: readonly number[];
  readonly value: number;
}

/** The most values held and weights set at a time, and the largest number either may be. */
export const mostChanges = 200;
export const largestValue = 1e6;

/**
 * The clamps of a text such as `forget 1 6 0.5,h 2 all 0`: node, unit, time step (both from 1, or `all`), value. What is
 * not understood is left out; of two that hold the same number the later counts.
 */
export const clampsIn = remember(
  (text: string): readonly Clamp[] => lastOf(parsedClamps(text), sameNumber),
  16,
);

function parsedClamps(text: string): Clamp[] {
  return items(text).flatMap(([node = '', unit = '', t = '', value = '', ...rest]) => {
    const found = { node, unit: readPlace(unit), t: readPlace(t), value: readValue(value) };
    const isClamp = /^[a-z][A-Za-z0-9]*$/.test(node) && rest.length === 0;
    return isClamp && found.unit !== undefined && found.t !== undefined && found.value !== undefined
      ? [found as Clamp]
      : [];
  });
}

/** The edits of a text such as `forget.W 1 3 -2.5,forget.b 1 2`: parameter, row, column if it has any, value. */
export const editsIn = remember((text: string): readonly Edit[] => lastOf(parsedEdits(text), sameWeight), 16);

function parsedEdits(text: string): Edit[] {
  return items(text).flatMap(([parameter = '', ...numbers]): Edit[] => {
    const index = numbers.slice(0, -1).map(readPlace);
    const value = readValue(numbers.at(-1) ?? '');
    const places = index.filter(place => typeof place === 'number');
    const isEdit =
      /^[a-z][A-Za-z0-9]*\.[A-Za-z0-9]+$/.test(parameter) && index.length >= 1 && index.length <= 2;
    return isEdit && places.length === index.length && value !== undefined
      ? [{ parameter, index: places, value }]
      : [];
  });
}

/** The clamps as such a text. */
export function writeClamps(clamps: readonly Clamp[]): string {
  return clamps
    .map(({ node, unit, t, value }) => `${node} ${writePlace(unit)} ${writePlace(t)} ${written(value)}`)
    .join(',');
}

/** The edits as such a text. */
export function writeEdits(edits: readonly Edit[]): string {
  return edits
    .map(({ parameter, index, value }) => `${parameter} ${index.map(writePlace).join(' ')} ${written(value)}`)
    .join(',');
}

/** The clamps of a link's value in their normal form; undefined if a part of it is not understood. */
export function readClamps(text: string): string | undefined {
  return parsedClamps(text).length === items(text).length ? writeClamps(clampsIn(text)) : undefined;
}

/** The edits of a link's value in their normal form; undefined if a part of it is not understood. */
export function readEdits(text: string): string | undefined {
  return parsedEdits(text).length === items(text).length ? writeEdits(editsIn(text)) : undefined;
}

/** Whether a program has what a clamp holds. */
export function holdsIn(program: Program, { node, unit }: Clamp): boolean {
  const block = program.blocks.get(node);
  return block !== undefined && canBeHeld(program, node) && (unit === null || unit < block.size);
}

/** Whether a program has the weight that an edit sets. */
export function setsIn(program: Program, { parameter, index }: Edit): boolean {
  const shape = program.parameters.get(parameter)?.shape;
  return shape?.length === index.length && index.every((place, k) => place < (shape[k] ?? 0));
}

/** Where a weight lies in its parameter, row by row. */
export function placeIn(program: Program, { parameter, index: [row = 0, column] }: Edit): number {
  const [, columns = 1] = program.parameters.get(parameter)?.shape ?? [];
  return column === undefined ? row : row * columns + column;
}

/** The parameters with the edits that the program has a place for; the very same where there is none. */
export function edited(program: Program, parameters: Vector, edits: readonly Edit[]): Vector {
  const placed = edits.filter(edit => setsIn(program, edit));
  if (placed.length === 0) return parameters;
  const all = parameters.slice();
  for (const edit of placed) parameterOf(program, all, edit.parameter)[placeIn(program, edit)] = edit.value;
  return all;
}

/** Whether two clamps hold the same number or numbers. */
export function sameNumber(one: Clamp, other: Clamp): boolean {
  return one.node === other.node && one.unit === other.unit && one.t === other.t;
}

/** Whether two edits set the same weight. */
export function sameWeight(one: Edit, other: Edit): boolean {
  return one.parameter === other.parameter && one.index.join() === other.index.join();
}

/** A number as the page keeps it: at most six decimals, within ±`largestValue`; 0 for what is none. */
export function kept(value: number): number {
  const finite = Number.isNaN(value) ? 0 : Math.max(-largestValue, Math.min(largestValue, value));
  return Number(finite.toFixed(6)) || 0;
}

/** The number that a reader typed, a comma for the point and a true minus too; undefined for what is none or too large. */
export function numberTyped(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.').replace('−', '-') || Number.NaN);
  return Math.abs(value) <= largestValue ? kept(value) : undefined;
}

function items(text: string): string[][] {
  return text
    .split(',')
    .map(item => item.trim())
    .filter(Boolean)
    .map(item => item.split(/\s+/));
}

/** A count from 1 as an index from 0; null for `all`. */
function readPlace(text: string): number | null | undefined {
  if (text === 'all') return null;
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) - 1 : undefined;
}

function writePlace(index: number | null): string {
  return index === null ? 'all' : String(index + 1);
}

function readValue(text: string): number | undefined {
  if (!/^-?\d{1,7}(\.\d{1,6})?$/.test(text)) return undefined;
  const value = Number(text);
  return Math.abs(value) <= largestValue ? kept(value) : undefined;
}

/** Without an exponent. */
function written(value: number): string {
  return kept(value)
    .toFixed(6)
    .replace(/\.?0+$/, '');
}

function lastOf<Item>(all: readonly Item[], isSame: (one: Item, other: Item) => boolean): readonly Item[] {
  return all.filter((item, k) => !all.slice(k + 1).some(later => isSame(item, later)));
}
