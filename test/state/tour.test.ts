// The tour is offered once, to who comes for nothing else, and the answer is kept where the device keeps anything.
import { describe, expect, it } from 'vitest';
import type { DeviceStorage } from '../../src/state/device.ts';
import { addProgress } from '../../src/state/progress.ts';
import { answerTour, offersTour } from '../../src/state/tour.ts';

function drawer(): () => DeviceStorage {
  const kept = new Map<string, string>();
  const storage: DeviceStorage = {
    getItem: name => kept.get(name) ?? null,
    setItem: (name, value) => {
      kept.set(name, value);
    },
  };
  return () => storage;
}

const closed = (): DeviceStorage => {
  throw new Error('SecurityError');
};

describe('the offer of the tour', () => {
  it.each(['', '#', '#/', '#/explore', '#/explore/', '#/explore?'])('is made at %j', hash => {
    expect(offersTour(hash, drawer())).toBe(true);
  });

  it.each([
    '#/explore?v=1',
    '#/explore?v=1&t=4',
    '#/explore?theme=dark',
    '#/explore?embed=1',
    '#/?t=4',
    '#/learn',
    '#/learn/tour/1',
    '#/present',
    '#figure',
  ])('is not made at %j', hash => {
    expect(offersTour(hash, drawer())).toBe(false);
  });

  it.each(['taken', 'declined'] as const)('is not made again once it is %s', answer => {
    const open = drawer();
    answerTour(answer, open);
    expect(offersTour('', open)).toBe(false);
  });

  it.each(['tour', 'forget', 'own'])('is not made to a reader of the deck %s', deck => {
    const open = drawer();
    addProgress(deck, 1, open);
    expect(offersTour('', open)).toBe(false);
  });

  it('is made again by a device that keeps nothing', () => {
    expect(() => answerTour('declined', closed)).not.toThrow();
    expect(offersTour('', closed)).toBe(true);
  });
});
