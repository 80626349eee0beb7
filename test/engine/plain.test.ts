// The plain loop of the bench does the same work as the engine: the same numbers forward, the same descent.
import { describe, expect, it } from 'vitest';
import { vectorOf } from '../../src/engine/forward.ts';
import { distance, forwardPair, trainingPair } from '../bench/pair.ts';
import { gateNames } from '../bench/plain.ts';

describe('the plain loop', () => {
  it('keeps the same trace', () => {
    const T = 9;
    const H = 5;
    const { work, plain, engine, loop } = forwardPair({ I: 4, H, T });
    engine();
    loop();
    const rows = {
      ...plain.trace,
      ...Object.fromEntries(
        gateNames.flatMap(name => [
          [name, plain.gates[name].value],
          [`${name}Sum`, plain.gates[name].pre],
        ]),
      ),
    };
    for (const [id, row] of Object.entries(rows))
      for (let t = 0; t < T; t++)
        expect(distance(vectorOf(work, id, t), row.subarray(t * H, (t + 1) * H)), id).toBeLessThan(1e-14);
  });

  for (const batch of [1, 3])
    it(`learns the same from ${batch} at a time`, () => {
      const { engine, loop, apart } = trainingPair({ I: 4, H: 5, T: 9 }, batch);
      for (let k = 0; k < 20; k++) {
        const [one, other] = [engine(), loop()];
        expect(Math.abs(one.loss - other.loss)).toBeLessThan(1e-12);
        expect(Math.abs(one.gradNorm - other.gradNorm)).toBeLessThan(1e-12);
      }
      expect(apart()).toBeLessThan(1e-9);
    });
});
