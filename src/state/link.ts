/** The reader's choices as the hash of an address, and back; any hash can be read. */

import { openedFile } from '../models/opened.ts';
import { fileTaskId } from '../tasks/catalog.ts';
import { bounded } from './bounds.ts';
import { closeLink, decodeValue, encodeValue } from './characters.ts';
import { type LinkValues, migrate, version } from './migrations.ts';
import { line, type Notice, type Unread, unreadNotice } from './notices.ts';
import {
  type DeviceState,
  initialState,
  keys,
  type LinkRows,
  type LinkState,
  linkOrder,
  type ReaderState,
  schema,
  taskOf,
} from './schema.ts';
import { sourceOf } from './selectors.ts';
import { evenText } from './text.ts';

/** The most characters a link may have. */
export const mostLinkCharacters = 64 * 1024;

const place = 'explore';
const laterPlaces: readonly string[] = ['learn', 'present', 'lab', 'print'];

/** What a link tells of, and the file of weights that is open beside it. */
type Linked = LinkState & Partial<Pick<ReaderState, 'file'>>;
type LinkKey = keyof LinkState;
type ReadableKey = LinkKey | keyof DeviceState;

const readableKeys: ReadonlyMap<string, ReadableKey> = new Map(
  keys.filter((key): key is ReadableKey => schema[key].kept !== 'tab').map(key => [key, key]),
);
const linkKeys: readonly LinkKey[] = linkOrder.flatMap(name => {
  const key = readableKeys.get(name);
  return key && isLinkKey(key) ? [key] : [];
});
const laterKeys: ReadonlySet<string> = new Set(linkOrder.filter(name => !readableKeys.has(name)));

/** The hash of a state: the keys that differ from the initial values of its task, in their order. */
export function writeLink(state: Linked): string {
  const initial = initialState(state.task, state.file);
  const isWritten = (key: LinkKey): boolean =>
    state[key] !== (key === 'task' ? initialState().task : initial[key]);
  const pairs = linkKeys
    .filter(isWritten)
    .map(key => `&${nameIn(state, key)}=${encodeValue(spaced(key, state))}`);
  return closeLink(`#/${place}?v=${version}${pairs.join('')}`);
}

/** A text of numbers is called `input`. */
function nameIn({ task, file = null }: Pick<Linked, 'task' | 'file'>, key: LinkKey): string {
  return key === 'text' && taskOf({ task, text: '', file }).reading === 'numbers' ? 'input' : key;
}

/** The written value; what parts the steps of numbers stands in the link as it does in the state, as a space between words does. */
function spaced(key: LinkKey, state: Linked): string {
  const value = written(key, state);
  return nameIn(state, key) === 'input' ? value.replaceAll('_', ' ') : value;
}

/** The part of a state that a link sets, and what could not be read. */
export interface ReadLink {
  readonly changes: Partial<LinkState & DeviceState>;
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
  return { changes, notices: [...placeNotice(path), ...newer, ...missing, ...unreadNotice(unread)] };
}

/** What a hash restores: all that a link holds, the initial values included; the rest of the state, such as the open file, stays. */
export function restoreLink(hash: string, file: string | null = null): Partial<ReaderState> {
  const { changes, notices } = readLink(hash, file);
  const opened = initialState(changes.task, file);
  const initial = Object.fromEntries(linkKeys.map(key => [key, opened[key]])) as Partial<LinkState>;
  return { ...initial, ...changes, notices, playing: false, lit: null };
}

function isLinkKey(key: ReadableKey): key is LinkKey {
  return schema[key].kept === 'link';
}

function written<Key extends LinkKey>(key: Key, state: LinkState): string {
  const rows: LinkRows = schema;
  return rows[key].write(state[key]);
}

function placeNotice(path: string): Notice[] {
  const [room = '', ...rest] = path.split('/');
  if (room === '' || (room === place && rest.join('') === '')) return [];
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
  const task = schema.task.read(values.get('task') ?? '') ?? initialState().task;
  for (const [name, value] of values) {
    const key = keyOf(name, { task, file });
    if (name === 'v') continue;
    if (!key) {
      unread.push({ key: name, value, reason: laterKeys.has(name) ? 'later' : 'unknown' });
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
  const holds = (key: LinkKey): boolean =>
    changes[key] === nearest[key] ||
    (key === 'weights' && (isFileMissing || changes.weights === sourceOf(nearest)));
  const moved = linkKeys.filter(key => changes[key] !== undefined && !holds(key));
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
