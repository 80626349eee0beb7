/** The shelf as a table in Markdown: what every shipped model scores beside a rule without a network, and how far its gates swing. */
import { forward, vectorOf } from '../engine/forward.ts';
import { type TrainedTaskId, trainedTaskIds } from '../tasks/catalog.ts';
import { tokenize, vectorsOf } from '../tasks/task.ts';
import { shelfWords } from '../words/shelf.ts';
import type { ShelfScore } from './scores.ts';
import type { Model } from './shelf.ts';
import { type ShelfName, shelfNames } from './shelved.ts';

/** The file's text, from a way to come by each model. */
export function shelfTable(modelOf: (task: TrainedTaskId, cell: ShelfName) => Model): string {
  const { title, lead, columns, cells } = shelfWords;
  const parts = trainedTaskIds.map(id => {
    const words = shelfWords.tasks[id];
    const rows = shelfNames.map(cell => rowOf(modelOf(id, cell), cells[cell], words.figure));
    return [
      `## ${words.name}`,
      '',
      words.measure,
      '',
      line([columns.cell, columns.score, columns.baseline, columns.swing, columns.seen, columns.seed]),
      line(columns.alignment),
      ...rows.map(line),
      ...(words.remarks.length > 0 ? ['', ...words.remarks.map(remark => `- ${remark}`)] : []),
    ].join('\n');
  });
  return `# ${title}\n\n${lead}\n\n${parts.join('\n\n')}\n`;
}

/** The scores as the JSON that the page fetches. */
export function scoresText(modelOf: (task: TrainedTaskId, cell: ShelfName) => Model): string {
  const scoreOf = (id: TrainedTaskId, cell: ShelfName): ShelfScore => {
    const { score, baseline } = modelOf(id, cell).metadata;
    return { score, baseline };
  };
  const scores = trainedTaskIds.map(
    id => [id, Object.fromEntries(shelfNames.map(cell => [cell, scoreOf(id, cell)]))] as const,
  );
  return `${JSON.stringify(Object.fromEntries(scores))}\n`;
}

/** How far each gate swings on the task's first text: its letter, and the values between which its liveliest unit moves. */
export function swingsOf({
  task,
  program,
  parameters,
}: Model): { letter: string; low: number; high: number }[] {
  const { cell, sizes } = program;
  const trace = forward(program, parameters, vectorsOf(task, tokenize(task, task.texts[0])));
  const units = Array.from({ length: sizes.H }, (_, unit) => unit);
  return cell.nodes
    .filter(({ op, role, symbol }) => symbol && op === 'sigmoid' && role !== 'prediction')
    .map(({ id, symbol }) => {
      const ranges = units.map(unit => {
        const values = Array.from({ length: trace.length }, (_, t) => vectorOf(trace, id, t)[unit] ?? 0);
        return { low: Math.min(...values), high: Math.max(...values) };
      });
      const widest = ranges.reduce((a, b) => (b.high - b.low > a.high - a.low ? b : a));
      return { letter: symbol?.letter ?? id, ...widest };
    });
}

function rowOf(model: Model, cell: string, figure: (value: number) => string): string[] {
  const { score, baseline, sequences, seed } = model.metadata;
  const swings = swingsOf(model).map(
    ({ letter, low, high }) => `${letter} ${low.toFixed(2)}–${high.toFixed(2)}`,
  );
  const swing = swings.join(', ') || '–';
  return [cell, figure(score), figure(baseline), swing, sequences.toLocaleString('en-US'), String(seed)];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
