// A reader's own weights: what is written is opened as the same model, what a file does not say is found, the rest is refused.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceOf, familyNames, legalChoices, presets } from '../../src/cells/catalog.ts';
import { isSame } from '../../src/cells/names.ts';
import type { NamedParameters } from '../../src/engine/parameters.ts';
import { choiceName } from '../../src/models/choiceText.ts';
import { programOf } from '../../src/models/namedCells.ts';
import { readSafetensors, writeSafetensors } from '../../src/models/safetensors.ts';
import { mostFileBytes } from '../../src/models/safetensorsHeader.ts';
import { shelved as shelvedChoices } from '../../src/models/shelved.ts';
import { mostUnits } from '../../src/models/variant.ts';
import {
  mostInputs,
  mostOutputs,
  readWeights,
  type Weights,
  writeWeights,
} from '../../src/models/weightsFile.ts';
import { root } from '../sources.ts';
import { damaged, messageOf } from './brokenFiles.ts';
import { counted, sequenceFor, valuesOf, weightsFor } from './weightCases.ts';

const shelf = join(root, 'public', 'models');
const legal = legalChoices();
const anyChoice = fc.constantFrom(...legal);
const labels = {
  task: 'agreement',
  vocabulary: ['she', 'he', 'they', 'it', '語'],
  outputs: ['a', 'b', 'c'],
  head: 'softmax',
} as const;

/** A file of these tensors and metadata. */
const fileOf = (tensors: NamedParameters, metadata: Readonly<Record<string, string>> = {}) =>
  writeSafetensors({ tensors, metadata }, 'F64');

/** The tensors by name as plain lists. */
function plainly(tensors: NamedParameters): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries([...tensors].map(([name, { data }]) => [name, Array.from(data)]));
}

/** The tensors of a plain LSTM, without some and with others. */
function changed(without: readonly string[], shapes: Readonly<Record<string, readonly number[]>> = {}) {
  const tensors = new Map(weightsFor(choiceOf('lstm')).tensors);
  for (const name of without) tensors.delete(name);
  for (const [name, tensor] of counted(shapes)) tensors.set(name, tensor);
  return tensors;
}

