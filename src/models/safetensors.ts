/** The safetensors format: eight bytes of length, a JSON header, then the numbers of every tensor, little-endian. */
import type { NamedParameters } from '../engine/parameters.ts';

/** The number formats that are read and written, with their bytes a number. */
const widths = { F32: 4, F64: 8 } as const;
export type NumberFormat = keyof typeof widths;

/** What a file holds: arrays by name, in the order of the header, and free text by key. */
export interface Safetensors {
  readonly tensors: NamedParameters;
  readonly metadata: Readonly<Record<string, string>>;
}

interface Entry {
  readonly name: string;
  readonly format: NumberFormat;
  readonly shape: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** A file's bytes; the header is padded with spaces so that the numbers begin at a multiple of eight. */
export function writeSafetensors(
  { tensors, metadata }: Safetensors,
  format: NumberFormat,
): Uint8Array<ArrayBuffer> {
  const width = widths[format];
  let end = 0;
  const entries = [...tensors].map(([name, { shape, data }]) => {
    if (data.length !== sizeOf(shape))
      throw new Error(
        `safetensors: ${name} (${shape.join(', ')}) needs ${sizeOf(shape)} numbers, got ${data.length}`,
      );
    const from = end;
    end += data.length * width;
    return [name, { dtype: format, shape, data_offsets: [from, end] }] as const;
  });
  const text = JSON.stringify(Object.fromEntries([['__metadata__', metadata], ...entries]));
  const words = new TextEncoder().encode(text);
  const start = 8 + Math.ceil(words.length / 8) * 8;
  const bytes = new Uint8Array(start + end).fill(0x20, 8, start);
  bytes.set(words, 8);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(start - 8), true);
  let at = start;
  for (const { data } of tensors.values())
    for (const value of Array.from(data)) {
      if (format === 'F32') view.setFloat32(at, value, true);
      else view.setFloat64(at, value, true);
      at += width;
    }
  return bytes;
}

/** Reads a file of F32 or F64 tensors; throws an Error that says what is wrong and where. */
export function readSafetensors(bytes: Uint8Array): Safetensors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8) fail(`needs 8 bytes of header length, got ${bytes.length} bytes in all`);
  const length = view.getBigUint64(0, true);
  if (length > BigInt(bytes.length - 8))
    fail(`the header should end at byte ${8n + length}, the file at ${bytes.length}`);
  const start = 8 + Number(length);
  const header = parsed(bytes.subarray(8, start));
  const { __metadata__: metadata = {}, ...rest } = header;
  if (!isRecord(metadata) || !Object.values(metadata).every(value => typeof value === 'string'))
    fail('__metadata__ must hold nothing but text');
  const entries = Object.entries(rest).map(([name, entry]) => checked(name, entry, bytes.length - start));
  checkCover(entries, bytes.length - start);
  const tensors = entries.map(({ name, format, shape, from }) => {
    const data = Float64Array.from({ length: sizeOf(shape) }, (_, k) =>
      format === 'F32'
        ? view.getFloat32(start + from + 4 * k, true)
        : view.getFloat64(start + from + 8 * k, true),
    );
    return [name, { shape, data }] as const;
  });
  return { tensors: new Map(tensors), metadata: metadata as Readonly<Record<string, string>> };
}

function parsed(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`safetensors: the header (bytes 8 to ${8 + bytes.length}) is not JSON: ${why}`, {
      cause,
    });
  }
  return isRecord(header) ? header : fail('the header must be an object');
}

/** A tensor's entry, or an Error that names the tensor, what was expected and what was got. */
function checked(name: string, entry: unknown, end: number): Entry {
  if (!isRecord(entry)) return fail(`${name} must be an object`);
  const { dtype, shape, data_offsets: range } = entry;
  if (dtype !== 'F32' && dtype !== 'F64')
    return fail(`${name}: dtype must be F32 or F64, got ${JSON.stringify(dtype)}`);
  if (!isCounts(shape))
    return fail(`${name}: shape must be a list of whole numbers, got ${JSON.stringify(shape)}`);
  if (!isCounts(range) || range.length !== 2)
    return fail(`${name}: data_offsets must be two whole numbers, got ${JSON.stringify(range)}`);
  const [from = 0, to = 0] = range;
  if (from > to || to > end) return fail(`${name}: data_offsets ${from} to ${to} lie outside 0 to ${end}`);
  const size = sizeOf(shape) * widths[dtype];
  if (to - from !== size)
    return fail(`${name} (${shape.join(', ')}) needs ${size} bytes, data_offsets hold ${to - from}`);
  return { name, format: dtype, shape, from, to };
}

/** Tensors lie one behind the other, with neither overlap nor gap, to the end of the file. */
function checkCover(entries: readonly Entry[], end: number): void {
  let at = 0;
  for (const { name, from, to } of entries.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from !== at) fail(`${name} begins at ${from}, expected ${at}`);
    at = to;
  }
  if (at !== end) fail(`the tensors end at ${at}, the numbers at ${end}`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCounts(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every(count => Number.isSafeInteger(count) && count >= 0);
}

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((size, side) => size * side, 1);
}

function fail(what: string): never {
  throw new Error(`safetensors: ${what}`);
}
