// Golden cases: the engine against other people's implementations. GOLDEN_DIR=folder runs that folder's cases, all of them.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCase } from './goldencase.ts';
import { complaintsOf } from './goldenrun.ts';
import { toCome } from './tocome.ts';

const own = fileURLToPath(new URL('../golden', import.meta.url));
const given = process.env.GOLDEN_DIR;
const folder = given ?? own;
const refusals = new Map(
  given === undefined
    ? Object.entries(toCome).flatMap(([field, names]) => names.map(name => [name, field] as const))
    : [],
);

describe(`every number expected by the cases below ${given ?? 'test/golden'}`, () => {
  for (const file of filesBelow(folder)) {
    const name = basename(file, '.json');
    const field = refusals.get(name);
    if (field === undefined) it(`${name} is met`, () => expect(complaintsOf(readFile(file))).toEqual([]));
    else
      it(`${name} is refused by name, for ${field}`, () =>
        expect(() => complaintsOf(readFile(file))).toThrow(refusal(name, field)));
  }
});

describe('the check itself', () => {
  const names = filesBelow(own).map(file => basename(file, '.json'));
  const altered = (change: (golden: Record<string, never>) => void, file = 'forward/grad-lstm'): (() => string[]) => {
    const name = basename(file);
    const golden = JSON.parse(readFileSync(join(own, `${file}.json`), 'utf8'));
    change(golden);
    return () => complaintsOf(readCase(golden, name));
  };

  it('knows every case to come, and each once', () => {
    const listed = Object.values(toCome).flat();
    expect(listed.filter(name => !names.includes(name))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('leaves out no file below the folder', () => {
    const jsons = readdirSync(own, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.json'));
    expect(names.length).toBe(jsons.length);
    expect(names.length).toBeGreaterThanOrEqual(49);
  });

  it('fails for a folder that is empty or missing', () => {
    const place = mkdtempSync(join(tmpdir(), 'golden-'));
    try {
      mkdirSync(join(place, 'inner'));
      expect(() => filesBelow(place)).toThrow(/holds no case/);
      expect(() => filesBelow(join(place, 'missing'))).toThrow(/no such file/);
      writeFileSync(join(place, 'inner', 'one.json'), '{}');
      expect(filesBelow(place)).toEqual([join(place, 'inner', 'one.json')]);
      expect(() => readFile(join(place, 'inner', 'one.json'))).toThrow('one.name: is missing');
    } finally {
      rmSync(place, { recursive: true });
    }
  });

  const unknown: [string, (golden: Parameters<Parameters<typeof altered>[0]>[0]) => void][] = [
    ['grad-lstm.bias', golden => Object.assign(golden, { bias: 0 })],
    ['grad-lstm.cell.zoneout', golden => Object.assign(golden.cell ?? {}, { zoneout: 0.1 })],
    ['grad-lstm.weights.inputs', golden => Object.assign(golden.weights ?? {}, { inputs: {} })],
    ['grad-lstm.weights.input.Q', golden => Object.assign(part(golden, 'weights', 'input'), { Q: [0] })],
    ['grad-lstm.expected.y', golden => Object.assign(golden.expected ?? {}, { y: [0] })],
    ['grad-lstm.expected.grad.y', golden => Object.assign(part(golden, 'expected', 'grad'), { y: [0] })],
    [
      'grad-lstm.expected.grad.weights.output.Q',
      golden => Object.assign(part(golden, 'expected', 'grad', 'weights', 'output'), { Q: [0] }),
    ],
  ];
  for (const [path, change] of unknown)
    it(`refuses the unknown key ${path}`, () => expect(altered(change)).toThrow(`${path}: unknown key`));

  it('refuses a key this cell does not have', () => {
    const vector = [0, 0, 0, 0];
    expect(altered(golden => Object.assign(part(golden, 'weights', 'input'), { p: vector }))).toThrow(
      'lstm has no parameter input.p',
    );
    expect(altered(golden => Object.assign(golden, { c0: vector }), 'forward/rnn-state')).toThrow(/c0/);
    expect(altered(golden => Object.assign(part(golden, 'expected'), { nLast: vector }))()).toEqual([
      'expected.nLast: expected 4 items, got undefined',
    ]);
  });

  it('refuses a parameter that is missing', () => {
    expect(altered(golden => Reflect.deleteProperty(part(golden, 'weights', 'forget'), 'b'))).toThrow(
      'forget.b (4) is missing',
    );
  });

  it('sees every single number of expected that is off by more than allowed', () => {
    for (const file of ['forward/grad-lstm', 'forward/grad-rnn', 'training/train-rnn-rmsprop'])
      for (const path of pathsOf(JSON.parse(readFileSync(join(own, `${file}.json`), 'utf8')).expected)) {
        const complaints = altered(golden => shift(part(golden, 'expected'), path, 1e-3), file);
        expect(complaints().length, `${file} ${path.join('.')}`).toBe(1);
      }
  });

  it('sees a number that is not one, and a row too few', () => {
    expect(altered(golden => shift(part(golden, 'expected'), ['h', '0', '0'], Number.NaN))).toThrow(
      'grad-lstm.expected.h[0][0]: needs a number',
    );
    expect(altered(golden => Reflect.apply(Array.prototype.pop, part(golden, 'expected', 'h'), []))).toThrow(
      /grad-lstm.expected.h: needs \d+ items/,
    );
  });
});
