// The file format of models: what is written is read back, and a bad file is refused with what is wrong and where.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSafetensors, writeSafetensors } from '../../src/models/safetensors.ts';
import { mostFileBytes, mostHeaderBytes } from '../../src/models/safetensorsHeader.ts';
import { damaged, fileOf, messageOf } from './brokenFiles.ts';

const one = (change: object) => ({ a: { dtype: 'F32', shape: [2], data_offsets: [0, 8], ...change } });

/** One tensor of that shape over eight bytes. */
const shaped = (...shape: readonly number[]) => fileOf(one({ shape }), 8);

/** A header that begins with these bytes. */
const beginning = (...bytes: readonly number[]) => fileOf(Uint8Array.from([...bytes, 0x7b, 0x7d]));

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
    const names = fc.string({ unit: 'binary', minLength: 1 }).filter(name => name !== '__metadata__');
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

  it('come back in the order of their bytes', () => {
    const range = (from: number) => ({ dtype: 'F32', shape: [1], data_offsets: [from, from + 4] });
    const bytes = fileOf({ b: range(4), 7: range(8), a: range(0) }, 12);
    expect([...readSafetensors(bytes).tensors.keys()]).toEqual(['a', 'b', '7']);
  });

  it.each([
    ['an empty file', new Uint8Array(0), /8 bytes of header length, got 0/],
    ['a few bytes', new Uint8Array(3), /8 bytes of header length, got 3/],
    ['a header beyond the end', fileOf('{}').subarray(0, 9), /header should end at byte 10, the file at 9/],
    [
      'a header of 2^64 bytes',
      new Uint8Array(8).fill(255),
      /end at byte 18446744073709551623, the file at 8/,
    ],
    [
      'a header of 2^63 bytes',
      fileOf('{}', 90, 2n ** 63n),
      /end at byte 9223372036854775816, the file at 100/,
    ],
    ['a header of 64 MiB', fileOf('{}', 90, 2n ** 26n), /end at byte 67108872, the file at 100/],
    ['no JSON', fileOf('{"a":'), /header \(bytes 8 to 13\) is not JSON/],
    ['no header', fileOf(''), /header \(bytes 8 to 8\) is not JSON/],
    ['no UTF-8', beginning(0xff), /header \(bytes 8 to 11\) is not UTF-8/],
    ['a byte order mark', beginning(0xef, 0xbb, 0xbf), /header \(bytes 8 to 13\) is not JSON/],
    ['lines in what is no JSON', fileOf('{"a":\n\n\u2028x'), /is not JSON: /],
    ['a list', fileOf('[]'), /header must be an object/],
    ['a number', fileOf('1e999'), /header must be an object/],
    ['deep lists', fileOf('['.repeat(9e4) + ']'.repeat(9e4)), /deeper than 3 brackets at character 3/],
    ['a deep dtype', fileOf(`{"a":{"dtype":${'['.repeat(9)}${']'.repeat(9)}}}`), /deeper .* at character 15/],
    ['a tensor twice', fileOf('{"a":1,"\\u0061":2}'), /header names a twice, again at character 7/],
    ['a shape twice', fileOf('{"a":{"shape":[],"shape":[2]}}'), /names shape twice, again at character 17/],
    ['metadata of numbers', fileOf({ __metadata__: { a: 1 } }), /__metadata__ must hold nothing but text/],
    ['no entry', fileOf({ a: 1 }), /a must be an object/],
    ['a list as entry', fileOf({ a: [] }), /a must be an object/],
    [
      'another format',
      fileOf(one({ dtype: 'I64' }), 8),
      /a: dtype must be one of F64, F32, F16, BF16, got "I64"/,
    ],
    ['a method as format', fileOf(one({ dtype: 'toString' }), 8), /a: dtype .* got "toString"/],
    ['no format', fileOf({ a: {} }), /a: dtype .* got none/],
    ['a negative side', shaped(-2), /a: shape must be .* got \[-2\]/],
    ['half a side', shaped(0.5), /a: shape must be .* got \[0.5\]/],
    ['a side of 2^53', shaped(2 ** 53), /a: shape must be .* got \[9007199254740992\]/],
    ['an infinite side', fileOf('{"a":{"dtype":"F32","shape":[1e999]}}'), /a: shape must be/],
    ['a large shape', shaped(2 ** 26), /a \(67108864\) needs 268435456 bytes, data_offsets hold 8/],
    ['an overflowing shape', shaped(2 ** 30, 2 ** 30), /a \(1073741824, 1073741824\) needs more than 2\^53/],
    ['an endless shape', shaped(...Array(9999).fill(9)), /^safetensors: a \(9, 9, 9, .{0,60}…\) needs more/],
    [
      'no range',
      fileOf(one({ data_offsets: [0] }), 8),
      /a: data_offsets must be two whole numbers, got \[0\]/,
    ],
    [
      'a range backward',
      fileOf(one({ data_offsets: [8, 0] }), 8),
      /a: data_offsets 8 to 0 lie outside 0 to 8/,
    ],
    ['cut numbers', fileOf(one({}), 4), /a: data_offsets 0 to 8 lie outside 0 to 4/],
    ['a short range', fileOf(one({ data_offsets: [0, 4] }), 8), /a \(2\) needs 8 bytes, data_offsets hold 4/],
    ['a wrong width', fileOf(one({ dtype: 'BF16' }), 8), /a \(2\) needs 4 bytes, data_offsets hold 8/],
    ['a gap', fileOf(one({ data_offsets: [4, 12] }), 12), /a begins at 4, expected 0/],
    ['an overlap', fileOf({ ...one({}), b: one({}).a }, 8), /b begins at 0, expected 8/],
    ['a rest', fileOf(one({}), 12), /tensors end at 8, the numbers at 12/],
    ['a name of lines', fileOf({ 'a\nb\u2028\u202e': 1 }), /: a\ufffdb\ufffd\ufffd must be an object/],
    ['an endless name', fileOf({ [`a${'b'.repeat(1e5)}`]: 1 }), /: ab{59}… must be an object/],
    [
      'a long header',
      fileOf(`{}${' '.repeat(mostHeaderBytes)}`),
      /at most 1048576 bytes is read, got 1048578/,
    ],
    ['a long file', new Uint8Array(mostFileBytes + 1), /at most 8388608 bytes is read, got 8388609/],
  ])('refuse %s, in one short line', (_, bytes, message) => {
    expect(messageOf(() => readSafetensors(bytes))).toMatch(message);
  });

  it('take the longest header that is allowed, of escapes or of entries', () => {
    const escapes = `{"__metadata__":{"a":"${'\\n'.repeat(mostHeaderBytes / 2 - 20)}"}}`;
    expect(readSafetensors(fileOf(escapes)).metadata.a).toHaveLength(mostHeaderBytes / 2 - 20);
    const empty = { dtype: 'F32', shape: [0, 2 ** 52, 2 ** 52], data_offsets: [0, 0] };
    const entries = Object.fromEntries(Array.from({ length: 9000 }, (_, k) => [`a${k}`, empty]));
    expect(readSafetensors(fileOf(entries)).tensors.size).toBe(9000);
  });

  it.each([
    ['a header', fileOf('{}', 90, 2n ** 26n)],
    ['a tensor', fileOf({ a: { dtype: 'F32', shape: [2 ** 24], data_offsets: [0, 2 ** 26] } }, 30)],
    ['a shape', fileOf({ a: { dtype: 'F32', shape: [2 ** 24], data_offsets: [0, 4] } }, 4)],
  ])('make no room for the 64 MiB that %s of 100 bytes claims', (_, bytes) => {
    expect(bytes.length).toBeLessThan(120);
    const room = () => process.memoryUsage().arrayBuffers;
    const before = room();
    expect(messageOf(() => readSafetensors(bytes))).toMatch(/67108864|67108872/);
    expect(room() - before).toBeLessThan(2 ** 20);
  });

  it('fail with nothing but one line of their own, whatever the bytes', () => {
    const header = fc.oneof(
      fc.json(),
      fc.object({ key: fc.constantFrom('a', '__metadata__', 'dtype', 'shape') }),
    );
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      header.map(text => fileOf(text, 8)),
    );
    const sound = writeSafetensors(
      { tensors: new Map([['a.W', { shape: [2, 3], data: [1, 2, 3, 4, 5, 6] }]]), metadata: { b: 'c' } },
      'F32',
    );
    fc.assert(
      fc.property(fc.oneof(noise, damaged(sound)), bytes => {
        const message = messageOf(() => readSafetensors(bytes));
        if (message !== undefined) expect(message).toMatch(/^safetensors: /);
      }),
      { numRuns: 1000 },
    );
  });

  it('refuse to write a tensor of another size than its shape', () => {
    const tensors = new Map([['a', { shape: [3], data: [1] }]]);
    expect(() => writeSafetensors({ tensors, metadata: {} }, 'F32')).toThrow('a (3) needs 3 numbers, got 1');
  });
});
