/** What the reader chose, one row a key: its initial value, where it is kept, how it is read and written. */
import { type TaskId, tasks } from '../tasks/catalog.ts';
import type { Task } from '../tasks/task.ts';
import type { Notice } from './notices.ts';
import { isStep } from './steps.ts';
import { oneSpaced } from './text.ts';

/** How many times faster than drawn the page may play. */
export const speeds = [0.25, 0.5, 1, 2, 4] as const;
export type Speed = (typeof speeds)[number];

/** The colours of the page: the device's own choice, or one. */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What can be open as a table. */
export const tables = ['figure', 'strip', 'prediction'] as const;
export type Table = (typeof tables)[number];

/** Kept in the link. t and unit count from 0 here, from 1 in the link; text is in its normal form. */
export interface LinkState {
  readonly task: TaskId;
  readonly model: number;
  readonly text: string;
  readonly t: number;
  readonly step: string;
  readonly unit: number;
  readonly speed: Speed;
}

/** Kept on the device; a link may override it. */
export interface DeviceState {
  readonly theme: Theme;
}

/** Kept while the tab is open. `lit` is the id of the node that the reader points at. */
export interface TabState {
  readonly playing: boolean;
  readonly lit: string | null;
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

/** The task that the page opens with. */
export const firstTask: TaskId = 'agreement';

const word = (text: string): string => text;

/** The rows of all keys. */
export const schema: LinkRows & DeviceRows & TabRows = {
  task: { kept: 'link', initial: () => firstTask, read: readTask, write: word },
  model: { kept: 'link', initial: () => 1, read: readCount, write: String },
  text: { kept: 'link', initial: task => oneSpaced(task.texts[0]), read: oneSpaced, write: word },
  t: { kept: 'link', initial: task => task.opens.t, read: readIndex, write: writeIndex },
  step: {
    kept: 'link',
    initial: task => task.opens.step,
    read: text => (isStep(text) ? text : undefined),
    write: word,
  },
  unit: { kept: 'link', initial: task => task.opens.unit, read: readIndex, write: writeIndex },
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
  playing: { kept: 'tab', initial: () => false },
  lit: { kept: 'tab', initial: () => null },
  notices: { kept: 'tab', initial: () => [] },
  table: { kept: 'tab', initial: () => null },
  vocabulary: { kept: 'tab', initial: () => false },
};

/** Every key a link may hold, in the order of writing; those without a row belong to later versions of the page. */
export const linkOrder: readonly string[] = [
  ...['v', 'cell', 'forgetgate', 'inputgate', 'outputgate', 'peepholes', 'coupled', 'gaterecurrence'],
  ...['layernorm', 'truncated', 'candidateactivation', 'outputactivation', 'reset', 'z', 'forgetbias'],
  ...['task', 'model', 'text', 'input', 'seed', 'weights', 'wseed', 'hidden', 'edits', 'clamps'],
  ...['t', 'step', 'unit', 'lens', 'view', 'hide', 'embed', 'play', 'from', 'to', 'speed', 'loop'],
  ...['theme', 'lang'],
];

/** The task of that id. */
export function taskOf({ task }: Pick<ReaderState, 'task'>): Task {
  return tasks[task];
}

/** The state in which a task opens. */
export function initialState(id: TaskId = firstTask): ReaderState {
  const task: Task = tasks[id];
  return {
    task: id,
    model: schema.model.initial(task),
    text: schema.text.initial(task),
    t: schema.t.initial(task),
    step: schema.step.initial(task),
    unit: schema.unit.initial(task),
    speed: schema.speed.initial(task),
    theme: schema.theme.initial(task),
    playing: schema.playing.initial(task),
    lit: schema.lit.initial(task),
    notices: schema.notices.initial(task),
    table: schema.table.initial(task),
    vocabulary: schema.vocabulary.initial(task),
  };
}

function readTask(text: string): TaskId | undefined {
  const ids = Object.keys(tasks) as TaskId[];
  return ids.find(id => id === text);
}

/** A whole number from 1; digits beyond all use stay large, so that they meet the limit of their key. */
function readCount(text: string): number | undefined {
  return /^[1-9]\d{0,11}$/.test(text) ? Number(text) : undefined;
}

function readIndex(text: string): number | undefined {
  const count = readCount(text);
  return count === undefined ? undefined : count - 1;
}

function writeIndex(index: number): string {
  return String(index + 1);
}
