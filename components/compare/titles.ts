/** What the two cells are called, and where their weights come from, in a few words. */
import { type Choice, choiceOf, familyOf } from '../../src/cells/catalog.ts';
import { isSame, namesOf } from '../../src/cells/names.ts';
import { featuresOf } from '../../src/cells/origins.ts';
import type { Model } from '../../src/models/shelf.ts';
import type { Variant } from '../../src/models/variant.ts';
import { card } from '../../src/words/card.ts';
import { comparison } from '../../src/words/comparison.ts';
import { shelfWords, type ToldTask } from '../../src/words/shelf.ts';

/** "RNN", "LSTM 1997", "LSTM with layer norm". */
export function titleOf(choice: Choice): string {
  const { name } = familyOf(choice.cell);
  if (isSame(choice, choiceOf(choice.cell))) return name;
  const [own] = namesOf(choice);
  return (
    own ??
    card.titled(
      name,
      featuresOf(choice).flatMap(feature => card.names[feature] ?? []),
    )
  );
}

/** Both titles; of one cell with itself the second is told apart. */
export function titlesOf(first: Choice, second: Choice): readonly [string, string] {
  const [one, other] = [titleOf(first), titleOf(second)];
  return [one, one === other ? comparison.again(other) : other];
}

/** Where the weights come from: trained with score and seed, kept from a trained cell, made by hand, from a file, or untrained. */
export function originOf(
  { source, choice, untrained }: Variant,
  model: Model | null,
  seed: number,
  file: string | undefined,
): string {
  const { weights } = comparison;
  if (file !== undefined) return weights.file(file);
  if (source === 'handmade') return weights.handmade;
  if (!model || source === 'seed') return weights.seed(seed);
  if (source === 'kept') return weights.kept(titleOf(choiceOf(choice.cell)), untrained.length);
  const { score, seed: trainedFrom } = model.metadata;
  const told = shelfWords.tasks[model.task.id as ToldTask];
  return weights.trained(told.figure(score), trainedFrom);
}
