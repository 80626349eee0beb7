// PyTorch's files: what it wrote is read as the same function, what we write in its names as well, the rest is refused.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceOf, legalChoices } from '../../src/cells/catalog.ts';
import { frameworksOf } from '../../src/cells/frameworks.ts';
import type { NamedParameters } from '../../src/engine/parameters.ts';
import { readSafetensors, writeSafetensors } from '../../src/models/safetensors.ts';
import { fromStateDict, isStateDict, stackedGroups, toStateDict } from '../../src/models/stateDict.ts';
import { readWeights, writeWeights } from '../../src/models/weightsFile.ts';
import { pytorchLayers } from '../../src/readings/builtin.ts';
import { nameOf } from '../engine/choices.ts';
import { damaged, messageOf } from './brokenFiles.ts';
import { counted, distance, sequenceFor, valuesOf, weightsFor } from './weightCases.ts';

/** A file that PyTorch's numbers were written to, see pytorch/make.py. */
function made(name: string): Uint8Array {
  return readFileSync(new URL(`pytorch/${name}.safetensors`, import.meta.url));
}

/** The numbers a made file has in its metadata, row by row. */
function said(bytes: Uint8Array, key: string): number[][] {
  return JSON.parse(readSafetensors(bytes).metadata[key] ?? '[]');
}

const plain = { lstm: choiceOf('lstm'), gru: choiceOf('gru'), rnn: choiceOf('rnn') };
const xs = sequenceFor(5);

describe.each([
  ['lstm', plain.lstm, 3],
  ['gru', plain.gru, null],
  ['rnn', plain.rnn, null],
  ['lstmcell', plain.lstm, null],
] as const)('%s as PyTorch has it', (name, choice, O) => {
  const bytes = made(name);
  const opened = readWeights(bytes);

  it('is read by its names and shapes', () => {
    expect(opened).toMatchObject({ names: 'pytorch', choice, alike: [], sizes: { I: 5, H: 4, O } });
  });

  it('computes PyTorch’s h and logits to 1e−12', () => {
    expect(said(bytes, 'hs').flat()).toHaveLength(24);
    expect(distance(valuesOf(opened, said(bytes, 'xs')), said(bytes, 'hs').flat())).toBeLessThan(1e-12);
    if (O === null) return;
    const logits = said(bytes, 'logits').flat();
    expect(distance(valuesOf(opened, said(bytes, 'xs'), 'logits'), logits)).toBeLessThan(1e-12);
  });

  it.each(['ours', 'pytorch'] as const)('is the same function once written in %s names', names => {
    const again = readWeights(writeWeights(opened, names));
    expect(again).toMatchObject({ names, choice, sizes: opened.sizes });
    expect(valuesOf(again, xs)).toEqual(valuesOf(opened, xs));
  });
});

