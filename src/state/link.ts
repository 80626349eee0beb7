/** The reader's choices as the hash of an address, and back; any hash can be read. */

import { openedFile } from '../models/opened.ts';
import { fileTaskId } from '../tasks/catalog.ts';
import { bounded } from './bounds.ts';
import { closeLink, decodeValue, encodeValue } from './characters.ts';
import { linkOrder } from './linkorder.ts';
import { type LinkValues, migrate, version } from './migrations.ts';
import { asideNotice, line, type Notice, type Unread, unreadNotice } from './notices.ts';
import { explore, readPath, writePath } from './places.ts';
import {
  type DeviceState,
  firstTask,
  initialState,
  keys,
  type LinkState,
  type PathState,
  type ReaderState,
  schema,
  taskOf,
} from './schema.ts';
import { sourceOf } from './selectors.ts';
import { evenText } from './text.ts';

/** The most characters a link may have. */
export const mostLinkCharacters = 64 * 1024;

const laterPlaces: readonly string[] = ['lab'];

/** What a link tells of, and the file of weights that is open beside it. */
type Linked = LinkState & Partial<Pick<ReaderState, 'file' | 'place'>>;
type Readable = LinkState & DeviceState;
type ReadableKey = keyof Readable;

const readableKeys: ReadonlyMap<string, ReadableKey> = new Map(
  keys.filter(isReadable).map(key => [key, key]),
);
const ordered: readonly ReadableKey[] = linkOrder.flatMap(name => readableKeys.get(name) ?? []);

/**
 * The hash of a state: the keys that differ from the initial values of its task, in their order. What a device keeps
 * is the reader's own and stays out of it, unless it is given.
 */
export function writeLink(state: Linked, device: Partial<DeviceState> = {}): string {
  const initial = initialState(state.task, state.file);
  const told = { ...initial, ...state, theme: initial.theme, ...device };
  const isWritten = (key: ReadableKey): boolean => told[key] !== (key === 'task' ? firstTask : initial[key]);
  const pairs = ordered
    .filter(isWritten)
    .map(key => `&${nameIn(told, key)}=${encodeValue(spaced(key, told))}`);
  // A bare path to a slide stands for the slide's own state: the initial one is told by a key.
  if (told.place !== explore && pairs.length === 0) pairs.push(`&t=${written('t', told)}`);
  return closeLink(`#/${told.place}?v=${version}${pairs.join('')}`);
}

function isReadable(key: keyof ReaderState): key is ReadableKey {
  return schema[key].kept === 'link' || schema[key].kept === 'device';
}

/** A text of numbers is called `input`. */
function nameIn({ task, file = null }: Pick<Linked, 'task' | 'file'>, key: ReadableKey): string {
  return key === 'text' && taskOf({ task, text: '', file }).reading === 'numbers' ? 'input' : key;
}

/**
 * The written value; what parts the steps of numbers stands in the link as it does in the state, as a space between words
 * does, unless a comma beside it would then join two steps.
 */
function spaced(key: ReadableKey, state: Linked & DeviceState): string {
  const value = written(key, state);
  const parted = value.replaceAll('_', ' ');
  return nameIn(state, key) === 'input' && evenText('numbers', parted) === value ? parted : value;
}

/** The part of a state that a link sets, and what could not be read. */
export interface ReadLink {
  readonly changes: Partial<LinkState & PathState & DeviceState>;
  readonly notices: readonly Notice[];
}

/**
 * Reads any hash, while a file of weights is open or none, and never throws.
 *
 *   hash --cap--> place, pairs --decode--> values --migrate--> rows read --bound--> changes
 *                   |            |          |                    |           |
 *                   '------------'----------'---- notices -------'-----------'
 */
export function readLink(hash: string, file: string | null = null): ReadLink {
  if (hash.length > mostLinkCharacters)
    return {
      changes: {},
      notices: [{ kind: 'long', characters: hash.length, most: mostLinkCharacters }],
    };
  const [, path = '', query = ''] = /^#?\/?([^?]*)\??([\s\S]*)$/.exec(hash) ?? [];
  const unread: Unread[] = [];
  const values = decodePairs(query, unread);
  const from = readVersion(values, unread);
  const told = migrate(values, from);
  const { changes, needsFile } = fitted(readRows(told, file, unread), told, file, unread);
  const newer: Notice[] = from > version ? [{ kind: 'newer', version: from }] : [];
  const missing: Notice[] = needsFile ? [{ kind: 'fileMissing' }] : [];
  const place = readPath(path);
  return {
    changes: { ...changes, ...(place && place.room !== explore && { place: writePath(place) }) },
    notices: [...(place ? [] : placeNotice(path)), ...newer, ...missing, ...unreadNotice(unread)],
  };
}

