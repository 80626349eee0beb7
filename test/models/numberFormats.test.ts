// The number formats of tensors: sixteen bits are read as the numbers they stand for.
import { describe, expect, it } from 'vitest';
import { isReadFormat, numberFormats } from '../../src/models/numberFormats.ts';

/** The number that sixteen bits are in a format. */
function shortOf(format: 'F16' | 'BF16', bits: number): number {
  const view = new DataView(new ArrayBuffer(2));
  view.setUint16(0, bits, true);
  return numberFormats[format].read(view, 0);
}

describe('the number formats', () => {
  it('read every bfloat16 as the upper half of a single', () => {
    const view = new DataView(new ArrayBuffer(4));
    const single = (bits: number): number => {
      view.setUint16(0, bits);
      return view.getFloat32(0);
    };
    const all = Array.from({ length: 2 ** 16 }, (_, bits) => bits);
    expect(all.filter(bits => !Object.is(shortOf('BF16', bits), single(bits)))).toEqual([]);
  });

  it.each([
    [0x3c00, 1],
    [0xc000, -2],
    [0x3555, 0.333251953125],
    [0x7bff, 65504],
    [0x0400, 2 ** -14],
    [0x03ff, 2 ** -14 - 2 ** -24],
    [0x0001, 2 ** -24],
    [0x8000, -0],
    [0x7c00, Number.POSITIVE_INFINITY],
    [0xfc00, Number.NEGATIVE_INFINITY],
    [0x7e00, Number.NaN],
  ])('read the half precision %i as %d', (bits, number) => expect(shortOf('F16', bits)).toBe(number));

  it('are known by their names alone', () => {
    expect(['F64', 'F32', 'F16', 'BF16', 'I64', 'toString', 8].filter(isReadFormat)).toHaveLength(4);
  });
});
