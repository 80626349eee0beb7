/** The header of a safetensors file: its length, its JSON and its entries, checked before anything is made of the numbers. */
import { isReadFormat, numberFormats, type ReadFormat } from './numberFormats.ts';
import { quoted, shapeText } from './quoted.ts';

/** Bytes of the largest file that is read: more than four times what the page's largest cell and head take in double precision. */
export const mostFileBytes = 8 * 2 ** 20;

/** Bytes of the longest header that is read: entries of some ten thousand tensors, where a model of the page has tens. */
export const mostHeaderBytes = 2 ** 20;

/** How deep brackets nest in a header: the header, a tensor's entry, its shape. */
const deepest = 3;

/** A tensor of a file; its numbers lie between the bytes `from` and `to`, counted from the header's end. */
export interface Entry {
  readonly name: string;
  readonly format: ReadFormat;
  readonly shape: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** A sound header: entries in the order of their bytes, and the byte at which the numbers start. */
export interface Header {
  readonly entries: readonly Entry[];
  readonly metadata: Readonly<Record<string, string>>;
  readonly start: number;
}

/** Reads the header, with every number of the file in exactly one entry; throws an Error that says what is wrong and where. */
export function readHeader(bytes: Uint8Array): Header {
  if (bytes.length > mostFileBytes)
    fail(`a file of at most ${mostFileBytes} bytes is read, got ${bytes.length}`);
  if (bytes.length < 8) fail(`needs 8 bytes of header length, got ${bytes.length} bytes in all`);
  const length = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true);
  if (length > BigInt(bytes.length - 8))
    fail(`the header should end at byte ${8n + length}, the file at ${bytes.length}`);
  if (length > BigInt(mostHeaderBytes))
    fail(`a header of at most ${mostHeaderBytes} bytes is read, got ${length}`);
  const start = 8 + Number(length);
  const { __metadata__: metadata = {}, ...rest } = parsed(bytes.subarray(8, start));
  if (!isTexts(metadata)) return fail('__metadata__ must hold nothing but text');
  const end = bytes.length - start;
  const entries = Object.entries(rest)
    .map(([name, entry]) => checked(name, entry, end))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  checkCover(entries, end);
  return { entries, metadata, start };
}

/** How many numbers a shape holds. */
export function sizeOf(shape: readonly number[]): number {
  return shape.includes(0) ? 0 : shape.reduce((size, side) => size * side, 1);
}

/** Throws the Error of a file that is no sound safetensors. */
export function fail(what: string): never {
  throw new Error(`safetensors: ${what}`);
}

function parsed(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  const where = `the header (bytes 8 to ${8 + bytes.length})`;
  let text = '';
  let header: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new Error(`safetensors: ${where} is not UTF-8`, { cause });
  }
  try {
    header = JSON.parse(text);
  } catch (cause) {
    const why = quoted(cause instanceof Error ? cause.message : String(cause), 120);
    throw new Error(`safetensors: ${where} is not JSON: ${why}`, { cause });
  }
  checkKeys(text);
  return isRecord(header) ? header : fail('the header must be an object');
}

/** JSON keeps the last of two equal keys and nests without end; a header does neither. */
function checkKeys(json: string): void {
  const open: (Set<unknown> | null)[] = [];
  for (const { 0: token, 1: text, 2: colon, index } of json.matchAll(
    /("[^"\\]*(?:\\.[^"\\]*)*")\s*(:)?|[{}[\]]/g,
  )) {
    if (token === '}' || token === ']') open.pop();
    else if (token === '{' || token === '[') {
      if (open.length === deepest)
        fail(`the header nests deeper than ${deepest} brackets at character ${index}`);
      open.push(token === '{' ? new Set() : null);
    } else if (text !== undefined && colon !== undefined) {
      const key: unknown = JSON.parse(text);
      const keys = open.at(-1);
      if (keys?.has(key)) fail(`the header names ${quoted(String(key))} twice, again at character ${index}`);
      keys?.add(key);
    }
  }
}

/** A tensor's entry, or an Error that names the tensor, what was expected and what was got. */
function checked(full: string, entry: unknown, end: number): Entry {
  const name = quoted(full);
  if (!isRecord(entry)) return fail(`${name} must be an object`);
  const { dtype: format, shape, data_offsets: range } = entry;
  if (!isReadFormat(format))
    return fail(
      `${name}: dtype must be one of ${Object.keys(numberFormats).join(', ')}, got ${shown(format)}`,
    );
  if (!isCounts(shape)) return fail(`${name}: shape must be a list of whole numbers, got ${shown(shape)}`);
  if (!isCounts(range) || range.length !== 2)
    return fail(`${name}: data_offsets must be two whole numbers, got ${shown(range)}`);
  const [from = 0, to = 0] = range;
  if (from > to || to > end) return fail(`${name}: data_offsets ${from} to ${to} lie outside 0 to ${end}`);
  const size = sizeOf(shape) * numberFormats[format].width;
  if (!Number.isSafeInteger(size)) return fail(`${name} ${shapeText(shape)} needs more than 2^53 bytes`);
  if (to - from !== size)
    return fail(`${name} ${shapeText(shape)} needs ${size} bytes, data_offsets hold ${to - from}`);
  return { name: full, format, shape, from, to };
}

/** Tensors lie one behind the other, with neither overlap nor gap, to the end of the file. */
function checkCover(entries: readonly Entry[], end: number): void {
  let at = 0;
  for (const { name, from, to } of entries) {
    if (from !== at) fail(`${quoted(name)} begins at ${from}, expected ${at}`);
    at = to;
  }
  if (at !== end) fail(`the tensors end at ${at}, the numbers at ${end}`);
}

/** A part of the header as it stands there; it nests no deeper than a header may. */
function shown(part: unknown): string {
  return quoted(JSON.stringify(part) ?? 'none');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every(text => typeof text === 'string');
}

function isCounts(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every(count => Number.isSafeInteger(count) && count >= 0);
}