/** What is told where a link is opened: what could not be read, and on the page of the cell what is not shown beside something else. */
export function toldOf({ changes, notices }: ReadLink): readonly Notice[] {
  return changes.place === undefined ? [...notices, ...asideNotice(changes)] : notices;
}

/** What a hash restores: all that a link holds, the initial values included; the rest of the state, such as the open file, stays. */
export function restoreLink(hash: string, file: string | null = null): Partial<ReaderState> {
  const read = readLink(hash, file);
  const { changes } = read;
  const opened = initialState(changes.task, file);
  const linked = ordered.filter(key => schema[key].kept === 'link');
  const initial = Object.fromEntries(linked.map(key => [key, opened[key]])) as Partial<LinkState>;
  return { ...initial, place: explore, ...changes, notices: toldOf(read), playing: false, lit: null };
}

function written<Key extends ReadableKey>(key: Key, state: Readable): string {
  const rows: { readonly [One in ReadableKey]: { readonly write: (value: Readable[One]) => string } } =
    schema;
  return rows[key].write(state[key]);
}

function placeNotice(path: string): Notice[] {
  const [room = ''] = path.split('/');
  return [{ kind: 'place', place: line(path), later: laterPlaces.includes(room) }];
}

function decodePairs(query: string, unread: Unread[]): LinkValues {
  const values = new Map<string, string>();
  for (const pair of query.split('&').filter(Boolean)) {
    const equals = pair.indexOf('=');
    const key = equals < 0 ? pair : pair.slice(0, equals);
    const raw = equals < 0 ? '' : pair.slice(equals + 1);
    const value = decodeValue(raw);
    if (value === undefined) unread.push({ key, value: raw, reason: 'value' });
    else if (values.has(key)) unread.push({ key, value, reason: 'repeated' });
    else values.set(key, value);
  }
  return values;
}

/** A link without a version is read as the first, for ever: slides are written so. */
function readVersion(values: LinkValues, unread: Unread[]): number {
  const value = values.get('v');
  if (value === undefined) return 1;
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  unread.push({ key: 'v', value, reason: 'value' });
  return 1;
}

function readRows(
  values: LinkValues,
  file: string | null,
  unread: Unread[],
): Partial<LinkState & DeviceState> {
  const read = new Map<ReadableKey, unknown>();
  const task = schema.task.read(values.get('task') ?? '') ?? firstTask;
  for (const [name, value] of values) {
    const key = keyOf(name, { task, file });
    if (name === 'v') continue;
    if (!key) {
      unread.push({ key: name, value, reason: linkOrder.includes(name) ? 'value' : 'unknown' });
      continue;
    }
    const found = schema[key].read(name === 'input' ? evenText('numbers', value) : value);
    if (found === undefined) unread.push({ key, value, reason: 'value' });
    else read.set(key, found);
  }
  return Object.fromEntries(read);
}

/** The key of a name, in a link to a task; `text` and `input` are one key, each with its tasks. */
function keyOf(name: string, linked: Pick<Linked, 'task' | 'file'>): ReadableKey | undefined {
  if (name !== 'text' && name !== 'input') return readableKeys.get(name);
  return nameIn(linked, 'text') === name ? 'text' : undefined;
}

/** What belongs to a task that a file brings along. */
const ofTask = [
  'task',
  'model',
  'text',
  'weights',
  'wseed',
  'hidden',
  'forgetbias',
  't',
  'step',
  'unit',
] as const;

/** The changes within what there is; whatever had to move is noted with the value it got, and that a file is needed. */
function fitted(
  read: Partial<LinkState & DeviceState>,
  values: LinkValues,
  file: string | null,
  unread: Unread[],
): { readonly changes: Partial<LinkState & DeviceState>; readonly needsFile: boolean } {
  const changes = { ...read };
  const isTaskMissing = changes.task === fileTaskId && !openedFile(file);
  if (isTaskMissing) for (const key of ofTask) delete changes[key];
  const nearest = bounded({ ...initialState(changes.task, file), ...changes });
  const isFileMissing = changes.weights === 'file' && sourceOf(nearest) !== 'file';
  const holds = (key: ReadableKey): boolean =>
    changes[key] === nearest[key] ||
    (key === 'weights' && (isFileMissing || changes.weights === sourceOf(nearest)));
  const moved = ordered.filter(key => changes[key] !== undefined && !holds(key));
  for (const key of moved)
    unread.push({
      key,
      value: values.get(nameIn(nearest, key)) ?? '',
      reason: 'nearest',
      used: written(key, nearest),
    });
  const fits = Object.fromEntries(moved.map(key => [key, nearest[key]]));
  return {
    changes: { ...changes, ...fits, ...('weights' in changes && { weights: nearest.weights }) },
    needsFile: isTaskMissing || isFileMissing,
  };
}
