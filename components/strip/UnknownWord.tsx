/** What a word or letter the cell does not know is read as, and the known ones it may have meant; of numbers what is wrong. */
import type { RefObject } from 'react';
import { symbolOf } from '../../src/readings/inputs.ts';
import { nearestWords } from '../../src/tasks/nearest.ts';
import type { Task } from '../../src/tasks/task.ts';
import { en } from '../../src/words/en.ts';
import { Popover } from './Popover.tsx';

interface UnknownWordProps {
  readonly task: Task;
  readonly word: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onEdit: () => void;
  readonly onChoose: (word: string) => void;
  readonly onVocabulary: () => void;
  readonly onClose: () => void;
}

/** A surface over the word: the nearest known words, and the way to all of them; numbers can only be changed. */
export function UnknownWord({
  task,
  word,
  anchor,
  onEdit,
  onChoose,
  onVocabulary,
  onClose,
}: UnknownWordProps) {
  const words = en.inputs[task.reading].strip;
  const isNumbers = task.reading === 'numbers';
  return (
    <Popover anchor={anchor} side="above" label={words.help} onClose={onClose}>
      <p className="unknown-note">{words.unknownToken(word, task.vocabulary.length)}</p>
      <ul className="nearest">
        {nearestWords(task, word).map(known => (
          <li key={known}>
            <button type="button" className="surface-button" onClick={() => onChoose(known)}>
              {symbolOf(known)}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="surface-button plain"
            onClick={() => {
              anchor.current?.focus(); // where the list gives the focus back
              if (isNumbers) onEdit();
              else onVocabulary();
            }}
          >
            {isNumbers ? en.strip.change : words.all}
          </button>
        </li>
      </ul>
    </Popover>
  );
}
