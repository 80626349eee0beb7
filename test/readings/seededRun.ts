// Runs of untrained cells with seeded weights, large enough for gates to swing.
import { type Choice, cellOf, choiceOf } from '../../src/cells/catalog.ts';
import { withHead } from '../../src/cells/head.ts';
import { compile } from '../../src/engine/compile.ts';
import { forward } from '../../src/engine/forward.ts';
import { seededParameters } from '../../src/engine/parameters.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { openingTask, type TaskId, taskFor } from '../../src/tasks/catalog.ts';
import { tokenize, vectorsOf } from '../../src/tasks/task.ts';
import { livelyParameters } from './anyCell.ts';

/** A run of a text; without words the cell runs over one step of zeros, as the page does it. A `lively` one has biases too. */
export function seededRun({
  task: id = 'agreement',
  choice = choiceOf('lstm'),
  seed = 1,
  text,
  lively = false,
}: {
  task?: TaskId;
  choice?: Choice;
  seed?: number;
  text?: string;
  lively?: boolean;
} = {}): RunOfText {
  const task = taskFor(id, text ?? openingTask(id).texts[0]);
  const sizes = { I: task.vocabulary.length, H: task.hidden, O: task.outputs.length };
  const cell = withHead(cellOf(choice, sizes), task.head);
  const program = compile(cell, sizes);
  const parameters = lively
    ? livelyParameters(program, seed, 1.5)
    : seededParameters(program, seed, 0).map(weight => weight * 6);
  const tokens = tokenize(task, text ?? task.texts[0]);
  const inputs = tokens.length > 0 ? vectorsOf(task, tokens) : [task.vocabulary.map(() => 0)];
  const lanes = Array.from({ length: task.hidden }, (_, k) => `unit ${k + 1}`);
  return { task, choice, cell, tokens, trace: forward(program, parameters, inputs), lanes };
}

/** Every position of a run. */
export function positionsOf({ cell, tokens, lanes }: RunOfText) {
  return tokens.flatMap((_, t) =>
    cell.steps.flatMap((_step, k) => lanes.map((_lane, unit) => ({ t, k, unit }))),
  );
}
