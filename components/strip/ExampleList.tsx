/** The open list at the strip's left. */
import { mention } from '../../src/readings/inputs.ts';
import type { Arrangement } from '../../src/readings/stage.ts';
import { evenText, joined, partsOf } from '../../src/state/text.ts';
import { ownTaskIds } from '../../src/tasks/catalog.ts';
import type { Task } from '../../src/tasks/task.ts';
import { en } from '../../src/words/en.ts';
import { examples as said } from '../../src/words/examples.ts';

export interface ExamplesProps {
  readonly task: Task;
  /** Whether the network foretells its own input, so that it can go on by itself. */
  readonly goesOn: boolean;
  /** The present text, which is marked if it is an example. */
  readonly text: string;
  readonly arrangement: Arrangement;
  readonly onText: (text: string) => void;
  readonly onEdit: () => void;
  readonly onGoOn: () => void;
  readonly onPaste: () => void;
  readonly onVocabulary: () => void;
  readonly onTable: () => void;
}

interface Item {
  readonly key: string;
  readonly name: string;
  readonly act: () => void;
  readonly current?: boolean;
  /** A line stands over it. */
  readonly parted?: boolean;
}

/** Texts to take, and the ways to change the present one; each closes the list. */
export function ExampleList({ onClose, ...props }: ExamplesProps & { readonly onClose: () => void }) {
  return (
    <ul className="choices">
      {itemsOf(props).map(({ key, name, act, current, parted }) => (
        <li key={key} className={parted ? 'parted' : undefined}>
          <button
            type="button"
            aria-current={current || undefined}
            onClick={() => {
              onClose();
              act();
            }}
          >
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What stands in the open list. */
function itemsOf(props: ExamplesProps): Item[] {
  const { task, goesOn, text, arrangement, onText, onEdit, onGoOn, onPaste, onVocabulary, onTable } = props;
  const words = en.inputs[task.reading].strip;
  const examples = task.texts.map(
    (example): Item => ({
      key: example,
      name: exampleName(task, example),
      act: () => onText(example),
      current: evenText(task.reading, example) === evenText(task.reading, text),
    }),
  );
  const edits: Item[] = [
    { key: 'edit', name: words.edit, act: onEdit },
    { key: 'table', name: en.strip.table, act: onTable },
  ];
  const more: Item[] = [
    ...(ownTaskIds.some(id => id === task.id) ? [{ key: 'paste', name: said.paste, act: onPaste }] : []),
    ...(goesOn ? [{ key: 'goOn', name: said.goOn, act: onGoOn }] : []),
    ...(task.reading === 'numbers' ? [] : [{ key: 'all', name: words.all, act: onVocabulary }]),
  ];
  return arrangement === 'page'
    ? [...examples, ...more.map((item, index) => ({ ...item, parted: index === 0 }))]
    : [...edits, ...more, ...examples.map((item, index) => ({ ...item, parted: index === 0 }))];
}

/** A text as it stands in the list; of a long one the beginning, and how many steps it has. */
function exampleName({ reading }: Task, text: string): string {
  const parts = partsOf(reading, text);
  const isNumbers = reading === 'numbers';
  const first = parts.slice(0, isNumbers ? 8 : 60);
  const start = isNumbers
    ? first.map(step => mention({ text: step, index: null, numbers: step.split(',').map(Number) })).join(', ')
    : joined(reading, first);
  return first.length < parts.length ? said.begins(start, parts.length) : start;
}
