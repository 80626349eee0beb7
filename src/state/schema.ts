/** What the reader chose, one row a key: its initial value, where it is kept, how it is read and written. */
import {
  type Choice,
  type FamilyName,
  familyNames,
  initialToggles,
  type ToggleName,
  type Toggles,
  toggleNames,
  toggles,
} from '../cells/catalog.ts';
import { openedFile } from '../models/opened.ts';
import { type WeightSource, weightSources } from '../models/variant.ts';
import { fileTaskId, openingTask, type TaskId, taskFor, taskIds } from '../tasks/catalog.ts';
import type { Task } from '../tasks/task.ts';
import { readClamps, readEdits } from './changes.ts';
import type { Notice } from './notices.ts';
import { remember } from './remember.ts';
import { isStep } from './steps.ts';
import { evenText } from './text.ts';

/** How many times faster than drawn the page may play. */
export const speeds = [0.25, 0.5, 1, 2, 4] as const;
export type Speed = (typeof speeds)[number];

/** The colours of the page: the device's own choice, or one. */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What can be open as a table. */
export const tables = ['figure', 'strip', 'prediction'] as const;
export type Table = (typeof tables)[number];

/** What the panel shows. */
export const views = ['now', 'equations', 'code', 'card', 'changes'] as const;
export type View = (typeof views)[number];

/** Kept in the link. t and unit count from 0 here, from 1 in the link; text is in its normal form. */
export interface LinkState extends Choice {
  readonly forgetbias: number;
  readonly task: TaskId;
  readonly model: number;
  readonly text: string;
  /** Where the weights come from; null: where those of the choice come from by themselves. */
  readonly weights: WeightSource | null;
  readonly wseed: number;
  readonly hidden: number;
  /** Weights that the reader set and values that the reader holds, as `changes.ts` writes them; '' without any. */
  readonly edits: string;
  readonly clamps: string;
  readonly t: number;
  readonly step: string;
  readonly unit: number;
  readonly view: View;
  readonly speed: Speed;
}

/** Kept on the device; a link may override it. */
export interface DeviceState {
  readonly theme: Theme;
}

/**
 * Kept while the tab is open. `file` is the id of the opened file of weights, `aboutFile` whether it is told what the file
 * is; `lit` is the id of the node that the reader points at, `pinned` that of the one kept lit.
 */
export interface TabState {
  readonly file: string | null;
  readonly aboutFile: boolean;
  readonly playing: boolean;
  readonly lit: string | null;
  readonly pinned: string | null;
  readonly notices: readonly Notice[];
  readonly table: Table | null;
  readonly vocabulary: boolean;
}

/** Everything the reader chose: plain data, never what follows from it. */
export interface ReaderState extends LinkState, DeviceState, TabState {}

/** A key that lasts beyond the tab; `initial` may depend on the task, `read` gives undefined for what it does not understand. */
export interface KeptRow<Kept extends 'link' | 'device', Value> {
  readonly kept: Kept;
  readonly initial: (task: Task) => Value;
  readonly read: (text: string) => Value | undefined;
  readonly write: (value: Value) => string;
}

/** A key that ends with the tab. */
export interface TabRow<Value> {
  readonly kept: 'tab';
  readonly initial: (task: Task) => Value;
}

/** The rows of what the link keeps. */
export type LinkRows = { readonly [Key in keyof LinkState]: KeptRow<'link', LinkState[Key]> };
/** The rows of what the device keeps. */
export type DeviceRows = { readonly [Key in keyof DeviceState]: KeptRow<'device', DeviceState[Key]> };
type TabRows = { readonly [Key in keyof TabState]: TabRow<TabState[Key]> };

/** The task that the page opens with, and the family. */
export const firstTask: TaskId = 'agreement';
const firstFamily: FamilyName = 'lstm';

const word = (text: string): string => text;

