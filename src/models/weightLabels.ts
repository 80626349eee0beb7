/** What a file of weights says beside its numbers: whose task they are of, and what inputs and outputs are called. */
import type { HeadKind } from '../cells/head.ts';
import { type Reading, readings } from '../tasks/task.ts';
import type { WeightSizes } from './namedCells.ts';
import { quoted } from './quoted.ts';

/** Characters of the longest name of an input or output that is read: the page shows each in one cell. */
export const longestLabel = 40;

/** Whose names the tensors of a file have. */
export const fileNames = ['ours', 'pytorch'] as const;
export type FileNames = (typeof fileNames)[number];

/** Each null where the file does not say. */
export interface WeightLabels {
  /** Id of the task the weights were trained on, such as `agreement`, or as a shipped model's name has it; not checked. */
  readonly task: string | null;
  /** What comes in at a step: one of the vocabulary, or numbers. */
  readonly reading: Reading | null;
  /** Names of the inputs (I). */
  readonly vocabulary: readonly string[] | null;
  /** Names of the outputs (O). */
  readonly outputs: readonly string[] | null;
  /** What makes the logits a prediction. */
  readonly head: HeadKind | null;
}

const heads = ['softmax', 'sigmoid', 'identity'] as const satisfies readonly HeadKind[];

/** The labels of a file's metadata; throws an Error of one line that names the entry that does not fit the sizes. */
export function labelsOf(metadata: Readonly<Record<string, string>>, sizes: WeightSizes): WeightLabels {
  const { task = releasedTask(metadata) } = metadata;
  const head = oneOf(heads, metadata, 'head');
  if (head !== null && sizes.O === null)
    throw new Error(`metadata head is ${head}, but the file holds no head.V`);
  return {
    task,
    reading: oneOf(readings, metadata, 'reading'),
    vocabulary: namesIn(metadata, 'vocabulary', sizes.I),
    outputs: namesIn(metadata, 'outputs', sizes.O ?? 0),
    head,
  };
}

/** The labels as a file's metadata, without those that say nothing; throws as `labelsOf` does. */
export function metadataOf(labels: WeightLabels, sizes: WeightSizes): Readonly<Record<string, string>> {
  const { task, reading, vocabulary, outputs, head } = labels;
  const metadata = {
    ...(task !== null && { task }),
    ...(reading && { reading }),
    ...(vocabulary && { vocabulary: JSON.stringify(vocabulary) }),
    ...(outputs && { outputs: JSON.stringify(outputs) }),
    ...(head && { head }),
  };
  labelsOf(metadata, sizes);
  return metadata;
}

/** The task of a shipped model, by the model's name such as `agreement-lstm.1`. */
function releasedTask({ name = '' }: Readonly<Record<string, string>>): string | null {
  return /^([a-z0-9]+)-[a-z0-9]+\.\d+$/.exec(name)?.[1] ?? null;
}

/** The entry of that key, which must be one of the words; null where there is none. */
function oneOf<Word extends string>(
  words: readonly Word[],
  metadata: Readonly<Record<string, string>>,
  key: string,
): Word | null {
  const text = metadata[key];
  const word = words.find(known => known === text);
  if (text !== undefined && word === undefined)
    throw new Error(`metadata ${key} must be one of ${words.join(', ')}, got ${quoted(text)}`);
  return word ?? null;
}

/** As many different names as there are inputs or outputs, from a list in JSON. */
function namesIn(
  metadata: Readonly<Record<string, string>>,
  key: string,
  count: number,
): readonly string[] | null {
  const text = metadata[key];
  if (text === undefined) return null;
  const names = listIn(text);
  if (!names) throw new Error(`metadata ${key} must be a list of names in JSON, got ${quoted(text)}`);
  if (names.length !== count)
    throw new Error(`metadata ${key} needs ${count} names, one each, got ${names.length}`);
  const twice = names.find((name, k) => names.indexOf(name) !== k);
  if (twice !== undefined) throw new Error(`metadata ${key} has ${quoted(twice)} twice`);
  const long = names.find(name => name.length > longestLabel);
  if (long !== undefined)
    throw new Error(`metadata ${key}: at most ${longestLabel} characters a name, got ${quoted(long)}`);
  return names;
}

function listIn(json: string): readonly string[] | undefined {
  let list: unknown;
  try {
    list = JSON.parse(json);
  } catch {
    return undefined;
  }
  return Array.isArray(list) && list.every(name => typeof name === 'string') ? list : undefined;
}
