// Opening a file of weights for the visit: the same file is the same, and nothing is taken away.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { choiceOf } from '../../src/cells/catalog.ts';
import { isCellOf, openedFile } from '../../src/models/opened.ts';
import { openFile, relabelled } from '../../src/models/openFile.ts';
import { publicFolder } from '../../src/models/released.ts';
import { writeWeights } from '../../src/models/weightsFile.ts';
import { weightsFor } from './weightCases.ts';

const bytesOf = (seed: number) => writeWeights(weightsFor(choiceOf('lstm'), { seed }), 'ours');

describe('an opened file', () => {
  it('is found by its id for good, and is the same when it is opened again', () => {
    const file = openFile('own.safetensors', bytesOf(1));
    openFile('own.safetensors', bytesOf(2));
    expect(openedFile(file.id)).toBe(file);
    expect(openFile('own.safetensors', bytesOf(1))).toBe(file);
    expect([openedFile(null), openedFile('own.safetensors')]).toEqual([null, null]);
  });

  it('has another id by other bytes, another name or other labels', () => {
    const file = openFile('own.safetensors', bytesOf(1));
    const others = [
      openFile('own.safetensors', bytesOf(2)),
      openFile('other.safetensors', bytesOf(1)),
      relabelled(file, { ...file.labels, vocabulary: ['a', 'b', 'c', 'd', 'e'] }),
    ];
    expect(new Set([file, ...others].map(({ id }) => id)).size).toBe(4);
    expect(relabelled(file, file.labels)).toBe(file);
  });

  it('has its name cut to a line', () => {
    expect(openFile(`${'n'.repeat(100)}.safetensors`, bytesOf(1)).name).toBe(`${'n'.repeat(59)}…`);
  });

  it('is the same cell with z told the other way round, and no other cell', () => {
    const file = openFile('gru.safetensors', writeWeights(weightsFor(choiceOf('gru')), 'ours'));
    expect(isCellOf(file, choiceOf('gru', { z: 'takes' }))).toBe(true);
    expect(isCellOf(file, choiceOf('gru', { reset: 'before' }))).toBe(false);
  });

  it('of the shelf has its task and what its units hold', () => {
    const file = openFile(
      'a.safetensors',
      readFileSync(join(publicFolder, 'models/agreement-lstm.1.safetensors')),
    );
    expect(file.labels.task).toBe('agreement');
    expect(file.captions?.map(({ name }) => name)).toContain('she/he');
  });
});
