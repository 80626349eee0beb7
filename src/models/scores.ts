/** What every model of the shelf scores, in one small file beside the models. */
import type { TrainedTaskId } from '../tasks/catalog.ts';
import { addressOf } from './address.ts';
import type { ShelfName } from './shelved.ts';

/** A model's score, and that of a rule without a network, in the measure of the task. */
export interface ShelfScore {
  readonly score: number;
  readonly baseline: number;
}
export type ShelfScores = Readonly<Record<TrainedTaskId, Readonly<Record<ShelfName, ShelfScore>>>>;

/** Where the file lies, from the page's address. */
export const scoresPath = 'models/scores.json';

/** Fetches the scores from the folder that `base` names. */
export async function fetchScores(base: string): Promise<ShelfScores> {
  const answer = await fetch(addressOf(scoresPath, base));
  if (!answer.ok) throw new Error(`${scoresPath}: ${answer.status}`);
  return (await answer.json()) as ShelfScores;
}