/** The rows of all keys. */
export const schema: LinkRows & DeviceRows & TabRows = {
  cell: {
    kept: 'link',
    initial: () => firstFamily,
    read: text => familyNames.find(name => name === text),
    write: word,
  },
  ...toggleRows(),
  forgetbias: { kept: 'link', initial: () => 1, read: readNumber, write: String },
  task: { kept: 'link', initial: () => firstTask, read: readTask, write: word },
  model: { kept: 'link', initial: () => 1, read: readCount, write: String },
  text: { kept: 'link', initial: task => evenText(task.reading, task.texts[0]), read: word, write: word },
  weights: {
    kept: 'link',
    initial: () => null,
    read: text => weightSources.find(source => source === text),
    write: source => source ?? '',
  },
  wseed: { kept: 'link', initial: () => 1, read: readCount, write: String },
  hidden: { kept: 'link', initial: task => task.hidden, read: readCount, write: String },
  edits: { kept: 'link', initial: () => '', read: readEdits, write: word },
  clamps: { kept: 'link', initial: () => '', read: readClamps, write: word },
  t: { kept: 'link', initial: task => task.opens.t, read: readIndex, write: writeIndex },
  step: {
    kept: 'link',
    initial: task => task.opens.step,
    read: text => (isStep(text) ? text : undefined),
    write: word,
  },
  unit: { kept: 'link', initial: task => task.opens.unit, read: readIndex, write: writeIndex },
  view: { kept: 'link', initial: () => 'now', read: text => views.find(view => view === text), write: word },
  speed: {
    kept: 'link',
    initial: () => 1,
    read: text => speeds.find(speed => String(speed) === text),
    write: String,
  },
  theme: {
    kept: 'device',
    initial: () => 'auto',
    read: text => themes.find(theme => theme === text),
    write: word,
  },
  file: { kept: 'tab', initial: () => null },
  aboutFile: { kept: 'tab', initial: () => false },
  playing: { kept: 'tab', initial: () => false },
  lit: { kept: 'tab', initial: () => null },
  pinned: { kept: 'tab', initial: () => null },
  notices: { kept: 'tab', initial: () => [] },
  table: { kept: 'tab', initial: () => null },
  vocabulary: { kept: 'tab', initial: () => false },
};

/** All keys of the state. */
export const keys = Object.keys(schema) as (keyof ReaderState)[];

/** Every key a link may hold, in the order of writing; those without a row belong to later versions of the page. */
export const linkOrder: readonly string[] = [
  ...['v', 'cell', 'forgetgate', 'inputgate', 'outputgate', 'peepholes', 'coupled', 'gaterecurrence'],
  ...['layernorm', 'truncated', 'candidateactivation', 'outputactivation', 'reset', 'z', 'forgetbias'],
  ...['task', 'model', 'text', 'input', 'seed', 'weights', 'wseed', 'hidden', 'edits', 'clamps'],
  ...['t', 'step', 'unit', 'lens', 'view', 'hide', 'embed', 'play', 'from', 'to', 'speed', 'loop'],
  ...['theme', 'lang'],
];

const taskWith = remember(taskFor, 16);

/** What decides which task it is. */
export type TaskState = Pick<ReaderState, 'task' | 'text' | 'file'>;

/** The task that the reader chose; what an own one is depends on the text or on the opened file. */
export function taskOf({ task, text, file }: TaskState): Task {
  return taskWith(task, text, broughtBy(task, file));
}

/** The state in which a task opens, while a file is open or none. */
export function initialState(id: TaskId = firstTask, file: string | null = null): ReaderState {
  const task = openingTask(id, broughtBy(id, file));
  const given: Partial<ReaderState> = { task: id, file };
  const values = keys.map(key => [key, key in given ? given[key] : schema[key].initial(task)] as const);
  return Object.fromEntries(values) as unknown as ReaderState;
}

/** The task of the opened file, where that is the one. */
function broughtBy(task: TaskId, file: string | null): Task | null {
  return task === fileTaskId ? (openedFile(file)?.task ?? null) : null;
}

/** A row for every toggle: 0 and 1 for those that are on or off, else the value's name. */
function toggleRows(): Pick<LinkRows, ToggleName> {
  const rowOf = (name: ToggleName): KeptRow<'link', Toggles[ToggleName]> => ({
    kept: 'link',
    initial: () => initialToggles[name],
    read: text => toggles[name].find(value => writeToggle(value) === text),
    write: writeToggle,
  });
  return Object.fromEntries(toggleNames.map(name => [name, rowOf(name)])) as unknown as Pick<
    LinkRows,
    ToggleName
  >;
}

function writeToggle(value: Toggles[ToggleName]): string {
  return typeof value === 'boolean' ? String(Number(value)) : value;
}

function readTask(text: string): TaskId | undefined {
  const ids: readonly TaskId[] = [...taskIds, fileTaskId];
  return ids.find(id => id === text);
}

/** A whole number from 1; digits beyond all use stay large, so that they meet the limit of their key. */
function readCount(text: string): number | undefined {
  return /^[1-9]\d{0,11}$/.test(text) ? Number(text) : undefined;
}

/** A number with few digits, such as -2.5. */
function readNumber(text: string): number | undefined {
  return /^-?\d{1,3}(\.\d{1,4})?$/.test(text) ? Number(text) : undefined;
}

function readIndex(text: string): number | undefined {
  const count = readCount(text);
  return count === undefined ? undefined : count - 1;
}

function writeIndex(index: number): string {
  return String(index + 1);
}
