// Files of weights as the tests of the state open them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenedFile } from '../../src/models/opened.ts';
import { openFile } from '../../src/models/openFile.ts';
import { readSafetensors } from '../../src/models/safetensors.ts';
import type { FileNames, WeightLabels } from '../../src/models/weightLabels.ts';
import { type Weights, writeWeights } from '../../src/models/weightsFile.ts';
import { root } from '../sources.ts';

/** Nothing said of inputs and outputs. */
export const unlabelled: WeightLabels = {
  task: null,
  reading: null,
  vocabulary: null,
  outputs: null,
  head: null,
};

/** Weights written to a file and opened. */
export function opened(weights: Weights, name = 'own.safetensors', names: FileNames = 'ours'): OpenedFile {
  return openFile(name, writeWeights(weights, names));
}

/** A file that PyTorch made: its bytes, the text that it was run on, and what PyTorch computed. */
export function madeByPyTorch(name: string) {
  const bytes = readFileSync(join(root, 'test', 'models', 'pytorch', `${name}.safetensors`));
  const { metadata } = readSafetensors(bytes);
  const rows = (key: string): readonly (readonly number[])[] => JSON.parse(metadata[key] ?? '[]');
  const text = rows('xs')
    .map(row => row.join(','))
    .join('_');
  return { bytes, text, hs: rows('hs'), logits: rows('logits') };
}
