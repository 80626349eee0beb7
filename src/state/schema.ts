/** What the reader chose, one row a key: its initial value, where it is kept, how it is read and written. */
import { type Choice, type FamilyName, familyNames } from '../cells/catalog.ts';
import { openedFile } from '../models/opened.ts';
import { type WeightSource, weightSources } from '../models/variant.ts';
import { fileTaskId, openingTask, type TaskId, taskFor } from '../tasks/catalog.ts';
import type { Task } from '../tasks/task.ts';
import { readClamps, readEdits } from './changes.ts';
import { readComparison } from './comparison.ts';
import { readDrill } from './drill.ts';
import type { Guess } from './guessed.ts';
import { readHidden } from './hidden.ts';
import {
  type Lens,
  lenses,
  type Precision,
  precisions,
  type Table,
  tables,
  type View,
  views,
} from './looks.ts';
import type { Notice } from './notices.ts';
import { explore } from './places.ts';
import { remember } from './remember.ts';
import {
  type Beginning,
  beginnings,
  type Language,
  languages,
  type Speed,
  speeds,
  type Theme,
  themes,
} from './settings.ts';
import { isStep } from './steps.ts';
import { evenText } from './text.ts';
import {
  among,
  type KeptRow,
  type PathRow,
  readCount,
  readId,
  readIndex,
  readNumber,
  readTask,
  readZoom,
  switchedOn,
  type TabRow,
  toggleRows,
  writeIndex,
  writePlace,
} from './written.ts';

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
  /** How deep the reader looks: '' at the cell, `sentence` above it, a layer's id for all its units, `id.unit` for the chosen one's sum. */
  readonly drill: string;
  readonly lens: Lens;
  /** Which output's gradient is shown: an index (from 0) of the logits, or null for the loss. */
  readonly of: number | null;
  /** The second cell of a comparison, as `comparison.ts` writes it, and its text; '' for none and for the same text. */
  readonly with: string;
  readonly withtext: string;
  /** Whether the outcome of the next step is masked until the reader has guessed it. */
  readonly predict: boolean;
  /** Which carried state the lenses read, by id; '' for the one on the belt. */
  readonly traced: string;
  readonly precision: Precision;
  /** How many times wider than drawn by itself a column of the strip is. */
  readonly zoom: number;
  /** The node that is kept lit, by id; '' for none. */
  readonly pinned: string;
  readonly table: Table | null;
  readonly view: View;
  /** The controls that are left out, as `hidden.ts` writes them; '' for none. */
  readonly hide: string;
  /** Whether the page stands in a frame of another. */
  readonly embed: boolean;
  /** Whether a first click on the figure plays. */
  readonly play: Beginning;
  /** The first and the last time step of a playing; null where the text begins and ends. */
  readonly from: number | null;
  readonly to: number | null;
  readonly speed: Speed;
  readonly loop: boolean;
  readonly lang: Language;
}

/** Kept on the device; a link may override it. */
export interface DeviceState {
  readonly theme: Theme;
}

/** Kept in the path of the link. */
export interface PathState {
  /** The place, as places.ts writes it. */
  readonly place: string;
}

/** Kept while the tab is open, each for a reason of its own. */
export interface TabState {
  /** The id of the opened file of weights: a link cannot carry a file, and says that it needs one. */
  readonly file: string | null;
  /** Whether it is told what that file is: it is told when a file was opened. */
  readonly aboutFile: boolean;
  /** Never begins by a link. */
  readonly playing: boolean;
  /** The node that the reader points at, by id: it follows the pointer. */
  readonly lit: string | null;
  /** What the reader is to be told of this very page. */
  readonly notices: readonly Notice[];
  /** Whether the known words are listed: a help for typing. */
  readonly vocabulary: boolean;
  /** The cell before the last toggle, as `comparison.ts` writes it, as long as the difference is marked: a motion, which ends. */
  readonly marked: string;
  /** The reader's guess of the next outcome, null before there is one: everyone's own. */
  readonly guess: Guess | null;
  /** How far off each guess of the visit was: everyone's own. */
  readonly misses: readonly number[];
  /** The furthest moment that was seen while guessing, as `predicting.ts` counts them: everyone's own. */
  readonly seen: number;
}

