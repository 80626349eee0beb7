/** The safetensors format: eight bytes of length, a JSON header, then the numbers of every tensor, little-endian. */
import type { NamedParameters } from '../engine/parameters.ts';
import { numberFormats, type ReadFormat } from './numberFormats.ts';
import { shapeText } from './quoted.ts';
import { readHeader, sizeOf } from './safetensorsHeader.ts';

/** The number formats that are written. */
export type NumberFormat = Extract<ReadFormat, 'F32' | 'F64'>;

/** What a file holds: arrays by name, in the order of their bytes, and free text by key. */
export interface Safetensors {
  readonly tensors: NamedParameters;
  readonly metadata: Readonly<Record<string, string>>;
}

/** A file's bytes; the header is padded with spaces so that the numbers begin at a multiple of eight. */
export function writeSafetensors(
  { tensors, metadata }: Safetensors,
  format: NumberFormat,
): Uint8Array<ArrayBuffer> {
  const { width } = numberFormats[format];
  let end = 0;
  const entries = [...tensors].map(([name, { shape, data }]) => {
    if (data.length !== sizeOf(shape))
      throw new Error(
        `safetensors: ${name} ${shapeText(shape)} needs ${sizeOf(shape)} numbers, got ${data.length}`,
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

/** Reads a file of tensors in any of the `numberFormats`; throws an Error of one line that says what is wrong and where. */
export function readSafetensors(bytes: Uint8Array): Safetensors {
  const { entries, metadata, start } = readHeader(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tensors = entries.map(({ name, format, shape, from }) => {
    const { width, read } = numberFormats[format];
    const data = Float64Array.from({ length: sizeOf(shape) }, (_, k) => read(view, start + from + width * k));
    return [name, { shape, data }] as const;
  });
  return { tensors: new Map(tensors), metadata };
}