describe('a state dict', () => {
  const lstm = {
    weight_ih_l0: [16, 5],
    weight_hh_l0: [16, 4],
    bias_ih_l0: [16],
    bias_hh_l0: [16],
  };
  const without = (...names: readonly string[]) =>
    Object.fromEntries(Object.entries(lstm).filter(([name]) => !names.includes(name)));

  it('is known by the names of a recurrent layer', () => {
    for (const name of ['weight_ih_l0', 'a.b.bias_hh', 'weight_hr_l0', 'x.weight_hh_l1_reverse'])
      expect(isStateDict(counted({ [name]: [1] }))).toBe(true);
    for (const name of ['forget.W', 'weight_ih_l0.a', 'myweight_ih_l0', 'weight'])
      expect(isStateDict(counted({ [name]: [1] }))).toBe(false);
  });

  it('stacks the groups in the order in which the code that is shown stacks them', () => {
    for (const { cell, order } of pytorchLayers)
      expect(stackedGroups[cell.family as keyof typeof stackedGroups]).toEqual(order);
  });

  it('has its rows dealt to the gates, its biases added', () => {
    const { tensors } = fromStateDict(counted({ ...lstm, weight_hh_l0: [16, 4] }));
    expect(tensors.get('forget.W')).toEqual({ shape: [4, 5], data: [...Array(20).keys()].map(k => k + 21) });
    expect(tensors.get('output.R')?.data[0]).toBe(80 + 48 + 1);
    expect(tensors.get('candidate.b')?.data).toEqual([9, 10, 11, 12].map(k => 144 + k + 160 + k));
    expect(tensors.size).toBe(12);
  });

  it('leaves the second bias of n inside the bracket of the GRU’s reset gate', () => {
    const { tensors } = fromStateDict(
      counted({ weight_ih_l0: [3, 1], weight_hh_l0: [3, 1], bias_ih_l0: [3], bias_hh_l0: [3] }),
    );
    const values = ['reset.b', 'update.b', 'candidate.b', 'candidate.rb'].map(
      name => tensors.get(name)?.data[0],
    );
    expect(values).toEqual([7 + 10, 8 + 11, 9, 12]);
  });

  it('may have no biases, any prefix, and a head of any name', () => {
    const shapes = { 'a.b.weight_ih_l0': [8, 1], 'a.b.weight_hh_l0': [8, 2], weight: [7, 2], bias: [7] };
    const { choice, tensors } = fromStateDict(counted(shapes));
    expect(choice).toEqual(plain.lstm);
    expect(tensors.get('input.b')?.data).toEqual([0, 0]);
    expect(tensors.get('head.V')?.shape).toEqual([7, 2]);
    expect(tensors.get('head.c')?.shape).toEqual([7]);
  });

  it.each<[string, Readonly<Record<string, readonly number[]>>, string]>([
    [
      'a second layer',
      { ...lstm, weight_ih_l1: [16, 4] },
      'weight_ih_l1 is of a further layer: only one layer is read',
    ],
    [
      'a backward direction',
      { ...lstm, weight_ih_l0_reverse: [16, 5] },
      'weight_ih_l0_reverse runs backward in time: only one direction is read',
    ],
    [
      'a projection',
      { ...lstm, weight_hr_l0: [2, 4] },
      'weight_hr_l0 is a projection (proj_size): none is read',
    ],
    [
      'two layers by prefix',
      { ...lstm, 'decoder.weight_ih_l0': [16, 5] },
      'only one recurrent layer is read, got …_l0, decoder.…_l0',
    ],
    ['no recurrent matrix', without('weight_hh_l0'), 'weight_hh_l0 is missing'],
    ['no input matrix', without('weight_ih_l0'), 'weight_ih_l0 is missing'],
    ['one bias of two', without('bias_hh_l0'), 'bias_hh_l0 is missing'],
    [
      'rows that do not fit',
      { ...lstm, weight_ih_l0: [12, 5] },
      'weight_ih_l0 needs 4 H = 16 rows for weight_hh_l0 (16, 4), got 12',
    ],
    [
      'rows that do not fit an RNN',
      { weight_ih_l0: [12, 5], weight_hh_l0: [4, 4] },
      'weight_ih_l0 needs H = 4 rows for weight_hh_l0 (4, 4), got 12',
    ],
    [
      'a vector for a matrix',
      { ...lstm, weight_ih_l0: [16] },
      'weight_ih_l0 needs 4 H = 16 rows for weight_hh_l0 (16, 4), got shape (16)',
    ],
    [
      'rows of no layer',
      { ...lstm, weight_hh_l0: [8, 4] },
      'weight_hh_l0 needs shape (H, H) of an RNN, (3 H, H) of a GRU or (4 H, H) of an LSTM, got (8, 4)',
    ],
    ['no units', { ...lstm, weight_hh_l0: [0, 0] }, 'of an LSTM, got (0, 0)'],
    ['a short bias', { ...lstm, bias_ih_l0: [12] }, 'bias_ih_l0 needs shape (16), got (12)'],
    ['a bias of two sides', { ...lstm, bias_hh_l0: [16, 1] }, 'bias_hh_l0 needs shape (16), got (16, 1)'],
    [
      'a head of another width',
      { ...lstm, 'fc.weight': [3, 8], 'fc.bias': [3] },
      'only one linear head is read, weight (O, 4) and bias (O); got fc.weight (3, 8), fc.bias (3)',
    ],
    ['a head without bias', { ...lstm, 'fc.weight': [3, 4] }, 'got fc.weight (3, 4)'],
    [
      'a bias of another head',
      { ...lstm, 'a.weight': [3, 4], 'b.bias': [3] },
      'got a.weight (3, 4), b.bias (3)',
    ],
    ['a norm', { ...lstm, 'ln.weight': [4], 'ln.bias': [4] }, 'got ln.weight (4), ln.bias (4)'],
    [
      'a head and a second one',
      { ...lstm, 'fc.weight': [3, 4], 'fc.bias': [3], 'aux.weight': [2, 4], 'aux.bias': [2] },
      'got fc.weight (3, 4), fc.bias (3), aux.weight (2, 4), aux.bias (2)',
    ],
    [
      'an embedding and a head',
      { 'emb.weight': [9, 5], ...lstm, 'fc.weight': [3, 4], 'fc.bias': [3] },
      'got emb.weight (9, 5), fc.weight (3, 4), fc.bias (3)',
    ],
  ])('with %s is refused', (_, shapes, message) => {
    expect(messageOf(() => fromStateDict(counted(shapes)))).toContain(message);
  });

  it('with damaged bytes is read or refused in one line', () => {
    const files = (['lstm', 'gru'] as const).map(name => {
      const { tensors } = readSafetensors(made(name));
      return writeSafetensors({ tensors, metadata: {} }, 'F32');
    });
    fc.assert(
      fc.property(fc.oneof(...files.map(damaged)), bytes => {
        messageOf(() => readWeights(bytes));
      }),
      { numRuns: 500 },
    );
  });

  it('of any names and shapes is read or refused in one line', () => {
    const name = fc.oneof(
      fc.constantFrom(...Object.keys(lstm), 'weight_ih_l1', 'fc.weight', 'fc.bias', 'bias'),
      fc.string({ unit: 'binary', maxLength: 9 }).map(prefix => `${prefix}.weight_hh_l0`),
    );
    const shape = fc.array(fc.constantFrom(0, 1, 2, 3, 4, 6, 8), { maxLength: 3 });
    fc.assert(
      fc.property(fc.dictionary(name, shape, { maxKeys: 7 }), shapes => {
        messageOf(() => fromStateDict(counted(shapes)));
      }),
    );
  });
});

