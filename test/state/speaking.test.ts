// What the device keeps for the speaker.
import { describe, expect, it } from 'vitest';
import { readSpeaking, writeSpeaking } from '../../src/state/speaking.ts';

/** A storage, with one text in it. */
function storage(text: string | null = null) {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
  };
}

describe('what the device keeps for the speaker', () => {
  it('is the size of the notes and the minutes of each deck', () => {
    const device = storage();
    writeSpeaking({ notes: 28, minutes: { forget: 45, 'my-deck': 5 } }, () => device);
    expect(readSpeaking(() => device)).toEqual({ notes: 28, minutes: { forget: 45, 'my-deck': 5 } });
  });

  it.each([
    '',
    'null',
    '3',
    '[]',
    '{"notes":1e9,"minutes":{"a":0,"b":"5","__proto__":7,"c":601}}',
    '{"minutes":3}',
  ])('is the usual where it is nonsense: %s', text =>
    expect(readSpeaking(() => storage(text))).toEqual({ notes: 20, minutes: {} }),
  );

  it('is nothing where the device keeps nothing', () => {
    const refused = () => {
      throw new Error('SecurityError');
    };
    expect(readSpeaking(refused)).toEqual({ notes: 20, minutes: {} });
    expect(() => writeSpeaking({ notes: 20, minutes: {} }, refused)).not.toThrow();
  });
});
