// The numbers of a slide with the shipped weights, for the tests of the course.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Numbers } from '../../src/lessons/quantities.ts';
import { type ModelOf, slideNumbers } from '../../src/lessons/slideNumbers.ts';
import type { Deck, Slide } from '../../src/lessons/tree.ts';
import { publicFolder, releasedModel } from '../../src/models/released.ts';
import { type ShelfScores, scoresPath } from '../../src/models/scores.ts';
import type { Model } from '../../src/models/shelf.ts';
import { isTrained } from '../../src/tasks/catalog.ts';

/** The scores that the page fetches. */
export const scores = JSON.parse(readFileSync(join(publicFolder, scoresPath), 'utf8')) as ShelfScores;

const models = new Map<string, Model>();

/** The released models, each read once. */
export const released: ModelOf = ({ task }, name) => {
  if (!isTrained(task)) return null;
  const key = `${task}-${name}`;
  const model = models.get(key) ?? releasedModel(task, name);
  models.set(key, model);
  return model;
};

/** All numbers of a slide. */
export function numbersOf(deck: Pick<Deck, 'state'>, slide: Slide): Numbers {
  return slideNumbers(deck, slide, released, scores);
}