describe('weights in PyTorch’s names', () => {
  const named = (tensors: NamedParameters) => [...tensors].map(([name, { shape }]) => [name, ...shape]);

  it('stand bare without a head, under the layer’s name with one', () => {
    expect(named(toStateDict(plain.gru, weightsFor(plain.gru, { headed: false }).tensors))).toEqual([
      ['weight_ih_l0', 12, 5],
      ['weight_hh_l0', 12, 4],
      ['bias_ih_l0', 12],
      ['bias_hh_l0', 12],
    ]);
    const names = named(toStateDict(plain.lstm, weightsFor(plain.lstm).tensors)).map(([name]) => name);
    expect(names).toEqual([
      ...['lstm.weight_ih_l0', 'lstm.weight_hh_l0', 'lstm.bias_ih_l0', 'lstm.bias_hh_l0'],
      ...['head.weight', 'head.bias'],
    ]);
  });

  it('have zeros where PyTorch has a bias more', () => {
    const second = (choice: typeof plain.gru) =>
      Array.from(
        toStateDict(choice, weightsFor(choice, { headed: false }).tensors).get('bias_hh_l0')?.data ?? [],
      );
    expect(second(plain.lstm)).toEqual(Array(16).fill(0));
    expect(second(plain.gru).slice(0, 8)).toEqual(Array(8).fill(0));
    expect(second(plain.gru).slice(8)).not.toContain(0);
  });

  it('are the same function where z takes, told as one that keeps', () => {
    const takes = weightsFor(choiceOf('gru', { z: 'takes' }));
    const again = readWeights(writeWeights(takes, 'pytorch'));
    expect(again.choice).toEqual(plain.gru);
    expect(distance(valuesOf(again, xs), valuesOf(takes, xs))).toBeLessThan(1e-15);
    expect(distance(valuesOf({ ...again, choice: takes.choice }, xs), valuesOf(takes, xs))).toBeGreaterThan(
      0.1,
    );
  });

  it('can be had of exactly the choices that PyTorch has, the others are refused with what it lacks', () => {
    for (const choice of legalChoices()) {
      const [torch] = frameworksOf(choice);
      const message = messageOf(() => toStateDict(choice, weightsFor(choice).tensors));
      if (torch && 'settings' in torch)
        expect([nameOf(choice), message]).toEqual([nameOf(choice), undefined]);
      else expect(message).toMatch(/^PyTorch(’s nn\.\w+)? has no /);
    }
  });

  it.each([
    [choiceOf('mgu'), 'PyTorch has no MGU'],
    [choiceOf('gru', { reset: 'before' }), 'PyTorch’s nn.GRU has no reset=before (gru reset=before)'],
    [
      choiceOf('lstm', { peepholes: true, forgetgate: false }),
      'PyTorch’s nn.LSTM has no forgetgate=false, peepholes=true (lstm forgetgate=false peepholes=true)',
    ],
  ])('are refused for %o', (choice, message) => {
    expect(messageOf(() => writeWeights(weightsFor(choice), 'pytorch'))).toBe(message);
  });
});
