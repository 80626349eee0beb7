// Random states for the tests of the state: any task, any words, any moment within them.
import fc from 'fast-check';
import { type Choice, legalChoices } from '../../src/cells/catalog.ts';
import { mostUnits, sourcesFor } from '../../src/models/variant.ts';
import { bounded } from '../../src/state/bounds.ts';
import { writeComparison } from '../../src/state/comparison.ts';
import { hidable, writeHidden } from '../../src/state/hidden.ts';
import { lenses, precisions, tables, views } from '../../src/state/looks.ts';
import { initialState, keys, type LinkState, type ReaderState, schema } from '../../src/state/schema.ts';
import { stepsOf, tokensOf, unitsOf } from '../../src/state/selectors.ts';
import { beginnings, speeds } from '../../src/state/settings.ts';
import { mostWords } from '../../src/state/text.ts';
import { openingTask, type TaskId, taskIds, trainedTasks as tasks } from '../../src/tasks/catalog.ts';

const taskId = fc.constantFrom(...taskIds);

/** A text: words of the task, made-up words with any characters, up to the most words there may be. */
const textFor = (task: TaskId): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...openingTask(task).vocabulary, '0.5,−1', '1_2,x'),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.string({ unit: 'binary', maxLength: 12 }),
      ),
      { maxLength: mostWords, size: 'medium' },
    )
    .map(words => words.join(' '));

/** Any family with any toggles, and weights as they may come; few stand for many where the cells are many. */
const anyCell = fc.constantFrom<Choice>(...legalChoices()).chain(choice =>
  fc.record({
    choice: fc.constant(choice),
    weights: fc.constantFrom(null, ...sourcesFor(choice, tasks.agreement, true).slice(1)),
    wseed: fc.integer({ min: 1, max: 1e9 }),
    hidden: fc.integer({ min: 1, max: mostUnits }),
    forgetbias: fc.integer({ min: -2000, max: 2000 }).map(hundredths => hundredths / 100),
  }),
);

/** Any state that exists, with what the tab keeps at its initial values. */
export const anyState: fc.Arbitrary<ReaderState> = fc.tuple(taskId, anyCell).chain(([task, cell]) =>
  textFor(task).chain(text => {
    const { choice, ...weights } = cell;
    const opened = bounded({ ...initialState(task), ...choice, ...weights, text });
    return fc
      .record({
        t: fc.nat(Math.max(0, tokensOf(opened).length - 1)),
        step: fc.constantFrom(...stepsOf(opened)),
        unit: fc.nat(unitsOf(opened) - 1),
        view: fc.constantFrom(...views),
        drill: fc.constantFrom('', 'sentence', 'forget', 'candidate.unit', 'logits'),
        lens: fc.constantFrom(...lenses),
        of: fc.constantFrom(null, 0),
        with: fc.constantFrom(...legalChoices()).map(writeComparison),
        predict: fc.boolean(),
        traced: fc.constantFrom('', 'c', 'h'),
        precision: fc.constantFrom(...precisions),
        zoom: fc.integer({ min: 1, max: 64_000 }).map(thousandths => thousandths / 1000),
        pinned: fc.constantFrom('', 'forget', 'resetState'),
        table: fc.constantFrom(null, ...tables),
        hide: fc.subarray([...hidable]).map(writeHidden),
        embed: fc.boolean(),
        play: fc.constantFrom(...beginnings),
        from: fc.constantFrom(null, 0),
        to: fc.option(fc.nat(Math.max(0, tokensOf(opened).length - 1))),
        loop: fc.boolean(),
        speed: fc.constantFrom(...speeds),
        model: fc.integer({ min: 1, max: 999 }),
      })
      .map(choices => ({ ...opened, ...choices }));
  }),
);

/** What the link keeps of a state. */
export function linkPart(state: ReaderState): LinkState {
  const kept = keys.filter(key => schema[key].kept === 'link');
  return Object.fromEntries(kept.map(key => [key, state[key]])) as unknown as LinkState;
}
