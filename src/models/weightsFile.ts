/** A reader's own weights as a file: opened from our names or PyTorch's, and written in either. */
import type { Choice } from '../cells/catalog.ts';
import { type NamedParameters, packParameters, unpackParameters } from '../engine/parameters.ts';
import { type Caption, captionsIn } from './captions.ts';
import { choiceJson, choiceName, parseChoice } from './choiceText.ts';
import { checkFit, choicesOf, programOf, sizesOf, type WeightSizes } from './namedCells.ts';
import { quoted } from './quoted.ts';
import { readSafetensors, writeSafetensors } from './safetensors.ts';
import { fromStateDict, isStateDict, toStateDict } from './stateDict.ts';
import { mostUnits } from './variant.ts';
import { type FileNames, labelsOf, metadataOf, type WeightLabels } from './weightLabels.ts';

/** The most inputs I the page bears: each is a cell of the x column and a word in the lists. */
export const mostInputs = 512;

/** The most outputs O the page bears: each is a bar of the prediction. */
export const mostOutputs = 512;

/** A cell with its weights, in our names such as `forget.W`; with a head, `head.V` (O, H) and `head.c` (O). */
export interface Weights extends WeightLabels {
  readonly choice: Choice;
  readonly tensors: NamedParameters;
}

/** What a file holds. */
export interface OpenedWeights extends Weights {
  readonly names: FileNames;
  readonly sizes: WeightSizes;
  /** Other choices with the same parameters, in the catalog's order; none where the file says which it is. */
  readonly alike: readonly Choice[];
  /** What each unit (H) was found to hold, in a file of the shelf. */
  readonly captions: readonly Caption[] | null;
}

/**
 * Opens a safetensors file. In our names the metadata may hold `choice`, `task`, `reading`, `vocabulary`, `outputs`, `head`
 * and `captions`; without `choice` the first of the catalog is taken that has these parameters. In PyTorch's it is read by `fromStateDict`.
 * Throws an Error of one line that says what is wrong and where, also for numbers that are not finite and for sizes
 * beyond what the page bears.
 */
export function readWeights(bytes: Uint8Array): OpenedWeights {
  const file = readSafetensors(bytes);
  checkFinite(file.tensors);
  const said = file.metadata.choice === undefined ? undefined : parseChoice(file.metadata.choice);
  const stacked = isStateDict(file.tensors) ? fromStateDict(file.tensors) : undefined;
  const { tensors } = stacked ?? file;
  const sizes = sizesOf(tensors);
  checkSizes(sizes);
  const told = stacked?.choice ?? said;
  if (stacked && said && choiceName(said) !== choiceName(stacked.choice))
    throw new Error(
      `metadata choice is ${choiceName(said)}, the tensors are PyTorch’s of ${choiceName(stacked.choice)}`,
    );
  if (told) checkFit(told, sizes, tensors);
  const [choice, ...alike] = told ? [told] : choicesOf(tensors, sizes);
  return {
    names: stacked ? 'pytorch' : 'ours',
    choice,
    alike,
    sizes,
    tensors,
    captions: file.metadata.captions === undefined ? null : captionsIn(file.metadata.captions, sizes.H),
    ...labelsOf(file.metadata, sizes),
  };
}

/**
 * The bytes of a file that `readWeights` opens as the same function; the same weights give the same bytes. Nothing is
 * rounded: F32 where every number is a float of 32 bits, else F64. Throws an Error of one line if the tensors do not fit
 * the choice, are not finite, or PyTorch has no such layer (`toStateDict`; `frameworksOf` tells beforehand).
 */
export function writeWeights(weights: Weights, names: FileNames): Uint8Array<ArrayBuffer> {
  const { choice } = weights;
  const sizes = sizesOf(weights.tensors);
  checkSizes(sizes);
  checkFit(choice, sizes, weights.tensors);
  checkFinite(weights.tensors);
  const program = programOf(choice, sizes);
  const ours = unpackParameters(program, packParameters(program, weights.tensors));
  const tensors = names === 'ours' ? ours : toStateDict(choice, ours);
  const kind = names === 'ours' ? { choice: choiceJson(choice) } : { format: 'pt' };
  const isSingle = [...tensors.values()].every(({ data }) =>
    Array.from(data).every(value => Math.fround(value) === value),
  );
  const metadata = { ...kind, ...metadataOf(weights, sizes) };
  return writeSafetensors({ tensors, metadata }, isSingle ? 'F32' : 'F64');
}

function checkSizes({ I, H, O }: WeightSizes): void {
  const check = (letter: string, size: number, most: number, what: string): void => {
    if (size < 1 || size > most) throw new Error(`${letter} = ${size}: 1 to ${most} ${what} are read`);
  };
  check('I', I, mostInputs, 'inputs');
  check('H', H, mostUnits, 'units');
  if (O !== null) check('O', O, mostOutputs, 'outputs');
}

/** Throws an Error that says where the first number stands that is not finite, rows and columns counted from 1. */
function checkFinite(tensors: NamedParameters): void {
  for (const [name, { shape, data }] of tensors) {
    const at = Array.from(data).findIndex(value => !Number.isFinite(value));
    if (at < 0) continue;
    const columns = shape.length === 2 ? (shape[1] ?? 1) : undefined;
    const place = columns
      ? `row ${Math.floor(at / columns) + 1}, column ${(at % columns) + 1}`
      : `place ${at + 1}`;
    throw new Error(`${quoted(name)} must be finite, got ${data[at]} at ${place}`);
  }
}
