/** The rows that keys have, and how single values of a link are read and written; undefined for what is none. */
import { initialToggles, type ToggleName, type Toggles, toggleNames, toggles } from '../cells/catalog.ts';
import { fileTaskId, type TaskId, taskIds } from '../tasks/catalog.ts';
import type { Task } from '../tasks/task.ts';

/** A key that lasts beyond the tab; `initial` may depend on the task, `read` gives undefined for what it does not understand. */
export interface KeptRow<Kept extends 'link' | 'device', Value> {
  readonly kept: Kept;
  readonly initial: (task: Task) => Value;
  readonly read: (text: string) => Value | undefined;
  readonly write: (value: Value) => string;
}

/** A key that stands in the path of a link. */
export interface PathRow<Value> {
  readonly kept: 'path';
  readonly initial: (task: Task) => Value;
}

/** A key that ends with the tab. */
export interface TabRow<Value> {
  readonly kept: 'tab';
  readonly initial: (task: Task) => Value;
}

/** The rows of the toggles. */
export type ToggleRows = { readonly [Name in ToggleName]: KeptRow<'link', Toggles[Name]> };

/** A row for every toggle: 0 and 1 for those that are on or off, else the value's name. */
export function toggleRows(): ToggleRows {
  const rowOf = (name: ToggleName): KeptRow<'link', Toggles[ToggleName]> => ({
    kept: 'link',
    initial: () => initialToggles[name],
    read: text => toggles[name].find(value => writeToggle(value) === text),
    write: writeToggle,
  });
  return Object.fromEntries(toggleNames.map(name => [name, rowOf(name)])) as unknown as ToggleRows;
}

/** A toggle's value: 0 and 1 for off and on, else its name. */
export function writeToggle(value: Toggles[ToggleName]): string {
  return typeof value === 'boolean' ? String(Number(value)) : value;
}

/** The id of a task. */
export function readTask(text: string): TaskId | undefined {
  const ids: readonly TaskId[] = [...taskIds, fileTaskId];
  return ids.find(id => id === text);
}

/** A whole number from 1; digits beyond all use stay large, so that they meet the limit of their key. */
export function readCount(text: string): number | undefined {
  return /^[1-9]\d{0,11}$/.test(text) ? Number(text) : undefined;
}

/** A number with few digits, such as -2.5. */
export function readNumber(text: string): number | undefined {
  return /^-?\d{1,3}(\.\d{1,4})?$/.test(text) ? Number(text) : undefined;
}

/** An index from 0, written from 1. */
export function readIndex(text: string): number | undefined {
  const count = readCount(text);
  return count === undefined ? undefined : count - 1;
}

/** An index from 0 as it is written, from 1. */
export function writeIndex(index: number): string {
  return String(index + 1);
}

/** An index from 0 that may be none, written from 1. */
export function writePlace(index: number | null): string {
  return index === null ? '' : writeIndex(index);
}

/** A number from 0.001 to 64, with at most three decimals. */
export function readZoom(text: string): number | undefined {
  const zoom = /^\d{1,2}(\.\d{1,3})?$/.test(text) ? Number(text) : 0;
  return zoom > 0 && zoom <= 64 ? zoom : undefined;
}

/** The id of a node, whether or not the cell has it. */
export function readId(text: string): string | undefined {
  return /^[a-zA-Z]{0,32}$/.test(text) ? text : undefined;
}

/** A row that is off until it is switched on: 0 and 1. */
export function switchedOn(): KeptRow<'link', boolean> {
  return {
    kept: 'link',
    initial: () => false,
    read: text => ({ '0': false, '1': true })[text],
    write: on => String(Number(on)),
  };
}

/** Reads one of a list of words. */
export function among<Value extends string>(values: readonly Value[]): (text: string) => Value | undefined {
  return text => values.find(value => value === text);
}
