/** The tables that a slide can show, as rows of text. */
import type { ShelfScores } from '../models/scores.ts';
import { shelfNames } from '../models/shelved.ts';
import { type TrainedTaskId, trainedTaskIds } from '../tasks/catalog.ts';
import { shelfWords } from '../words/shelf.ts';

/** A table: what its columns are, and rows that each begin with their name. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [string, ...string[]])[];
}

/** The scores of all shipped cells on some tasks, without any on all; the last row is a rule without a network. */
export function scoresTable(scores: ShelfScores, tasks: readonly string[]): TextTable {
  const chosen = trainedTaskIds.filter(id => tasks.length === 0 || tasks.includes(id));
  const ordered = tasks.length === 0 ? chosen : tasks.flatMap(task => chosen.filter(id => id === task));
  const figure = (id: TrainedTaskId, value: number): string => shelfWords.tasks[id].figure(value);
  const { columns, cells, tasks: about } = shelfWords;
  return {
    columns: [columns.cell, ...ordered.map(id => about[id].name)],
    rows: [
      ...shelfNames.map(
        cell => [cells[cell], ...ordered.map(id => figure(id, scores[id][cell].score))] as const,
      ),
      [columns.baseline, ...ordered.map(id => figure(id, scores[id].lstm.baseline))],
    ],
  };
}