describe('weights of the reader', () => {
  it('come back with all that was said of them, of every cell', () => {
    const chosen = [
      ...familyNames.map(name => choiceOf(name)),
      ...presets.map(({ choice }) => choice),
      ...legalChoices(['gru']),
    ];
    const some = fc.record({
      choice: fc.oneof(fc.constantFrom(...chosen), anyChoice),
      seed: fc.nat(),
      I: fc.constantFrom(4, 5),
      single: fc.boolean(),
      headed: fc.boolean(),
    });
    fc.assert(
      fc.property(some, ({ choice, ...plan }) => {
        const weights: Weights = {
          ...weightsFor(choice, plan),
          ...(plan.headed && plan.I === 5 && labels),
        };
        const { names, sizes, alike, captions, tensors, ...rest } = readWeights(
          writeWeights(weights, 'ours'),
        );
        const { tensors: written, ...told } = weights;
        expect(rest).toEqual(told);
        expect(plainly(tensors)).toEqual(plainly(written));
        expect({ names, sizes, alike, captions }).toEqual({
          names: 'ours',
          sizes: { I: plan.I, H: 4, O: plan.headed ? 3 : null },
          alike: [],
          captions: null,
        });
      }),
      { numRuns: 80 },
    );
  });

  it('of the same model are the same bytes, in whatever order they are given', () => {
    const weights = { ...weightsFor(choiceOf('lstm', { peepholes: true })), ...labels };
    const reversed = { ...weights, tensors: new Map([...weights.tensors].reverse()) };
    expect(writeWeights(reversed, 'ours')).toEqual(writeWeights(weights, 'ours'));
    expect(readSafetensors(writeWeights(weights, 'ours')).metadata).toEqual({
      choice: '{"cell":"lstm","peepholes":true}',
      task: 'agreement',
      vocabulary: '["she","he","they","it","語"]',
      outputs: '["a","b","c"]',
      head: 'softmax',
    });
  });

  it('keep what is said of them in PyTorch’s names', () => {
    const weights = { ...weightsFor(choiceOf('lstm')), ...labels };
    expect(readWeights(writeWeights(weights, 'pytorch'))).toMatchObject({ ...labels, names: 'pytorch' });
  });

  it('take four bytes a number where none is lost by it, else eight', () => {
    const lengths = [true, false].map(
      single => writeWeights(weightsFor(choiceOf('lstm'), { single }), 'ours').length,
    );
    const numbers = programOf(choiceOf('lstm'), { I: 5, H: 4, O: 3 }).parameterCount;
    expect((lengths[1] ?? 0) - (lengths[0] ?? 0)).toBeGreaterThan(4 * numbers - 30);
  });

  it.each(readdirSync(shelf).filter(name => name.endsWith('.safetensors')))(
    'are those of %s too, found by their names and shapes',
    name => {
      const { choice, alike, sizes, tensors } = readWeights(readFileSync(join(shelf, name)));
      const shelved = Object.entries(shelvedChoices).find(([cell]) => name.includes(`-${cell}.`))?.[1];
      expect([choice, ...alike]).toContainEqual(shelved);
      expect(sizes.H).toBe(tensors.get('head.V')?.shape[1]);
    },
  );

  it('that do not say their cell are the first cell of the catalog that has them, the others are told', () => {
    fc.assert(
      fc.property(anyChoice, fc.boolean(), fc.constantFrom(4, 5), (choice, headed, I) => {
        const { tensors } = weightsFor(choice, { headed, I });
        const { choice: first, alike } = readWeights(fileOf(tensors));
        const all = [first, ...alike];
        expect(all.filter(other => isSame(other, choice))).toHaveLength(1);
        const places = all.map(other => legal.findIndex(one => isSame(one, other)));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        const sizes = { I, H: 4, O: headed ? 3 : null };
        const shapes = all.map(other => [...programOf(other, sizes).parameters.keys()].sort().join());
        expect(new Set(shapes).size).toBe(1);
      }),
      { numRuns: 15 },
    );
    expect(readWeights(fileOf(weightsFor(choiceOf('rnn')).tensors)).alike).toEqual([]);
    const { choice, alike } = readWeights(fileOf(weightsFor(choiceOf('slstm')).tensors));
    expect([choice, ...alike].map(choiceName)).toEqual(expect.arrayContaining(['lstm', 'slstm']));
    expect(choiceName(choice)).toBe('lstm');
  });

  it('that say their cell are run as that cell', () => {
    const weights = weightsFor(choiceOf('lstm', { candidateactivation: 'g1997' }));
    const xs = sequenceFor(5);
    const opened = readWeights(writeWeights(weights, 'ours'));
    expect(valuesOf(opened, xs)).toEqual(valuesOf(weights, xs));
    expect(valuesOf({ ...opened, choice: choiceOf('lstm') }, xs)).not.toEqual(valuesOf(weights, xs));
  });

  it('of the largest size are far from the largest file', () => {
    const sizes = { I: mostInputs, H: mostUnits, O: mostOutputs };
    const counts = legal.map(choice => programOf(choice, sizes).parameterCount);
    expect(4 * 8 * Math.max(...counts)).toBeLessThan(mostFileBytes);
  });

  it('with damaged bytes are opened or refused in one line', () => {
    const sound = writeWeights({ ...weightsFor(choiceOf('gru')), ...labels }, 'ours');
    fc.assert(
      fc.property(damaged(sound), bytes => {
        messageOf(() => readWeights(bytes));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a file of weights is refused', () => {
  const lstm = weightsFor(choiceOf('lstm')).tensors;
  const wide = (W: readonly number[], R: readonly number[]) =>
    counted({ 'hidden.W': W, 'hidden.R': R, 'hidden.b': [R[0] ?? 0] });

  it.each<[string, NamedParameters, string]>([
    ['without tensors', new Map(), 'no recurrent layer in the file, it holds no tensors'],
    [
      'of another network',
      counted({ wte: [9, 4], wpe: [9, 4], a: [1], b: [1], c: [1], d: [1], e: [1], f: [1] }),
      'no recurrent layer in the file, it holds wte, wpe, a, b, c, d and 2 more',
    ],
    ['without one matrix', changed(['output.R']), 'the weights do not fit lstm: output.R (4, 4) is missing'],
    [
      'with a matrix too many',
      changed([], { 'other.R': [4, 4] }),
      'the weights do not fit lstm: lstm has no parameter other.R',
    ],
    [
      'with a matrix of another shape',
      changed([], { 'output.W': [4, 6] }),
      'the weights do not fit lstm: output.W needs shape (4, 5), got (4, 6)',
    ],
    ['with half a head', changed(['head.c']), 'the weights do not fit lstm: head.c (3) is missing'],
    ['with the other half', changed(['head.V']), 'the weights do not fit lstm: head.V (3, 4) is missing'],
    ['with too many units', wide([65, 5], [65, 65]), 'H = 65: 1 to 64 units are read'],
    ['with too many inputs', wide([4, 513], [4, 4]), 'I = 513: 1 to 512 inputs are read'],
    ['without inputs', wide([4, 0], [4, 4]), 'I = 0: 1 to 512 inputs are read'],
    [
      'with too many outputs',
      changed([], { 'head.V': [513, 4], 'head.c': [513] }),
      'O = 513: 1 to 512 outputs are read',
    ],
    [
      'with too many units in PyTorch’s names',
      counted({ weight_ih_l0: [260, 2], weight_hh_l0: [260, 65] }),
      'H = 65: 1 to 64 units are read',
    ],
  ])('%s', (_, tensors, message) => {
    expect(messageOf(() => readWeights(fileOf(tensors)))).toBe(message);
  });

  it.each([
    ['forget.W', [4, 5], Number.NaN, 'forget.W must be finite, got NaN at row 2, column 3'],
    ['forget.b', [4], Number.NEGATIVE_INFINITY, 'forget.b must be finite, got -Infinity at place 3'],
  ] as const)('for a number in %s that is not finite', (name, shape, value, message) => {
    const at = shape.length === 2 ? 7 : 2;
    const data = Array.from({ length: shape.reduce<number>((a, b) => a * b, 1) }, (_, k) =>
      k === at ? value : 0,
    );
    const tensors = new Map([...lstm, [name, { shape, data }]]);
    expect(messageOf(() => readWeights(fileOf(tensors)))).toBe(message);
    expect(messageOf(() => writeWeights({ ...weightsFor(choiceOf('lstm')), tensors }, 'ours'))).toBe(message);
  });

  it.each([
    ['choice', '[', 'metadata choice must be an object in JSON, got ['],
    ['choice', '"lstm"', 'metadata choice must be an object in JSON, got "lstm"'],
    ['choice', '{"cell":"xlstm"}', 'metadata choice needs a cell of rnn, lstm, gru, .* got {"cell":"xlstm"}'],
    ['choice', '{"cell":"lstm","a":1}', 'metadata choice: there is no toggle a'],
    ['choice', '{"cell":"lstm","z":1}', 'metadata choice: z must be one of keeps, takes, got {"cell"'],
    ['choice', '{"cell":"lstm","z":"takes"}', 'metadata choice: z is refused: otherFamily'],
    ['choice', '{"cell":"lstm","peepholes":true}', 'do not fit lstm peepholes=true: forget.p (4) is missing'],
    ['choice', `${'['.repeat(1e5)}`, 'metadata choice must be an object in JSON, got [['],
    ['head', 'relu', 'metadata head must be one of softmax, sigmoid, identity, got relu'],
    ['vocabulary', 'she he', 'metadata vocabulary must be a list of names in JSON, got she he'],
    ['vocabulary', '{"length":5}', 'metadata vocabulary must be a list of names in JSON'],
    ['vocabulary', '["a","b","c","d"]', 'metadata vocabulary needs 5 names, one each, got 4'],
    ['vocabulary', '["a","b","c","d","a"]', 'metadata vocabulary has a twice'],
    [
      'vocabulary',
      `["a","b","c","d","${'e'.repeat(41)}"]`,
      'metadata vocabulary: at most 40 characters a name',
    ],
    ['outputs', '[1,2,3]', 'metadata outputs must be a list of names in JSON, got [1,2,3]'],
    ['outputs', '["a"]', 'metadata outputs needs 3 names, one each, got 1'],
  ])('for a %s of %.60s', (key, text, message) => {
    const said = messageOf(() => readWeights(fileOf(lstm, { [key]: text })));
    for (const part of message.split('.*')) expect(said).toContain(part.trim());
  });

  it('for outputs or a head of which it has no weights', () => {
    const headless = weightsFor(choiceOf('lstm'), { headed: false });
    const message = (change: Partial<Weights>) =>
      messageOf(() => writeWeights({ ...headless, ...change }, 'ours'));
    expect(message({ head: 'sigmoid' })).toBe('metadata head is sigmoid, but the file holds no head.V');
    expect(message({ outputs: ['a'] })).toBe('metadata outputs needs 0 names, one each, got 1');
  });

  it('for a cell that is not the one of PyTorch’s names', () => {
    const { tensors } = readSafetensors(writeWeights(weightsFor(choiceOf('gru')), 'pytorch'));
    expect(messageOf(() => readWeights(fileOf(tensors, { choice: '{"cell":"rnn"}' })))).toBe(
      'metadata choice is rnn, the tensors are PyTorch’s of gru',
    );
    expect(readWeights(fileOf(tensors, { choice: '{"cell":"gru"}' })).choice).toEqual(choiceOf('gru'));
  });
});
