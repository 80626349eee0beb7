// Random states for the tests of the state: any task, any words, any moment within them.
import fc from 'fast-check';
import { bounded } from '../../src/state/bounds.ts';
import { initialState, type LinkState, type ReaderState, speeds, taskOf } from '../../src/state/schema.ts';
import { stepsOf, tokensOf, unitsOf } from '../../src/state/selectors.ts';
import { mostWords } from '../../src/state/text.ts';
import { type TaskId, tasks } from '../../src/tasks/catalog.ts';

const taskId = fc.constantFrom(...(Object.keys(tasks) as TaskId[]));

/** A text: words of the task, made-up words with any characters, up to the most words there may be. */
const textFor = (task: TaskId): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...taskOf({ task }).vocabulary),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.string({ unit: 'binary', maxLength: 12 }),
      ),
      { maxLength: mostWords, size: 'medium' },
    )
    .map(words => words.join(' '));

/** Any state that exists, with what the tab keeps at its initial values. */
export const anyState: fc.Arbitrary<ReaderState> = taskId.chain(task =>
  textFor(task).chain(text => {
    const opened = bounded({ ...initialState(task), text });
    return fc
      .record({
        t: fc.nat(Math.max(0, tokensOf(opened).length - 1)),
        step: fc.constantFrom(...stepsOf(opened)),
        unit: fc.nat(unitsOf(opened) - 1),
        speed: fc.constantFrom(...speeds),
        model: fc.integer({ min: 1, max: 999 }),
      })
      .map(choices => ({ ...opened, ...choices }));
  }),
);

/** What the link keeps of a state. */
export function linkPart({ task, model, text, t, step, unit, speed }: ReaderState): LinkState {
  return { task, model, text, t, step, unit, speed };
}
