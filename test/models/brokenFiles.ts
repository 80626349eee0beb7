// Files that are broken on purpose, and what is said of them.
import fc from 'fast-check';
import { expect } from 'vitest';

/** A file of this header (text, bytes or an object as JSON) and that many bytes of numbers, with the length it claims. */
export function fileOf(header: unknown, numbers = 0, claimed?: bigint): Uint8Array {
  const text = typeof header === 'string' ? header : JSON.stringify(header);
  const words = header instanceof Uint8Array ? header : new TextEncoder().encode(text);
  const bytes = new Uint8Array(8 + words.length + numbers);
  new DataView(bytes.buffer).setBigUint64(0, claimed ?? BigInt(words.length), true);
  bytes.set(words, 8);
  return bytes;
}

/** The file with some bytes changed, cut out or put in, most of them in its header. */
export function damaged(sound: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.oneof(fc.nat(sound.length - 1), fc.nat(Math.min(300, sound.length - 1)));
  const put = fc.oneof(
    fc.uint8Array({ maxLength: 4 }),
    fc
      .constantFrom('"', '0', '9', '{', ']', ',', '-', 'e9', '.', '\n')
      .map(text => new TextEncoder().encode(text)),
  );
  const damage = fc.record({ at: place, cut: fc.constantFrom(0, 1, 1, 1, 2, 20, 1e6), put });
  return fc
    .array(damage, { minLength: 1, maxLength: 3 })
    .map(all =>
      all.reduce<Uint8Array>(
        (bytes, { at, cut, put: extra }) =>
          Uint8Array.from([...bytes.subarray(0, at), ...extra, ...bytes.subarray(at + cut)]),
        sound,
      ),
    );
}

/** What a reader says of a file: a plain Error's message of one short line; undefined if it reads the file. */
export function messageOf(read: () => unknown): string | undefined {
  try {
    read();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    expect(error.constructor).toBe(Error);
    expect(error.message).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]{1,600}$/u);
    return error.message;
  }
  return undefined;
}
