/** The number formats of tensors in files: bytes a number, and how those bytes are read, little-endian. */

interface Format {
  readonly width: number;
  readonly read: (view: DataView, at: number) => number;
}

/** The formats that are read, by their names in safetensors; all others (integers, bits, eight-bit floats) are refused. */
export const numberFormats = {
  F64: { width: 8, read: (view, at) => view.getFloat64(at, true) },
  F32: { width: 4, read: (view, at) => view.getFloat32(at, true) },
  F16: { width: 2, read: (view, at) => shortFloat(view.getUint16(at, true), 10) },
  BF16: { width: 2, read: (view, at) => shortFloat(view.getUint16(at, true), 7) },
} as const satisfies Readonly<Record<string, Format>>;

export type ReadFormat = keyof typeof numberFormats;

/** Whether something is the name of a format that is read. */
export function isReadFormat(name: unknown): name is ReadFormat {
  return typeof name === 'string' && Object.hasOwn(numberFormats, name);
}

/** Sixteen bits as a number: a sign, an exponent, and a fraction of that many bits (IEEE 754 half precision: 10, bfloat16: 7). */
function shortFloat(bits: number, fractionBits: number): number {
  const sign = bits >> 15 ? -1 : 1;
  const fraction = (bits % 2 ** fractionBits) / 2 ** fractionBits;
  const largest = 2 ** (15 - fractionBits) - 1;
  const exponent = (bits >> fractionBits) & largest;
  const bias = largest >> 1;
  if (exponent === largest) return fraction > 0 ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  if (exponent === 0) return sign * fraction * 2 ** (1 - bias);
  return sign * (1 + fraction) * 2 ** (exponent - bias);
}
