// The check of the golden cases is itself checked: what it must refuse, and that every number of a case counts.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCase } from './goldencase.ts';
import { caseIn, filesBelow } from './goldenfiles.ts';
import { complaintsOf } from './goldenrun.ts';

const own = fileURLToPath(new URL('../golden', import.meta.url));

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const H = [0, 0, 0, 0];

describe('the folder', () => {
  it('is read to the last file', () => {
    const below = readdirSync(own, { withFileTypes: true, recursive: true }).filter(entry => entry.isFile());
    expect(filesBelow(own).length).toBe(below.length);
    expect(below.length).toBe(49);
  });

  it('is an error when it is empty or missing, and so is a file that is not a case', () => {
    const place = mkdtempSync(join(tmpdir(), 'golden-'));
    try {
      mkdirSync(join(place, 'inner'));
      expect(() => filesBelow(place)).toThrow('holds no case');
      expect(() => filesBelow(join(place, 'missing'))).toThrow('no such file');
      const file = join(place, 'inner', 'one.json');
      writeFileSync(file, '{}');
      expect(filesBelow(place)).toEqual([file]);
      expect(() => caseIn(file)).toThrow('one.name: is missing');
      writeFileSync(file, '{ name');
      expect(() => caseIn(file)).toThrow('JSON');
    } finally {
      rmSync(place, { recursive: true });
    }
  });
});

describe('an unknown key is an error', () => {
  for (const [file, path] of [
    ['forward/grad-lstm', 'bias'],
    ['forward/grad-lstm', 'cell.zoneout'],
    ['forward/grad-lstm', 'weights.inputs'],
    ['forward/grad-lstm', 'weights.input.Q'],
    ['extended/ext-fgr', 'weights.input.G.candidate'],
    ['forward/grad-lstm', 'expected.y'],
    ['forward/grad-lstm', 'expected.grad.y'],
    ['forward/grad-lstm', 'expected.grad.weights.output.Q'],
    ['training/train-lstm-adam', 'epochs'],
    ['training/train-lstm-adam', 'optimizer.weightDecay'],
    ['training/train-lstm-adam', 'init.tail'],
    ['training/train-lstm-adam', 'expected.final.head.d'],
  ] as const)
    it(`${basename(file)}.${path}`, () =>
      expect(altered(file, path, 0)).toThrow(`${basename(file)}.${path}: unknown key`));
});

describe('a key that the schema knows but the case cannot have is an error', () => {
  for (const [file, path, value, message] of [
    ['forward/grad-lstm', 'weights.input.p', H, 'lstm has no parameter input.p'],
    ['forward/grad-lstm', 'weights.forget.b', undefined, 'forget.b (4) is missing'],
    ['forward/grad-lstm', 'weights.forget.b', [0], 'grad-lstm.weights.forget.b: needs 4 items, got 1'],
    ['forward/grad-rnn', 'c0', H, 'rnn has no state cPrev'],
    ['forward/grad-lstm', 'lossVector', undefined, 'lossVector goes with expected.loss'],
    ['forward/lstm-state', 'lossVector', [...H, 0], 'lossVector goes with expected.loss'],
    ['forward/grad-lstm', 'toleranceGrad', undefined, 'toleranceGrad: needs a number'],
    ['forward/grad-lstm', 'name', 'grad', 'the file calls itself grad'],
    ['forward/grad-lstm', 'expected.h.0.0', null, 'grad-lstm.expected.h[0][0]: needs a number, got null'],
    ['forward/grad-lstm', 'cell.family', 'lstn', 'grad-lstm.cell.family: needs one of rnn, lstm,'],
    ['forward/grad-lstm', 'cell.peephole', true, 'forget.p (4) is missing'],
    ['forward/grad-lstm', 'cell.resetAfter', true, 'grad-lstm: cell.resetAfter is the GRU’s'],
    ['forward/grad-lstm', 'cell.ablate', ['forget'], 'lstm has no parameter forget.W'],
    ['forward/grad-rnn', 'cell.gradient', 'truncated', 'grad-rnn: rnn: truncated is refused: otherFamily'],
    ['training/train-lstm-adam', 'optimizer.momentum', 0.9, 'optimizer adam has no momentum'],
    ['training/train-lstm-adam', 'optimizer.name', 'lion', 'optimizer lion: not supported yet'],
  ] as const)
    it(`${basename(file)}.${path} = ${JSON.stringify(value)}`, () =>
      expect(altered(file, path, value as Json | undefined)).toThrow(message));

  it('also where it is expected but not computed', () => {
    expect(altered('forward/grad-lstm', 'expected.nLast', H)()).toEqual([
      'expected.nLast: expected 4 items, got undefined',
    ]);
    expect(altered('forward/grad-rnn', 'expected.grad.c0', H)()).toEqual([
      'expected.grad.c0: expected 4 items, got undefined',
    ]);
  });
});

describe('every single number expected counts', () => {
  for (const file of ['forward/grad-lstm', 'forward/grad-rnn', 'training/train-rnn-rmsprop'])
    it(file, () => {
      const paths = numbersIn(jsonOf(file), ['expected']);
      expect(paths.length).toBeGreaterThan(50);
      const unseen = paths.filter(
        ([path, value]) =>
          altered(file, path, value + 1e-4)()
            .join()
            .split(':')[0] !== path,
      );
      expect(unseen).toEqual([]);
    });

  it('also the last states that some cases give instead of all', () => {
    const lasts = (value: number) => altered('forward/grad-lstm', 'expected.hLast', [value, 0, 0, 0])();
    const h = jsonOf('forward/grad-lstm');
    const last = numbersIn(h, ['expected', 'h'])
      .slice(-4)
      .map(([, value]) => value);
    expect(altered('forward/grad-lstm', 'expected.hLast', last)()).toEqual([]);
    expect(lasts(2)).toHaveLength(4);
  });
});

/** Reads and runs a case in which one value was changed, or taken away. */
function altered(file: string, path: string, value: Json | undefined): () => string[] {
  const golden = jsonOf(file);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const place = keys.reduce<Json>((json, key) => childOf(json, key), golden);
  if (value === undefined) Reflect.deleteProperty(place as object, last);
  else Object.assign(place as object, { [last]: value });
  return () => complaintsOf(readCase(golden, basename(file)));
}

function jsonOf(file: string): Json {
  return JSON.parse(readFileSync(join(own, `${file}.json`), 'utf8'));
}

function childOf(json: Json, key: string): Json {
  const child =
    typeof json === 'object' && json !== null ? Object.entries(json).find(([k]) => k === key) : null;
  if (!child) throw new Error(`no ${key}`);
  return child[1];
}

/** Each number below a place, with its path. */
function numbersIn(golden: Json, path: readonly string[]): [string, number][] {
  const json = path.reduce(childOf, golden);
  if (typeof json === 'number') return [[path.join('.'), json]];
  return Object.keys(json ?? {}).flatMap(key => numbersIn(golden, [...path, key]));
}