/** Everything the reader chose: plain data, never what follows from it. */
export interface ReaderState extends LinkState, PathState, DeviceState, TabState {}

/** The rows of what the link keeps. */
export type LinkRows = { readonly [Key in keyof LinkState]: KeptRow<'link', LinkState[Key]> };
/** The rows of what the device keeps. */
export type DeviceRows = { readonly [Key in keyof DeviceState]: KeptRow<'device', DeviceState[Key]> };
type PathRows = { readonly [Key in keyof PathState]: PathRow<PathState[Key]> };
type TabRows = { readonly [Key in keyof TabState]: TabRow<TabState[Key]> };

/** The task that the page opens with, and the family. */
export const firstTask: TaskId = 'agreement';
const firstFamily: FamilyName = 'lstm';

const word = (text: string): string => text;

/** The rows of all keys. */
export const schema: LinkRows & PathRows & DeviceRows & TabRows = {
  place: { kept: 'path', initial: () => explore },
  cell: { kept: 'link', initial: () => firstFamily, read: among(familyNames), write: word },
  ...toggleRows(),
  forgetbias: { kept: 'link', initial: () => 1, read: readNumber, write: String },
  task: { kept: 'link', initial: () => firstTask, read: readTask, write: word },
  model: { kept: 'link', initial: () => 1, read: readCount, write: String },
  text: { kept: 'link', initial: task => evenText(task.reading, task.texts[0]), read: word, write: word },
  weights: { kept: 'link', initial: () => null, read: among(weightSources), write: source => source ?? '' },
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
  drill: { kept: 'link', initial: () => '', read: readDrill, write: word },
  lens: { kept: 'link', initial: () => 'values', read: among(lenses), write: word },
  of: {
    kept: 'link',
    initial: () => null,
    read: text => (text === 'loss' ? null : readIndex(text)),
    write: of => (of === null ? 'loss' : writeIndex(of)),
  },
  with: { kept: 'link', initial: () => '', read: readComparison, write: word },
  withtext: { kept: 'link', initial: () => '', read: word, write: word },
  predict: switchedOn(),
  traced: { kept: 'link', initial: () => '', read: readId, write: word },
  precision: {
    kept: 'link',
    initial: () => 4,
    read: text => precisions.find(precision => String(precision) === text),
    write: String,
  },
  zoom: { kept: 'link', initial: () => 1, read: readZoom, write: String },
  pinned: { kept: 'link', initial: () => '', read: readId, write: word },
  table: { kept: 'link', initial: () => null, read: among(tables), write: table => table ?? '' },
  view: { kept: 'link', initial: () => 'now', read: among(views), write: word },
  hide: { kept: 'link', initial: () => '', read: readHidden, write: word },
  embed: switchedOn(),
  play: { kept: 'link', initial: () => '', read: among(beginnings), write: word },
  from: { kept: 'link', initial: () => null, read: readIndex, write: writePlace },
  to: { kept: 'link', initial: () => null, read: readIndex, write: writePlace },
  speed: {
    kept: 'link',
    initial: () => 1,
    read: text => speeds.find(speed => String(speed) === text),
    write: String,
  },
  loop: switchedOn(),
  lang: { kept: 'link', initial: () => 'en', read: among(languages), write: word },
  theme: { kept: 'device', initial: () => 'auto', read: among(themes), write: word },
  file: { kept: 'tab', initial: () => null },
  aboutFile: { kept: 'tab', initial: () => false },
  playing: { kept: 'tab', initial: () => false },
  lit: { kept: 'tab', initial: () => null },
  notices: { kept: 'tab', initial: () => [] },
  vocabulary: { kept: 'tab', initial: () => false },
  marked: { kept: 'tab', initial: () => '' },
  guess: { kept: 'tab', initial: () => null },
  misses: { kept: 'tab', initial: () => [] },
  seen: { kept: 'tab', initial: () => 0 },
};

/** All keys of the state. */
export const keys = Object.keys(schema) as (keyof ReaderState)[];

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
