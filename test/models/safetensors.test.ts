// The file format of models: what is written is read back, and a bad file is refused with what is wrong and where.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSafetensors, writeSafetensors } from '../../src/models/safetensors.ts';

/** A file of this header and that many bytes of numbers. */
function file(header: unknown, numbers = 0): Uint8Array {
  const text = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const bytes = new Uint8Array(8 + text.length + numbers);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  return bytes;
}

const one = (change: object) => ({ a: { dtype: 'F32', shape: [2], data_offsets: [0, 8], ...change } });

describe('safetensors', () => {
  it('come back as they were written', () => {
    const shapes = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 });
    const tensor = shapes.chain(shape => {
      const size = shape.reduce((product, side) => product * side, 1);
      return fc.record({
        shape: fc.constant(shape),
        data: fc.array(fc.float(), { minLength: size, maxLength: size }),
      });
    });
    const names = fc.string({ minLength: 1 }).filter(name => !['__metadata__', '__proto__'].includes(name));
    const files = fc.record({
      tensors: fc.uniqueArray(fc.tuple(names, tensor), { selector: ([name]) => name, maxLength: 5 }),
      metadata: fc.dictionary(fc.string(), fc.string()),
      format: fc.constantFrom('F32' as const, 'F64' as const),
    });
    fc.assert(
      fc.property(files, ({ tensors, metadata, format }) => {
        const read = readSafetensors(writeSafetensors({ tensors: new Map(tensors), metadata }, format));
        expect({ ...read.metadata }).toEqual({ ...metadata });
        expect(read.tensors.size).toBe(tensors.length);
        for (const [name, { shape, data }] of tensors) {
          expect(read.tensors.get(name)?.shape).toEqual(shape);
          expect(Array.from(read.tensors.get(name)?.data ?? [])).toEqual(data);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('read from a place inside a larger buffer', () => {
    const bytes = writeSafetensors(
      { tensors: new Map([['a', { shape: [1], data: [0.5] }]]), metadata: {} },
      'F64',
    );
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(readSafetensors(larger.subarray(3)).tensors.get('a')?.data[0]).toBe(0.5);
  });

  it.each([
    ['nothing', new Uint8Array(3), /8 bytes of header length, got 3/],
    ['a header beyond the end', file('{}').subarray(0, 9), /header should end at byte 10, the file at 9/],
    ['a huge header', new Uint8Array(8).fill(255), /header should end/],
    ['no JSON', file('{"a":'), /header \(bytes 8 to 13\) is not JSON/],
    ['a list', file('[]'), /header must be an object/],
    ['metadata of numbers', file({ __metadata__: { a: 1 } }), /__metadata__ must hold nothing but text/],
    ['no entry', file({ a: 1 }), /a must be an object/],
    ['another format', file(one({ dtype: 'F16' }), 8), /a: dtype must be F32 or F64, got "F16"/],
    ['a negative side', file(one({ shape: [-2] }), 8), /a: shape must be/],
    ['no range', file(one({ data_offsets: [0] }), 8), /a: data_offsets must be two whole numbers/],
    ['a range backward', file(one({ data_offsets: [8, 0] }), 8), /a: data_offsets 8 to 0 lie outside 0 to 8/],
    ['cut numbers', file(one({}), 4), /a: data_offsets 0 to 8 lie outside 0 to 4/],
    [
      'a range too short',
      file(one({ data_offsets: [0, 4] }), 8),
      /a \(2\) needs 8 bytes, data_offsets hold 4/,
    ],
    ['a gap', file(one({ data_offsets: [4, 12] }), 12), /a begins at 4, expected 0/],
    ['an overlap', file({ ...one({}), b: one({}).a }, 8), /b begins at 0, expected 8/],
    ['a rest', file(one({}), 12), /tensors end at 8, the numbers at 12/],
  ])('refuse %s', (_, bytes, message) => expect(() => readSafetensors(bytes)).toThrow(message));

  it('never fail but with an Error of their own', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), noise => {
        try {
          readSafetensors(noise);
        } catch (error) {
          expect(String(error)).toMatch(/^Error: safetensors: /);
        }
      }),
    );
  });

  it('refuse to write a tensor of another size than its shape', () => {
    const tensors = new Map([['a', { shape: [3], data: [1] }]]);
    expect(() => writeSafetensors({ tensors, metadata: {} }, 'F32')).toThrow('a (3) needs 3 numbers, got 1');
  });
});
