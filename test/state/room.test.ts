// The memory of the next wide run: always zeros, never that of a run before.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeRoom } from '../../src/state/room.ts';

const count = 2 ** 18;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the room of a wide run', () => {
  it('is its own and all zero, with and without a rest before', () => {
    const taken = new Set<ArrayBufferLike>();
    for (let k = 0; k < 6; k++) {
      const room = takeRoom(count);
      expect(room).toHaveLength(count);
      expect(room.every(value => value === 0)).toBe(true);
      taken.add(room.buffer);
      room.fill(k + 1);
      if (k % 2 === 0) vi.runAllTimers();
    }
    expect(taken.size).toBe(6);
  });

  it('has the length that is asked for, whatever was made ready', () => {
    takeRoom(count);
    vi.runAllTimers();
    expect(takeRoom(count + 1)).toHaveLength(count + 1);
    expect(takeRoom(12)).toHaveLength(12);
  });
});
