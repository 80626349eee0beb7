// Parameters by name: to and from one flat array, and fresh from a seed.
import { describe, expect, it } from 'vitest';
import { withHead } from '../../src/cells/head.ts';
import { lstm } from '../../src/cells/lstm.ts';
import { rnn } from '../../src/cells/rnn.ts';
import { compile } from '../../src/engine/compile.ts';
import {
  type NamedParameters,
  packParameters,
  parameterOf,
  seededParameters,
  unpackParameters,
} from '../../src/engine/parameters.ts';

const program = compile(withHead(lstm(), 'softmax'), { I: 3, H: 4, O: 2 });
const seeded = seededParameters(program, 1);

describe('packing', () => {
  const named = unpackParameters(program, seeded);
  const changed = (
    change: (map: Map<string, { shape: readonly number[]; data: ArrayLike<number> }>) => void,
  ) => {
    const map = new Map(named);
    change(map);
    return () => packParameters(program, map satisfies NamedParameters);
  };

  it('undoes unpacking, in any order of names', () => {
    expect(packParameters(program, named)).toEqual(seeded);
    expect(packParameters(program, new Map([...named].reverse()))).toEqual(seeded);
    expect(unpackParameters(program, packParameters(program, named))).toEqual(named);
  });

  it('puts every number where its name says', () => {
    const numbered = seeded.map((_, k) => k);
    for (const [name, { data }] of unpackParameters(program, numbered))
      expect(parameterOf(program, numbered, name), name).toEqual(data);
    const all = [...unpackParameters(program, numbered).values()].flatMap(({ data }) => Array.from(data));
    expect(all.sort((a, b) => a - b)).toEqual([...numbered]);
  });

  it('unpacks copies, while a part is a view', () => {
    const all = seeded.slice();
    const before = unpackParameters(program, all).get('forget.b')?.data[0];
    const copy = unpackParameters(program, all);
    parameterOf(program, all, 'forget.b').fill(9);
    expect(copy.get('forget.b')?.data[0]).toBe(before);
    expect(unpackParameters(program, all).get('forget.b')?.data[0]).toBe(9);
  });

  it('names the parameter that is missing, left over, of another shape or too short', () => {
    const data = [1, 2, 3, 4];
    expect(changed(map => map.delete('input.W'))).toThrow(new Error('input.W (4, 3) is missing'));
    expect(changed(map => map.set('input.p', { shape: [4], data }))).toThrow(
      new Error('lstm has no parameter input.p'),
    );
    expect(changed(map => map.set('input.b', { shape: [1, 4], data }))).toThrow(
      new Error('input.b needs shape (4), got (1, 4)'),
    );
    expect(changed(map => map.set('input.b', { shape: [4], data: [1, 2, 3] }))).toThrow(
      new Error('input.b needs 4 numbers, got 3'),
    );
    expect(() => parameterOf(program, seeded, 'reset.W')).toThrow('lstm has no parameter reset.W');
  });
});

describe('from a seed', () => {
  const part = (name: string, all = seeded): number[] => [...parameterOf(program, all, name)];

  it('the same seed gives the same parameters, another seed others', () => {
    expect(seededParameters(program, 1)).toEqual(seeded);
    expect(seededParameters(program, 2)).not.toEqual(seeded);
  });

  it('a matrix lies within ±1/√columns and fills that range', () => {
    const wide = compile(rnn(), { I: 16, H: 64, O: 0 });
    const W = parameterOf(wide, seededParameters(wide, 3), 'hidden.W');
    expect(Math.max(...W)).toBeLessThan(1 / 4);
    expect(Math.min(...W)).toBeGreaterThan(-1 / 4);
    expect(Math.max(...W)).toBeGreaterThan(0.24);
    expect(Math.min(...W)).toBeLessThan(-0.24);
  });

  it('biases are 0, but the forget gate’s, which is 1 or as given', () => {
    for (const name of ['input.b', 'candidate.b', 'output.b', 'head.c'])
      expect(
        part(name).every(b => b === 0),
        name,
      ).toBe(true);
    expect(part('forget.b')).toEqual([1, 1, 1, 1]);
    expect(part('forget.b', seededParameters(program, 1, 3))).toEqual([3, 3, 3, 3]);
    expect(part('input.W', seededParameters(program, 1, 3))).toEqual(part('input.W'));
  });
});
