// A state as a file: it comes back exactly with its weights, and whatever else is opened is refused in words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLink, writeLink } from '../../src/state/link.ts';
import { initialState } from '../../src/state/schema.ts';
import { readStateFile, writeStateFile } from '../../src/state/stateFile.ts';
import { anyState } from './arbitrary.ts';

const link = '#/explore?v=1&cell=gru&text=anna_left&t=2';

describe('a file of a state', () => {
  it('opens as the link does, for any state', () => {
    fc.assert(
      fc.property(anyState, state => {
        const written = writeLink(state);
        const read = readStateFile(writeStateFile({ link: written, weights: null }));
        expect(readLink(read.link)).toEqual(readLink(written));
      }),
      { numRuns: process.env.FULL ? 3_000 : 500 },
    );
  }, 60_000);

  it('gives its weights back byte for byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), fc.string(), (bytes, name) => {
        const weights = { name, bytes: Uint8Array.from(bytes) };
        expect(readStateFile(writeStateFile({ link, weights })).weights).toEqual(weights);
      }),
    );
  });

  it.each([
    ['no JSON', '{"format": "LSTM Exp', /not JSON, or it is cut off/],
    ['other JSON', '{"cells": []}', /not a state/],
    ['a list', '[1, 2]', /not a state/],
    ['no state', '{"format": "LSTM Explainer state"}', /no state/],
    ['a state that is a list', '{"format": "LSTM Explainer state", "state": []}', /no state/],
    ['a number', '{"format": "LSTM Explainer state", "state": {"t": 4}}', /“t” is not a text/],
    ['a prototype', '{"format": "LSTM Explainer state", "state": {"__proto__": "x"}}', /“__proto__” cannot/],
    [
      'a key with a link in it',
      '{"format": "LSTM Explainer state", "state": {"t=4&unit": "1"}}',
      /cannot be/,
    ],
    [
      'a packed part',
      '{"format": "LSTM Explainer state", "state": {"v": "1", "z": "dAAAAeJw"}}',
      /“z” cannot/,
    ],
    [
      'weights that are none',
      '{"format": "LSTM Explainer state", "state": {}, "weights": {"name": "a", "base64": "é"}}',
      /weights/,
    ],
  ])('is refused with %s', (_, text, why) => {
    expect(() => readStateFile(text)).toThrow(why);
  });

  it('is refused with more characters than a link may have', () => {
    const text = JSON.stringify({ format: 'LSTM Explainer state', state: { text: 'a'.repeat(70_000) } });
    expect(() => readStateFile(text)).toThrow(/at most 65536/);
  });

  it('tells of settings that are not known, as a link does, and opens the rest', () => {
    const text = JSON.stringify({
      format: 'LSTM Explainer state',
      state: { v: '1', constructor: '1', t: '3' },
    });
    const { changes, notices } = readLink(readStateFile(text).link);
    expect(changes.t).toBe(2);
    expect(notices).toHaveLength(1);
    expect(Object.getPrototypeOf(initialState())).toBe(Object.prototype);
  });

  it('never throws anything but an Error in words, whatever is opened', () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.json(),
      fc.anything().map(value => JSON.stringify({ format: 'LSTM Explainer state', state: value }) ?? ''),
      fc
        .dictionary(fc.string(), fc.string())
        .map(state => JSON.stringify({ format: 'LSTM Explainer state', state })),
    );
    fc.assert(
      fc.property(anyText, text => {
        let read: string | undefined;
        try {
          read = readStateFile(text).link;
        } catch (cause) {
          expect(cause).toBeInstanceOf(Error);
        }
        if (read !== undefined) readLink(read);
      }),
      { numRuns: process.env.FULL ? 100_000 : 2000 },
    );
  });
});
