// A task's text run through a seeded cell, for the tests of what shows it.
import { type Choice, cellOf, choiceOf } from '../../src/cells/catalog.ts';
import { withHead } from '../../src/cells/head.ts';
import { compile } from '../../src/engine/compile.ts';
import { forward } from '../../src/engine/forward.ts';
import { seededParameters } from '../../src/engine/parameters.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { type Task, tokenize, vectorsOf } from '../../src/tasks/task.ts';

/** The run of a task's text, its first one if none is given, with a cell of the task's size at random weights. */
export function textRun(
  task: Task,
  text: string = task.texts[0],
  choice: Choice = choiceOf('lstm'),
): RunOfText {
  const sizes = { I: task.vocabulary.length, H: task.hidden, O: task.outputs.length };
  const cell = withHead(cellOf(choice, sizes), task.head);
  const program = compile(cell, sizes);
  const tokens = tokenize(task, text);
  const trace = forward(program, seededParameters(program, 1), vectorsOf(task, tokens));
  const lanes = Array.from({ length: task.hidden }, (_, k) => `unit ${k + 1}`);
  return { task, choice, cell, tokens, trace, lanes };
}
